import type { FigureRow } from '../../src/audit/index.ts';
import { periodName } from './shown-figure.ts';

/** What stands before a period in a sentence. */
const before: Readonly<Record<string, string>> = {
  snapshot: 'on ',
  month: 'in ',
  quarter: 'from ',
  yearToDate: 'from ',
  rolling12: 'in the ',
  rolling36: 'in the ',
  annual: 'in the ',
};

/**
 * Whether words are the period of a figure and nothing else: its name, or its name as it stands in a sentence, like
 * "in the year to March 2022". "March 2022" alone is another period, though it ends on the same day.
 */
export function namesPeriod(words: string, row: FigureRow): boolean {
  const [said, name] = [words, periodName(row)].map((text) => text.toLowerCase());
  return said === name || said === `${before[row.periodType]}${name}`;
}

/** The series whose newest figure is of the period that words name; undefined where there is none. */
export function seriesNamed(words: string, series: Iterable<readonly FigureRow[]>): readonly FigureRow[] | undefined {
  return [...series].find((one) => {
    const latest = one.at(-1);
    return latest !== undefined && namesPeriod(words, latest);
  });
}

/** The series of which every period stands among the headings of a table; of several the one with most periods. */
export function seriesUnder(
  headings: ReadonlySet<string>,
  series: Iterable<readonly FigureRow[]>,
): readonly FigureRow[] | undefined {
  return [...series]
    .filter((one) => one.length > 0 && one.every((row) => headings.has(periodName(row))))
    .toSorted((one, other) => other.length - one.length)[0];
}
