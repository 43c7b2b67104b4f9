import { monthOf } from '#calendar';
import { figureKey, roundHalfUp, shortValue } from '#figure';
import { againstTarget, betterOrWorse, type TargetState, targetInForce } from '../judged/against-target.ts';
import { changeInChildren, type TravelDirection } from '../judged/clear-change.ts';
import type { Judged } from '../judged/judge.ts';
import { realDirection } from '../judged/real-change.ts';
import { earlierPhrase, sizeOf, verdictText } from '../judged/travel-words.ts';
import type { SeriesPoint } from '../series.ts';
import { clearSteps } from './clear-steps.ts';

/** A measure as one publication left it against how an earlier one had left it. */
export interface Since {
  measure: string;
  title: string;
  direction: TravelDirection;
  /**
   * Where there is a target, whether it is missed and was not, or the other way round: nothing else is better or worse then. Null
   * too for what is never judged, and where there is no clear change.
   */
  verdict: 'better' | 'worse' | null;
  /** How many times the smallest clear change it is. */
  steps: number;
  words: string;
  /**
   * The figures from which the numbers in the words follow: the one of the later publication and the one of the
   * earlier.
   */
  figures: { now: string; before: string };
}

/** What changed, by which way is good; of each the largest change first. */
export interface SinceLists {
  better: Since[];
  worse: Since[];
  /** Clear changes of what is never judged. */
  moved: Since[];
  unclear: Since[];
}

/** Sorts changes into lists; of equal size they keep their order. */
export function sinceLists(changes: readonly Since[]): SinceLists {
  const listed = (wanted: (one: Since) => boolean) =>
    changes.filter(wanted).toSorted((one, other) => other.steps - one.steps);
  const clear = ({ direction }: Since) => direction === 'up' || direction === 'down';
  return {
    better: listed(({ verdict }) => verdict === 'better'),
    worse: listed(({ verdict }) => verdict === 'worse'),
    moved: listed((one) => one.verdict === null && clear(one)),
    unclear: listed((one) => one.verdict === null && !clear(one)),
  };
}

/**
 * What changed between two publications: of every measure that both gave a number for, its latest figure in the later
 * one against the latest in the earlier. Left out is what was shown already, what is hidden in either, and what counts
 * from the start of a year up to different months.
 */
export function changedSince(before: readonly Judged[], after: readonly Judged[]): Since[] {
  return after.flatMap((one) => {
    const { measure, periodType, latest: to } = one.card;
    const then = before.find(({ card }) => card.measure.id === measure.id && card.periodType === periodType);
    const from = then?.card.latest ?? null;
    if (from?.value == null || to?.value == null || !comparable(from, to)) return [];
    return sinceOf(one, { ...from, value: from.value }, { ...to, value: to.value });
  });
}

type Valued = SeriesPoint & { value: number };

/** The worst first. */
const states: readonly TargetState[] = ['missed', 'within tolerance', 'met'];

const stateWords: Readonly<Record<TargetState, string>> = {
  missed: 'misses its target',
  'within tolerance': 'within tolerance of its target',
  met: 'meets its target',
};

/** How a figure stands against its target, beside how an earlier one stood; null where either has none. */
function onTarget({ card: { measure }, targets }: Judged, from: Valued, to: Valued) {
  const [before, now] = [from, to].map((point) => againstTarget(measure, targets, point)?.state);
  if (before === undefined || now === undefined) return null;
  const steps = states.indexOf(now) - states.indexOf(before);
  const verdict = steps === 0 ? null : steps > 0 ? ('better' as const) : ('worse' as const);
  return { verdict, lead: `${verdict === null ? 'Still' : 'Now'} ${stateWords[now]}: ` };
}

function sinceOf(judged: Judged, from: Valued, to: Valued): Since {
  const {
    card: { measure },
    control,
  } = judged;
  const { id, title, unit, decimals } = measure;
  const shown = (value: number) => roundHalfUp(value, decimals);
  const difference = shown(shown(to.value) - shown(from.value));
  const direction = realDirection(measure, decimals, from, to, control);
  const moved = direction === 'up' || direction === 'down';
  const goal = targetInForce(measure, judged.targets, to.periodEnd)?.value ?? null;
  const way = moved ? betterOrWorse(measure, { from: from.value, to: to.value }, goal) : null;
  const target = onTarget(judged, from, to);
  const verdict = target === null ? way : target.verdict;
  const steps = clearSteps(measure, difference, changeInChildren(unit, from, to));
  const [now, then] = [shortValue(to.value, unit, decimals), shortValue(from.value, unit, decimals)];
  const when = earlierPhrase('previous', from);
  const size = sizeOf(measure, { difference });
  const lead = target?.lead ?? (way === null ? '' : `${verdictText(measure, { verdict: way, difference })}: `);
  const words = moved
    ? `${lead}${now}, ${direction} ${size} from ${then} ${when}`
    : direction === 'same'
      ? `${now}, the same as ${when}`
      : `${verdict === null ? 'No clear change: ' : lead}${now}, compared with ${then} ${when}`;
  const figures = { now: figureKey(to), before: figureKey(from) };
  return { measure: id, title, direction, verdict, steps, words, figures };
}

function comparable(from: SeriesPoint, to: SeriesPoint): boolean {
  if (from.periodEnd >= to.periodEnd) return false;
  return to.periodType !== 'yearToDate' || monthOf(from.periodEnd).slice(5) === monthOf(to.periodEnd).slice(5);
}
