/** The catalogue of measures. */
export const catalogueWords = {
  title: 'Catalogue',
  description:
    'Every measure: what it shows, where it comes from, which way is good, who is responsible for it and what it is compared with.',
  heading: 'The catalogue of measures',
  lede: (measures: number) =>
    `All ${measures} measures: what each shows, where it comes from, which way is good, who is responsible for it and what it is compared with. The same as data:`,
  sections: 'Sections of the catalogue',
  more: 'Source, period, owner and comparison',
  moreOf: (measure: string) => ` of ${measure}`,
  back: 'Back to the sections',
  backFrom: (section: string) => ` from ${section}`,
  notReported: (measures: number) =>
    measures === 1 ? 'One more measure has no figure:' : `${measures} more measures have no figure:`,
  sets: {
    heading: 'Ready-made sets',
    lede: 'A board can choose one of these sets, or its own list. Measures without a figure are left out here.',
    titles: {
      dfe: 'Indicators of the Department for Education',
      'adoption agency': 'Scorecard of an adoption agency',
      ofsted: 'What inspectors of Ofsted ask about',
      scorecard: 'Scorecard of one board',
    },
  },
  facts: {
    judged: 'Judged',
    unit: 'Unit',
    period: 'Period',
    source: 'Source',
    alsoRead: 'Also read',
    groups: 'Group by group',
    compared: 'Compared with',
    owner: 'Responsible',
    alsoIn: 'Also in',
    sets: 'Ready-made sets',
    dfeIndicator: 'Indicator of the DfE, the same or nearly',
  },
  notCompared: 'no published figures',
  noOwner: 'not named',
} as const;
