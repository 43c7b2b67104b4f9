/** What charts in Office files say besides their titles and names: headings of their tables, and notes under them. */
export const officeWords = {
  month: 'Month',
  period: 'Period',
  place: 'Place',
  area: 'Area',
  year: (year: string) => `Year so far, ${year}`,
  /** What a figure that stands out is a sign of. */
  signals: { improvement: 'Sign of improvement', concern: 'Sign of concern', unusual: 'Unusual figure' },
  signalOf: (signal: string, year: string) => `${signal}, ${year}`,
  from: (label: string, day: string) => `${label} from ${day}`,
  ours: 'Our area (%)',
  otherAreas: 'Other areas (%)',
  average: 'Average (%)',
  averageFrom: 'Average, from',
  averageTo: 'Average, to',
  counted: 'Denominator: how many are counted',
  limits: {
    lower95: 'Lower 95% limit',
    upper95: 'Upper 95% limit',
    lower998: 'Lower 99.8% limit',
    upper998: 'Upper 99.8% limit',
  },
  limitsAt: (denominator: string) => `Limits at ${denominator}`,
  funnel: 'Between the dashed lines lie 95% of areas by chance alone, between the dotted ones 99.8%.',
  stops: 'The line stops where a figure is hidden or missing.',
  linesStop: 'A line stops where a figure is hidden or missing.',
  noBar: (periods: readonly string[]) => `No bar where a part is hidden or missing: ${periods.join(', ')}.`,
  noFigure: (rows: readonly string[]) => `No figure: ${rows.join(', ')}.`,
  lines: (title: string, names: readonly string[]) =>
    `Line chart of ${title}, a line for each of ${names.length}: ${names.join(', ')}. Its sheet has every number.`,
  /** The sheet with the numbers of a chart, and the one that says what they are. */
  sheet: 'Figures',
  aboutSheet: 'About',
  about: {
    heading: 'About this chart',
    edit: 'The chart is drawn from the sheet Figures. An empty cell is a figure that is hidden or missing.',
  },
} as const;
