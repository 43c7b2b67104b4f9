import Papa from 'papaparse';
import { weighted } from '../constraints/amount.ts';
import type { Amount } from '../constraints/index.ts';
import { EditionError } from './edition-error.ts';
import type { FigureRow } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';
import type { Reading } from './related.ts';

/** One row of `bounds.csv` as anyone reads it: what is stated in place of a hidden value, in its unit. */
export interface BoundRow {
  line: number;
  published: string;
  measure: string;
  authority: string;
  periodType: string;
  periodEnd: string;
  breakdown: string;
  category: string;
  atLeast: number | null;
  atMost: number | null;
}

const columns = [
  'published',
  'measure',
  'authority_code',
  'period_type',
  'period_end',
  'breakdown',
  'category',
  'at_least',
  'at_most',
] as const;

/** Reads `bounds.csv`. Throws an EditionError for anything it does not understand. */
export function readBounds(csv: string): BoundRow[] {
  const { data, errors, meta } = Papa.parse<Record<(typeof columns)[number], string>>(csv, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new EditionError(`bounds.csv has no column ${missing.join(', ')}.`);
  const mistake = errors[0];
  if (mistake !== undefined) throw new EditionError(`bounds.csv:${(mistake.row ?? 0) + 2}: ${mistake.message}`);
  return data.map((record, at) => {
    const numberIn = (column: 'at_least' | 'at_most'): number | null => {
      if (record[column] === '') return null;
      if (!/^\d{1,9}$/.test(record[column])) throw new EditionError(`bounds.csv:${at + 2}: ${column} is no number.`);
      return Number(record[column]);
    };
    return {
      line: at + 2,
      published: record.published,
      measure: record.measure,
      authority: record.authority_code,
      periodType: record.period_type,
      periodEnd: record.period_end,
      breakdown: record.breakdown,
      category: record.category,
      atLeast: numberIn('at_least'),
      atMost: numberIn('at_most'),
    };
  });
}

/** Rows with what `bounds.csv` states in place of their values. */
export function withPublishedBounds(rows: readonly FigureRow[], bounds: readonly BoundRow[]): FigureRow[] {
  const nameOf = (one: BoundRow | FigureRow) => `${one.published}|${keyOfRow({ ...one, periodStart: '' })}`;
  const boundOf = new Map(bounds.map((bound) => [nameOf(bound), bound]));
  return rows.map((row) => {
    const bound = boundOf.get(nameOf(row));
    return bound === undefined ? row : { ...row, bound: { atLeast: bound.atLeast, atMost: bound.atMost } };
  });
}

/**
 * Adds what bounds imply for hidden numbers: for a count its smallest and largest value, for a percentage of `d` that
 * 100 times the numerator is at least or at most so many times `d`.
 *
 * @returns what is wrong with bounds of figures that their publication did not hide, or that are neither a count nor a
 * percentage
 */
export function boundConstraints(
  { ledger, catalogue, amounts, knowledge }: Reading,
  bounds: readonly BoundRow[],
): string[] {
  const seen = new Set<string>();
  return bounds.flatMap((bound) => {
    const fault = (problem: string) => [`bounds.csv:${bound.line}: ${problem}`];
    const key = keyOfRow({ ...bound, periodStart: '' });
    const row = ledger.at(key, bound.published);
    if (row?.published !== bound.published) return fault('its publication has no such figure');
    if (row.symbol !== 'c') return fault('the figure is not hidden');
    if (seen.has(`${key}|${bound.published}`)) return fault('the figure has a bound already');
    seen.add(`${key}|${bound.published}`);
    const constraints = constraintsOf(bound, { catalogue, amounts }, bound.published);
    for (const { amount, sides } of constraints)
      knowledge.assert(`${key} lies within bounds (${bound.published})`, amount, sides);
    return constraints.length === 0 ? fault('the figure is neither a count nor a percentage') : [];
  });
}

/**
 * What a bound implies for a figure as it stood after a publication; nothing where that is neither a count nor a
 * percentage.
 */
export function constraintsOf(
  bound: BoundRow,
  { catalogue, amounts }: Pick<Reading, 'catalogue' | 'amounts'>,
  published: string,
): { amount: Amount; sides: { min?: number; max?: number } }[] {
  const key = keyOfRow({ ...bound, periodStart: '' });
  const shape = catalogue.measures.get(bound.measure)?.shape;
  const [numerator, denominator] = (['numerator', 'denominator'] as const).map((part) =>
    amounts.of(key, part, published),
  );
  const { atLeast, atMost } = bound;
  if (numerator == null) return [];
  if (shape === 'count') {
    const sides = { ...(atLeast === null ? {} : { min: atLeast }), ...(atMost === null ? {} : { max: atMost }) };
    return [{ amount: numerator, sides }];
  }
  if (shape !== 'percentage' || denominator == null) return [];
  const over = (percent: number) =>
    weighted([
      [100, numerator],
      [-percent, denominator],
    ]);
  return [
    ...(atLeast === null ? [] : [{ amount: over(atLeast), sides: { min: 0 } }]),
    ...(atMost === null ? [] : [{ amount: over(atMost), sides: { max: 0 } }]),
  ];
}
