import { type Month, monthEnd } from '#calendar';
import { type Catalogue, isShown, type Measure, placeName, type Settings, sections } from '#catalogue';
import type { Figure } from '#figure';
import type { LedgerRow } from '#published';
import { indexFigures, type Judged, judgeAll, judgementContext, leadPeriods, openingOf } from '#scorecard';

/** The council's scorecard: a card of each measure of which there is a figure, in the order of pages. */
export interface Scorecard {
  judged: Judged[];
}

/** Figures and what they are shown with. */
interface Shown {
  catalogue: Pick<Catalogue, 'settings' | 'measures'>;
  month: Month;
}

/** The scorecard of a ledger, as readers of its edition see it. */
export function scorecardOf(
  ledger: readonly LedgerRow[],
  { catalogue: { settings, measures }, month }: Shown,
  parts: Settings['publication']['parts'] = settings.publication.parts,
): Scorecard {
  const told = new Set(ledger.map(({ measure }) => measure));
  const shown = isShown(settings);
  const wanted = measures.filter((measure) => told.has(measure.id) && shown(measure));
  const council = { code: settings.council, name: placeName(settings, settings.council) };
  const leads = leadPeriods(ledger, monthEnd(month));
  const index = indexFigures(ledger, parts);
  const all = judgeAll(index, wanted, judgementContext(settings, council), leads);
  return { judged: openingOf(all, leads, council.code, settings).judged };
}

/** The scorecard of figures before anything is hidden. Private: its numbers are exact. */
export function scorecardInside(figures: readonly Figure[], shown: Shown): Scorecard {
  return scorecardOf(rowsOf(figures, shown), shown, 'suppressed');
}

/** Figures as rows of a ledger in which nothing is hidden. */
function rowsOf(figures: readonly Figure[], { catalogue: { settings, measures }, month }: Shown): LedgerRow[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return figures.map((figure) => ({
    ...figure,
    published: month,
    authorityName: placeName(settings, figure.authority),
    unit: (byId.get(figure.measure) as Measure).unit.name,
    symbol: figure.value === null ? 'x' : '',
    status: 'final',
  }));
}

/**
 * Cards under the principles that their measures serve, or under the board's own headings where it has some; what has no
 * card is left out.
 */
export function bySection(
  { judged }: Scorecard,
  { board }: Pick<Settings, 'board'>,
): { title: string; judged: Judged[] }[] {
  const own = board?.measures?.map(({ heading, measures }) => ({
    title: heading,
    judged: judged.filter(({ card }) => measures.includes(card.measure.id)),
  }));
  const all =
    own ??
    sections.map(({ id, title }) => ({ title, judged: judged.filter(({ card }) => card.measure.section === id) }));
  return all.filter((section) => section.judged.length > 0);
}
