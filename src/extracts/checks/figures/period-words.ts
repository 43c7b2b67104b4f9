import type { PeriodType, YearStart } from '#figure';

/** What the first and last day of a row must be, for an analyst who has to correct it. */
export function periodWords(types: readonly PeriodType[], yearStartsIn: YearStart): string {
  const newYear = yearStartsIn === 'september' ? '1 September' : '1 April';
  const words: Record<PeriodType, string> = {
    snapshot: 'one day, first and last the same',
    month: 'a whole calendar month',
    quarter: 'three whole calendar months',
    rolling12: 'the twelve months up to the last day',
    rolling36: 'the thirty-six months up to the last day',
    yearToDate: `from ${newYear} to the last day`,
    annual: `a whole year from ${newYear}`,
  };
  return types.map((type) => words[type]).join(', or ');
}
