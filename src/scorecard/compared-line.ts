import type { Card } from './card.ts';
import type { Form } from './form.ts';
import type { Series, SeriesPoint } from './series.ts';

/** The figures of a card that published ones are set beside. `category` is null where they are those of the whole. */
export interface ComparedLine {
  category: string | null;
  /** How they are written. */
  form: Form;
  series: Series;
  latest: SeriesPoint | null;
}

/**
 * The line of a card that counts whom its comparator counts: the whole's, or that of the category which the measure
 * names.
 */
export function comparedLine({ measure, series, latest, breakdowns }: Card): ComparedLine {
  const { breakdown, category } = measure.comparator ?? {};
  const { unit, decimals } = measure;
  const ofWhole: Form = { unit, decimals, isRounded: false };
  if (category === undefined) return { category: null, form: ofWhole, series, latest };
  const groups = breakdowns.find(({ name }) => name === breakdown);
  const own = groups?.groups.find((group) => group.category === category);
  return { category, form: groups?.form ?? ofWhole, series: own?.series ?? [], latest: own?.latest ?? null };
}
