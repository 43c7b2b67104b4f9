import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a cell says: text, or the number that it holds. */
export type Said = string | number | null;

/** A table as it was read out of a file: what stands over it, and its rows. */
export interface ReadTable {
  caption: string;
  rows: Said[][];
}

/** A series of a chart part: what it is called, and its last number. */
export interface ReadSeries {
  name: string;
  last: number;
}

/** A part of an office file that holds words and charts, such as a slide. */
export interface ReadPart {
  texts: string[];
  charts: { series: ReadSeries[]; sheet: Said[][] }[];
}

/** What stands under a heading. */
export interface ReadSection extends ReadPart {
  tables: ReadTable[];
}

type Files = Record<string, Uint8Array>;
const textIn = (files: Files, name: string): string => strFromU8(files[name] ?? new Uint8Array());
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|apos|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'",
    );

/** Where the relationships of a part lead, by their ids. */
function targets(files: Files, part: string): Map<string, string> {
  const folder = path.posix.dirname(part);
  const xml = textIn(files, path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`));
  return new Map(
    all(xml, /(<Relationship\b[^>]*>)/g).map((one) => {
      const [id = '', target = ''] = [/ Id="([^"]*)"/, / Target="([^"]*)"/].map((pattern) => pattern.exec(one)?.[1]);
      return [id, target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)];
    }),
  );
}

/** The cells of a sheet of a workbook, row by row. */
function sheetRows(files: Files, name: string): Said[][] {
  const shared = all(textIn(files, 'xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(plain);
  return all(textIn(files, name), /<row\b[^>]*>(.*?)<\/row>/gs).map((row) =>
    [...row.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) => {
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
      if (attributes.includes('t="s"')) return shared[Number(value)] ?? null;
      if (attributes.includes('t="inlineStr"') || attributes.includes('t="str"')) return plain(content);
      return value === undefined ? null : Number(value);
    }),
  );
}

/** The sheets of a workbook that have a table, by the title in their first cell. */
export function xlsxTables(bytes: Uint8Array): ReadTable[] {
  const files = unzipSync(bytes);
  const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets
    .filter((name) => [...targets(files, name).values()].some((target) => target.startsWith('xl/tables/')))
    .map((name) => sheetRows(files, name))
    .map((rows) => ({ caption: String(rows[0]?.[0]), rows }));
}

/** The sheets of an OpenDocument workbook, by the title in their first cell. */
export function odsTables(bytes: Uint8Array): ReadTable[] {
  const xml = textIn(unzipSync(bytes), 'content.xml');
  return all(xml, /<table:table\b[^>]*>(.*?)<\/table:table>/gs).map((table) => {
    const rows = all(table, /<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs).map((row) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
        ([, attributes = '', content = '']): Said => {
          const number = /office:value="([^"]*)"/.exec(attributes)?.[1];
          if (number === undefined) return plain(content);
          return attributes.includes('"percentage"') ? Number(number) * 100 : Number(number);
        },
      ),
    );
    return { caption: String(rows[0]?.[0]), rows };
  });
}

/** The charts to which a piece of a part refers, each with the sheet behind it. */
function chartsIn(files: Files, part: string, xml: string): ReadPart['charts'] {
  const led = targets(files, part);
  return all(xml, /<c:chart\b[^>]* r:id="([^"]*)"/g).map((id) => {
    const chart = led.get(id) ?? '';
    const series = all(textIn(files, chart), /<c:ser>(.*?)<\/c:ser>/gs).map((one) => ({
      name: plain(/<c:tx>.*?<c:v>(.*?)<\/c:v>/s.exec(one)?.[1] ?? ''),
      last: Number(all(/<c:val>.*?<\/c:val>/s.exec(one)?.[0] ?? '', /<c:v>(.*?)<\/c:v>/g).at(-1)),
    }));
    const book = [...targets(files, chart).values()].find((target) => target.endsWith('.xlsx')) ?? '';
    return { series, sheet: sheetRows(unzipSync(files[book] ?? new Uint8Array()), 'xl/worksheets/sheet1.xml') };
  });
}

/** The slides of a presentation, in no order. */
export function slidesOf(bytes: Uint8Array): ReadPart[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map((name) => {
      const xml = textIn(files, name);
      const texts = all(xml, /<a:p>(.*?)<\/a:p>/gs).map((one) =>
        all(one, /<a:t>(.*?)<\/a:t>/gs)
          .map(plain)
          .join(''),
      );
      return { texts, charts: chartsIn(files, name, xml) };
    });
}

/** What stands in a Word file under each heading that has none of a lower level, by the heading, with its tables. */
export function wordSections(bytes: Uint8Array): Map<string, ReadSection> {
  const files = unzipSync(bytes);
  const part = 'word/document.xml';
  const xml = textIn(files, part);
  const texts = (piece: string) =>
    all(piece, /<w:p\b[^>]*>(.*?)<\/w:p>/gs).map((one) =>
      all(one, /<w:t\b[^>]*>(.*?)<\/w:t>/gs)
        .map(plain)
        .join(''),
    );
  const pieces = xml.split(/(?=<w:p\b[^>]*><w:pPr><w:pStyle w:val="Heading\d")/).slice(1);
  return new Map(
    pieces.map((piece) => {
      const [heading = ''] = texts(piece);
      const around = piece.split(/<w:tbl>(.*?)<\/w:tbl>/s);
      const tables = around.flatMap((one, at) => {
        if (at % 2 === 0) return [];
        const rows = all(one, /<w:tr\b[^>]*>(.*?)<\/w:tr>/gs).map((row) =>
          all(row, /<w:tc>(.*?)<\/w:tc>/gs).map((cell) => texts(cell).join('\n')),
        );
        return [{ caption: texts(around[at - 1] ?? '').findLast((text) => text !== '') ?? '', rows }];
      });
      return [heading, { texts: texts(piece), charts: chartsIn(files, part, piece), tables }];
    }),
  );
}

/** What a page says in each place where it shows the value of a figure (docs/marks.md). */
export function valuesOnPage(html: string, key: string): string[] {
  const found: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node, around: string, within: boolean) => {
    if (!('childNodes' in node)) return;
    const attributes = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
    const own = attributes.get('data-figure');
    const figure = own?.startsWith('|') ? completed(own, around) : (own ?? around);
    const part = attributes.get('data-part');
    const isValue = within ? part === undefined || part === 'value' : part === 'value' || own !== undefined;
    const isCell = 'tagName' in node && ['td', 'span'].includes(node.tagName);
    if (figure === key && isCell && isValue && (part === 'value' || own !== undefined)) {
      found.push(seen(node).trim());
      return;
    }
    for (const child of node.childNodes) look(child, figure, within || own !== undefined);
  };
  look(parse(html), '', false);
  return found;
}

/** A key whose empty fields are those of the figure around it. */
function completed(key: string, around: string): string {
  const outer = around.split('|');
  return key
    .split('|')
    .map((field, at) => (field === '' ? (outer[at] ?? '') : field))
    .join('|');
}

function seen(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(seen).join('') : '';
}

/** The words that a PNG carries about itself (chunks iTXt, PNG 3.0 section 11.3.3), by their keywords. */
export function wordsInPng(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, string>();
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (strFromU8(bytes.subarray(at + 4, at + 8)) !== 'iTXt') continue;
    const [keyword = '', , , , ...rest] = strFromU8(chunk).split('\0');
    found.set(keyword, rest.slice(1).join('\0'));
  }
  return found;
}

/** The large bold number beside the newest point of a drawing: ours is the last in bold. */
export function labelledLast(svg: string): string | undefined {
  return all(svg, /<text\b[^>]*font-weight="bold"[^>]*>([^<]*)<\/text>/g).at(-1);
}
