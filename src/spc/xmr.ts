import { type Limits, limitsOf } from './limits.ts';
import { present } from './number.ts';
import { phasesOf, type Span } from './phase.ts';
import { type Label, labelOf, type RulesMet } from './rules/label.ts';
import { type RuleLengths, rulesMet } from './rules/met.ts';

export interface XmrOptions extends Partial<RuleLengths> {
  /** Leaves moving ranges of 3.267 times their mean or more out of the limits. On by default. */
  screenOutliers?: boolean;
  /** Limits come from the first so many points of each phase; without it, from all of them. */
  baselineN?: number | null;
  /** Positions at which a new phase begins, the first phase left out. */
  phaseStarts?: readonly number[];
}

export interface XmrPhase extends Span {
  /** Points that have a value. */
  n: number;
  mean: number | null;
  limits: Limits | null;
  /** Moving ranges that screening left out of the limits. */
  screenedOut: number;
}

export interface XmrPoint {
  value: number | null;
  /** Every rule the point meets. */
  met: RulesMet;
  /** The one label it is given. */
  label: Label;
}

export interface XmrChart {
  phases: XmrPhase[];
  points: XmrPoint[];
  screenOutliers: boolean;
}

function checkCount(count: number, what: string): void {
  if (!Number.isInteger(count) || count < 2) throw new RangeError(`${what} cannot be of ${count} points.`);
}

/** Values up to and including the `count`th that is not a gap. */
function firstPoints(values: readonly (number | null)[], count: number): readonly (number | null)[] {
  let seen = 0;
  const last = values.findIndex((value) => {
    if (value !== null) seen += 1;
    return seen === count;
  });
  return last < 0 ? values : values.slice(0, last + 1);
}

/**
 * An XmR chart of values in order of time; a period without a value is null, never left out. It calculates whatever it
 * is given: whether limits may be drawn is for `judgeSeries` to say. Nothing crosses phases: neither moving ranges nor
 * runs nor trends. Rules and limits follow NHS Making Data Count as NHSRplotthedots 0.2.2 states them.
 * @throws RangeError where a phase cannot start where it should, or an option is no count of points
 */
export function xmrChart(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  const { screenOutliers = true, baselineN = null, shiftLength = 7, trendLength = 7 } = options;
  checkCount(baselineN ?? 2, 'A baseline');
  checkCount(shiftLength, 'A shift');
  checkCount(trendLength, 'A trend');
  const parts = phasesOf(values.length, options.phaseStarts ?? []).map(({ start, end }) => {
    const own = values.slice(start, end + 1);
    const found = limitsOf(baselineN === null ? own : firstPoints(own, baselineN), screenOutliers);
    const points = rulesMet(own, found, { shiftLength, trendLength }).map(
      (met, index): XmrPoint => ({ value: own[index] ?? null, met, label: labelOf(met) }),
    );
    return { phase: { start, end, n: present(own).length, ...found }, points };
  });
  return { phases: parts.map(({ phase }) => phase), points: parts.flatMap(({ points }) => points), screenOutliers };
}
