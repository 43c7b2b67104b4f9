/** Group by group, council by council in a consortium, and the measures of one number. */
export const groupsWords = {
  breakdown: {
    heading: 'Group by group',
    /** Under tables and charts of parts, and in their files. */
    rounded: 'Parts are rounded to the nearest 5 and need not add up to the total.',
    roundedShares:
      'Parts are rounded to the nearest 5, percentages are worked out from the rounded numbers, and they need not add up to the total.',
    five: '5 stands for 1 to 7.',
    by: (breakdown: string) => `By ${breakdown}`,
    caption: (measure: string, breakdown: string, period: string) =>
      `${measure} by ${breakdown}${period && `, ${period}`}`,
    notDrawn: (groups: string) => `Not on the chart, because there is no number above zero to show: ${groups}.`,
    value: 'Value',
    bar: 'Bar',
    change: 'Change on a year',
    trend: 'Trend, all on one scale',
  },
  history: {
    summary: (breakdown: string) => `Every period by ${breakdown}`,
    label: (measure: string, breakdown: string) => `${measure} by ${breakdown}, every period`,
    caption: (label: string) => `${label}. c: hidden; x: not available; z: nobody to count.`,
    captionRounded: (label: string, rounded: string) =>
      `${label}. ${rounded} c: hidden; x: not available; z: nobody to count.`,
    period: 'Period',
    revised: (value: string) => `${value} (revised)`,
  },
  consortium: {
    description: (consortium: string) =>
      `${consortium}: each council and all of them together, this period, a year before and the last full year.`,
    heading: (consortium: string) => `${consortium}, council by council`,
    together: (consortium: string) => `${consortium} together`,
    lede: (day: string, councils: number, own: string) =>
      `As at ${day}: each council, and all ${councils} together. Counts are added; percentages and averages are worked out from the added parts. Each table is for one and the same time, the one that the page of the measure opens with for ${own}.`,
    hiddenMark: 'c',
    hidden:
      "is a number that is hidden so that nobody can be recognised. Where one council's number is hidden, another's may be hidden too, or the total, so that it cannot be worked out. Councils are in one fixed order, never sorted by their figures.",
    contents: 'On this page',
    none: 'None of its measures is shown here. Why not:',
  },
  sideBySide: {
    none: 'No figure published yet.',
    caption: (measure: string, period: string) => `${measure} ${period}, the same time for every council`,
    council: 'Council',
    latest: 'This period',
    before: 'A year before',
    lastFullYear: 'Last full year',
    threeYears: 'Over three years',
    change: 'Change on a year',
    noChange: 'No latest number to compare',
    history: (total: string) => `Every figure of ${total}`,
  },
  code: {
    description: (council: string, code: string) =>
      `The measures that ${council} numbers ${code}, with their latest figures.`,
    lede: (count: number, council: string, day: string) =>
      `${count === 1 ? 'The measure' : `The ${count} measures`} of ${council} with this number, as at ${day}.`,
  },
} as const;
