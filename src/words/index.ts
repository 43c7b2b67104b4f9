/** What the interface says, in one place: another language is a folder beside `en-gb` with the same exports. */
export { accessibilityWords } from './en-gb/accessibility.ts';
export { boardWords } from './en-gb/board.ts';
export { catalogueWords } from './en-gb/catalogue.ts';
export { challengeWords } from './en-gb/challenge.ts';
export { childrenWords } from './en-gb/children.ts';
export { compareWords } from './en-gb/compare.ts';
export { copyWords } from './en-gb/copy.ts';
export { dataWords } from './en-gb/data.ts';
export { embedWords } from './en-gb/embed.ts';
export { exportWords } from './en-gb/export.ts';
export { fromPapersWords } from './en-gb/from-papers.ts';
export { glossaryWords } from './en-gb/glossary.ts';
export { groupsWords } from './en-gb/groups.ts';
export { inspectionsWords } from './en-gb/inspections.ts';
export { lawWords } from './en-gb/law.ts';
export { measureWords } from './en-gb/measure.ts';
export { workingsWords } from './en-gb/measure-workings.ts';
export { meetingsWords } from './en-gb/meetings.ts';
export { notReportedWords } from './en-gb/not-reported.ts';
export { officeWords } from './en-gb/office.ts';
export { originWords } from './en-gb/origin.ts';
export { packWords } from './en-gb/pack.ts';
export { papersWords } from './en-gb/papers.ts';
export { pdfPackWords } from './en-gb/pdf-pack.ts';
export { protectionWords } from './en-gb/protection.ts';
export { chartsWords, definitionsWords, qualityWords } from './en-gb/reference.ts';
export { reportWords } from './en-gb/report.ts';
export { searchWords } from './en-gb/search.ts';
export { sectionFileWords } from './en-gb/section-file.ts';
export { shellWords } from './en-gb/shell.ts';
export { slidesWords } from './en-gb/slides.ts';
export { voiceWords } from './en-gb/voice.ts';
export { workbenchWords } from './en-gb/workbench.ts';
export { workbookWords } from './en-gb/workbook.ts';

/** The language of the pages, as HTML names it. */
export const language = 'en-GB';
