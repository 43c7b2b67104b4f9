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
  notCollected: {
    heading: 'Not collected',
    lede: 'No file that has come so far brings a figure of these measures, so they have no page. Nothing is known of them here: that is not the same as none.',
    needs: (sources: readonly string[]) => `Worked out from: ${sources.join('; ')}.`,
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
  },
  notCompared: 'no published figures',
  noOwner: 'not named',
} as const;
