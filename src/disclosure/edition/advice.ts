import { isRolledUp } from '#catalogue';
import { measureAtPlace, seriesKey } from '#figure';
import type { EditionFigure } from './edition-figure.ts';
import type { Visibility } from './visibility.ts';

/** A change to a measure that would show more of it. */
export interface Advice {
  readonly how: 'merge these categories' | 'publish twelve months together';
  readonly measure: string;
  readonly authority: string;
  readonly breakdown: string;
  /** The categories meant: to merge, or that could be read over twelve months. Empty for a whole. */
  readonly categories: readonly string[];
  /** What they would come to together, or the least of them over twelve months. Private. */
  readonly count: number;
  /** How many figures could be read for each category or month's figure that is given up. */
  readonly gain: number;
}

/**
 * What would show more of the newest period of each measure at each place, the cheapest first: merging the hidden
 * categories of a breakdown that adds up, where together they are more than a small count; and publishing a month's
 * count for twelve months together, where those are more than a small count.
 */
export function adviceOf(items: readonly EditionFigure[], { reasons }: Pick<Visibility, 'reasons'>): Advice[] {
  const tables = Map.groupBy(items, ({ figure }) => seriesKey({ ...figure, category: '' }));
  const found = [...tables.values()].flatMap((table) => {
    const newest = table.reduce((day, { figure }) => (figure.periodEnd > day ? figure.periodEnd : day), '');
    const hidden = table.filter((item) => item.figure.periodEnd === newest && reasons.has(item));
    return hidden.length === 0 ? [] : [...mergingOf(hidden), ...longerWindowOf(hidden, table)];
  });
  return found.sort((one, other) => other.gain - one.gain || (measureAtPlace(one) < measureAtPlace(other) ? -1 : 1));
}

function mergingOf(hidden: readonly EditionFigure[]): Advice[] {
  const [{ figure, measure, policy }] = hidden as [EditionFigure];
  const breakdown = measure.breakdowns.find(({ name }) => name === figure.breakdown);
  if (breakdown === undefined || (!breakdown.addsUp && breakdown.addsUpTo === undefined)) return [];
  const count = hidden.reduce((sum, one) => sum + (one.figure.numerator ?? 0), 0);
  if (hidden.length < 2 || count <= policy.threshold) return [];
  return [
    {
      how: 'merge these categories',
      ...placeOf(figure),
      categories: hidden.map((one) => one.figure.category),
      count,
      gain: 1 / (hidden.length - 1),
    },
  ];
}

function longerWindowOf(hidden: readonly EditionFigure[], table: readonly EditionFigure[]): Advice[] {
  const [{ figure, measure, policy }] = hidden as [EditionFigure];
  if (figure.periodType !== 'month' || measure.unit.shape === 'mean') return [];
  if (measure.periodTypes.includes('rolling12') || isRolledUp(measure)) return [];
  const years = hidden.map(({ figure: { category } }) => {
    const months = table.filter((one) => one.figure.category === category).map((one) => one.figure);
    const last = months.toSorted((one, other) => (one.periodEnd < other.periodEnd ? 1 : -1)).slice(0, 12);
    return { category, months: last.length, count: last.reduce((sum, one) => sum + (one.numerator ?? 0), 0) };
  });
  const readable = years.filter(({ months, count }) => months === 12 && count > policy.threshold);
  if (readable.length === 0) return [];
  return [
    {
      how: 'publish twelve months together',
      ...placeOf(figure),
      categories: readable.map(({ category }) => category).filter((category) => category !== ''),
      count: Math.min(...readable.map(({ count }) => count)),
      gain: readable.length / 12,
    },
  ];
}

function placeOf({ measure, authority, breakdown }: EditionFigure['figure']) {
  return { measure, authority, breakdown };
}
