import { type Assurance, assuranceOf, type VariationIcon, variationIcon } from './icon.ts';
import type { Limits } from './limits.ts';
import { comparing, type Sign } from './number.ts';
import { type Nearness, type Polarity, type Variation, variationOf } from './polarity.ts';
import { phaseStarts, type Rebase } from './rebase.ts';
import { directionOf, type Label, noRulesMet } from './rules/label.ts';
import { type PeriodType, type Withheld, withheldByDrift, withheldByFigures, withheldByPeriod } from './withheld.ts';
import { type XmrOptions, type XmrPhase, type XmrPoint, xmrChart } from './xmr.ts';

/** The shortest that NHSRplotthedots 0.2.2 takes. */
const shortestBaseline = 12;

/** A figure on an ISO date; null where there is none for the period. */
export interface DatedValue {
  on: string;
  value: number | null;
}

export interface JudgedSeries {
  /** In order of time, with null for a period that has no figure. */
  points: readonly DatedValue[];
  periodType: PeriodType;
  polarity: Polarity;
  /** Whether what is usual differs between the months of a year. */
  isSeasonal?: boolean;
  target?: number | null;
  rebases?: readonly Rebase[];
  options?: Omit<XmrOptions, 'phaseStarts'>;
}

export interface JudgedPoint extends XmrPoint {
  on: string;
  /** Null where there is no figure, and where limits are withheld. */
  variation: Variation | null;
}

export interface JudgedPhase extends XmrPhase {
  /** Null where withheld. */
  limits: Limits | null;
  withheld: Withheld | null;
  /** The decision that started the phase; null for the first. */
  rebase: Rebase | null;
}

/** What statistical process control says about a series: separate facts, never merged. */
export interface Judgement {
  phases: JudgedPhase[];
  points: JudgedPoint[];
  /** Why the latest phase has no limits; then there is neither icon. */
  withheld: Withheld | null;
  /** What the latest figure is a sign of. */
  variation: VariationIcon | null;
  /**
   * Which way the rules find the latest figure unusual, 0 where they do not: also where they find so many others unusual that
   * limits are withheld. Null where limits are withheld for another reason, so that nobody can tell.
   */
  signal: Sign | null;
  /** Whether the target will be met if nothing changes. Null without a target, or for a neutral measure. */
  assurance: Assurance | null;
  /** Where the figures never differ, no chance is involved: the target is met every time, or missed every time. */
  everyTime: 'met' | 'missed' | null;
  screenOutliers: boolean;
}

/**
 * Judges a series by an XmR chart. A phase whose limits are withheld has none, and its points have no label: what
 * cannot be judged is not judged. Icons speak of the latest point that has a figure and of the latest phase.
 * @throws RangeError where dates do not rise, a rebase names no point, or a baseline is shorter than 12
 */
export function judgeSeries(series: JudgedSeries): Judgement {
  const { points, periodType, polarity, isSeasonal = false, target = null, rebases = [], options = {} } = series;
  if ((options.baselineN ?? shortestBaseline) < shortestBaseline) {
    throw new RangeError(`A baseline of ${options.baselineN} points is too short: it needs ${shortestBaseline}.`);
  }
  const dates = points.map(({ on }) => on);
  const starts = phaseStarts(dates, rebases);
  const values = points.map(({ value }) => value);
  const chart = xmrChart(values, { ...options, phaseStarts: starts });
  const phases = chart.phases.map((phase): JudgedPhase => {
    const ofPhase = <Point>(all: readonly Point[]) => all.slice(phase.start, phase.end + 1);
    const withheld =
      withheldByPeriod(periodType, isSeasonal) ??
      withheldByFigures(ofPhase(values), phase) ??
      withheldByDrift(ofPhase(chart.points));
    const rebase = rebases.find(({ on }) => phase.start > 0 && on === dates[phase.start]) ?? null;
    return { ...phase, limits: withheld ? null : phase.limits, withheld, rebase };
  });
  /** Where nearest to the target is best: how near a point is to it, beside what it is unusual against. */
  const nearnessAt = (index: number, label: Label): Nearness | null => {
    const value = values[index];
    const mean = phases.find(({ start, end }) => start <= index && index <= end)?.limits?.mean;
    if (polarity !== 'target' || target === null || value == null || mean === undefined) return null;
    const before = label.startsWith('trend') ? values.slice(0, index).findLast((one) => one !== null) : undefined;
    return { value, usual: before ?? mean, target };
  };
  const judged = chart.points.map((point, index): JudgedPoint => {
    const silent = phases.some(({ start, end, withheld }) => withheld !== null && start <= index && index <= end);
    const shown: XmrPoint = silent ? { ...point, met: noRulesMet, label: 'none' } : point;
    const variation =
      silent || point.value === null ? null : variationOf(shown.label, polarity, nearnessAt(index, shown.label));
    return { ...shown, on: dates[index] as string, variation };
  });
  const last = phases.at(-1);
  const withheld = last?.withheld ?? null;
  const newest = judged.findLastIndex(({ value }) => value !== null);
  const latest = judged[newest];
  return {
    phases,
    points: judged,
    withheld,
    variation: last?.limits && latest ? variationIcon(latest.label, polarity, nearnessAt(newest, latest.label)) : null,
    signal: withheld === null || withheld.reason === 'drifting' ? signalOf(chart.points) : null,
    assurance: last?.limits && target !== null ? assuranceOf(target, last.limits, polarity) : null,
    everyTime:
      last?.withheld?.reason === 'constant' && target !== null && latest
        ? everyTimeOf(latest.value as number, target, polarity)
        : null,
    screenOutliers: chart.screenOutliers,
  };
}

/** Which way the newest of some points that has a figure is labelled. */
function signalOf(points: readonly XmrPoint[]): Sign {
  return directionOf(points.findLast(({ value }) => value !== null)?.label ?? 'none');
}

function everyTimeOf(value: number, target: number, polarity: Polarity): 'met' | 'missed' | null {
  if (polarity === 'neutral') return null;
  const above = comparing([value, target])(value, target);
  if (polarity === 'target') return above === 0 ? 'met' : 'missed';
  return above === 0 || above > 0 === (polarity === 'higher') ? 'met' : 'missed';
}
