/** The page of one measure, in the order of its parts. */
export const measureWords = {
  page: {
    description: (title: string, council: string) => `${title}. ${council}: chart, table and how it is worked out.`,
    nothing: 'Nothing has been published for this measure yet. Below is what it will show once figures arrive.',
    opensWith: (period: string) => `This page opens ${period}. Other periods are further down.`,
    howChosen: 'How the period is chosen',
    onlyGroups: 'This measure has no overall figure: it is shown group by group.',
  },
  contents: {
    label: 'On this page',
    commentary: 'What officers say',
    questions: 'Questions to ask',
    published: 'How others compare',
    groups: 'Group by group',
    workings: 'How it is worked out, and data quality',
  },
  chart: {
    noNumber: 'There is no number to draw: the table says why for each period.',
    threeYears: 'Over three years',
    oneNumber: (value: string, period: string) =>
      `There is only one number so far, ${value} ${period}. A chart needs at least two.`,
  },
  downloads: {
    chart: 'This chart as a file:',
    noChart: 'As a file:',
    report: 'picture for a report (PNG)',
    slide: 'picture for a slide (PNG)',
    drawing: 'drawing (SVG)',
    figures: 'figures (CSV)',
    /** In the file of figures, beside each part that is rounded. */
    rounded: 'to the nearest 5',
    inWords: 'The chart in words, to paste beside it',
  },
  judgement: {
    heading: 'How it stands',
    headingOf: (period: string) => `How it stands ${period.toLowerCase()}`,
    target: 'Against target',
    setBy: (who: string, why: string) => `Set by ${who}: ${why}`,
    against: {
      previous: 'The figure before',
      yearBefore: 'A year before',
      worst: 'The worst so far',
    },
    highest: 'The highest so far',
    variation: 'Variation',
    assurance: 'Assurance',
  },
  figures: {
    heading: 'The figures',
    headingOf: (period: string) => `The figures, ${period.toLowerCase()}`,
    caption: (title: string, council: string) => `${title}, ${council}`,
    captionOf: (title: string, council: string, period: string) => `${title}, ${council}, ${period.toLowerCase()}`,
    period: 'Period',
    value: 'Value',
    numerator: 'How many',
    denominator: 'Of how many',
    sum: 'Sum',
    notes: 'Notes',
  },
  leftOut:
    'On paper this page shows the newest figures and leaves out earlier ones, other periods, answers of officers to the board, how the figures are worked out and how good the data are. All of it is on the website.',
  printed: {
    heading: 'What the board’s papers printed before',
    note: 'Papers of the board printed these figures, of times for which this page has none of its own. They stand apart: no chart, file or comparison uses them. Groups are given to the nearest 5, and numbers so small that we would hide them are left out.',
    synthetic: 'They are real; the figures above are made up to fit them.',
    caption: (title: string, council: string) => `${title}, ${council}, as printed`,
    when: 'When',
    value: 'Printed',
    about: 'about ',
    paper: 'Where',
    source: (paper: string, pages: string, day: string) => `${paper} (${pages}), public since ${day}`,
  },
  about: {
    heading: 'About this measure',
    shows: 'What it shows',
    matters: 'Why it matters',
    limits: 'What it does not show',
  },
  quality: {
    heading: 'Data quality and revisions',
    sources: (sources: string[]) => `The figures come from: ${sources.join('; ')}.`,
    owner: (role: string) => ` The ${role.charAt(0).toLowerCase()}${role.slice(1)} is responsible for them.`,
    coverage: {
      rule: (atLeast: number, whole: string) =>
        `Some children may be left out because a record says too little. No figure is shown where the records say enough for less than ${atLeast}% of those counted by “${whole}”: it is then known for too few.`,
      /** Of how many the newest figure is known, the largest share first. */
      newest: [
        { from: 100, says: '' },
        { from: 95, says: ' The newest figure is known for nearly all of them, not for all.' },
        { from: 90, says: ' The newest figure is known for more than nine in ten of them, not for all.' },
        { from: 80, says: ' The newest figure is known for more than eight in ten of them, not for all.' },
        { from: 0, says: ' The newest figure is known for some of them, not for all.' },
      ],
    },
    grade: {
      is: { good: 'Data quality is good.', fair: 'Data quality is fair.', poor: 'Data quality is poor.' },
      known: {
        good: 'The newest figure covers nearly everyone that it should.',
        fair: 'The newest figure leaves out some people that it should cover.',
        poor: 'The newest figure leaves out many people that it should cover.',
      },
      inTime: 'It is up to date.',
      late: (months: number) =>
        `The newest figure is ${months === 1 ? 'one month' : `${months} months`} older than it should be.`,
      revised: (revised: number, earlier: number) => {
        if (revised === 0) return 'No figure of an earlier publication has been changed since.';
        return `Of ${earlier} figures of earlier publications, ${revised} ${revised === 1 ? 'has' : 'have'} been changed since.`;
      },
      notYet: 'How often figures change later is not known yet: these are published for the first time.',
      how: 'How we grade',
    },
    findings: 'Problems found in these records',
    noRevision: 'None of these figures has been revised.',
    revisions: 'Revised figures, newest first',
    heads: ['Figure', 'Before', 'After', 'Revised in'],
    more: 'More were revised:',
    all: 'all revisions',
  },
  address: {
    heading: 'The address of this page',
    code: (code: string) => `Every measure of ${code}:`,
  },
} as const;
