import { strFromU8, unzlibSync } from 'fflate';
import type { MayName } from './metadata.ts';

/**
 * The words of a PDF that can be read without drawing it: its objects, and those of its streams that are text once they
 * are unpacked by Flate. Fonts and pictures are left out: among so many bytes anything can be found.
 */
export function pdfTexts(bytes: Uint8Array): string[] {
  const whole = strFromU8(bytes, true);
  const streams: string[] = [];
  let objects = '';
  let at = 0;
  for (const { index, 0: opening } of whole.matchAll(/(?<!end)stream\r?\n/g)) {
    const start = index + opening.length;
    const end = whole.indexOf('endstream', start);
    if (index < at || end < 0) continue;
    objects += whole.slice(at, start);
    at = end;
    streams.push(unpacked(bytes.subarray(start, end)));
  }
  return [objects + whole.slice(at), ...streams.filter(isText)];
}

function unpacked(content: Uint8Array): string {
  try {
    return strFromU8(unzlibSync(content), true);
  } catch {
    return strFromU8(content, true);
  }
}

/** Whether there is no control in it but ends of lines and tabs. */
const isText = (content: string): boolean => !/[^ -\u{10ffff}\n\r\t]/u.test(content);

const refused: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)\b/, 'holds a script'],
  [/\/(EmbeddedFile|Filespec|FileAttachment)\b/, 'holds another file'],
  [/\/(Launch|GoToR|SubmitForm|ImportData)\b/, 'leads to another file'],
  [/\/Subtype\s*\/(Text|Popup|FreeText|Highlight|Ink|Stamp)\b/, 'holds notes of reviewers'],
  [/\/Encrypt\b/, 'is encrypted'],
];

/** What is wrong with what a PDF says of itself, and with what it can do (ISO 32000-2; XMP, ISO 16684-1). */
export function pdfProblems(texts: readonly string[], { authors, asAt }: MayName): string[] {
  const all = texts.join('\n');
  const acting = refused.filter(([pattern]) => pattern.test(all)).map(([, what]) => what);
  const days = [...all.matchAll(/\/(?:CreationDate|ModDate)\s*\(D:(\d{4})(\d\d)(\d\d)/g)].map(
    ([, year, month, day]) => `${year}-${month}-${day}`,
  );
  const stamped = [...all.matchAll(/<xmp:(?:CreateDate|ModifyDate|MetadataDate)>(\d{4}-\d\d-\d\d)/g)].map(
    ([, day]) => day as string,
  );
  const strange = [...days, ...stamped].filter((day) => day !== asAt);
  const named = [...all.matchAll(/\/Author\s*\(((?:[^()\\]|\\.)*)\)/g)].map(([, name]) => pdfString(name as string));
  const creators = [...all.matchAll(/<dc:creator>([\s\S]*?)<\/dc:creator>/g)].map(([, inside]) =>
    entities(utf8((inside as string).replace(/<[^>]*>/g, '').trim())),
  );
  const unknown = [...named, ...creators].filter((name) => name !== '' && !authors.has(name));
  return [
    ...acting,
    ...(strange.length > 0 ? [`has ${strange[0]} as its date`] : []),
    ...(unknown.length > 0 ? [`names “${unknown[0]}” as author`] : []),
  ];
}

/** A string of a PDF: UTF-16 behind its mark, else a byte a character. */
function pdfString(written: string): string {
  const plain = written
    .replace(/\\([()\\])/g, '$1')
    .replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
  if (!plain.startsWith('\u00fe\u00ff')) return plain;
  const units = [...plain.slice(2)].map((one) => one.charCodeAt(0));
  return Array.from({ length: Math.floor(units.length / 2) }, (_, at) =>
    String.fromCharCode(((units[2 * at] as number) << 8) | (units[2 * at + 1] as number)),
  ).join('');
}

const utf8 = (latin: string): string => new TextDecoder().decode(Uint8Array.from(latin, (one) => one.charCodeAt(0)));
const entities = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
