import { apiFolder, forOthers, isOpenFile, openPatterns, openPlaces } from './open-files.ts';
import { dataTypes, type Header, withFrames } from './security-headers.ts';

/** Headers of the addresses that a pattern names: a path, in which one `*` may stand for whatever is there. */
export interface HeaderRule {
  pattern: string;
  headers: Header[];
}

/** The folder of pages that may stand in frames of others. */
const framed = 'embed/';

/** What a site has besides its pages, where headers are written for it. */
export interface Served {
  /** Whether there are pages for frames of others: they alone may stand in frames. */
  embeds?: boolean;
  /** Whether pages of others may fetch its data: those of the public edition. */
  open?: boolean;
}

/**
 * Everything under the base with its headers, and each data file with its type; `base` is empty or `/folder`. Files in
 * folders share a rule by folder and ending, as hosts read a hundred rules (Cloudflare Pages): how many there are depends
 * on no number of measures.
 */
export function headerRules(
  headers: readonly Header[],
  dataFiles: readonly string[],
  base: string,
  { embeds = false, open = false }: Served = {},
): HeaderRule[] {
  const { unframed, embedded } = withFrames(headers);
  const pages = embeds
    ? [
        { pattern: `${base}/*`, headers: unframed },
        { pattern: `${base}/${framed}*`, headers: embedded },
      ]
    : [{ pattern: `${base}/*`, headers: [...headers] }];
  const data = dataFiles.flatMap((file): [string, Header[]][] => {
    const type = dataTypes[endingOf(file)];
    const typed = type === undefined ? [] : [['Content-Type', type] as const];
    return typed.length === 0 ? [] : [[patternOf(file), [...typed, ...(open && isOpenFile(file) ? [forOthers] : [])]]];
  });
  return [...pages, ...[...new Map(data)].map(([pattern, own]) => ({ pattern: `${base}/${pattern}`, headers: own }))];
}

const endingOf = (file: string): string => (file.includes('.') ? file.slice(file.lastIndexOf('.')) : '');

/** The pattern of a data file: of the API its folder, in other folders all of its ending, else the file itself. */
function patternOf(file: string): string {
  if (file.startsWith(apiFolder)) return `${apiFolder}*`;
  return file.includes('/') ? `${file.slice(0, file.indexOf('/'))}/*${endingOf(file)}` : file;
}

/** A `_headers` file, as Netlify, Cloudflare Pages and others that host static sites read it. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ pattern, headers }) => [
    pattern,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Reads a `_headers` file. A line that is neither a pattern nor a header of the pattern above it is passed over. */
export function readHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line);
    if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
    else if (header) rules.at(-1)?.headers.push([header[1] as string, header[2] as string]);
  }
  return rules;
}

/** The headers that the rules give a path; of two with one name the later counts. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.fromEntries(rules.filter(({ pattern }) => isOf(pattern, path)).flatMap(({ headers }) => headers));
}

function isOf(pattern: string, path: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return path === pattern;
  return path.length >= before.length + after.length && path.startsWith(before) && path.endsWith(after);
}

/** Locations for the `server` block of nginx that serves the site. */
export function nginxConfig(
  headers: readonly Header[],
  base: string,
  { embeds = false, open = false }: Served = {},
): string {
  const written = (some: readonly Header[]) => some.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const typed = (pattern: string, type: string, lines: readonly string[] = []) => [
    `    location ~ ${pattern}$ {`,
    ...lines.map((line) => `    ${line}`),
    '        types { }',
    `        default_type ${type.split(';')[0]};`,
    '    }',
  ];
  // Of several patterns the first counts. What a location says of headers stands in place of all that is said around it.
  const opened = [...(open ? openPatterns() : [])].flatMap(([ending, files]) =>
    typed(`^${inPattern(base)}/(?:${files.join('|')})\\${ending}`, dataTypes[ending] as string, [
      ...written([...headers, forOthers]),
    ]),
  );
  const types = Object.entries(dataTypes).flatMap(([ending, type]) => typed(`\\${ending}`, type));
  return [
    '# Made by the build, for the pages of this very build. Inside the server block that serves them:',
    '#     include /the/path/to/nginx.conf;',
    `location ^~ ${base}/ {`,
    ...written(headers),
    '    charset utf-8;',
    '    charset_types text/css text/csv text/plain application/json application/xml image/svg+xml;',
    `    error_page 404 ${base}/404.html;`,
    `    location = ${base}/_headers { return 404; }`,
    ...opened,
    ...types,
    '}',
    ...(embeds
      ? [
          `location ^~ ${base}/${framed} {`,
          ...written(forFrames(headers)),
          '    charset utf-8;',
          `    error_page 404 ${base}/404.html;`,
          '}',
        ]
      : []),
    '',
  ].join('\n');
}

const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Headers of a page that may stand in frames of others. */
function forFrames(headers: readonly Header[]): Header[] {
  const [policy] = withFrames(headers).embedded;
  return headers.map((header) => (policy !== undefined && header[0] === policy[0] ? policy : header));
}

/** A `web.config` for IIS, for the folder that holds the site. */
export function webConfig(headers: readonly Header[], { embeds = false, open = false }: Served = {}): string {
  const types = { ...dataTypes, '.svg': 'image/svg+xml' };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Made by the build, for the pages of this very build. Put it into the folder that holds them. -->',
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Powered-By" />',
    ...headers.flatMap(([name, value]) => [
      `        <remove name="${name}" />`,
      `        <add name="${name}" value="${value}" />`,
    ]),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    ...Object.entries(types).flatMap(([extension, type]) => [
      `      <remove fileExtension="${extension}" />`,
      `      <mimeMap fileExtension="${extension}" mimeType="${type}" />`,
    ]),
    '    </staticContent>',
    '    <httpErrors errorMode="Custom">',
    '      <remove statusCode="404" />',
    '      <error statusCode="404" path="404.html" responseMode="File" />',
    '    </httpErrors>',
    '    <security>',
    '      <requestFiltering>',
    '        <hiddenSegments>',
    '          <add segment="_headers" />',
    '        </hiddenSegments>',
    '      </requestFiltering>',
    '    </security>',
    '  </system.webServer>',
    ...(embeds ? locationConfig(framed.slice(0, -1), withFrames(headers).embedded) : []),
    ...(open ? openPlaces.flatMap((place) => locationConfig(place, [forOthers])) : []),
    '</configuration>',
    '',
  ].join('\n');
}

/** What a file or folder has otherwise, for IIS. */
function locationConfig(place: string, headers: readonly Header[]): string[] {
  return [
    `  <location path="${place}">`,
    '    <system.webServer>',
    '      <httpProtocol>',
    '        <customHeaders>',
    ...headers.flatMap(([name, value]) => [
      `          <remove name="${name}" />`,
      `          <add name="${name}" value="${value}" />`,
    ]),
    '        </customHeaders>',
    '      </httpProtocol>',
    '    </system.webServer>',
    '  </location>',
  ];
}
