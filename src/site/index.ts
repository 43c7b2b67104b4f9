export { notesOn, type ValueCell, valueCell } from './cells.ts';
export { href, measurePath, sectionPath } from './links.ts';
export { loadBenchmarks } from './load-benchmarks.ts';
export { loadMeasures, loadSettings } from './load-catalogue.ts';
export { loadPublished, type Published, SiteDataError } from './load-published.ts';
export { type SitePaths, sitePaths } from './paths.ts';
export { inlineHtml, proseHtml } from './prose.ts';
export { currentSite, loadSite, type Site, type SiteSection, sectionsOf, sectionsWithoutMeasures } from './site.ts';
