const membersOnly = 'For members only: exempt information. Not to be published or passed on. ';

/** The page of data, and what data files say of themselves. */
export const dataWords = {
  title: 'Data for download',
  description: 'Every published figure as files for spreadsheets, statistics programs and websites.',
  heading: 'Data for download',
  lede: (council: string, day: string) =>
    `Everything that this site shows of ${council} in numbers, as at ${day}, as files that programs can read.`,
  hidden:
    'What is hidden on the pages is hidden in the newest row of its figure in each file. Rows of earlier publications stay in figures.csv and figures.parquet as they were published, and may hold a number that is hidden now.',
  licence: {
    heading: 'Use by others',
    text: 'You may use these data under this licence:',
    none: 'The council has not said under which licence others may use these data. Ask the council before you publish them elsewhere.',
    members: 'These files are for members only: they are exempt information, not to be published or passed on.',
  },
  filesHeading: 'Files',
  caption: 'What each file holds',
  heads: { file: 'File', format: 'Format', holds: 'What it holds' },
  api: {
    heading: 'For websites and programs',
    text: 'These addresses stay where they are. Each file names the schema that describes it.',
    index: 'Start here: what there is, and what the symbols mean',
    measures: 'Every measure, and where its figures are',
  },
  feed: {
    heading: 'News of each publication',
    text: 'A feed (Atom) has an entry for each month that is published:',
    link: 'feed of publications',
    title: (council: string) => `Corporate parenting scorecard of ${council}`,
    entry: (month: string) => `Publication of ${month}`,
    summary: (day: string, revised: boolean, synthetic: boolean) =>
      `Figures as at ${day}.${revised ? ' Some earlier figures were revised.' : ''}${synthetic ? ' The figures are made up: no real child is in them.' : ''}`,
  },
  dataset: {
    title: (council: string) => `Corporate parenting scorecard of ${council}`,
    members: membersOnly,
    description: (day: string, synthetic: boolean, edition: 'public' | 'board') =>
      `${edition === 'board' ? `${membersOnly}Figures` : 'Published figures'} about children in care and care leavers, as at ${day}. Small numbers are hidden or rounded, so that no child can be recognised.${synthetic ? ' The figures are made up: no real child is in them.' : ''}`,
  },
  files: {
    figures: 'Every figure ever published',
    parquet: 'The same rows, typed, for statistics programs',
    bounds: 'What is stated in place of hidden figures',
    measures: 'Every measure: what it shows and how it is worked out',
    package: 'A description of these files: columns, size and hash',
    api: 'Every measure and its figures, a file each',
  },
  columns: {
    published: 'The month of the publication',
    measure: 'The measure, as measures.json names it',
    authority_code: 'The code of the council or consortium',
    authority_name: 'The name of the council or consortium',
    period_type: 'The kind of period: a day, a month, a year and so on',
    period_start: 'The first day of the period',
    period_end: 'The last day of the period',
    breakdown: 'What the figure is broken down by; empty for the whole',
    category: 'The group; empty for the whole',
    numerator: 'How many',
    denominator: 'Of how many; empty where the figure is a count',
    value: 'The figure; empty where a symbol stands in its place',
    unit: 'The unit of the value',
    symbol: 'Why there is no number, or what to know about it; empty for an ordinary figure',
    status: 'Whether the figure is final, provisional or revised',
    at_least: 'The smallest that the hidden value can be; empty where it is not stated',
    at_most: 'The largest that the hidden value can be; empty where it is not stated',
  },
} as const;
