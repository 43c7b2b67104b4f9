import { type Catalogue, isShown } from '#catalogue';
import type { Figure } from '#figure';
import { counted } from './findings-report.ts';
import { privateCsv } from './private-csv.ts';

/** The columns of the list, in order. */
const fields = [
  'measure',
  'authority',
  'period',
  'from',
  'to',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
] as const;

/** Figures of measures that the board is shown, and those of measures that are collected for officers alone. */
export function byChoice(
  figures: readonly Figure[],
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
): { shown: Figure[]; kept: Figure[] } {
  const shownIds = new Set(measures.filter(isShown(settings)).map(({ id }) => id));
  const [shown, kept]: [Figure[], Figure[]] = [[], []];
  for (const figure of figures) (shownIds.has(figure.measure) ? shown : kept).push(figure);
  return { shown, kept };
}

/** The figures that are not published, as they were worked out, as CSV for the analyst: it is private. */
export function notShownList(kept: readonly Figure[]): string {
  const data = kept.map((figure) => [
    ...[figure.measure, figure.authority, figure.periodType, figure.periodStart, figure.periodEnd],
    ...[figure.breakdown, figure.category, figure.numerator, figure.denominator, figure.value],
  ]);
  return privateCsv(fields, data);
}

/** How many measures are collected and not shown, and where their figures stand. It names no number of any. */
export function notShownWords(kept: readonly Figure[], list: string): string {
  const measures = new Set(kept.map(({ measure }) => measure)).size;
  return `note: ${counted(measures, 'measure')} collected and not shown, as board of the settings has it. Nothing of them is published; their figures stand in ${list} (private).`;
}

/** Why nothing is published where figures came out, but none of a measure that is shown. */
export const nothingShown =
  'None of the measures that have a figure is shown: board in the settings names none of them. Nothing was written.';
