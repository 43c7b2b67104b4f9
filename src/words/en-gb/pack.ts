/** The board pack: what its files say besides what pages say. */
export const packWords = {
  /** Headings of the parts that several of its files have. */
  headings: {
    plans: 'Action plans',
    decisions: 'Decisions',
    actions: 'Open actions',
    recommendations: 'Suggested recommendations',
    symbols: 'Symbols in place of numbers',
    protection: 'How children are protected in these figures',
    sources: 'Where the figures come from',
  },
  /** Over columns of tables. */
  heads: {
    owner: 'Who',
    due: 'By when',
    state: 'State',
    meeting: 'Meeting',
    symbol: 'Symbol',
    meaning: 'What it means',
  },
  judgement: 'Judgement',
  madeUp: {
    all: 'What officers and the board say in this pack is made up for this sample.',
    comments: 'Comments of officers in this pack are made up for this sample.',
  },
  title: (month: string) => `Corporate parenting scorecard, ${month}`,
  subtitle: (council: string, day: string) => `${council}, figures as at ${day}`,
  purpose: (council: string, day: string, meeting: string | null) =>
    `This report shows the ${meeting === null ? 'corporate parenting board' : `board, for its meeting of ${meeting},`} how ${council} looks after the children in its care and the young people who have left it. It has the figures as at ${day}, what stands out in them, what officers say of them, what is being done, and what the board could be asked to do.`,
  chosen: (titles: string) => `This pack is about some of the measures only: ${titles}.`,
  older: (month: string, day: string) =>
    `These are the figures as they were published in ${month}, as at ${day}. There are newer ones. Figures by group and those of other councils are left out, as on the page of that month; what is hidden now is hidden here too.`,
  verdicts: {
    better: 'Better on a year',
    worse: 'Worse on a year',
    higher: 'Higher on a year',
    lower: 'Lower on a year',
    'no clear change': 'No clear change on a year',
    'cannot be judged': 'Cannot be judged',
  },
  /** The latest figure in words: `94.4% on 31 July 2022: 340 of 360.` */
  latest: (value: string, period: string, parts: string) => `${value} ${period}${parts && `: ${parts}`}.`,
  change: (words: string) => `${words}.`,
  /** What stands in a table where a group or a period has no figure. */
  noFigure: { symbol: '–', meaning: 'There is no figure for this group or this period.' },
  /** What the figures of a section say to a guiding principle. */
  contribution: (section: string, words: string) => `${section}: ${words}`,
  source: (source: string, period: string) => `Source: ${source}. ${period}.`,
  sources: {
    publication: (council: string, month: string, day: string) =>
      `The figures are those that ${council} published for ${month}, as at ${day}. They are the same as on the dashboard.`,
    others: (attribution: string) => `Figures for other areas come from published statistics. ${attribution}`,
    law: (act: string) => `The guiding principles are those of the ${act}, in our own words.`,
    dashboard: (address: string) => `The dashboard: ${address}`,
    leftOut: (titles: string) => `Nothing is published yet of: ${titles}.`,
  },
  recommendations: {
    /** Under the heading, in every file. */
    whose:
      'These are suggestions that follow from the figures and from actions still open. No officer or board wrote them, except where a report is named. An officer decides what the board is asked to do.',
    note: (day: string) => `That the board notes the figures as at ${day}.`,
    attention: (titles: string, more: number) =>
      `That the board asks officers what lies behind these measures, what they will do and by when: ${titles}${more === 0 ? '' : `; and ${more} more that ${more === 1 ? 'needs' : 'need'} attention`}.`,
    outstanding: (count: number) =>
      count === 1
        ? 'That the board asks whether the one action still open from earlier meetings is done.'
        : `That the board asks which of the ${count} actions still open from earlier meetings are done.`,
    ofReport: (title: string, by: string, text: string) => `From the report “${title}”${by && ` (${by})`}: ${text}`,
  },
  state: {
    done: (day: string) => `Done on ${day}`,
    open: 'Open',
    overdue: (day: string) => `Overdue: not recorded as done by ${day}`,
  },
  decided: { agreed: 'Agreed', resolved: 'Resolved', ordered: 'Ordered', noted: 'Noted' },
  decision: (kind: string, text: string) => `${kind}: ${text}`,
  rating: (rating: string) => `Rated ${rating.toLowerCase()} by the council`,
  bullet: (text: string) => `• ${text}`,
  /** In the output of the command, where the figures are of a day after the meeting. */
  afterMeeting: (asAt: string, meeting: string) =>
    `Warning: the figures are as at ${asAt}, and the meeting of ${meeting} could not have had them. Without --month, the pack takes the newest figures from before the meeting.`,
  errors: {
    nothing: (month: string, months: string) =>
      `Nothing was published for ${month}. There are publications of ${months}.`,
    measures: (ids: string) => `No measure of this dashboard has the id ${ids}.`,
    near: (ids: string) => ` Near it: ${ids}.`,
    without: (ids: string, month: string) => `The publication of ${month} has no figure to show of ${ids}.`,
    sections: (ids: string, known: string) => `There is no section ${ids}. With figures are: ${known}.`,
    noMeasure: 'No measure is both among those and in those sections.',
    meeting: (day: string, known: string) => `No meeting of ${day} is on record. On record are those of ${known}.`,
    noMeeting: (day: string) => `No meeting of ${day} is on record, and no other one either.`,
    beforeMeeting: (day: string, month: string) =>
      `No figures had been published by the meeting of ${day}. Name the month of the figures; the first is ${month}.`,
    cancelled: (day: string) => `The meeting of ${day} was cancelled: there is no pack to make for it.`,
  },
} as const;
