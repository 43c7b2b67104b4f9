import type { Judged, PublishedComparison } from '#scorecard';
import { measureView } from './measure-view.ts';
import { ownOf, type Site, sectionsOf } from './site.ts';

/** A measure that others publish too, with its newest published year alone. */
export interface Compared {
  judged: Judged;
  published: PublishedComparison;
  /** The place of the newest year among the comparison's columns. */
  newest: number;
}

/** The council's measures that others publish too, by section in the board's order; sections with none are left out. */
export function comparedMeasures(site: Site): { id: string; title: string; compared: Compared[] }[] {
  const seen = new Set<string>();
  return sectionsOf(site)
    .map((section) => ({
      id: section.id,
      title: section.title,
      compared: ownOf(section).flatMap((one): Compared[] => {
        const { published } = measureView(site, one);
        const { measure } = one.card;
        if (published === null || seen.has(measure.id)) return [];
        seen.add(measure.id);
        return [{ judged: one, published, newest: published.strips.length - 1 }];
      }),
    }))
    .filter(({ compared }) => compared.length > 0);
}

/**
 * The names of the council's statistical neighbours by the newest model, most like it first; none where no list is at
 * hand.
 */
export function neighbourNames({ benchmarks, council }: Pick<Site, 'benchmarks' | 'council'>): string[] {
  const model = benchmarks?.models.at(-1);
  return model === undefined ? [] : (benchmarks?.neighboursOf(council.code, model) ?? []).map(({ name }) => name);
}
