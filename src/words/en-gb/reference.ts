/** Definitions, data quality and the examples of charts. */
export const definitionsWords = {
  title: 'Definitions',
  description: 'Symbols, rounding, change, variation, periods, settings and populations.',
  heading: 'What words and symbols mean',
  lede: {
    before: 'What each measure shows, and where it comes from, is in',
    catalogue: 'the catalogue of measures',
    between: '; words and abbreviations of the field in',
    glossary: 'the glossary',
  },
  contents: 'On this page',
  headings: {
    symbols: 'Symbols',
    rounding: 'Rounding and change',
    variation: 'Variation and assurance',
    revised: 'Revised figures',
    periods: 'Periods',
    settings: 'Settings in use',
    targets: 'Targets',
    populations: 'Populations',
  },
  symbols: 'A missing figure is never zero, and is never drawn on a chart.',
  rounding: [
    'Figures are worked out in full and rounded once, when they are shown: halves go up, so 57.25 is shown as 57.3. “Up”, “down”, “rose” and “fell” compare the figures as shown with the same period a year before; where both are shown as the same number we say they are the same. The change in a percentage is given in percentage points. We say that something has changed only where the change is large enough: a change of a single child is “no clear change”, so that one child never changes what we say.',
    'Parts of a total that are about children, or about what is done for them, are rounded to the nearest 5: 0 stays 0, 1 to 7 become 5. They need not add up to the total. Percentages of parts are worked out from the rounded numbers, to whole ones. In a sentence we say “about 45”. We say that a part has changed only where the change is too large to come from rounding alone.',
    'The scale of a chart starts at 0, unless every figure on it is at least three quarters of the highest. Then it starts higher, and says so.',
  ],
  revised: {
    before: 'A figure that a later publication changed is marked as revised.',
    link: 'Data quality',
    after: 'lists each, before and after.',
  },
  lead: (council: string) =>
    `Some measures are shown by the month, the quarter and the year. The page of such a measure opens with one of these. It is the shortest whose figures could be shown in at least 8 of the last 10 periods (or in four of five, where there are fewer), so that few pages begin with a hidden figure. Where none could be shown so often, it is the one that could be shown most often. The choice is made once for each financial year, from the periods that ended before 1 April, and for each council by its own figures. For rare events it is never less than twelve months. Where councils are shown side by side, all are shown for the same period as on the pages of ${council}.`,
  settings: {
    note: 'Where practice differs between councils, these settings say how the measures are worked out here.',
    caption: 'Settings',
    heads: ['Setting', 'Value'],
    on: 'yes',
    off: 'no',
  },
  targets: {
    note: 'A figure meets its target, is within tolerance of it or misses it. Measures that are shown for information have none.',
    caption: 'Targets',
    heads: ['Measure', 'Target', 'Tolerance', 'From', 'To', 'Set by', 'Why'],
    endless: 'until further notice',
  },
  populations: {
    note: 'Children aged 0 to 17. A rate uses the newest estimate that applied on its day.',
    caption: 'Population estimates',
    heads: ['Council', 'Estimate', 'Applies from', 'Children', 'Source'],
  },
} as const;

export const qualityWords = {
  title: 'Data quality',
  description:
    'What each publication was made from, what was found in the extracts, and every figure that was revised.',
  heading: 'How good the figures are',
  lede: 'What each publication was made from, what was found on the way, and which figures have changed since they were first published.',
  contents: 'On this page',
  grades: {
    heading: 'How good each measure’s figures are',
    caption: (council: string) => `Data quality by measure, ${council}`,
    how: (known: { good: number; fair: number }, late: { fair: number }, revised: { good: number; fair: number }) =>
      `A measure has the worst of three grades. Complete: good where the newest figure covers at least ${known.good}% of those that it should, fair from ${known.fair}%. Only measures that leave people out because of an incomplete record are graded so. Age: good where the newest figure is no older than figures of that measure usually are, fair up to ${late.fair} months more. Steady: good where up to ${revised.good}% of the figures of earlier publications have been changed since, fair up to ${revised.fair}%. These limits are our own.`,
    heads: { measure: 'Measure', known: 'Complete', age: 'Age', steady: 'Steady', grade: 'Grade' },
    words: { good: 'good', fair: 'fair', poor: 'poor' },
    notAsked: 'not asked',
    notYet: 'not known yet',
  },
  publications: 'Publications',
  madeFrom: (month: string) => `${month}: what it was made from`,
  earlier: 'Earlier publications',
  revisions: 'Revisions',
  revisionsNote: 'A figure is never changed without saying so: the earlier one stays on record beside the later.',
  noRevision: 'No figure has been revised yet.',
} as const;

export const chartsWords = {
  title: 'Charts',
  description:
    'Every kind of chart that this site draws, with invented figures, and how it treats figures that are odd, hidden or missing.',
  heading: 'Every kind of chart, with invented figures',
  lede: 'How this site draws figures, and what it does where they are odd, hidden or missing. Northmoor does not exist, and all numbers here are made up.',
  sparkline: 'Sparkline',
  sparklineNote: 'The line of a measure in a list. It stands beside its figure in words, so it is not read out.',
  nothing: 'Nothing to draw',
} as const;
