import type { Reference } from '../catalogue.ts';
import type { FigureRow } from '../figure-row.ts';
import { countedParts } from '../ledger.ts';
import type { Reading } from '../related.ts';

/** What a number is of, whenever and wherever: of a measure's whole or of a category, by one type of period. */
export interface SeriesName extends Reference {
  periodType: string;
}

/** The numbers of one series as they stand now, by point. Where there is no figure, `low` is not a number. */
export interface Series {
  name: SeriesName;
  /** The series' number in its table. */
  at: number;
  keys: readonly (string | undefined)[];
  /** What a number is at least and at most, by itself. They are the same where it is shown as it is. */
  low: Float64Array;
  high: Float64Array;
  /** 1 where a number is shown, be it rounded. */
  shown: Uint8Array;
  /** Where a figure's period starts. */
  starts: readonly (string | undefined)[];
  howManyShown: number;
  isRounded: boolean;
  /** Whether its numbers are of the organisation: none of them is a secret. */
  isOpen: boolean;
}

/** Everything that is published now: a point is a place and the end of a period. */
export interface Table {
  points: readonly { authority: string; periodEnd: string }[];
  series: readonly Series[];
  /** The number of a point; undefined where nothing is published for it. */
  pointAt(authority: string, periodEnd: string): number | undefined;
}

/** What is said in place of a hidden number, by a figure's key and its publication. */
export type MostOf = ReadonlyMap<string, number>;

/**
 * Reads the numbers that stand after the last publication. Population counts and what is no whole number are left out. Series
 * of which nothing has changed since an earlier table with the same points are the same objects as there.
 */
export function tableOf({ ledger, catalogue, amounts }: Reading, mostOf: MostOf, before?: Table): Table {
  const newest = [...ledger.figures].map(([key, rows]) => [key, rows.at(-1) as FigureRow] as const);
  const names = [...new Set(newest.map(([, row]) => pointName(row.authority, row.periodEnd)))].sort();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const made = new Map<string, { -readonly [Field in keyof Series]: Series[Field] }>();
  for (const [key, row] of newest) {
    const measure = catalogue.measures.get(row.measure);
    if (measure === undefined) continue;
    const { measure: id, breakdown, category, periodType, authority, periodEnd, published } = row;
    const point = numbers.get(pointName(authority, periodEnd)) as number;
    for (const part of countedParts(measure)) {
      const name: SeriesName = { measure: id, breakdown, category, part, periodType };
      const series = made.get(seriesId(name)) ?? emptySeries(name, made.size, names.length);
      made.set(seriesId(name), series);
      series.isOpen = (measure.breakdowns.get(breakdown) ?? measure.about) === 'organisation';
      const amount = amounts.of(key, part, published);
      if (amount === null) continue;
      const range = amounts.rangeOf(amount);
      const isShown = typeof amount === 'number' || range.isRounded;
      (series.keys as (string | undefined)[])[point] = key;
      (series.starts as (string | undefined)[])[point] = row.periodStart;
      series.low[point] = range.min;
      series.high[point] = Math.min(range.max, mostOf.get(`${key}|${part}|${published}`) ?? range.max);
      series.shown[point] = isShown ? 1 : 0;
      series.howManyShown += isShown ? 1 : 0;
      series.isRounded ||= range.isRounded;
    }
  }
  return {
    points: names.map((name) => {
      const [authority = '', periodEnd = ''] = name.split('|');
      return { authority, periodEnd };
    }),
    series: hasPoints(before, names)
      ? [...made.values()].map((series) => unlessSame(series, before))
      : [...made.values()],
    pointAt: (authority, periodEnd) => numbers.get(pointName(authority, periodEnd)),
  };
}

function hasPoints(table: Table | undefined, names: readonly string[]): table is Table {
  return (
    table?.points.length === names.length &&
    table.points.every(({ authority, periodEnd }, at) => pointName(authority, periodEnd) === names[at])
  );
}

/** A series, or the one of an earlier table where the two are the same in everything. */
function unlessSame(series: Series, { series: all }: Table): Series {
  const before = all[series.at];
  return before !== undefined && areSame(series, before) ? before : series;
}

function areSame(one: Series, other: Series): boolean {
  if (seriesId(one.name) !== seriesId(other.name)) return false;
  if (one.isOpen !== other.isOpen || one.isRounded !== other.isRounded) return false;
  for (let point = 0; point < one.low.length; point += 1) {
    if (one.starts[point] !== other.starts[point]) return false;
    if (!Object.is(one.low[point], other.low[point]) || !Object.is(one.high[point], other.high[point])) return false;
    if (one.shown[point] !== other.shown[point]) return false;
  }
  return true;
}

/** The name of a series in one string. */
export function seriesId({ measure, breakdown, category, part, periodType }: SeriesName): string {
  return [measure, breakdown, category, part, periodType].join('|');
}

const pointName = (authority: string, periodEnd: string): string => `${authority}|${periodEnd}`;

function emptySeries(name: SeriesName, at: number, points: number): Series {
  return {
    name,
    at,
    keys: new Array<string | undefined>(points),
    starts: new Array<string | undefined>(points),
    low: new Float64Array(points).fill(Number.NaN),
    high: new Float64Array(points).fill(Number.NaN),
    shown: new Uint8Array(points),
    howManyShown: 0,
    isRounded: false,
    isOpen: false,
  };
}
