import { assuranceOf } from '#src/spc/icon.ts';
import { type Polarity, variationOf } from '#src/spc/polarity.ts';
import { rules } from '#src/spc/rules/label.ts';
import { type XmrPhase, xmrChart } from '#src/spc/xmr.ts';
import type { Improvement, XmrCase } from './case.ts';

const polarities: Record<Improvement, Polarity> = { increase: 'higher', decrease: 'lower', neutral: 'neutral' };

/** Polarity in the words of this project. */
export function polarityOf(improvement: Improvement): Polarity {
  const polarity = polarities[improvement];
  if (polarity === undefined) throw new RangeError(`improvement "${improvement}" was not understood`);
  return polarity;
}

const phaseAnswer = ({ start, end, n, mean, limits }: XmrPhase) => ({
  start,
  end,
  n,
  averageMovingRange: limits?.averageMovingRange ?? null,
  lowerLimit: limits?.lowerLimit ?? null,
  upperLimit: limits?.upperLimit ?? null,
  nearLower: limits?.nearLower ?? null,
  nearUpper: limits?.nearUpper ?? null,
  mean,
});

/** Everything a case may ask of an XmR chart. Numbers outside `phases` are the last phase's. */
export function xmrAnswer({ values, options }: XmrCase): Record<string, unknown> {
  const { improvement = 'neutral', target = null, ...chartOptions } = options;
  const polarity = polarityOf(improvement);
  const { phases, points } = xmrChart(values, chartOptions);
  const variation = points.map(({ label }) => variationOf(label, polarity));
  const last = phases.at(-1);
  const latest = points.findLastIndex(({ value }) => value !== null);
  return {
    ...(last ? phaseAnswer(last) : {}),
    phases: phases.map(phaseAnswer),
    rulesMet: Object.fromEntries(rules.map((rule) => [rule, points.map(({ met }) => met[rule] !== 0)])),
    winningRule: points.map(({ label }) => label),
    variation,
    latestVariation: variation[latest] ?? null,
    lastTwoVariation: variation.slice(-2),
    assurance: last?.limits && target !== null ? assuranceOf(target, last.limits, polarity) : null,
  };
}
