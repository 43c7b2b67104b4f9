import type { PeriodType } from '#figure';
import { giveBack } from './give-back.ts';
import { chooseMonths } from './months.ts';
import { protectComponents, repair } from './protect-components.ts';
import { readerOf } from './reading.ts';
import type { SecondRound } from './round.ts';

/** What may be hidden to widen what is still told, and over how many ties: the least that helps comes first. */
const widenings = [
  { what: 'years', ties: 1 },
  { what: 'years', ties: 2 },
  { what: 'years and totals', ties: 3 },
  { what: 'years and totals', ties: 4 },
  { what: 'all but headlines', ties: 1 },
  { what: 'all but headlines', ties: 2 },
  { what: 'all but headlines', ties: 4 },
  { what: 'all', ties: 1 },
  { what: 'all', ties: 2 },
  { what: 'all', ties: 3 },
  { what: 'all', ties: 6 },
] as const;

/**
 * Second round: hides further cells until no reader can tell a small count, what a percentage leaves, or a small step
 * within a year. Months of year-to-date counts are chosen first, then every component is protected for itself, and the
 * whole is read back; whatever is still told is protected in its turn. What was withheld on the way and need not be is shown
 * again, headlines first.
 *
 * @returns numbers that a reader can still tell to be small when everything near them is hidden, because of what was
 * published before
 */
export function runSecondRound(round: SecondRound): string[] {
  const { system, visibility, worth, limitsOf, audit } = round;
  const reader = readerOf(system, visibility, audit, limitsOf, round.bounds);
  const tells = () => reader.told();
  chooseMonths(system, visibility, worth, limitsOf);
  protectComponents(round);
  let told = tells();
  if (told.length > 0) {
    repair(round, told);
    told = tells();
  }
  for (const widening of widenings) {
    if (told.length === 0) break;
    withhold(round, new Set(told), widening);
    told = tells();
  }
  if (told.length === 0) {
    giveBack(round, reader);
    told = tells();
  }
  return told;
}

/** Periods that share months with one another: hiding one of them is what widens the others. */
const sharing: readonly PeriodType[] = ['yearToDate', 'rolling12', 'rolling36'];

/**
 * Hides what no more than so many ties join to these numbers and is not published: at first only figures of years to date
 * and rolling years of the same places, then totals, then all but headlines, at last everything.
 */
function withhold(
  round: SecondRound,
  told: ReadonlySet<string>,
  { what, ties: distance }: (typeof widenings)[number],
): void {
  const { system, visibility, worth } = round;
  const { derived } = system.ties;
  const mayHide = (id: string): boolean => {
    if (derived.has(id) || visibility.hiddenCells.has(id)) return true;
    const figures = visibility.figuresOf(id);
    if (visibility.isKnown(id)) return false;
    if (what === 'all') return true;
    if (figures.some((item) => worth.isHeadline(item))) return false;
    if (what === 'all but headlines') return true;
    return figures.every(
      (item) => sharing.includes(item.figure.periodType) && (what === 'years and totals' || !worth.isTotal(item)),
    );
  };
  const near = new Set(told);
  for (let at = 0; at < distance; at += 1) {
    const inside = new Set(near);
    for (const { terms } of system.ties.ties) {
      const ids = [...terms.keys()].filter(mayHide);
      if (ids.some((id) => inside.has(id))) for (const id of ids) near.add(id);
    }
  }
  visibility.hide(
    [...near].filter((id) => !derived.has(id)),
    'withheld',
  );
}
