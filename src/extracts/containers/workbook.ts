import { toText } from '../reading/decode.ts';
import { ContainerFault } from './container-fault.ts';
import { dayOfSerial, type NumberFormat, numberFormat, numberText } from './number-format.ts';
import { attribute, readXml } from './xml.ts';
import { zipEntries } from './zip.ts';

/** One sheet of a workbook as text. */
export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows that hold something, each as wide as the widest; the first cell is that of column A. */
  rows: string[][];
  /** The number of each row as Excel shows it. */
  lines: number[];
  /** Whether numbers that stand for days count from 1904. */
  from1904: boolean;
  /** The first row with a formula that was never worked out; null where there is none. */
  uncomputed: number | null;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** Twenty million cells are more than any extract has, and as many as fit into memory. */
const mostCells = 20_000_000;

/**
 * The worksheets of an `.xlsx` workbook (ECMA-376): every cell as text, days as `31/03/2022`, numbers without `.0`,
 * formulas by their stored value. Throws a ContainerFault where the workbook is damaged.
 */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  const part = (name: string): string | null => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? null : toText(entry.read()).text.replace(/^\ufeff/, '');
  };
  const main = targets(part('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target;
  const path = main ?? 'xl/workbook.xml';
  const workbook = part(path);
  if (workbook === null || path.endsWith('.bin')) throw new ContainerFault('it is no .xlsx workbook');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = targets(part(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const relatedOf = (type: string) => related.find((one) => one.type === type)?.target;
  const textOf = (name: string | undefined) => (name === undefined ? null : part(name));
  const { sheets, from1904 } = readContents(workbook);
  const strings = readStrings(textOf(relatedOf('sharedStrings')));
  const formats = readFormats(textOf(relatedOf('styles')));
  return sheets.flatMap(({ name, id, hidden }) => {
    const found = related.find((one) => one.id === id);
    if (found === undefined) throw new ContainerFault('a sheet is missing from it');
    if (found.type !== 'worksheet') return [];
    const xml = part(found.target);
    if (xml === null) throw new ContainerFault('a sheet is missing from it');
    return [{ name, hidden, from1904, ...readCells(xml, { strings, formats, from1904 }) }];
  });
}

interface Target {
  id: string;
  /** The last word of its type. */
  type: string;
  target: string;
}

function targets(xml: string | null, folder: string): Target[] {
  const found: Target[] = [];
  if (xml === null) return found;
  readXml(xml, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : joined(folder, Target);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
    close: () => {},
  });
  return found;
}

function joined(folder: string, target: string): string {
  const parts: string[] = [];
  for (const one of `${folder}${target}`.split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '.' && one !== '') parts.push(one);
  }
  return parts.join('/');
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readContents(xml: string): { sheets: { name: string; id: string; hidden: boolean }[]; from1904: boolean } {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const { state = 'visible' } = attributes;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attribute(attributes, 'name') ?? '', id, hidden: state !== 'visible' });
    },
    close: () => {},
  });
  return { sheets, from1904 };
}

/** Characters that XML cannot hold are written as their number: `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Shared texts in order; of rich text all runs, and never how it is pronounced. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let [text, inText, pronounced] = ['', false, false];
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') pronounced = true;
      else if (name === 't') inText = !pronounced;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') pronounced = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** How cells of each style show a number. */
function readFormats(xml: string | null): NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (xml === null) return formats;
  const codes = new Map<number, string>();
  let inCells = false;
  readXml(xml, {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(numberFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

interface Shared {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  from1904: boolean;
}

function readCells(xml: string, shared: Shared): Pick<Sheet, 'rows' | 'lines' | 'uncomputed'> {
  const rows: string[][] = [];
  const lines: number[] = [];
  let uncomputed: number | null = null;
  let [row, column, width, inRow] = [0, 0, 0, false];
  let cells: string[] = [];
  let cell: { type: string; style: number; text: string; hasValue: boolean; hasFormula: boolean } | null = null;
  let [taken, pronounced] = [false, false];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!(number > row && number <= lastRow)) throw new ContainerFault('the rows of a sheet are out of order');
        [row, column, cells, inRow] = [number, 0, [], true];
      } else if (name === 'c' && inRow) {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r, row, column);
        const { t: type = 'n', s: style = '0' } = attributes;
        cell = { type, style: Number(style), text: '', hasValue: false, hasFormula: false };
      } else if (cell !== null) {
        if (name === 'f') cell.hasFormula = true;
        else if (name === 'rPh') pronounced = true;
        else if ((name === 'v' || name === 't') && !pronounced) {
          cell.hasValue = true;
          taken = true;
        }
      }
    },
    text: (more) => {
      if (taken && cell !== null) cell.text += more;
    },
    close: (name) => {
      if (name === 'v' || name === 't') taken = false;
      else if (name === 'rPh') pronounced = false;
      else if (name === 'c' && cell !== null) {
        if (cell.hasFormula && !cell.hasValue) uncomputed ??= row;
        const text = cell.hasValue ? shownAs(cell, shared) : '';
        if (text !== '') {
          while (cells.length < column - 1) cells.push('');
          cells[column - 1] = text;
        }
        cell = null;
      } else if (name === 'row') {
        inRow = false;
        if (cells.length === 0) return;
        width = Math.max(width, cells.length);
        if (width * (rows.length + 1) > mostCells) throw new ContainerFault('a sheet is larger than any extract');
        rows.push(cells);
        lines.push(row);
      }
    },
  });
  for (const one of rows) while (one.length < width) one.push('');
  return { rows, lines, uncomputed };
}

/** The column of a cell such as `AB12`, counted from 1. */
function columnOf(reference: string, row: number, before: number): number {
  const [, letters, number] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (Number(number) !== row || column <= before || column > lastColumn)
    throw new ContainerFault('the cells of a sheet are out of order');
  return column;
}

function shownAs({ type, style, text }: { type: string; style: number; text: string }, shared: Shared): string {
  if (type === 's') {
    const string = /^\d+$/.test(text.trim()) ? shared.strings[Number(text)] : undefined;
    if (string === undefined) throw new ContainerFault('a text of a sheet is missing from it');
    return string;
  }
  if (type === 'inlineStr' || type === 'str') return unescaped(text);
  if (type === 'b') return isTrue(text.trim()) ? 'TRUE' : 'FALSE';
  if (type === 'e') return text;
  if (type === 'd') return dayOfIso(text.trim());
  const written = text.trim();
  const number = Number(written);
  if (written === '') return '';
  if (type !== 'n' || !Number.isFinite(number)) throw new ContainerFault('a cell of a sheet is no number');
  const format = shared.formats[style] ?? 'number';
  if (format === 'day') return dayOfSerial(number, shared.from1904) ?? numberText(number);
  const plain = numberText(number);
  return format !== 'number' && /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

/** `2022-03-31T00:00:00` as `31/03/2022`; a time of day stays, and everything else as it is. */
function dayOfIso(text: string): string {
  const [, year, month, day, time = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)[:\d.]*Z?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${day}/${month}/${year}${time === '' || time === '00:00' ? '' : ` ${time}`}`;
}
