/** What officers wrote, what the board asked, the parts of a meeting, and the lists of meetings and publications. */
export const papersWords = {
  /** Beside words of officers or the board that nobody said. */
  madeUp: 'Made up for this sample.',
  actions: {
    done: (day: string) => `done on ${day}`,
  },
  commentary: {
    heading: (month: string) => `What officers say of ${month}`,
    headingThen: (month: string) => `What officers said of ${month}`,
    earlier: (value: string, period: string) => `Of an earlier figure than the newest: ${value} ${period}.`,
    earlierWithout: 'Of an earlier figure than the newest.',
    author: (author: string) => `Written by: ${author}`,
    why: 'Why',
    doing: 'What we are doing',
  },
  questions: {
    asked: 'What the board asked',
    ask: 'Questions you could ask',
    notAnswered: 'Not answered yet.',
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
    serves: 'Serves:',
    measures: 'On the scorecard:',
    decided: { agreed: 'AGREED:', resolved: 'RESOLVED:', ordered: 'ORDERED:', noted: 'NOTED:' },
    paper: (item: string) => `(item ${item})`,
  },
  plan: {
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
