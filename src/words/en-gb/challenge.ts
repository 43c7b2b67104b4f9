/** The record of challenge: what the board asked, what was answered and done, and the figure before and after. */
export const challengeWords = {
  title: 'What the board asked, and what changed',
  description: (council: string) =>
    `Every question of the Corporate Parenting Board of ${council}: the answer, what is being done, and the figure it is about, then and now.`,
  lede: 'Each question that the board asked, with its answer, what is being done about it, and the figure it is about: the newest published by the day of the meeting, and now.',
  note: 'What changed after a question need not have changed because of it.',
  contents: 'On this page',
  counts: (all: number, open: number, doing: number, answered: number) =>
    `${all === 1 ? '1 question' : `${all} questions`}: ${open} not answered yet, ${doing} answered with something still to be done, ${answered} answered.`,
  asAt: (day: string) => `Ages are as at ${day}, the day of the newest figures.`,
  groups: {
    open: 'Not answered yet',
    doing: 'Answered, and something still to be done',
    answered: 'Answered',
  },
  none: 'No question is on record yet.',
  noneOpen: 'Every question has been answered.',
  inspections: 'What inspectors found, and what the board asked about it',
  meetings: 'All meetings of the board',
  /** One question. */
  age: {
    day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    month: (count: number) => `${count} months`,
  },
  openFor: (age: string) => `open for ${age}`,
  item: (number: string) => `item ${number}`,
  follows: 'After an inspection found:',
  inTheRoom: 'Answered at that meeting:',
  later: (day: string, days: number) =>
    days === 1 ? `Answered on ${day}, a day later:` : `Answered on ${day}, ${days} days later:`,
  action: 'What is being done:',
  actionDone: 'What was done:',
  overdue: '(that day has passed, and nobody has said that it is done)',
  noAction: 'No action is on record.',
  partner: (partner: string) => `Others who must act: ${partner}.`,
  thread: (title = 'The figure') => `${title}, then and now`,
  /** The figure then and now. */
  figure: 'Figure:',
  noFigure: 'No figure on the scorecard goes with this question.',
  noPage: 'Nothing has been published yet of the figure that goes with this question.',
  known: 'At the meeting (newest published by then)',
  now: 'Now',
  notThen: 'no figure yet',
  byGroups: 'Its page has the figures of each group.',
  since: {
    changed: (words: string) => `It has changed since then. ${words}.`,
    same: 'It has not changed since then.',
    unclear: 'There is no clear change since then.',
    unclearBut: (words: string) => `There is no clear change since then. ${words}.`,
    'nothing then': 'No figures had been published by the day of the meeting.',
    'no figure then': 'There was no figure by then to compare with.',
    'nothing newer': 'There is no newer figure yet.',
    'not comparable': 'The two cannot be compared: one is not shown, or they are of different parts of a year.',
  },
} as const;
