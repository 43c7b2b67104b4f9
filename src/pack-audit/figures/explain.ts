import type { NumberTable, ReadCell } from '../tables/number-table.ts';
import type { OtherFigure } from '../types.ts';
import { periodIn } from './period-in-words.ts';
import type { Published, PublishedFigures } from './published.ts';

/** What columns of others may hold. */
export interface Others {
  figures: readonly OtherFigure[] | null;
  names: readonly string[];
}

export interface Explained {
  problems: string[];
  compared: number;
  notChecked: string[];
}

/** A number of a table that is to be one of our figures. */
interface Asked {
  at: string;
  row: ReadCell;
  cell: ReadCell;
  period: string | null;
  /** The authority that its row or its column names. */
  authority: string | null;
  /** What its row and its column are called, where groups are called so. */
  groups: readonly string[];
}

/**
 * Compares the numbers of a table with published figures: all of them must be figures of one measure, each of the period
 * and the group of its row or column. A table whose rows are of several measures is compared row by row. Columns that
 * name a number (`Target 470`) hold that number alone; columns of others hold what others published.
 */
export function explain(table: NumberTable, published: PublishedFigures, others: Others): Explained {
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
    problems: [...problems, ...unexplained(table, asked, published), ...withoutSymbol(table, published)],
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
  { figures, names }: Others,
): { role: Role; problem: string | null } {
  const plain = heading.replace(/ \(\d+\)$/, '').trim();
  const own = [...plain.matchAll(/-?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''));
  const isNamed = (cell: ReadCell) => own.some((number) => isSame(Number(number), cell, decimalsOf(number)));
  if (own.length > 0 && cells.length > 0 && cells.every(isNamed)) return { role: 'guide', problem: null };
  if (/^(target|goal|average|upper limit|lower limit)\b.*\d/i.test(plain) && periodIn(plain) === null) {
    return { role: 'guide', problem: 'holds a number that is not the one that it names' };
  }
  const theirs = figures?.filter(({ name }) => plain === name || plain.startsWith(`${name} `)) ?? [];
  if (theirs.length > 0) {
    const strange = cells.filter((cell) => !theirs.some(({ value }) => matches(value, cell)));
    return {
      role: 'others',
      problem: strange.length === 0 ? null : `holds ${strange[0]?.text}, which nobody published`,
    };
  }
  return { role: names.includes(plain) || workedOut.test(plain) ? 'not checked' : 'ours', problem: null };
}

const decimalsOf = (written: string): number => /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;

/** Whether a number as it is named is a cell's number, rounded to as many decimals. */
const isSame = (named: number, { number = Number.NaN }: ReadCell, decimals: number): boolean =>
  Math.abs(named - number) <= 0.5 * 10 ** -decimals + 1e-9;

/** Whether a published number is what a cell shows: the number itself, or rounded half up to the decimals of the cell. */
function matches(published: number, { number = Number.NaN, decimals = 0 }: ReadCell): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(published));
  if (Math.abs(published - number) <= slack) return true;
  if (decimals > 2) return false;
  const unit = 10 ** decimals;
  return (
    Math.abs((Math.sign(published) * Math.floor(Math.abs(published) * unit + 0.5 + 1e-9)) / unit - number) <= slack
  );
}

function askedOf(
  table: NumberTable,
  { at, cells }: NumberTable['rows'][number],
  column: number,
  { codes, groups }: PublishedFigures,
): Asked {
  const [key = { text: '' }] = cells;
  const heading = table.headings[column] ?? '';
  const period = key.day ?? periodIn(key.text) ?? periodIn(heading) ?? periodBeside(table, cells) ?? periodIn(table.title);
  return {
    at: `${at}, ${heading || `column ${column + 1}`}`,
    row: key,
    cell: cells[column] as ReadCell,
    period,
    authority: codes.get(key.text) ?? codes.get(heading) ?? null,
    groups: [key.text.toLowerCase(), heading.toLowerCase()].filter((one) => groups.has(one)),
  };
}

/** The period that a row names in a column of periods; months that a sentence names are none. */
function periodBeside({ headings }: NumberTable, cells: readonly ReadCell[]): string | null {
  const at = headings.findIndex((heading) => /^period$/i.test(heading.trim()));
  return at < 0 ? null : periodIn(cells[at]?.text ?? '');
}

function unexplained(table: NumberTable, asked: readonly Asked[], published: PublishedFigures): string[] {
  if (asked.length === 0) return [];
  const measure = measureOf(table.name, published);
  const measures = measure === null ? [...published.byMeasure.keys()] : [measure];
  // Nearly always one explains all of them, and the others not even the first.
  if (measures.some((one) => asked.every((cell) => isOf(one, cell, published)))) return [];
  if (measure === null && isOfSeveral(table, published)) {
    const rows = [...Map.groupBy(asked, ({ row }) => row).values()];
    const left = rows
      .filter((cells) => !measures.some((one) => cells.every((cell) => isOf(one, cell, published))))
      .flat();
    return left.map((cell) => `${cell.at}: ${cell.cell.text} is no published figure`);
  }
  const { of, left } = closest(measures, asked, published);
  return left.map((cell) => complaint(cell, of, published));
}

/** The measure that leaves the fewest cells unexplained, and those. */
function closest(
  measures: readonly string[],
  asked: readonly Asked[],
  published: PublishedFigures,
): { of: string; left: Asked[] } {
  let best = { of: measures[0] ?? '', left: [...asked] };
  for (const of of measures) {
    const left = asked.filter((cell) => !isOf(of, cell, published));
    if (left.length < best.left.length) best = { of, left };
  }
  return best;
}

function complaint(cell: Asked, measure: string, published: PublishedFigures): string {
  const candidates = candidatesOf(measure, cell, published);
  const isHidden = candidates.length > 0 && candidates.every(({ symbol }) => symbol === 'c');
  const of = `${measure}${cell.period === null ? '' : ` of ${cell.period}`}`;
  return `${cell.at}: ${cell.cell.text} ${isHidden ? `stands for a hidden figure of ${of}` : `is no published figure of ${of}`}`;
}

/** The measure whose id a table's name begins with, the longest that does. */
function measureOf(name: string, { byMeasure }: PublishedFigures): string | null {
  const ids = [...byMeasure.keys()].filter((id) => name === id || name.startsWith(`${id}_`));
  return ids.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** Whether the rows of a table are neither periods nor groups, so that each may be of a measure of its own. */
function isOfSeveral({ rows }: NumberTable, { groups }: PublishedFigures): boolean {
  return rows.every(({ cells: [key] }) => {
    const { text, day } = key ?? { text: '' };
    return day === undefined && periodIn(text) === null && !groups.has(text.toLowerCase());
  });
}

const isOf = (measure: string, cell: Asked, published: PublishedFigures): boolean =>
  candidatesOf(measure, cell, published).some(({ numbers }) => numbers.some((number) => matches(number, cell.cell)));

/** The figures that a cell may show: of its period, its group and its authority. */
function candidatesOf(measure: string, cell: Asked, published: PublishedFigures): Published[] {
  const { byMeasure, byMonth, council, ofCouncil } = published;
  const { period, authority: named, groups } = cell;
  const some = (period === null ? byMeasure.get(measure) : byMonth.get(`${measure}|${period.slice(0, 7)}`)) ?? [];
  const authority = named ?? (ofCouncil.has(measure) ? council : null);
  const own = groups.filter((one) => some.some(({ category }) => category === one));
  return some.filter(
    (one) =>
      (authority === null || one.authority === authority) &&
      (own.length === 0 ? one.category === '' : own.includes(one.category)),
  );
}

/** Cells of hidden figures that are blank: they are to carry a symbol. */
function withoutSymbol(table: NumberTable, published: PublishedFigures): string[] {
  const measure = measureOf(table.name, published);
  if (measure === null || table.isOfChart) return [];
  return table.rows.flatMap(({ at, cells }) =>
    cells.flatMap((cell, column) => {
      const isNumeric = column > 0 && numbersOf(table, column).length > 0;
      if (!isNumeric || cell.text !== '') return [];
      const candidates = candidatesOf(measure, askedOf(table, { at, cells }, column, published), published);
      const isHidden = candidates.length > 0 && candidates.every(({ symbol }) => symbol === 'c');
      return isHidden ? [`${at}, ${table.headings[column]}: a hidden figure has no symbol`] : [];
    }),
  );
}
