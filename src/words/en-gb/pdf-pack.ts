const counted = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** The board pack and its brief as PDF. */
export const pdfPackWords = {
  contents: 'Contents',
  publication: 'Publication',
  asAt: 'Figures as at',
  meeting: 'Meeting',
  edition: 'Edition',
  editions: { public: 'Public', board: 'Board members only' },
  address: 'Dashboard',
  /** `{page}` and `{pages}` are numbers. */
  page: 'Page {page} of {pages}',
  purpose: 'Purpose',
  recommendations: 'What the board is asked to do',
  summary: 'Summary',
  attention: 'What needs attention',
  keyFigures: 'Key figures',
  principles: 'What the figures say to each guiding principle',
  principle: (number: string) => `Principle ${number}`,
  noContribution: 'No measure of this pack speaks to it.',
  noMeasures: 'This section has no measures.',
  plans: 'Action plans',
  noPlanActions: 'This plan has no actions.',
  decisions: 'Decisions',
  actions: 'Actions',
  symbols: 'Symbols',
  protection: 'How numbers are rounded and hidden',
  sources: 'Sources',
  measure: 'Measure',
  latest: 'Latest',
  period: 'Period',
  verdict: 'Judgement',
  symbol: 'Symbol',
  meaning: 'Meaning',
  what: 'What',
  owner: 'Owner',
  due: 'Due',
  state: 'State',
  /** Under words of officers. */
  writtenBy: (author: string, day: string) => `${author}, ${day}`,
  madeUp: 'Made up for this sample.',
  source: (source: string) => `Source: ${source}`,
  link: 'This measure on the dashboard',
  noFigure: 'No figure',
  /** Where a list is cut because the page is full; `{count}` is a number. */
  moreInPack: 'and {count} more in the pack',
  /** Under the newest rows of a table. */
  moreInWorkbook: (count: number) => `${counted(count, 'earlier row is', 'earlier rows are')} in the workbook.`,
  moreGroups: (count: number) => `${counted(count, 'more row is', 'more rows are')} in the workbook.`,
  /** `signs` are code points, such as `U+1F389`, and `more` how many others there are. */
  lacking: (signs: string, more: number) =>
    `The font of this file lacks some letters and signs, and □ stands in their place: ${signs}${more > 0 ? ` and ${more} more` : ''}. The workbook has them as they were written.`,
};
