import { dayInWords, type IsoDay, monthEnd, monthOf, monthsFrom } from '#calendar';
import { isPublishedAt, type Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import type { LedgerRow } from '#published';
import type { PaperFinding } from './finding.ts';

const usualMonths: Record<PeriodType, number> = {
  snapshot: 1,
  month: 1,
  rolling12: 1,
  rolling36: 1,
  yearToDate: 1,
  quarter: 3,
  annual: 12,
};

/**
 * A measure whose newest figure is older than the newest publication by more than its period explains: one more should
 * have come by then. Figures come as often as the period type says, or as they usually did so far where that is rarer
 * (a count that arrives at the end of each quarter, and sometimes for a meeting in between); what is published at the
 * ends of quarters alone is due at none before. Null where it is fresh or was never published.
 *
 * @param rows the figures of the measure and one authority, as known now
 */
export function staleFinding(
  measure: Pick<Measure, 'id' | 'file' | 'rareEvents' | 'periodTypes' | 'partsAt'>,
  rows: readonly LedgerRow[],
  asAt: IsoDay,
): PaperFinding | null {
  const available = rows.filter(({ symbol }) => symbol !== 'x');
  const newest = available.reduce<LedgerRow | null>(
    (best, row) => (best && best.periodEnd >= row.periodEnd ? best : row),
    null,
  );
  if (newest === null) return null;
  const ends = [...new Set(available.filter(sameRun(newest)).map(({ periodEnd }) => monthNumber(periodEnd)))].toSorted(
    (one, other) => one - other,
  );
  const gaps = ends.slice(1).map((end, index) => end - (ends[index] as number));
  const step = Math.max(usualMonths[newest.periodType], middleOf(gaps));
  const { id, file } = measure;
  const isDue = monthsFrom(monthOf(newest.periodEnd), monthOf(asAt)).some((month) => {
    const periodEnd = monthEnd(month);
    return (
      monthNumber(periodEnd) - monthNumber(newest.periodEnd) >= step &&
      isPublishedAt(measure, { ...newest, periodEnd }, undefined)
    );
  });
  if (!isDue) return null;
  return {
    severity: 'warning',
    file,
    line: null,
    problem: `The newest figure of ${id} is of ${dayInWords(newest.periodEnd)}, and the newest publication of ${dayInWords(asAt)}.`,
    remedy: 'Ask whoever sends its source for the newer months, or say in commentary why there are none.',
  };
}

/** The middle of some gaps, the greater of two middles; zero of none. */
function middleOf(gaps: readonly number[]): number {
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0;
}

function sameRun(newest: LedgerRow): (row: LedgerRow) => boolean {
  return ({ periodType, breakdown, category }) =>
    periodType === newest.periodType && breakdown === newest.breakdown && category === newest.category;
}

function monthNumber(day: IsoDay): number {
  const [year, month] = monthOf(day).split('-') as [string, string];
  return Number(year) * 12 + Number(month);
}
