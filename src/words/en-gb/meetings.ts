/** The list of meetings, and the page of one. */
export const meetingsWords = {
  title: 'Meetings',
  description:
    'Meetings of the Corporate Parenting Board: what was asked and not yet answered, what was reported and agreed, and the action plans.',
  heading: 'What the board asked and agreed',
  lede: 'Every question that a member asks stays here until it is answered.',
  open: 'Questions not yet answered',
  noQuestion: 'No question is on record yet.',
  allAnswered: 'Every question has been answered.',
  meetings: 'Meetings',
  none: 'No meeting is on record yet: there is no agenda, no action plan and nothing agreed to show.',
  /** A report or an action plan on a page of its own. */
  paper: {
    title: (title: string, day: string) => `${title}, ${day}`,
    report: (title: string, day: string) => `${title}: the report that the board had before it on ${day}.`,
    plan: (title: string, day: string) => `${title}: the action plan as the board had it before it on ${day}.`,
  },
  one: {
    contents: 'On this page',
    title: (day: string) => `Meeting of ${day}`,
    description: (title: string, day: string) =>
      `${title}, ${day}: agenda, what was agreed, action plans and members’ questions.`,
    heading: (title: string, day: string) => `${title}, ${day}`,
    held: 'Held',
    announced: 'Called for',
    planned: 'Planned',
    cancelled: 'Cancelled',
    noPlaceAt: { held: 'place not recorded', planned: 'place not settled', cancelled: 'not held' },
    how: { 'in person': 'in person', virtual: 'over the internet', both: 'in person and over the internet' },
    time: 'Began at',
    called: 'To begin at',
    livestream: 'Live',
    watch: 'Watch it again',
    /** Of a meeting without minutes. */
    papersOnly:
      'What is known of this meeting is its agenda and its papers. There are no minutes on this site: neither who came, nor what was said or decided.',
    otherPapers: 'Further reports and plans',
    minutes: 'Minutes of',
    next: 'Next meeting',
    agenda: 'Agenda',
    noItem: 'No item is on the agenda yet.',
    asked: 'Questions asked',
    noneAsked: 'No question is on record for this meeting.',
    answered: 'Questions answered here',
  },
} as const;
