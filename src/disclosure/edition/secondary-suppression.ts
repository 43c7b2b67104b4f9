import type { PeriodType } from '#figure';
import { chooseMonths } from './months.ts';
import { protectComponents, repair } from './protect-components.ts';
import { readerOf } from './reader.ts';
import type { SuppressionContext } from './suppression-context.ts';
import { unsuppressRedundant } from './unsuppress.ts';

/**
 * What may be hidden to protect what is still inferable, and over how many constraints: the least that helps comes
 * first.
 */
const widenings = [
  { what: 'years', constraints: 1 },
  { what: 'years', constraints: 2 },
  { what: 'years and totals', constraints: 3 },
  { what: 'years and totals', constraints: 4 },
  { what: 'all but headlines', constraints: 1 },
  { what: 'all but headlines', constraints: 2 },
  { what: 'all but headlines', constraints: 4 },
  { what: 'all', constraints: 1 },
  { what: 'all', constraints: 2 },
  { what: 'all', constraints: 3 },
  { what: 'all', constraints: 6 },
] as const;

/**
 * Secondary suppression: hides further cells until no small count, small complement or small step within a year can be
 * worked out. Months of year-to-date counts are chosen first, then every component is protected on its own, then the
 * whole is audited and whatever is still inferable is protected in turn. What was hidden on the way and need not be is
 * shown again, headlines first.
 *
 * @returns numbers that can still be worked out to be small when everything near them is hidden, because of what was
 * published before
 */
export function secondarySuppression(context: SuppressionContext): string[] {
  const { system, visibility, loss, limitsOf, audit } = context;
  const reader = readerOf(system, visibility, audit, limitsOf, context.bounds);
  const inferableNow = () => reader.inferable();
  chooseMonths(system, visibility, loss, limitsOf);
  protectComponents(context);
  let inferable = inferableNow();
  if (inferable.length > 0) {
    repair(context, inferable);
    inferable = inferableNow();
  }
  for (const widening of widenings) {
    if (inferable.length === 0) break;
    withhold(context, new Set(inferable), widening);
    inferable = inferableNow();
  }
  if (inferable.length === 0) {
    unsuppressRedundant(context, reader);
    inferable = inferableNow();
  }
  return inferable;
}

/** Periods that share months with one another: hiding one of them is what widens the others. */
const sharing: readonly PeriodType[] = ['yearToDate', 'rolling12', 'rolling36'];

/**
 * Hides what so many constraints or fewer link to these numbers and is not yet published: first only figures of years
 * to date and rolling years of the same places, then totals, then all but headlines, at last everything.
 */
function withhold(
  context: SuppressionContext,
  inferable: ReadonlySet<string>,
  { what, constraints: distance }: (typeof widenings)[number],
): void {
  const { system, visibility, loss } = context;
  const { derived } = system.constraints;
  const mayHide = (id: string): boolean => {
    if (derived.has(id) || visibility.hiddenCells.has(id)) return true;
    const figures = visibility.figuresOf(id);
    if (visibility.isKnown(id)) return false;
    if (what === 'all') return true;
    if (figures.some((item) => loss.isHeadline(item))) return false;
    if (what === 'all but headlines') return true;
    return figures.every(
      (item) => sharing.includes(item.figure.periodType) && (what === 'years and totals' || !loss.isTotal(item)),
    );
  };
  const near = new Set(inferable);
  for (let at = 0; at < distance; at += 1) {
    const inside = new Set(near);
    for (const { terms } of system.constraints.constraints) {
      const ids = [...terms.keys()].filter(mayHide);
      if (ids.some((id) => inside.has(id))) for (const id of ids) near.add(id);
    }
  }
  visibility.hide(
    [...near].filter((id) => !derived.has(id)),
    'withheld',
  );
}
