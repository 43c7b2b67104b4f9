import { dataTypes, type Header, withFrames } from './security-headers.ts';

/** Headers of the addresses that a pattern names: a path, or one that ends in `*`. */
export interface HeaderRule {
  pattern: string;
  headers: Header[];
}

/** The folder that holds nothing but JSON: one rule will do for all of it, as hosts read a hundred or so. */
const api = 'api/';

/** The folder of pages that may stand in frames of others. */
const framed = 'embed/';

/**
 * Everything under the base with its headers, and each data file with its type. `base` is empty or `/folder`. Where there
 * are pages for frames (`embeds`), they alone may stand in frames.
 */
export function headerRules(
  headers: readonly Header[],
  dataFiles: readonly string[],
  base: string,
  embeds = false,
): HeaderRule[] {
  const { unframed, embedded } = withFrames(headers);
  const ofApi = dataFiles.some((file) => file.startsWith(api))
    ? [{ pattern: `${base}/${api}*`, headers: [['Content-Type', dataTypes['.json'] as string] as const] }]
    : [];
  const others = dataFiles.filter((file) => !file.startsWith(api));
  const typed = others.flatMap((file): HeaderRule[] => {
    const type = dataTypes[file.slice(file.lastIndexOf('.'))];
    return type === undefined ? [] : [{ pattern: `${base}/${file}`, headers: [['Content-Type', type]] }];
  });
  const pages = embeds
    ? [
        { pattern: `${base}/*`, headers: unframed },
        { pattern: `${base}/${framed}*`, headers: embedded },
      ]
    : [{ pattern: `${base}/*`, headers: [...headers] }];
  return [...pages, ...ofApi, ...typed];
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
  const matching = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  return Object.fromEntries(matching.flatMap(({ headers }) => headers));
}

/** Locations for the `server` block of nginx that serves the site. */
export function nginxConfig(headers: readonly Header[], base: string, embeds = false): string {
  const written = (some: readonly Header[]) => some.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const types = Object.entries(dataTypes).flatMap(([extension, type]) => [
    `    location ~ \\${extension}$ {`,
    '        types { }',
    `        default_type ${type.split(';')[0]};`,
    '    }',
  ]);
  return [
    '# Made by the build, for the pages of this very build. Inside the server block that serves them:',
    '#     include /the/path/to/nginx.conf;',
    `location ^~ ${base}/ {`,
    ...written(headers),
    '    charset utf-8;',
    '    charset_types text/css text/csv text/plain application/json application/xml image/svg+xml;',
    `    error_page 404 ${base}/404.html;`,
    `    location = ${base}/_headers { return 404; }`,
    ...types,
    '}',
    ...(embeds
      ? [
          `location ^~ ${base}/${framed} {`,
          // What a location says of headers stands in place of all that is said around it.
          ...written(forFrames(headers)),
          '    charset utf-8;',
          `    error_page 404 ${base}/404.html;`,
          '}',
        ]
      : []),
    '',
  ].join('\n');
}

/** Headers of a page that may stand in frames of others. */
function forFrames(headers: readonly Header[]): Header[] {
  const [policy] = withFrames(headers).embedded;
  return headers.map((header) => (policy !== undefined && header[0] === policy[0] ? policy : header));
}

/** A `web.config` for IIS, for the folder that holds the site. */
export function webConfig(headers: readonly Header[], embeds = false): string {
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
    ...(embeds ? locationConfig(withFrames(headers).embedded) : []),
    '</configuration>',
    '',
  ].join('\n');
}

/** What pages for frames have otherwise, for IIS. */
function locationConfig(headers: readonly Header[]): string[] {
  return [
    `  <location path="${framed.slice(0, -1)}">`,
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
