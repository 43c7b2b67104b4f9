import { attention } from '../judged/attention.ts';
import type { Judged } from '../judged/judge.ts';
import { clearSteps } from './clear-steps.ts';
import { yearChangeOf } from './year-change.ts';

/** The most measures that a short list names. */
export const mostListed = 5;

/** The measures that clearly got better on a year: signals of improvement first, then the largest changes. */
export function gotBetter(judged: readonly Judged[]): Judged[] {
  const signal = ({ variation }: Judged) => (variation?.startsWith('improvement') ? 1 : 0);
  return ranked(withVerdict(judged, 'better'), signal, changeInSteps);
}

/** The measures that clearly got worse on a year: those that need attention first, then the largest changes. */
export function gotWorse(judged: readonly Judged[]): Judged[] {
  return ranked(withVerdict(judged, 'worse'), attention, changeInSteps);
}

/**
 * The measures that miss their target or give a signal of concern, worst first; never one whose latest figure is no
 * number.
 */
export function needingAttention(judged: readonly Judged[]): Judged[] {
  const asking = judged.filter((one) => attention(one) > 0 && one.card.latest?.value != null);
  return ranked(asking, attention, missInSteps, changeInSteps);
}

function withVerdict(judged: readonly Judged[], verdict: 'better' | 'worse'): Judged[] {
  return judged.filter((one) => yearChangeOf(one)?.verdict === verdict);
}

/** Orders by each of the ranks in turn, most first; equals keep the order in which they came. */
function ranked(judged: readonly Judged[], ...ranks: ((one: Judged) => number)[]): Judged[] {
  const keyed = judged.map((one) => ({ one, keys: ranks.map((rank) => rank(one)) }));
  return keyed
    .toSorted((left, right) => {
      const at = left.keys.findIndex((key, place) => key !== right.keys[place]);
      return at === -1 ? 0 : (right.keys[at] as number) - (left.keys[at] as number);
    })
    .map(({ one }) => one);
}

function changeInSteps(one: Judged): number {
  const change = yearChangeOf(one);
  if (change === null) return 0;
  return clearSteps(one.card.measure, change.difference ?? 0, change.differenceInChildren);
}

function missInSteps({ target, card: { measure } }: Judged): number {
  return target?.state === 'missed' ? clearSteps(measure, target.difference, null) : 0;
}
