import { all, attribute, first, type XmlNode } from '../xml-tree.ts';
import { cellOfNumber, type NumberTable, type ReadCell } from './number-table.ts';
import { lettersOf, placeOf, type ReadSheet } from './workbook.ts';

/** A run of cells to which a chart refers, and what is cached of it. */
interface Cached {
  formula: string;
  points: ReadonlyMap<number, string>;
  count: number;
  isOfDays: boolean;
}

const referencesOf = (node: XmlNode): XmlNode[] => ['strRef', 'numRef'].flatMap((name) => all(node, name));

function cachedOf(reference: XmlNode): Cached {
  const points = new Map(
    all(reference, 'pt').map((point) => [Number(attribute(point, 'idx')), first(point, 'v')?.text ?? '']),
  );
  const count = Number(attribute(first(reference, 'ptCount'), 'val') ?? 0);
  const format = first(reference, 'formatCode')?.text ?? '';
  return {
    formula: first(reference, 'f')?.text ?? '',
    points,
    count,
    isOfDays: /y/i.test(format.replace(/"[^"]*"/g, '')),
  };
}

/**
 * What is wrong with how a chart's caches agree with the cells that it refers to; `sheets` are those of its workbook.
 */
export function cacheProblems(chart: XmlNode, sheets: readonly ReadSheet[]): string[] {
  const literal = ['numLit', 'strLit'].filter((name) => first(chart, name) !== undefined);
  const problems = literal.map(() => 'holds numbers that no cell has');
  for (const reference of referencesOf(chart)) {
    const { formula, points, count } = cachedOf(reference);
    const cells = cellsAt(formula, sheets);
    if (cells === null) {
      problems.push(`refers to ${formula || 'nothing'}, which is no run of cells of its workbook`);
      continue;
    }
    const places = Math.max(cells.length, count, ...[...points.keys()].map((at) => at + 1));
    for (let at = 0; at < places; at += 1) {
      const [cached, cell] = [points.get(at) ?? '', cells[at]?.text ?? ''];
      const same = cached === cell || (cached !== '' && cell !== '' && Number(cached) === Number(cell));
      if (!same)
        problems.push(
          `${formula} has ${cached || 'nothing'} cached where the cell has ${cell || 'nothing'} (point ${at + 1})`,
        );
    }
  }
  return problems;
}

/** The cells of a formula such as `'A sheet'!$B$2:$B$30`, in their order; null where it is none. */
function cellsAt(formula: string, sheets: readonly ReadSheet[]): ReadCell[] | null {
  const [, quoted, plain, from, to] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?$/.exec(formula) ?? [];
  const sheet = sheets.find(({ name }) => name === (quoted?.replaceAll("''", "'") ?? plain));
  if (sheet === undefined || from === undefined) return null;
  const [[left, top], [right, bottom]] = [placeOf(from.replace('$', '')), placeOf((to ?? from).replace('$', ''))];
  const cells: ReadCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1)
      cells.push(sheet.cells.get(`${lettersOf(column)}${row}`) ?? { text: '' });
  }
  return cells;
}

/** What a chart has cached, as a table: a row a key, a column a series. */
export function tableOfChart(chart: XmlNode, part: string, name: string): NumberTable {
  const series = all(chart, 'ser').map((ser) => {
    const [title, keys, across, values] = ['tx', 'cat', 'xVal', 'val'].map((one) => reference(ser, one));
    return { title: title?.points.get(0) ?? '', keys: keys ?? across, values: values ?? reference(ser, 'yVal') };
  });
  const length = Math.max(
    0,
    ...series.map(({ values }) => Math.max(0, ...[...(values?.points.keys() ?? [])].map((at) => at + 1))),
  );
  const keys = series.find(({ keys: some }) => some !== undefined)?.keys;
  return {
    part,
    name,
    title: '',
    headings: ['', ...series.map(({ title }) => title)],
    rows: Array.from({ length }, (_, at) => ({
      at: `point ${at + 1}`,
      cells: [keyCell(keys, at), ...series.map(({ values }) => valueCell(values, at))],
    })),
    isOfChart: true,
  };
}

function reference(ser: XmlNode, name: string): Cached | undefined {
  const node = ser.children.find((child) => child.name === name);
  const found = node === undefined ? undefined : referencesOf(node)[0];
  return found === undefined ? undefined : cachedOf(found);
}

function keyCell(keys: Cached | undefined, at: number): ReadCell {
  const text = keys?.points.get(at) ?? '';
  if (keys?.isOfDays !== true || text === '') return { text };
  return { text, day: new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10) };
}

const valueCell = (values: Cached | undefined, at: number): ReadCell => {
  const text = values?.points.get(at) ?? '';
  return text === '' ? { text } : cellOfNumber(text);
};
