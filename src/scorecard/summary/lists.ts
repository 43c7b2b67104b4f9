import { attention } from '../judged/attention.ts';
import { changeInChildren } from '../judged/clear-change.ts';
import type { Judged } from '../judged/judge.ts';
import { clearSteps } from './clear-steps.ts';
import { yearChangeOf } from './year-change.ts';

/** The most measures that a short list names. */
export const mostListed = 5;

/** The measures that got better on a year and do not miss their target, the largest changes first. */
export function gotBetter(judged: readonly Judged[]): Judged[] {
  const better = judged.filter((one) => yearChangeOf(one)?.verdict === 'better' && one.verdict.says !== 'missed');
  return ranked(better, changeInSteps);
}

/** The measures that miss their target, worst first, and then those that got worse on a year, the largest changes first. */
export function needingAttention(judged: readonly Judged[]): Judged[] {
  return ranked(
    judged.filter((one) => attention(one) > 0),
    attention,
    missInSteps,
    changeInSteps,
  );
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

function missInSteps({ target, card: { measure, latest } }: Judged): number {
  if (target?.state !== 'missed' || latest?.value == null) return 0;
  const aim = { value: target.target.value, denominator: null };
  const children = changeInChildren(measure.unit, aim, { ...latest, value: latest.value });
  return clearSteps(measure, target.difference, children);
}
