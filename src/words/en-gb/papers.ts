/** What officers wrote, what the board asked, the parts of a meeting, and the lists of meetings and publications. */
export const papersWords = {
  /** Beside words of officers or the board that nobody said. */
  madeUp: 'Made up for this sample.',
  /** Read out before a table in a text, by what is in it. */
  table: (names: readonly string[]) => ['Table', names.join(', ')].filter((part) => part !== '').join(': '),
  actions: {
    done: (day: string) => `done on ${day}`,
  },
  commentary: {
    heading: (month: string) => `What officers say of ${month}`,
    headingThen: (month: string) => `What officers said of ${month}`,
    earlier: (value: string, period: string) => `About an earlier figure: ${value} ${period}.`,
    earlierWithout: 'About an earlier figure.',
    author: (author: string) => `Written by: ${author}`,
    why: 'Why',
    doing: 'What we are doing',
  },
  questions: {
    asked: 'What the board asked',
    ask: 'Questions you could ask',
    notAnswered: 'Not answered yet.',
    newestAnswers: 'Answered, the newest first',
    answered: (day: string) => `Answered on ${day}:`,
    where: (place: string) => `Where: ${place}`,
    measure: 'Measure:',
  },
  item: {
    exempt: (reason: string, ground: string | undefined, paragraph: number | null) => {
      const law =
        ground === undefined
          ? ''
          : `, under paragraph ${paragraph} of Part 1 of Schedule 12A to the Local Government Act 1972 (${ground})`;
      return `Heard in private${law}${reason && `: ${reason}`}.`;
    },
    serves: 'Supports:',
    measures: 'On the scorecard:',
    decided: { agreed: 'AGREED:', resolved: 'RESOLVED:', ordered: 'ORDERED:', noted: 'NOTED:' },
    report: (title: string) => `The report: ${title}`,
    plan: (title: string) => `The action plan: ${title}`,
    presentedBy: (role: string) => `Presented by: ${role}`,
    pages: (pages: string) => `Pages ${pages}`,
    paper: (item: string) => `item ${item}`,
    file: (kind: string, bytes: number) =>
      `${kind}, ${bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`}`,
  },
  source: 'From:',
  sourceNote: '. Numbers here that the dashboard does not show come from there.',
  attendance: {
    title: 'Who was there',
    kinds: {
      membership: 'Members of the board',
      present: 'Present',
      invited: 'By invitation',
      inAttendance: 'Also there',
      officers: 'Officers',
      apologies: 'Apologies',
    },
    declarations: 'Interests declared',
    nobody: 'None',
    named: (name: string | null, role: string | null, count: number) =>
      `${count > 1 || (name === null && /^\p{Ll}/u.test(role ?? '')) ? `${count} ` : ''}${name ?? role}${name !== null && role !== null && role !== 'Councillor' ? ` (${role})` : ''}`,
    councillors: (count: number) => (count === 1 ? '1 councillor' : `${count} councillors`),
    others: (count: number, beside: boolean) =>
      `${count} ${beside ? (count === 1 ? 'other' : 'others') : count === 1 ? 'person' : 'people'}`,
  },
  report: {
    by: (role: string) => `Report of: ${role}`,
    contact: (role: string) => `Who to ask: ${role}`,
    contributions: 'What it does for each guiding principle',
    impact: 'What it would mean',
    nothingSaid: 'Nothing is said.',
    actions: 'Actions',
    parts: {
      purpose: 'What it is for',
      background: 'Background',
      recommendations: 'What it recommends',
      reasons: 'Why',
      otherDecisions: 'What else was considered',
      backgroundPapers: 'Background papers',
      appendices: 'Appendices',
    },
    impacts: {
      legal: 'Law',
      financial: 'Money',
      policy: 'Policy',
      equality: 'Equality',
      risk: 'Risk',
    },
  },
  plan: {
    owner: 'Who answers for it',
    author: 'Written by',
    refreshed: 'Last gone through',
    background: 'Background',
    whole: 'The plan as a whole',
    officers: (count: number) => (count === 1 ? 'Accountable officer' : 'Accountable officers'),
    rating: 'The council’s own rating',
    ratings: { red: 'Red', amber: 'Amber', green: 'Green' },
    progress: 'Progress',
    impact: 'Impact',
    risks: 'Risks',
    nextSteps: 'Next steps',
  },
  meetings: {
    caption: 'Meetings of the board, newest first',
    meeting: 'Meeting',
    status: 'Status',
    items: 'Items',
    asked: 'Questions asked',
    plans: 'Action plans',
    noPlans: 'none',
  },
  publications: {
    caption: 'Every publication, newest first',
    publication: 'Publication',
    asAt: 'As at',
    extracts: 'Extracts read',
    figures: 'Figures',
    hidden: 'Hidden',
    added: 'New',
    revised: 'Revised',
    withdrawn: 'Withdrawn',
  },
} as const;
