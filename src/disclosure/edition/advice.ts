import type { Measure } from '../../catalogue/index.ts';
import type { EditionFigure } from './edition-figure.ts';
import type { Visibility } from './visibility.ts';

/** A change to a measure that would show more of it. */
export interface Advice {
  readonly measure: string;
  readonly authority: string;
  readonly breakdown: string;
  /** The categories to merge. */
  readonly merge: readonly string[];
  /** What they would come to together. */
  readonly count: number;
  /** How many figures could be read for each category that goes. */
  readonly gain: number;
}

/**
 * For every breakdown of the latest month that adds up and of which categories are hidden: merging the hidden ones, where
 * they come to more than a small count, would leave nothing of it to hide.
 */
export function adviceOf(
  items: readonly EditionFigure[],
  { reasons }: Visibility,
  measures: readonly Measure[],
  latest: string,
): Advice[] {
  const addsUp = new Set(
    measures.flatMap(({ id, breakdowns }) =>
      breakdowns.filter((one) => one.addsUp || one.addsUpTo !== undefined).map(({ name }) => `${id}|${name}`),
    ),
  );
  const hidden = items.filter(
    (item) =>
      item.figure.periodEnd === latest &&
      reasons.has(item) &&
      addsUp.has(`${item.figure.measure}|${item.figure.breakdown}`),
  );
  const groups = Map.groupBy(hidden, ({ figure }) => [figure.measure, figure.authority, figure.breakdown].join('|'));
  return [...groups.values()]
    .flatMap((group): Advice[] => {
      const [first] = group as [EditionFigure];
      const { measure, authority, breakdown } = first.figure;
      const count = group.reduce((sum, { figure }) => sum + (figure.numerator ?? 0), 0);
      if (group.length < 2 || count <= first.policy.threshold) return [];
      const merge = group.map(({ figure }) => figure.category);
      return [{ measure, authority, breakdown, merge, count, gain: 1 / (group.length - 1) }];
    })
    .sort((one, other) => other.gain - one.gain || (one.measure < other.measure ? -1 : 1));
}
