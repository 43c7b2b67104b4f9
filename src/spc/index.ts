/** Statistical process control by published rules: pure functions of numbers, each naming the rule it follows. */
export type { FunnelPosition, Level } from './funnel/position.ts';
export {
  type Area,
  type FunnelLimits,
  type ProportionFunnel,
  proportionFunnel,
  proportionLimits,
} from './funnel/proportion.ts';
export { type LimitPoint, type RateFunnel, rateFunnel, rateLimit } from './funnel/rate.ts';
export type { Assurance, VariationIcon } from './icon.ts';
export { byarInterval, exactPoissonInterval } from './intervals/count.ts';
export { normalQuantile } from './intervals/normal.ts';
export { type Interval, wilsonInterval } from './intervals/wilson.ts';
export {
  type DatedValue,
  type JudgedPhase,
  type JudgedPoint,
  type JudgedSeries,
  type Judgement,
  judgeSeries,
} from './judgement.ts';
export type { Limits } from './limits.ts';
export { type Polarity, type Variation, variationOf } from './polarity.ts';
export {
  cChart,
  pChart,
  pPrimeChart,
  type RateOptions,
  uChart,
  uPrimeChart,
} from './rates/attribute.ts';
export type { RateChart } from './rates/band.ts';
export { individualsPrimeChart } from './rates/individuals.ts';
export { gChart, tChart } from './rates/rare-event.ts';
export type { RateSeries } from './rates/series.ts';
export type { Rebase } from './rebase.ts';
export { type Label, type Rule, type RulesMet, rules } from './rules/label.ts';

export { type RunChart, runChart } from './run-chart.ts';
export { fewestPoints, type PeriodType, type Withheld } from './withheld.ts';
export { type XmrChart, type XmrOptions, type XmrPhase, type XmrPoint, xmrChart } from './xmr.ts';
