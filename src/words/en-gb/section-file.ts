/** What is said in the file that holds everything of a section. */
export const sectionFileWords = {
  title: (council: string, section: string) => `Corporate parenting scorecard of ${council}: ${section}`,
  asAt: (day: string) => `Figures as at ${day}.`,
  members: 'For members only: exempt information. Not to be published or passed on.',
  madeUp:
    'The figures of the council are made up: no real child is in them. Figures marked as published by others are real.',
  kindsHeading: 'What is in each folder',
  kinds: [
    'CSV: the figures, all periods and groups, for a spreadsheet',
    'PNG that ends in -report: a picture of a chart for a report',
    'PNG that ends in -slide: a larger one for a slide',
    'SVG: the same drawing, which stays sharp at every size',
  ],
  measuresHeading: 'The measures, each with a folder',
  symbolsHeading: 'What stands in place of a number',
} as const;
