import type { Month } from '#calendar';
import type { LedgerRow, Publication } from '#published';
import {
  hiddenThroughout,
  indexFigures,
  type Judged,
  judgeAll,
  judgementContext,
  leadPeriods,
  type Opening,
  openingOf,
  type ValueCell,
  valueCell,
} from '#scorecard';
import type { Site } from './site.ts';

/**
 * The council's scorecard as one publication left it: each measure's whole by the period that led then, in reading
 * order.
 */
export interface Reported extends Opening {
  publication: Publication;
  /** The one before it; null for the first. */
  before: Publication | null;
}

const known = new WeakMap<Site, Map<Month, Reported>>();

/** What a publication reported; worked out once a build. Null where nothing was published in that month. */
export function reportedIn(site: Site, month: Month): Reported | null {
  const at = site.publications.findIndex(({ publication }) => publication === month);
  const publication = site.publications[at];
  if (publication === undefined) return null;
  const kept = known.get(site) ?? new Map<Month, Reported>();
  known.set(site, kept);
  const reported = kept.get(month) ?? {
    publication,
    before: site.publications[at - 1] ?? null,
    ...(month === site.newest.publication ? openingNow(site) : openingThen(site, publication)),
  };
  kept.set(month, reported);
  return reported;
}

/**
 * The newest publication whose figures a meeting on a day could know: their last day is no later. Null where there is
 * none.
 */
export function publicationBy({ publications }: Pick<Site, 'publications'>, day: string): Publication | null {
  return publications.findLast(({ asAt }) => asAt <= day) ?? null;
}

/**
 * A figure that was revised after a month reported it: as a page shows it then and now, and the publication that did
 * it.
 */
export interface LaterRevision {
  was: string;
  now: string;
  month: Month | null;
}

/** How the figure that a card reported as its latest reads now; null where it reads the same. */
export function laterRevision(
  { judgedByPeriod }: Pick<Site, 'judgedByPeriod'>,
  { card }: Judged,
): LaterRevision | null {
  const { measure, periodType, latest } = card;
  const now = judgedByPeriod.find(
    (one) => one.card.measure.id === measure.id && one.card.periodType === periodType,
  )?.card;
  const point = now?.series.find(({ periodEnd }) => periodEnd === latest?.periodEnd);
  if (latest === null || point === undefined) return null;
  const [before, after] = [latest, point].map((one) => valueCell(one, measure.unit, measure.decimals, measure));
  if (before === undefined || after === undefined || before.text === after.text) return null;
  return { was: inWords(before), now: inWords(after), month: point.revisedIn };
}

function inWords({ text, explanation }: ValueCell): string {
  return explanation === '' ? text : `${text} (${explanation})`;
}

/** A figure that is hidden now is hidden in every earlier month too: an old page never shows what a new one hides. */
function openingThen(site: Site, { publication, asAt }: Publication): Opening {
  const { settings, council, measures, ledger } = site;
  const then = hiddenThroughout(wholesOf(site)).filter(({ published }) => published <= publication);
  const leads = leadPeriods(ledger, asAt);
  const judgedByPeriod = judgeAll(indexFigures(then), measures, judgementContext(settings, council), leads);
  return openingOf(judgedByPeriod, leads, council.code, settings);
}

const openingNow = ({ judged, judgedByPeriod }: Site): Opening => ({ judged, judgedByPeriod });

const wholes = new WeakMap<Site, LedgerRow[]>();

/** The council's figures without their groups, oldest publication first. */
function wholesOf(site: Site): LedgerRow[] {
  const { code } = site.council;
  const rows = wholes.get(site) ?? site.ledger.filter((row) => row.authority === code && row.breakdown === '');
  wholes.set(site, rows);
  return rows;
}
