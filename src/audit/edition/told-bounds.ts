import Papa from 'papaparse';
import { weighted } from '../facts/amount.ts';
import type { Amount } from '../facts/index.ts';
import { EditionError } from './edition-error.ts';
import type { FigureRow } from './figure-row.ts';
import { keyOfRow } from './ledger.ts';
import type { Reading } from './related.ts';

/** One row of `bounds.csv` as anyone reads it: what is told in place of a hidden value, in its unit. */
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

/** Rows with what `bounds.csv` tells in the place of their values. */
export function withToldBounds(rows: readonly FigureRow[], bounds: readonly BoundRow[]): FigureRow[] {
  const nameOf = (one: BoundRow | FigureRow) => `${one.published}|${keyOfRow({ ...one, periodStart: '' })}`;
  const told = new Map(bounds.map((bound) => [nameOf(bound), bound]));
  return rows.map((row) => {
    const bound = told.get(nameOf(row));
    return bound === undefined ? row : { ...row, bound: { atLeast: bound.atLeast, atMost: bound.atMost } };
  });
}

/**
 * What bounds tell of hidden numbers: of a count its ends, of a share of `d` that 100 times the numerator is at least or at most so
 * many times `d`.
 *
 * @returns what is wrong with bounds that speak of figures which their publication did not hide, or that are no count and no share
 */
export function boundFacts({ ledger, catalogue, amounts, book }: Reading, bounds: readonly BoundRow[]): string[] {
  const seen = new Set<string>();
  return bounds.flatMap((bound) => {
    const fault = (problem: string) => [`bounds.csv:${bound.line}: ${problem}`];
    const key = keyOfRow({ ...bound, periodStart: '' });
    const row = ledger.at(key, bound.published);
    if (row?.published !== bound.published) return fault('its publication told of no such figure');
    if (row.symbol !== 'c') return fault('the figure is not hidden');
    if (seen.has(`${key}|${bound.published}`)) return fault('the figure has a bound already');
    seen.add(`${key}|${bound.published}`);
    const facts = factsOf(bound, { catalogue, amounts }, bound.published);
    for (const { amount, sides } of facts) book.must(`${key} lies within bounds (${bound.published})`, amount, sides);
    return facts.length === 0 ? fault('the figure is no count and no share') : [];
  });
}

/** What a bound tells of a figure as it stood after a publication; nothing where that is no count and no share. */
export function factsOf(
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
