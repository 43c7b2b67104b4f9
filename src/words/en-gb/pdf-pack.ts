import { packWords } from './pack.ts';

/** The board pack and its brief as PDF: what they say besides the words of the report in Word. */
export const pdfPackWords = {
  publication: 'Publication',
  asAt: 'Figures as at',
  meeting: 'Meeting',
  edition: 'Edition',
  editions: { public: 'Public', board: 'Board members only' },
  address: 'Dashboard',
  /** `{page}` and `{pages}` are numbers. */
  page: 'Page {page} of {pages}',
  summary: 'Summary',
  attention: 'What needs attention',
  keyFigures: 'Key figures',
  principle: (number: string) => `Principle ${number}`,
  latest: 'Latest',
  period: 'Period',
  verdict: packWords.judgement,
  /** Under words of officers. */
  writtenBy: (author: string, day: string) => `${author}, ${day}`,
  madeUp: 'Made up for this sample.',
  link: 'This measure on the dashboard',
  noFigure: 'No figure',
  groupsAlone: 'By group only',
  /** Where a list is cut because the page is full; `{count}` is a number. */
  moreInPack: 'and {count} more in the pack',
  /** Under a table of which rows are left out. */
  moreInWorkbook: 'Further rows in the workbook: {count}.',
  /** `signs` are code points, such as `U+1F389`, and `more` how many others there are. */
  lacking: (signs: string, more: number) =>
    `The font of this file lacks some letters and symbols, and □ stands in their place: ${signs}${more > 0 ? ` and ${more} more` : ''}. The workbook has them as they were written.`,
};
