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
  answered: 'Questions answered',
  one: {
    title: (day: string) => `Meeting of ${day}`,
    description: (title: string, day: string) =>
      `${title}, ${day}: agenda, what was agreed, action plans and members’ questions.`,
    heading: (title: string, day: string) => `${title}, ${day}`,
    held: 'Held',
    noPlace: 'place not recorded',
    planned: 'Planned',
    placeOpen: 'place not settled',
    minutes: 'Minutes of',
    next: 'Next meeting',
    agenda: 'Agenda',
    noItem: 'No item is on the agenda yet.',
    plans: 'Action plans',
    asked: 'Questions asked',
    noneAsked: 'No question is on record for this meeting.',
    answered: 'Questions answered here',
  },
} as const;
