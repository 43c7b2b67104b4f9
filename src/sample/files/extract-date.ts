import { financialYearStart, type Month, monthsFrom, shiftMonth } from '#calendar';
import { at, type Day, endOf, firstDay, iso } from '../day.ts';
import { daysLate } from './late-list.ts';

/** The months that have an extract. */
export const extractMonths: readonly Month[] = monthsFrom('2020-06', '2022-07');

/** When an extract was made and from when on it shows what happened. */
export interface ExtractDate {
  month: Month;
  on: Day;
  covers: Day;
  /** Whether a return year ends on the day, so that the yearly files come with it. */
  endsYear: boolean;
}

/**
 * The extract of a month, of its last day or, where the authority was late, some days after it. The first reaches back to April 2018; those of April, May and June to the
 * beginning of the return year before, whose records are still being completed; the others to the beginning of their
 * own.
 */
export function extractDate(month: Month, authority: string): ExtractDate {
  const end = endOf(month);
  const inReturnSeason = ['04', '05', '06'].includes(month.slice(5));
  const yearOf = inReturnSeason ? shiftMonth(month, -12) : month;
  const covers = month === extractMonths[0] ? firstDay : at(financialYearStart(iso(endOf(yearOf))));
  return { month, on: end + daysLate(authority, month), covers, endsYear: month.endsWith('-03') };
}

/** The file beside the CSVs that says so. */
export function extractYaml({ on, covers }: ExtractDate): string {
  return `extracted_on: ${iso(on)}\ncovers_from: ${iso(covers)}\nsynthetic: true\n`;
}
