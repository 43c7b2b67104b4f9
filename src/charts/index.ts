export { barSvg } from './bar.ts';
export { chartSvg } from './chart-svg.ts';
export { drawChart } from './draw-chart.ts';
export { type Example, examples } from './examples/index.ts';
export { type ExportWords, exportChartSvg } from './export-svg.ts';
export { type FunnelLayout, layoutFunnel } from './funnel-layout.ts';
export { funnelOf } from './funnel-spec.ts';
export { funnel } from './funnel-svg.ts';
export { overlaps, type Place, type PlacedLabel, placeLabels, type WantedLabel } from './labels.ts';
export { type LineLayout, layoutLine } from './line-layout.ts';
export { lineDrawing, lineSvg } from './line-svg.ts';
export { type AssuranceMark, assuranceMark, signalMark, type VariationMark, variationMark } from './marks.ts';
export { layoutMultiples, type MultiplesLayout } from './multiples-layout.ts';
export { smallMultiples } from './multiples-svg.ts';
export { palette, tones } from './palette.ts';
export { layoutSparkline, type SparklineOptions, sparklineSvg } from './sparkline.ts';
export {
  type Box,
  type ChartPoint,
  type ChartSize,
  type ChartSpec,
  type Comparator,
  type DotStrip,
  type Drawing,
  type Funnel,
  type FunnelLimit,
  type Guide,
  type LineChart,
  narrowChart,
  type Position,
  type Reading,
  type Signal,
  type SignalKind,
  type SmallMultiples,
  type StackedBar,
  type StripDot,
  wideChart,
} from './spec.ts';
export { layoutStack, type StackLayout } from './stack-layout.ts';
export { stackedBar } from './stack-svg.ts';
export { layoutStrip, type StripLayout } from './strip-layout.ts';
export { dotStrip } from './strip-svg.ts';
export { textWidth } from './text-size.ts';
export { timeTicks } from './time-axis.ts';
export { pointsOf, trendChart } from './trend.ts';
export { valueScale } from './value-scale.ts';
export { wrapText } from './wrap-text.ts';
