import { packWords } from './pack.ts';

const { headings, heads, judgement } = packWords;

/** The report in Word: its headings, the heads of its tables, and what stands where there is nothing to say. */
export const reportWords = {
  contents: 'Contents',
  purpose: 'What this report is for',
  standsOut: 'What stands out',
  attention: 'What needs attention, the most pressing first',
  principles: 'What the figures say to each guiding principle',
  principlesCaption: 'Guiding principles of corporate parenting, and what the figures say to each',
  figures: 'Figures',
  captions: {
    plan: (plan: string) => `${plan}: next steps`,
    decisions: 'Decisions, in the order of the agenda',
    actions: 'Open actions, the oldest first',
    symbols: 'Symbols and what they mean',
  },
  commentary: 'What officers say',
  ...headings,
  recommendationsWhose: packWords.recommendations.whose,
  heads: {
    measure: 'Measure',
    reading: 'How it stands',
    principle: 'Guiding principle',
    contribution: 'What the figures say',
    action: 'Action',
    decision: 'Decision',
    ...heads,
  },
  none: {
    contribution: 'No measure in this report covers this principle.',
    plans: 'No action plan is on record.',
    planActions: 'The plan names no next step.',
    decisions: 'No decision is on record.',
    actions: 'Nothing that earlier meetings agreed is still open.',
    recommendations: 'Nothing.',
    measures: 'No measure of this section has a figure.',
    chart: 'There are too few numbers for a chart.',
  },
  code: (code: string) => `Number on the scorecard: ${code}.`,
  verdict: (verdict: string) => `${judgement}: ${verdict}.`,
  writtenBy: (author: string, day: string) => `${author}, as at ${day}.`,
  /** Under a table that shows the newest rows alone. */
  newestRows: (shown: number, all: number) =>
    `The newest ${shown} of ${all} periods. The workbook and the dashboard have all of them.`,
  page: 'Page ',
  of: ' of ',
  onDashboard: (title: string) => `On the dashboard: ${title}`,
} as const;
