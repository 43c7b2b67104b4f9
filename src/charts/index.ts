export { type ValueAxis, valueAxis } from './axes.ts';
export { barSvg } from './bar.ts';
export { type Example, examples } from './examples/index.ts';
export { type ExportWords, exportChartSvg } from './export-svg.ts';
export { funnelOf } from './funnel-spec.ts';
export { type AssuranceMark, assuranceMark, type VariationMark, variationMark } from './icons.ts';
export { comparatorsWithin } from './layouts/line-comparators.ts';
export { guidesWithin } from './layouts/line-guides.ts';
export { palette, tones } from './palette.ts';
export {
  type BarMark,
  type Box,
  type ChartSize,
  type LineMark,
  type Mark,
  type MarkGroup,
  narrowChart,
  type PointMark,
  type Position,
  type Reading,
  type Role,
  type RuleMark,
  type Scene,
  type TextMark,
  wideChart,
} from './scene.ts';
export { sceneOf } from './scene-of.ts';
export { chartSvg } from './scene-svg.ts';
export { type Drawn, isDrawn } from './series.ts';
export { type SparklineOptions, sparklineSvg } from './sparkline.ts';
export type {
  ChartPoint,
  ChartSpec,
  Comparator,
  DotStrip,
  Funnel,
  FunnelArea,
  FunnelLimit,
  Guide,
  LineChart,
  Signal,
  SignalKind,
  SmallMultiples,
  StackedBar,
  StackPart,
  StripDot,
} from './spec.ts';
export { escapeText } from './svg.ts';
export { textWidth } from './text.ts';
export { pointsOf, trendChart } from './trend.ts';
export { byYear, dayOfYear, yearInWords } from './year.ts';
