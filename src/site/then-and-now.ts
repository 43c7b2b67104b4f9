import type { IsoDay } from '#calendar';
import type { Measure } from '#catalogue';
import type { Publication } from '#published';
import { changedSince, type Judged, type Since } from '#scorecard';
import { publicationBy, reportedIn } from './reported.ts';
import type { Site } from './site.ts';

/** Why nothing can be said of whether a figure has changed since a day. */
export type NothingSince = 'nothing then' | 'no figure then' | 'nothing newer' | 'not comparable';

/** The figure of a measure as a day could know it, and as it is now. */
export interface ThenAndNow {
  measure: Measure;
  /** The publication that was the newest then; null where there was none. */
  publication: Publication | null;
  /** The card as that publication left it; null where it had none. */
  then: Judged | null;
  now: Judged | null;
  /** Whether it has changed, as the product judges it; else why nothing can be said. */
  since: Since | NothingSince;
}

/**
 * The council's figure of a measure as it was known on a day and now, by the period that it opens with now. Null where
 * the measure has no page.
 */
export function thenAndNow(site: Site, id: string, day: IsoDay): ThenAndNow | null {
  const measure = site.measures.find((one) => one.id === id);
  if (measure === undefined) return null;
  const publication = publicationBy(site, day);
  const reported = publication && reportedIn(site, publication.publication);
  const now = site.judged.find(({ card }) => card.measure.id === id) ?? null;
  const of = reported?.judgedByPeriod.filter(({ card }) => card.measure.id === id) ?? [];
  const then = of.find(({ card }) => card.periodType === now?.card.periodType) ?? of[0] ?? null;
  return { measure, publication, then, now, since: sinceThen(publication, then, now) };
}

function sinceThen(publication: Publication | null, then: Judged | null, now: Judged | null): Since | NothingSince {
  if (publication === null) return 'nothing then';
  if (then === null || then.card.latest === null) return 'no figure then';
  if (now === null || now.card.latest?.periodEnd === then.card.latest.periodEnd) return 'nothing newer';
  return changedSince([then], [now])[0] ?? 'not comparable';
}
