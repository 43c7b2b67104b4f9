import type { FigureRow } from '#audit';
import { seriesKey } from '#figure';
import { endsWithPeriod, namesPeriod, periodName } from './figure-forms.ts';
import type { KnownFigures } from './known-figures.ts';
import type { Mark } from './mark.ts';
import { childrenOf, type Element, find, isElement, nearest, wordsOf } from './markup.ts';

/** A cell of a table that shows a figure: what its row, its column and the table's caption are called. */
interface Cell {
  row: FigureRow;
  line: Element;
  heading: string;
  column: string;
  /** Periods that marks of the same row name. */
  periods: readonly string[];
}

/**
 * What is wrong with what the tables of a page call their figures: a row or a column is called after the group, the
 * place and the period of its figures, the caption or the row names the period, and a series that runs down a table is
 * there as a whole.
 */
export function tableProblems(marks: readonly Mark[], known: KnownFigures): string[] {
  const tables = Map.groupBy(
    marks.filter(({ figure, holder }) => figure !== null && !holder),
    ({ element }) => nearest(element, 'table'),
  );
  return [...tables].flatMap(([table, list]) => (table === null ? [] : problemsOf(table, list, known)));
}

function problemsOf(table: Element, marks: readonly Mark[], known: KnownFigures): string[] {
  const cells = marks.flatMap((mark): Cell[] => {
    const row = mark.figure === null ? undefined : known.figure(mark.figure.key, mark.figure.asAt);
    const line = nearest(mark.element, 'tr');
    if (row === undefined || line === null || !['value', null].includes(mark.part)) return [];
    const periods = marks.flatMap(({ part, element }) =>
      part === 'period' && nearest(element, 'tr') === line ? wordsOf(element) : [],
    );
    return [{ row, line, heading: headingOf(line), column: columnOf(table, line, mark.element), periods }];
  });
  const caption = (find(table, 'caption')[0] ? wordsOf(find(table, 'caption')[0] as Element) : '').split(', ');
  const places = new Set(cells.map(({ row }) => row.authority));
  const named = (words: string, name: string) => words.toLowerCase() === name.toLowerCase();
  const group = cells.some(
    ({ row: { category }, heading, column }) =>
      category !== '' &&
      !named(heading, category) &&
      !named(column, category) &&
      !caption.some((one) => named(one, category)),
  );
  const place = cells.some(
    ({ row, heading, column }) => places.size > 1 && ![heading, column].some((words) => words.startsWith(row.place)),
  );
  return [
    ...(group ? ['calls a figure after another group'] : []),
    ...(place ? ['calls a figure after another place'] : []),
    ...(cells.every((cell) => isOfItsPeriod(cell, cells, caption)) ? [] : ['calls a figure after another period']),
    ...(isWhole(cells, known) ? [] : ['leaves a figure of a series out']),
  ];
}

/**
 * Whether a row, a column or a caption names the period of a figure; a caption may name that of another one of its
 * kind.
 */
function isOfItsPeriod(
  { row, heading, column, periods }: Cell,
  cells: readonly Cell[],
  caption: readonly string[],
): boolean {
  const own = [heading, ...periods].some((words) => namesPeriod(words, row)) || column.includes(periodName(row));
  const alike = cells.filter((one) => one.row.periodType === row.periodType).map((one) => one.row);
  return own || caption.some((words) => alike.some((one) => endsWithPeriod(words, one) || namesPeriod(words, one)));
}

/** Whether each series of which several rows show figures is there from its first to its newest. */
function isWhole(cells: readonly Cell[], known: KnownFigures): boolean {
  return [...Map.groupBy(cells, ({ row }) => seriesKey(row))].every(([key, own]) => {
    const lines = new Set(own.map(({ line }) => line));
    const ends = new Set(own.map(({ row }) => row.periodEnd));
    const down = lines.size > 1 && ends.size > 1;
    return !down || known.series(key).every(({ periodEnd }) => ends.has(periodEnd));
  });
}

function headingOf(line: Element): string {
  const heading = childrenOf(line).find((one) => isElement(one) && one.tagName === 'th');
  return heading === undefined ? '' : wordsOf(heading);
}

function columnOf(table: Element, line: Element, element: Element): string {
  const cells = childrenOf(line).filter(isElement);
  const at = cells.findIndex((cell) => cell === element || [...find(cell, element.tagName)].includes(element));
  const heads = find(table, 'thead').flatMap((head) => find(head, 'tr').at(-1) ?? []);
  const head = heads.flatMap((one) => childrenOf(one).filter(isElement))[at];
  return head === undefined ? '' : wordsOf(head);
}
