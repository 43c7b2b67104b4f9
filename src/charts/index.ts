export { barSvg } from './bar.ts';
export { overlaps, type Place, type PlacedLabel, placeLabels, type WantedLabel } from './labels.ts';
export { type LineLayout, layoutLine } from './line-layout.ts';
export { lineSvg } from './line-svg.ts';
export { type AssuranceMark, assuranceMark, signalMark, type VariationMark, variationMark } from './marks.ts';
export { palette } from './palette.ts';
export { layoutSparkline, sparklineSvg } from './sparkline.ts';
export {
  type Box,
  type ChartPoint,
  type ChartSize,
  type Guide,
  type LineChart,
  narrowChart,
  type Position,
  type Signal,
  type SignalKind,
  wideChart,
} from './spec.ts';
export { textWidth } from './text-size.ts';
export { timeTicks } from './time-axis.ts';
export { pointsOf, trendChart } from './trend.ts';
export { valueScale } from './value-scale.ts';
