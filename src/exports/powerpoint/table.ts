import { palette } from '#charts';
import { language } from '#words';
import { colourOf, element, emuPerPoint, escapeXml } from '../office/index.ts';
import { heightOf, type Room } from './fit.ts';
import type { PlannedTable } from './plan.ts';

/** Insets of a cell in EMU, left and right, and over and under its text. */
const inset = { x: 72_000, y: 36_000 };
/** Sizes of its texts in points, the preferred ones first. */
const sizes = [16, 14, 12];

type Row = readonly string[];

/** How a table is written: how wide its columns are in EMU, and the size of its texts in points. */
interface Form {
  widths: readonly number[];
  size: number;
}

/** A page of a table, which has room where it was made for. */
export interface TablePage {
  heads: Row;
  rows: readonly Row[];
  form: Form;
}

/**
 * A table page by page: on one at the largest size at which it has room, else at the smallest as many rows on each as
 * have room under its head. A row that is higher than a page is cut.
 */
export function tablePages({ heads, shares, rows }: PlannedTable, { width, height }: Room): TablePage[] {
  const widths = shares.map((share) => Math.round(share * width));
  const whole = sizes.find((size) => heightsOf([heads, ...rows], { widths, size }).reduce(add, 0) <= height);
  if (whole !== undefined) return [{ heads, rows, form: { widths, size: whole } }];
  const form = { widths, size: Math.min(...sizes) };
  const left = height - rowHeight(heads, form, true);
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows.flatMap((one) => pieces(one, form, left))) {
    const high = rowHeight(row, form);
    if (used > 0 && used + high > left) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += high;
  }
  return pages.map((page) => ({ heads, rows: page, form }));
}

/** A page of a table as an `a:graphic`, and how high it is: a head of its own, lines between rows, nothing merged. */
export function tableGraphic({ heads, rows, form }: TablePage): { xml: string; height: number } {
  const all = [heads, ...rows];
  const heights = heightsOf(all, form);
  const xml = element(
    'a:graphic',
    {},
    element(
      'a:graphicData',
      { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
      element(
        'a:tbl',
        {},
        element('a:tblPr', { firstRow: 1 }),
        element('a:tblGrid', {}, ...form.widths.map((w) => element('a:gridCol', { w }))),
        ...all.map((row, index) =>
          element('a:tr', { h: heights[index] }, ...row.map((text) => cellXml(text, form.size, index === 0))),
        ),
      ),
    ),
  );
  return { xml, height: heights.reduce(add, 0) };
}

const add = (one: number, other: number): number => one + other;

function heightsOf(rows: readonly Row[], form: Form): number[] {
  return rows.map((row, index) => rowHeight(row, form, index === 0));
}

function rowHeight(row: Row, { widths, size }: Form, bold = false): number {
  const heights = row.map((text, index) =>
    heightOf([{ text, bold, before: 0 }], (widths[index] as number) - 2 * inset.x, size),
  );
  return Math.max(...heights) + 2 * inset.y;
}

/** A row in pieces of which none is higher than a page: the words of each cell go on in the next. */
function pieces(row: Row, form: Form, height: number): Row[] {
  if (rowHeight(row, form) <= height) return [row];
  const halves = row.map(halved);
  const parts = [0, 1].map((half) => halves.map((texts) => texts[half] as string));
  const longest = (texts: Row) => Math.max(...texts.map((text) => text.length));
  const shorter = parts.every((part) => longest(part) < longest(row));
  return shorter ? parts.flatMap((part) => pieces(part, form, height)) : [row];
}

/** A long text cut in its middle, between words where it has some; a short one stays whole. */
function halved(text: string): [string, string] {
  if (text.length <= 60) return [text, ''];
  const words = text.split(' ');
  const [list, between] = words.length > 1 ? [words, ' '] : [[...text], ''];
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle).join(between), list.slice(middle).join(between)];
}

function cellXml(text: string, size: number, isHead: boolean): string {
  const sz = 100 * size;
  const line = element(
    'a:lnB',
    { w: (isHead ? 1.5 : 0.5) * emuPerPoint },
    element('a:solidFill', {}, isHead ? element('a:schemeClr', { val: 'tx1' }) : colourOf(palette.guide)),
  );
  const none = (side: string) => element(`a:ln${side}`, { w: 0 }, element('a:noFill'));
  const colour = element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' }));
  const run =
    text === ''
      ? element('a:endParaRPr', { lang: language, sz })
      : element(
          'a:r',
          {},
          element('a:rPr', { lang: language, sz, b: isHead ? 1 : 0 }, colour),
          element('a:t', {}, escapeXml(text)),
        );
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p', {}, run)),
    element(
      'a:tcPr',
      { marL: inset.x, marR: inset.x, marT: inset.y, marB: inset.y, anchor: 't' },
      none('L'),
      none('R'),
      none('T'),
      line,
      element('a:noFill'),
    ),
  );
}
