/** Reads a built site back: whether it says nothing but what its figures say. Knows neither pages nor their words. */

export type { BuiltSite, SiteRead } from './built-site.ts';
export type { Drawing, PageChart } from './charts/charts.ts';
export type { Known, OtherFigure } from './known.ts';
export { type KnownFigures, knownFigures } from './known-figures.ts';
export { withoutNamesOf } from './names.ts';
export { readPacked } from './packed.ts';
export { type Problem, readPageBack } from './page.ts';
export type { BenchmarkFiles } from './published-by-others.ts';
export { readBack } from './read-back.ts';
export { readMeasures, type WrittenMeasure } from './written-measure.ts';
