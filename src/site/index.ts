export { type ValueCell, valueCell } from '#scorecard';
export { type Explain, explainer } from './abbreviations.ts';
export { appearanceFiles, coloursPath, logoPath, noticeOf, siteNames } from './appearance.ts';
export { type BreakdownChart, breakdownChart } from './breakdown-chart.ts';
export { type BrokenLink, brokenLinks, brokenLinksText } from './broken-links.ts';
export { entryOf, judgedInWords, measuresJson } from './catalogue.ts';
export { notesOn } from './cells.ts';
export { checkLinks } from './check-links.ts';
export { type ChildSentence, childSentences, hidesAny, valueInPlainWords } from './child-sentences.ts';
export { codeAnchors } from './code-anchors.ts';
export { type Compared, comparedMeasures, neighbourNames } from './compared.ts';
export { councilsBeside } from './councils-beside.ts';
export { type DataGrade, dataGrade, type Grade, gradeLimits } from './data-grade.ts';
export { type Doing, doingFor } from './doing.ts';
export { drawingOf, drawPictures, pictureFile, pictureOf } from './draw-pictures.ts';
export { editionOf, refuseOtherEdition, refuseOtherFolder, siteFolders, writeEdition } from './edition.ts';
export { embeddedOf, embedSnippet } from './embed.ts';
export { measureFileName } from './file-name.ts';
export { groupsChartId } from './groups-chart-id.ts';
export {
  accessibilityPath,
  anchorOf,
  cataloguePath,
  challengePath,
  childrenPath,
  codePath,
  comparePath,
  consortiumPath,
  dataPath,
  definitionsPath,
  embedPath,
  findingPath,
  fromPaperPath,
  fromPapersPath,
  fullAddress,
  glossaryPath,
  href,
  inspectionsPath,
  lawPath,
  measureFilePath,
  measurePath,
  meetingFilePath,
  meetingPath,
  meetingsPath,
  monthPath,
  monthsPath,
  notReportedPath,
  originOfSite,
  planPath,
  protectionPath,
  qualityPath,
  questionPath,
  reportPath,
  searchPath,
  sectionFilePath,
  sectionPath,
} from './links.ts';
export { loadContent } from './load-content.ts';
export { loadPublished, newestPublication, type Published } from './load-published.ts';
export { logoPicture } from './logo-picture.ts';
export { machineFiles } from './machine-files.ts';
export {
  asAtMarks,
  changeMarks,
  chartMarks,
  commonOf,
  figureMarks,
  keyAsAt,
  type Marks,
  marksOf,
  type Part,
  partMarks,
  saidMarks,
} from './marks.ts';
export { chartParts, chartsOfMeasure, type MeasureChart, trendWords } from './measure-charts.ts';
export { measureCsv, othersBeside } from './measure-csv.ts';
export { gradeInWords, measureGrade, monthsLate } from './measure-grade.ts';
export { type MeasureQuality, measureQuality } from './measure-quality.ts';
export { hasDrawing, type MeasureView, measureDrawing, measureFile, measureView, partDrawing } from './measure-view.ts';
export { type NotReported, type NotReportedReason, notReported } from './not-reported.ts';
export { originOf, withOrigin } from './origin.ts';
export { packSections } from './pack-sections.ts';
export { type PaperGroup, type PaperLine, paperLines, paperTotals } from './paper-lines.ts';
export { type SitePaths, sitePaths } from './paths.ts';
export { placeDots } from './place-dots.ts';
export { plainText } from './plain-text.ts';
export { printedName } from './printed-name.ts';
export { type PrintedPaper, printedPapers } from './printed-papers.ts';
export { inlineHtml, proseHtml } from './prose.ts';
export { type LaterRevision, laterRevision, publicationBy, type Reported, reportedIn } from './reported.ts';
export { revisedFigure } from './revised-figure.ts';
export { roundedNote } from './rounded-note.ts';
export { otherWords, searchEntries } from './search-entries.ts';
export { sectionFile, sectionRecipe } from './section-files.ts';
export { type Header, type InlineHashes, pageDirectives, securityHeaders } from './security-headers.ts';
export { type HeaderRule, headerRules, headersFor, readHeadersFile } from './security-headers-files.ts';
export { writeSecurityHeaders } from './security-headers-write.ts';
export {
  currentSite,
  loadSite,
  ownOf,
  type Site,
  type SiteSection,
  sectionAbout,
  sectionOf,
  sectionsOf,
  sectionsWithoutMeasures,
} from './site.ts';
export { chartsOf, drawingsOf, type SiteChart, type SiteDrawing } from './site-charts.ts';
export { missingDots, publishedDots } from './strips.ts';
export { type NothingSince, type ThenAndNow, thenAndNow } from './then-and-now.ts';
export { anyVoice, type HeardVoice, isFew, isOfFew, newestVoice } from './voice.ts';
export { writeSitemap } from './write-sitemap.ts';
