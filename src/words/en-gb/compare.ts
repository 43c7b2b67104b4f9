/** The comparison page, the comparisons on a measure's page and the charts. */
export const compareWords = {
  page: {
    title: 'How we compare',
    description: (council: string) =>
      `${council} beside its statistical neighbours, its region and England: each measure that all of them publish.`,
    heading: 'How we compare with others',
    none: 'Nothing to compare yet: there are no published figures of other councils for any of our measures.',
    lede: (council: string) =>
      `${council} beside the councils most like it, its region and England, by the newest figures that the government has published for a time up to this scorecard’s. They stand in the order of their values, which is no ranking: councils serve different people, and a small difference is often chance. Ask why, rather than who is first.`,
    neighbours: (council: string, names: string) =>
      `Its statistical neighbours, as the Department for Education finds them, most like ${council} first: ${names}. A figure of an earlier year is set beside those who were its neighbours then.`,
    contents: 'On this page',
  },
  measure: {
    nothing: (day: string) => `No published number to draw for ${day}.`,
    own: 'Our own newest figure: ',
    ownGroup: (category: string) => `Our own newest figure of the group ${category}: `,
    figures: 'The figures',
  },
  published: {
    heading: 'How others compare',
    neighbours: 'What each neighbour published',
    neighboursCaption: 'Statistical neighbours, most like us first',
    explanation: 'What the published figures count, and who our neighbours are',
    sources: (tables: string) => `Published tables: ${tables}.`,
    all: 'All comparisons with our neighbours on one page',
  },
  councils: {
    heading: 'Councils that share their figures with us',
    table: 'The figures as a table',
    caption: (period: string) => `Latest figure of each council${period && `, ${period}, the same time for each`}`,
    council: 'Council',
    value: 'Value',
    period: 'Period',
    hidden: 'c: hidden so that nobody can be recognised.',
  },
  chart: {
    nothing: 'There is no number to draw.',
  },
} as const;
