import type { IsoDay } from '#calendar';
import { type Measure, type Target, targetOn } from '#catalogue';
import { capital, differenceNoun, differenceSize, periodPhrase, roundHalfUp, shortValue } from '#figure';
import type { SeriesPoint } from '../series.ts';

export type TargetState = 'met' | 'within tolerance' | 'missed';

/** A figure against the target that was in force on its last day. All numbers are as shown. */
export interface AgainstTarget {
  state: TargetState;
  target: Target;
  /** The figure that is set against it. */
  of: SeriesPoint;
  /** The furthest figure from the target that still is within tolerance, on the figure's side of it where both count. */
  limit: number;
  value: number;
  /** The figure less the target. */
  difference: number;
  words: string;
}

/** What judgement reads of a measure. */
export type Judgeable = Pick<Measure, 'id' | 'title' | 'kind' | 'polarity' | 'unit' | 'decimals' | 'coverage'> & {
  clearChange?: { points?: number | undefined; children?: number | undefined } | undefined;
  seasonal?: boolean | undefined;
};

/** Which way is good: more, less, or nearer to the target. */
export type GoodWay = 'higher' | 'lower' | 'target';

/** Which way is good for a measure that is judged, with a target at least; null for one that never is. */
export function goodWay({ kind, polarity }: Pick<Measure, 'kind' | 'polarity'>): GoodWay | null {
  return kind === 'contextual' || polarity === 'neutral' ? null : polarity;
}

/** The measure's target on a day; null where none is in force, and for a measure that is never judged. */
export function targetInForce(measure: Judgeable, targets: readonly Target[], on: IsoDay): Target | null {
  return goodWay(measure) === null ? null : targetOn(targets, on);
}

/**
 * Sets a figure against its target, both as shown. Null where there is no number, no target in force on its last day,
 * or the measure is never judged.
 */
export function againstTarget(
  measure: Judgeable,
  targets: readonly Target[],
  point: SeriesPoint | null,
): AgainstTarget | null {
  const good = goodWay(measure);
  if (good === null || point === null || point.value === null) return null;
  const target = targetInForce(measure, targets, point.periodEnd);
  if (target === null) return null;
  const shown = (value: number) => roundHalfUp(value, measure.decimals);
  const [value, aim] = [shown(point.value), shown(target.value)];
  const isTooLow = good === 'higher' || (good === 'target' && value < aim);
  const limit = shown(target.value + (isTooLow ? -1 : 1) * toleranceOf(target));
  const reaches = (goal: number) => (isTooLow ? value >= goal : value <= goal);
  const state = reaches(aim) ? 'met' : reaches(limit) ? 'within tolerance' : 'missed';
  const difference = shown(value - aim);
  const found = { state, target, of: point, limit, value, difference } as const;
  return { ...found, words: capital(targetClause(measure, found, figureText(measure, found))) };
}

/**
 * Whether one number is better than another, or worse; null where neither is, or no way is good. `goal` is the target that
 * both should be near, of a measure of which nearest to it is best.
 */
export function betterOrWorse(
  measure: Pick<Measure, 'kind' | 'polarity'> & { decimals: number },
  { from, to }: { from: number; to: number },
  goal: number | null,
): 'better' | 'worse' | null {
  const good = goodWay(measure);
  const shown = (value: number) => roundHalfUp(value, measure.decimals);
  const [before, now] = [shown(from), shown(to)];
  if (good === null || before === now) return null;
  if (good !== 'target') return now > before === (good === 'higher') ? 'better' : 'worse';
  if (goal === null) return null;
  const [far, near] = [before, now].map((value) => shown(Math.abs(value - shown(goal)))) as [number, number];
  return far === near ? null : near < far ? 'better' : 'worse';
}

/**
 * The numbers that words on a target may say besides the figure: the target, and the limit of its tolerance if there is
 * any.
 */
export function targetNumbers(
  { target, limit }: Pick<AgainstTarget, 'target' | 'limit'>,
  measure: Pick<Judgeable, 'kind' | 'polarity' | 'decimals'>,
): number[] {
  return [...new Set([target.value, limit, ...(goodWay(measure) === 'target' ? bandOf(measure, target) : [])])];
}

/** The least and the most that is within tolerance of a target, as shown. */
function bandOf({ decimals }: Pick<Judgeable, 'decimals'>, target: Target): [number, number] {
  const [low, high] = [-1, 1].map((sign) => roundHalfUp(target.value + sign * toleranceOf(target), decimals));
  return [low as number, high as number];
}

/** Target and tolerance in words: `95% or more (tolerance to 92%)`, `85% (tolerance 80% to 90%)`. */
export function targetText(measure: Judgeable, { target, limit }: Pick<AgainstTarget, 'target' | 'limit'>): string {
  const bare = goalText(measure, target);
  if (goodWay(measure) === 'target') {
    const [low, high] = bandOf(measure, target).map((value) => valueText(measure, value));
    return low === high ? bare : `${bare} (tolerance ${low} to ${high})`;
  }
  return limit === roundHalfUp(target.value, measure.decimals)
    ? bare
    : `${bare} (tolerance to ${valueText(measure, limit)})`;
}

/** A target without its tolerance: `95% or more`; where nearest to it is best, `85%`. */
export function goalText(measure: Judgeable, target: Target): string {
  const value = valueText(measure, target.value);
  const noun = measure.unit.name === 'percent' ? '' : differenceNoun(measure.unit, value);
  if (goodWay(measure) === 'target') return `${value}${noun && ` ${noun}`}`;
  return `${value}${noun && ` ${noun}`} or ${goodWay(measure) === 'lower' ? 'less' : 'more'}`;
}

/** The figure that is set against a target: with its period where that is of three years. */
export function figureText({ unit, decimals }: Judgeable, { value, target, of }: Held): string {
  const text = shortValue(value, unit, decimals);
  return target.ofThreeYears ? `${text} ${periodPhrase(of)}` : text;
}

type Held = Pick<AgainstTarget, 'value' | 'target' | 'of'>;

/**
 * How a figure compares with its target, as part of a sentence; with the figure's text, or empty where that is said
 * already.
 */
export function targetClause(measure: Judgeable, against: Omit<AgainstTarget, 'words'>, figure = ''): string {
  const { state, difference, target } = against;
  const after = figure && `: ${figure}`;
  if (state === 'met') return `meets the target of ${goalText(measure, target)}${after}`;
  const size = differenceSize(difference, measure.unit, measure.decimals);
  const noun = differenceNoun(measure.unit, size);
  const short = `${size}${noun && ` ${noun}`} ${difference < 0 ? 'below' : 'above'} target`;
  const verb = state === 'missed' ? 'misses the target' : 'within tolerance of the target';
  return `${verb} of ${targetText(measure, against)}${after}${after ? ', ' : ': '}${short}`;
}

/** A target's value, without decimals that say nothing: `95%` and not `95.0%`. */
function valueText({ unit, decimals }: Judgeable, value: number): string {
  return shortValue(value, unit, Number.isInteger(roundHalfUp(value, decimals)) ? 0 : decimals);
}

function toleranceOf({ value, tolerance }: Target): number {
  return tolerance.in === 'percent of target' ? (Math.abs(value) * tolerance.amount) / 100 : tolerance.amount;
}
