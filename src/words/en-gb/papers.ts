/** What officers wrote, what the board asked, the parts of a meeting, and the lists of meetings and publications. */
export const papersWords = {
  /** Beside words of officers or the board that nobody said. */
  madeUp: 'Made up for this sample.',
  actions: {
    open: (who: string, day: string) => `– ${who}, by ${day}`,
    done: (who: string, day: string) => `– ${who}, done on ${day}`,
  },
  commentary: {
    heading: (month: string) => `What officers say of ${month}`,
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
    exempt: (reason: string) => `Heard in private${reason && `: ${reason}`}.`,
    serves: 'Serves:',
    measures: 'On the scorecard:',
    agreed: 'AGREED:',
    paper: (item: string) => `(item ${item})`,
  },
  plan: {
    officer: 'Accountable officer',
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
