import { financialYearStart, type IsoDay, type Month, monthOf } from '#calendar';
import { type Measure, publishedPeriodTypes } from '#catalogue';
import { figureKey, measureAtPlace, type PeriodType, tableKey } from '#figure';
import type { LedgerRow } from '#published';

/** What the choice of a lead period reads of a measure. */
export type Leading = Pick<Measure, 'id' | 'rareEvents' | 'periodTypes' | 'partsAt'>;

/** The period type that pages, cards and sentences of a measure open with, at a place. */
export type LeadPeriods = (measure: Leading, authority: string) => PeriodType;

/** The shortest first; of two that are as long, the one that is refreshed more often. */
const byLength: readonly PeriodType[] = [
  'snapshot',
  'month',
  'quarter',
  'yearToDate',
  'rolling12',
  'annual',
  'rolling36',
];
const underTwelveMonths: ReadonlySet<PeriodType> = new Set<PeriodType>(['month', 'quarter', 'yearToDate']);

/** So many of the last figures are looked at, and so many of them must be numbers; of fewer the same share. */
const pointsLookedAt = 10;
const pointsNeeded = 8;
/** A year of quarter ends: of fewer no share says how the rest of a year will be. */
const fewestPoints = 4;

/**
 * The lead periods of an edition as at a day: of everything published up to its month. The ledger is every row in the
 * order in which it was published; a later publication in it is not looked at.
 *
 * The lead period of a measure at a place is the shortest whose figures are numbers in at least 8 of its last 10 points
 * (80% of what there is, if it is 4 or more). It is fixed for a financial year: only periods that ended before 1 April
 * count, as the year's first publication left them; where there are none, all. Rare events are never led by less than
 * twelve months once twelve are published. Where no period is readable so often, the one with the largest share is
 * taken, of equals the longer.
 */
export function leadPeriods(ledger: readonly LedgerRow[], asAt: IsoDay): LeadPeriods {
  const published = ledger.filter((row) => row.published <= monthOf(asAt));
  const ofPlaces = Map.groupBy(published, measureAtPlace);
  const yearStart = monthOf(financialYearStart(asAt));
  const ofYear = published.filter((row) => row.published >= yearStart).map((row) => row.published);
  const opening = ofYear.toSorted()[0] ?? null;
  return (measure, authority) => {
    const rows = ofPlaces.get(measureAtPlace({ measure: measure.id, authority })) ?? [];
    return leadPeriod(rows, measure, { yearBegan: financialYearStart(asAt), opening });
  };
}

/** The period types that a measure is published by: the one that leads, then the others in the measure's order. */
export function leadFirst(measure: Leading, lead: PeriodType): PeriodType[] {
  return [lead, ...publishedPeriodTypes(measure).filter((type) => type !== lead)];
}

/** The financial year that a lead period is for: its first day, and its first publication; null where there is none. */
interface FixedFor {
  yearBegan: IsoDay;
  opening: Month | null;
}

function leadPeriod(rows: readonly LedgerRow[], measure: Leading, fixedFor: FixedFor): PeriodType {
  const candidates = candidatesOf(rows, measure);
  const considered = consideredOf(rows, fixedFor).filter(({ periodType }) => candidates.includes(periodType));
  const points = Map.groupBy(readablePoints(considered), ({ periodType }) => periodType);
  const readings = candidates.map((periodType) => readingOf(periodType, points.get(periodType) ?? []));
  const often = readings.find(({ all, readable }) => all >= fewestPoints && isOftenEnough(readable, all));
  return (often ?? readings.reduce((best, one) => (isMoreReadable(best, one) ? best : one))).periodType;
}

/** The period types that may lead, shortest first: those with figures, if there are any. At least one. */
function candidatesOf(rows: readonly LedgerRow[], measure: Leading): PeriodType[] {
  const declared = new Set(publishedPeriodTypes(measure));
  const all = byLength.filter((type) => declared.has(type));
  const known = new Set(rows.map(({ periodType }) => periodType));
  const withFigures = known.size === 0 ? all : all.filter((type) => known.has(type));
  const found = withFigures.length === 0 ? all : withFigures;
  const long = found.filter((type) => !underTwelveMonths.has(type));
  return measure.rareEvents && long.length > 0 ? long : found;
}

/** The figures that decide, each as it stood when the year's first publication, or the measure's own first, was out. */
function consideredOf(rows: readonly LedgerRow[], { yearBegan, opening }: FixedFor): LedgerRow[] {
  const ownFirst = rows.map(({ published }) => published).toSorted()[0] ?? '';
  const isKnown = ({ published }: LedgerRow): boolean =>
    opening === null || published <= opening || published <= ownFirst;
  const before = rows.filter((row) => row.periodEnd < yearBegan && isKnown(row));
  const known = new Map((before.length === 0 ? rows : before).map((row) => [figureKey(row), row]));
  return [...known.values()];
}

interface Point {
  periodType: PeriodType;
  periodEnd: IsoDay;
  readable: boolean;
}

/** One point for each period: that of the whole or, where groups alone are published, readable if one group is. */
function readablePoints(rows: readonly LedgerRow[]): Point[] {
  const wholes = rows.filter(({ breakdown }) => breakdown === '');
  const periods = Map.groupBy(wholes.length > 0 ? wholes : rows, (row) => tableKey({ ...row, breakdown: '' }));
  return [...periods.values()].map((same) => {
    const [{ periodType, periodEnd }] = same as [LedgerRow];
    return { periodType, periodEnd, readable: same.some(({ value }) => value !== null) };
  });
}

interface Reading {
  periodType: PeriodType;
  all: number;
  readable: number;
}

function readingOf(periodType: PeriodType, points: readonly Point[]): Reading {
  const last = points.toSorted((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1)).slice(-pointsLookedAt);
  return { periodType, all: last.length, readable: last.filter(({ readable }) => readable).length };
}

function isOftenEnough(readable: number, all: number): boolean {
  return readable * pointsLookedAt >= all * pointsNeeded;
}

/** Whether a larger share of one is readable than of another that is longer. */
function isMoreReadable(one: Reading, longer: Reading): boolean {
  return one.readable * Math.max(1, longer.all) > longer.readable * Math.max(1, one.all);
}
