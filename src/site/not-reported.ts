import { alternativesOf, isShown, type Measure } from '#catalogue';
import type { Site } from './site.ts';

/**
 * Why a measure is not reported: the board has not chosen it; each of its figures is hidden, for there are too few
 * children; nobody's files of a kind that it needs have come (`needs` are those kinds); or all have come, and no figure
 * has been worked out from them and published.
 */
export type NotReportedReason =
  | { is: 'not shown' }
  | { is: 'hidden' }
  | { is: 'no file'; needs: string[] }
  | { is: 'no figure' };

/** A measure of the catalogue without a page. */
export interface NotReported {
  measure: Measure;
  reason: NotReportedReason;
}

/** The measures that have no page, in the order of the catalogue, each with the reason. */
export function notReported({
  catalogue,
  measures,
  ledger,
  newest,
  settings,
}: Pick<Site, 'catalogue' | 'measures' | 'ledger' | 'newest' | 'settings'>): NotReported[] {
  const withPage = new Set(measures);
  const without = catalogue.filter((measure) => !withPage.has(measure));
  if (without.length === 0) return [];
  const shown = isShown(settings);
  const hidden = new Set(ledger.filter(({ symbol }) => symbol === 'c').map(({ measure }) => measure));
  const came = new Set(newest.extracts.flatMap(({ sources }) => sources));
  return without.map((measure) => ({ measure, reason: reasonOf(measure) }));

  function reasonOf(measure: Measure): NotReportedReason {
    if (!shown(measure)) return { is: 'not shown' };
    if (hidden.has(measure.id)) return { is: 'hidden' };
    const needs = measure.sources.filter((source) => !alternativesOf(source).some((id) => came.has(id)));
    return needs.length === 0 ? { is: 'no figure' } : { is: 'no file', needs };
  }
}
