/** What a reader can take from each published thing, as linear constraints with whole coefficients. */
export { type Amount, difference, type Linear, sumOf } from './amount.ts';
export { addsUp, bandedCount, changeOfCount, exactCount, hiddenCount, roundedCount } from './count.ts';
export { type Listed, sorted } from './order.ts';
export {
  changeOfRatio,
  mean,
  type PublishedRatio,
  percentage,
  type Ratio,
  ratePer10000,
  ratioWithin,
  relativeChange,
  roundedRatio,
  roundsToZero,
  type Scale,
} from './ratio.ts';
