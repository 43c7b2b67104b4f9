import type { NumberTable, ReadCell } from '../tables/number-table.ts';
import type { OtherFigure } from '../types.ts';
import { type Asked, askedOf, withoutNumber } from './asked.ts';
import { matches } from './matches.ts';
import { periodIn } from './period-in-words.ts';
import type { PublishedFigures } from './published.ts';
import { candidatesOf, isOf, type Series, seriesOf } from './series.ts';

export interface Explained {
  problems: string[];
  compared: number;
  notChecked: string[];
}

/**
 * Compares the numbers of a table with published figures: all of them must be figures of one measure, one period type
 * and one breakdown, each of the period and the group of its row or column, and the number that its heading says: the
 * value, or how many of how many. A table whose rows are of several measures is compared row by row. Columns that name
 * a number (`Target 470`) hold that number alone; columns of others hold what others published.
 */
export function explain(table: NumberTable, published: PublishedFigures, others: readonly OtherFigure[]): Explained {
  const roles = table.headings.map((heading, at) => roleOf(heading, numbersOf(table, at), others));
  const problems = roles.flatMap(({ problem }, at) => (problem === null ? [] : [`${table.headings[at]}: ${problem}`]));
  const notChecked = roles.flatMap(({ role }, at) => (role === 'not checked' ? [table.headings[at] as string] : []));
  const asked = table.rows.flatMap(({ at: row, cells }) =>
    cells.flatMap((cell, column): Asked[] => {
      const isOurs = roles[column]?.role === 'ours' && cell.number !== undefined && cell.day === undefined;
      return isOurs ? [askedOf(table, { at: row, cells }, column, published)] : [];
    }),
  );
  const verified = roles.reduce(
    (sum, { role }, at) => sum + (role === 'ours' || role === 'not checked' ? 0 : numbersOf(table, at).length),
    0,
  );
  return {
    problems: [...problems, ...unexplained(table, asked, published)],
    compared: asked.length + verified,
    notChecked,
  };
}

const numbersOf = ({ rows }: NumberTable, column: number): ReadCell[] =>
  rows.flatMap(({ cells }) =>
    cells[column]?.number === undefined || cells[column]?.day !== undefined ? [] : [cells[column] as ReadCell],
  );

type Role = 'ours' | 'guide' | 'others' | 'not checked';

/** Columns of a chart that are worked out from figures of many and cannot be looked up. */
const workedOut =
  /^(average \(%\)|average, (from|to)|denominator: how many are counted|other areas \(%\)|(lower|upper) [\d.]+% limit)$/i;

function roleOf(
  heading: string,
  cells: readonly ReadCell[],
  others: readonly OtherFigure[],
): { role: Role; problem: string | null } {
  const plain = withoutNumber(heading);
  const own = [...plain.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));
  const isNamed = (cell: ReadCell) => own.some((number) => isSame(Number(number), cell, decimalsOf(number)));
  if (own.length > 0 && cells.length > 0 && cells.every(isNamed)) return { role: 'guide', problem: null };
  if (/^(target|goal|average|upper limit|lower limit)\b.*\d/i.test(plain) && periodIn(plain) === null) {
    return { role: 'guide', problem: 'holds a number that is not the one that it names' };
  }
  const theirs = others.filter(({ name }) => plain === name || plain.startsWith(`${name} `));
  if (theirs.length > 0) {
    const strange = cells.filter((cell) => !theirs.some(({ value }) => matches(value, cell)));
    return {
      role: 'others',
      problem: strange.length === 0 ? null : `holds ${strange[0]?.text}, which nobody published`,
    };
  }
  return { role: workedOut.test(plain) ? 'not checked' : 'ours', problem: null };
}

const decimalsOf = (written: string): number => /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;

/** Whether a number as it is named is a cell's number, rounded to as many decimals. */
const isSame = (named: number, { number = Number.NaN }: ReadCell, decimals: number): boolean =>
  Math.abs(named - number) <= 0.5 * 10 ** -decimals + 1e-9;

function unexplained(table: NumberTable, asked: readonly Asked[], published: PublishedFigures): string[] {
  if (asked.length === 0) return [];
  const measure = measureOf(table.name, published);
  const measures = measure === null ? [...published.kinds.keys()] : [measure];
  const { of, left } = closest(measures, asked, published);
  if (left.length > 0 && measure === null && isOfSeveral(table, published)) {
    const rows = [...Map.groupBy(asked, ({ row }) => row).values()];
    return rows
      .flatMap((cells) => closest(measures, cells, published).left)
      .map((cell) => `${cell.at}: ${cell.cell.text} is no published figure`);
  }
  if (of === null) return left.map(({ at, cell }) => `${at}: ${cell.text} is no published figure`);
  const blank = measure === null ? [] : withoutSymbol(table, of, published);
  return [...left.map((cell) => complaint(cell, of, published)), ...blank];
}

/** The series that leaves the fewest cells unexplained, and those. */
function closest(
  measures: readonly string[],
  asked: readonly Asked[],
  published: PublishedFigures,
): { of: Series | null; left: readonly Asked[] } {
  const series = seriesOf(measures, asked, published);
  // Nearly always one explains all of them, and the others not even the first.
  const whole = series.find((of) => asked.every((cell) => isOf(of, cell, published)));
  if (whole !== undefined) return { of: whole, left: [] };
  let best: { of: Series | null; left: readonly Asked[] } = { of: null, left: asked };
  for (const of of series) {
    const left = asked.filter((cell) => !isOf(of, cell, published));
    if (best.of === null || left.length < best.left.length) best = { of, left };
  }
  return best;
}

function complaint(cell: Asked, series: Series, published: PublishedFigures): string {
  const candidates = candidatesOf(series, cell, published);
  const isHidden = candidates.length > 0 && candidates.every(({ symbol }) => symbol === 'c');
  const of = `${series.measure}${cell.period === null ? '' : ` of ${cell.period.end}`}`;
  const what = cell.part === 'value' ? 'figure' : cell.part;
  return `${cell.at}: ${cell.cell.text} ${isHidden ? `stands for a hidden figure of ${of}` : `is no published ${what} of ${of}`}`;
}

/** The measure whose id a table's name begins with, the longest that does. */
function measureOf(name: string, { kinds }: PublishedFigures): string | null {
  const ids = [...kinds.keys()].filter((id) => name === id || name.startsWith(`${id}_`));
  return ids.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** Whether the rows of a table are neither periods nor groups, so that each may be of a measure of its own. */
function isOfSeveral({ rows }: NumberTable, { groups }: PublishedFigures): boolean {
  return rows.every(({ cells: [key] }) => {
    const { text, day } = key ?? { text: '' };
    return day === undefined && periodIn(text) === null && !groups.has(text.toLowerCase());
  });
}

/** Cells of hidden figures that are blank: they are to carry a symbol. */
function withoutSymbol(table: NumberTable, series: Series, published: PublishedFigures): string[] {
  if (table.isOfChart) return [];
  return table.rows.flatMap(({ at, cells }) =>
    cells.flatMap((cell, column) => {
      const isNumeric = column > 0 && numbersOf(table, column).length > 0;
      if (!isNumeric || cell.text !== '') return [];
      const candidates = candidatesOf(series, askedOf(table, { at, cells }, column, published), published);
      const isHidden = candidates.length > 0 && candidates.every(({ symbol }) => symbol === 'c');
      return isHidden ? [`${at}, ${table.headings[column]}: a hidden figure has no symbol`] : [];
    }),
  );
}
