export { type CatalogueEntry, catalogueEntry, judgedInWords } from './catalogue-entry.ts';
export { notesOn, type ValueCell, valueCell } from './cells.ts';
export { editionOf, siteFolders } from './edition.ts';
export {
  cataloguePath,
  consortiumPath,
  href,
  measurePath,
  meetingPath,
  meetingsPath,
  protectionPath,
  sectionPath,
} from './links.ts';
export { loadBenchmarks } from './load-benchmarks.ts';
export { loadMeasures, loadSettings } from './load-catalogue.ts';
export { loadContent } from './load-content.ts';
export { loadPublished, type Published, SiteDataError } from './load-published.ts';
export { type SitePaths, sitePaths } from './paths.ts';
export { inlineHtml, proseHtml } from './prose.ts';
export { publishedCatalogue } from './published-catalogue.ts';
export { type Header, type InlineHashes, securityHeaders } from './security-headers.ts';
export { type HeaderRule, headerRules, headersFor, readHeadersFile } from './security-headers-files.ts';
export { currentSite, loadSite, type Site, type SiteSection, sectionsOf, sectionsWithoutMeasures } from './site.ts';
