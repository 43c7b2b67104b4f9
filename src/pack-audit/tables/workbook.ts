import { all, attribute, first, type XmlNode } from '../xml-tree.ts';
import { cellOfNumber, type NumberTable, type ReadCell } from './number-table.ts';
import { related } from './relations.ts';

/** A sheet as it is read: its name, its part, and its cells by their addresses. */
export interface ReadSheet {
  name: string;
  part: string;
  cells: ReadonlyMap<string, ReadCell>;
  /** Tables that are marked up: name and address, such as `A7:C38`. */
  ranges: readonly { name: string; address: string }[];
  hasDrawing: boolean;
  isHidden: boolean;
}

/** The sheets of an XLSX, read from its parts of XML by their names (ISO/IEC 29500-1). */
export function sheetsOf(parts: ReadonlyMap<string, XmlNode>): ReadSheet[] {
  const tree = (name: string): XmlNode | null => parts.get(name) ?? null;
  const workbook = tree('xl/workbook.xml');
  if (workbook === null) return [];
  const strings = all(tree('xl/sharedStrings.xml') ?? workbook, 'si').map(textOfString);
  const days = dayStyles(tree('xl/styles.xml'));
  const targets = related('xl/workbook.xml', parts);
  return all(workbook, 'sheet').flatMap((listed) => {
    const part = targets.get(attribute(listed, 'id') ?? '')?.target ?? '';
    const sheet = tree(part);
    if (sheet === null) return [];
    const own = related(part, parts);
    const ranges = all(sheet, 'tablePart').flatMap((one) => {
      const table = tree(own.get(attribute(one, 'id') ?? '')?.target ?? '');
      const made = first(table ?? undefined, 'table');
      return made === undefined
        ? []
        : [{ name: attribute(made, 'displayName') ?? '', address: attribute(made, 'ref') ?? '' }];
    });
    return [
      {
        name: attribute(listed, 'name') ?? '',
        part,
        cells: new Map(all(sheet, 'c').map((cell) => [attribute(cell, 'r') ?? '', readCell(cell, strings, days)])),
        ranges,
        hasDrawing: first(sheet, 'drawing') !== undefined,
        isHidden: attribute(listed, 'state') !== undefined,
      },
    ];
  });
}

/** The text of a shared string without its pronunciation. */
const textOfString = (node: XmlNode): string =>
  all(node, 't')
    .map(({ text }) => text)
    .join('');

function readCell(cell: XmlNode, strings: readonly string[], days: ReadonlySet<number>): ReadCell {
  const value = first(cell, 'v')?.text ?? '';
  const type = attribute(cell, 't') ?? 'n';
  if (type === 's') return { text: strings[Number(value)] ?? '' };
  if (type === 'inlineStr') return { text: textOfString(cell) };
  if (type !== 'n' || value === '') return { text: value };
  const read = cellOfNumber(value);
  if (!days.has(Number(attribute(cell, 's') ?? 0))) return read;
  const day = new Date((Number(value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { ...read, day };
}

/** The styles whose numbers are days. */
function dayStyles(styles: XmlNode | null): Set<number> {
  if (styles === null) return new Set();
  const codes = new Map(
    all(styles, 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode') ?? '']),
  );
  const formats = all(first(styles, 'cellXfs') ?? styles, 'xf').map((xf) => attribute(xf, 'numFmtId') ?? '0');
  const isDay = (id: string) =>
    (Number(id) >= 14 && Number(id) <= 17) || /y/i.test((codes.get(id) ?? '').replace(/"[^"]*"/g, ''));
  return new Set(formats.flatMap((id, at) => (isDay(id) ? [at] : [])));
}

/** The tables of sheets: those that are marked up, else everything from the first row with two cells on. */
export function tablesOfSheets(sheets: readonly ReadSheet[]): NumberTable[] {
  return sheets.flatMap((sheet) => {
    const ranges = sheet.ranges.length > 0 ? sheet.ranges : [{ name: '', address: addressOfAll(sheet) }];
    return ranges.map(({ name, address }) => tableAt(sheet, name, address));
  });
}

/** Cells with a number that no table holds. */
export function strayNumbers({ ranges, cells }: ReadSheet): string[] {
  if (ranges.length === 0) return [];
  const areas = ranges.map(({ address }) => areaOf(address));
  return [...cells]
    .filter(([at, { number }]) => {
      const [column, row] = placeOf(at);
      return (
        number !== undefined &&
        !areas.some((area) => column >= area.left && column <= area.right && row >= area.top && row <= area.bottom)
      );
    })
    .map(([at]) => at);
}

function addressOfAll({ cells }: ReadSheet): string {
  const places = [...cells].filter(([, { text }]) => text !== '').map(([at]) => placeOf(at));
  const byRow = [...Map.groupBy(places, ([, row]) => row)].toSorted(([one], [other]) => one - other);
  const top = byRow.find(([, row]) => row.length > 1)?.[0] ?? byRow[0]?.[0] ?? 1;
  const [right, bottom] = [
    Math.max(0, ...places.map(([column]) => column)),
    Math.max(top, ...places.map(([, row]) => row)),
  ];
  return `A${top}:${lettersOf(right)}${bottom}`;
}

function tableAt({ name: sheet, part, cells, hasDrawing }: ReadSheet, name: string, address: string): NumberTable {
  const { left, right, top, bottom } = areaOf(address);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => lettersOf(left + at));
  const cellsOf = (row: number) => columns.map((column) => cells.get(`${column}${row}`) ?? { text: '' });
  return {
    part: `${part} (${sheet})`,
    name,
    title: titleOver(top, cells),
    headings: cellsOf(top).map(({ text }) => text),
    rows: Array.from({ length: bottom - top }, (_, at) => ({
      at: `row ${top + 1 + at}`,
      cells: cellsOf(top + 1 + at),
    })),
    isOfChart: hasDrawing || /_chart(_\d+)?$/.test(name),
  };
}

/**
 * What stands over a table, up to the first line that says what it is (`Measure: …`, `This sheet …`): a long title goes
 * on in the lines below it.
 */
function titleOver(top: number, cells: ReadSheet['cells']): string {
  const [first = '', ...more] = Array.from(
    { length: Math.max(1, top - 1) },
    (_, at) => cells.get(`A${at + 1}`)?.text ?? '',
  );
  const end = more.findIndex((line) => line === '' || /^([A-Z][a-z]+: |This sheet )/.test(line));
  return [first, ...(end < 0 ? more : more.slice(0, end))].join(' ');
}

function areaOf(address: string): { left: number; right: number; top: number; bottom: number } {
  const [from = 'A1', to = from] = address.replaceAll('$', '').split(':');
  const [[left, top], [right, bottom]] = [placeOf(from), placeOf(to)];
  return { left, right, top, bottom };
}

/** Column from 0 and row from 1 of an address. */
export function placeOf(address: string): [column: number, row: number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(row)];
}

export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
