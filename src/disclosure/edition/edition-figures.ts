import type { Measure, Settings } from '#catalogue';
import { type Figure, figureKey, periodKey, placeAndDay } from '#figure';
import type { LedgerRow } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import { primarySuppression } from '../primary/index.ts';
import type { EditionFigure } from './edition-figure.ts';

import { heldPlaces, isShown, type Restated, revealsFew, rowsByFigure } from './restatements.ts';
import { withWholeGroupsHidden } from './whole-groups.ts';

/** The figures in scope, and the rows of the ledger that stand because a restatement is held. */
export interface FiguresInScope {
  readonly items: readonly EditionFigure[];
  /** Published rows that stand as they are although the records now say otherwise. */
  readonly held: readonly LedgerRow[];
  /** Figures of a held place and day that were not published before and stay so. */
  readonly notPublished: readonly Figure[];
}

/**
 * Prepares the figures about children and young people: primary suppression, what was published of each before, and
 * which restatements are held. A difference from what the other edition shows reveals as much as one from what this
 * edition showed. What was hidden before stays hidden, except where a place's day is restated as a whole.
 */
export function figuresInScope(
  figures: readonly Figure[],
  measures: ReadonlyMap<string, Measure>,
  policyOf: (measure: string) => DisclosurePolicy,
  ledger: readonly LedgerRow[],
  { consortium }: Pick<Settings, 'consortium'>,
  otherEdition: readonly LedgerRow[] = [],
): FiguresInScope {
  const published = rowsByFigure(ledger.filter(({ measure }) => measures.get(measure)?.about === 'children'));
  const elsewhere = rowsByFigure(otherEdition);
  const scoped = figures
    .filter(({ measure }) => measures.get(measure)?.about === 'children')
    .map((figure) => {
      const { unit } = measures.get(figure.measure) as Measure;
      const key = figureKey(figure);
      const rows = published.get(key) ?? [];
      const newest = rows.at(-1);
      const says = newest !== undefined && isShown(newest);
      const isSame = says && newest.numerator === figure.numerator && newest.denominator === figure.denominator;
      const versions = [...rows, ...(elsewhere.get(key) ?? [])].filter(isShown);
      const restated: Restated = { figure, unit, policy: policyOf(figure.measure), versions };
      return { ...restated, key, newest, isSame, isRestated: says && !isSame };
    });
  const changed = scoped.filter(({ isRestated }) => isRestated);
  const held = heldPlaces(changed, consortium);
  const restatedPlaces = new Set(changed.map(({ figure }) => placeAndDay(figure)));
  const periods = new Set([...published.values()].flatMap(([row]) => (row === undefined ? [] : [periodKey(row)])));

  const notPublished: Figure[] = [];
  const items = scoped.flatMap((one): EditionFigure[] => {
    const { figure, policy, newest, isSame } = one;
    const measure = measures.get(figure.measure) as Measure;
    const isHeld = held.has(placeAndDay(figure));
    if (isHeld && newest === undefined && periods.has(periodKey(figure))) {
      notPublished.push(figure);
      return [];
    }
    const frozen = isHeld && newest !== undefined;
    const shows = newest !== undefined && isShown(newest) && (frozen || isSame);
    const numbers = frozen && shows ? partsOf(newest) : {};
    const stays = newest?.symbol === 'c' && (frozen || !restatedPlaces.has(placeAndDay(figure)));
    return [
      {
        key: one.key,
        figure: { ...figure, ...numbers },
        measure,
        policy,
        own: frozen ? newest.symbol : primarySuppression(measure, figure, policy).symbol,
        before: shows ? 'shown' : newest?.symbol === 'c' ? 'hidden' : null,
        frozen,
        inLedger: newest !== undefined,
        unpublished: false,
        kept: stays || (!shows && revealsFew(one)),
      },
    ];
  });
  const standing = [...published.values()].flatMap((rows) => {
    const newest = rows.at(-1) as LedgerRow;
    return held.has(placeAndDay(newest)) ? [newest] : [];
  });
  return { items: withWholeGroupsHidden(items, consortium), held: standing, notPublished };
}

function partsOf({ numerator, denominator, value }: LedgerRow) {
  return { numerator, denominator, value };
}
