import { strFromU8 } from 'fflate';
import { filesOf } from './file-checks.ts';
import { all, type Node, one, readXml } from './read-xml.ts';

/** A cell as a spreadsheet holds it. */
export type CellValue = string | number;

/** The cells of a sheet by their names, such as `B2`; an empty cell is none. Read from the XML, without a library. */
export function cellsIn(workbook: Uint8Array, sheet: string): Map<string, CellValue> {
  const files = filesOf(workbook);
  const part = (path: string) => readXml(strFromU8(files.get(path) as Uint8Array));
  const id = all(part('xl/workbook.xml'), 'x:sheet').find(({ attributes }) => attributes.name === sheet)?.attributes[
    'r:id'
  ];
  const target = all(part('xl/_rels/workbook.xml.rels'), 'rel:Relationship').find(
    ({ attributes }) => attributes.Id === id,
  );
  const shared = files.has('xl/sharedStrings.xml')
    ? all(part('xl/sharedStrings.xml'), 'x:si').map((item) =>
        all(item, 'x:t')
          .map(({ text }) => text)
          .join(''),
      )
    : [];
  const cells = new Map<string, CellValue>();
  for (const cell of all(part(`xl/${target?.attributes.Target}`), 'x:c')) {
    const value = cell.children.find(({ name }) => name === 'x:v')?.text;
    if (value === undefined) continue;
    cells.set(
      cell.attributes.r as string,
      cell.attributes.t === 's' ? (shared[Number(value)] as string) : Number(value),
    );
  }
  return cells;
}

/** A reference of a chart, and what it has cached, by place; a place that has no point is missing. */
export interface Cached {
  formula: string;
  count: number;
  points: Map<number, CellValue>;
}

export interface ReadSeries {
  name: Cached;
  keys: Cached;
  values: Cached;
}

/** The series of a chart part, in their order. */
export function seriesIn(chart: string | Node): ReadSeries[] {
  const root = typeof chart === 'string' ? readXml(chart) : chart;
  return all(root, 'c:ser').map((series) => {
    const find = (...names: string[]) => series.children.find(({ name }) => names.includes(name)) as Node;
    return {
      name: cachedIn(find('c:tx')),
      keys: cachedIn(find('c:cat', 'c:xVal')),
      values: cachedIn(find('c:val', 'c:yVal')),
    };
  });
}

function cachedIn(node: Node): Cached {
  const isNumber = all(node, 'c:numCache').length > 0;
  const points = all(node, 'c:pt').map(({ attributes, children }): [number, CellValue] => {
    const text = children[0]?.text ?? '';
    return [Number(attributes.idx), isNumber ? Number(text) : text];
  });
  if (new Set(points.map(([place]) => place)).size !== points.length) throw new Error('A place has two points');
  return {
    formula: one(node, 'c:f').text,
    count: Number(one(node, 'c:ptCount').attributes.val),
    points: new Map(points),
  };
}

/**
 * The sheet and the cells that a formula such as `Figures!$B$2:$B$9` names, in their order; it names a part of one
 * column.
 */
export function cellsOfFormula(formula: string): { sheet: string; cells: string[] } {
  const [, sheet = '', column = '', first = '', other, last = first] =
    /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula) ?? [];
  if (sheet === '' || (other !== undefined && other !== column))
    throw new Error(`Not a part of one column: ${formula}`);
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  return { sheet, cells: rows.map((row) => `${column}${row}`) };
}
