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
  /** The furthest figure from the target that still is within tolerance. */
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

/** Which way is good for a measure that is judged; null for one that never is. */
export function goodWay({ kind, polarity }: Pick<Measure, 'kind' | 'polarity'>): 'higher' | 'lower' | null {
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
  const limit = shown(target.value + (good === 'higher' ? -1 : 1) * toleranceOf(target));
  const reaches = (goal: number) => (good === 'higher' ? value >= goal : value <= goal);
  const state = reaches(aim) ? 'met' : reaches(limit) ? 'within tolerance' : 'missed';
  const difference = shown(value - aim);
  const found = { state, target, of: point, limit, value, difference } as const;
  return { ...found, words: capital(targetClause(measure, found, figureText(measure, found))) };
}

/**
 * The numbers that words on a target may say besides the figure: the target, and the limit of its tolerance if there is
 * any.
 */
export function targetNumbers({ target, limit }: Pick<AgainstTarget, 'target' | 'limit'>): number[] {
  return [...new Set([target.value, limit])];
}

/** Target and tolerance in words: `95% or more (tolerance to 92%)`. */
export function targetText(measure: Judgeable, { target, limit }: Pick<AgainstTarget, 'target' | 'limit'>): string {
  const bare = goalText(measure, target);
  return limit === roundHalfUp(target.value, measure.decimals)
    ? bare
    : `${bare} (tolerance to ${valueText(measure, limit)})`;
}

/** A target without its tolerance: `95% or more`. */
export function goalText(measure: Judgeable, target: Target): string {
  const value = valueText(measure, target.value);
  const noun = measure.unit.name === 'percent' ? '' : differenceNoun(measure.unit, value);
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
