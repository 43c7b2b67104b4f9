import { type Binding, type Comparator, interactiveTool } from '../comparator.ts';

const year = { yearEnds: '03-31', firstYear: 2018, unit: 'percent', polarity: 'higher' } as const;
const twelveMonths = 'Children looked after for 12 months or more on 31 March; the check was in the year to that day.';
const assessments = 'Health assessments: Children looked after all ages';
const development = 'Development assessments: Children looked after ages 0 to 4 years';

function health(characteristic: string, breakdown: string, total: string): Binding {
  return {
    source: 'cla-health',
    where: { characteristic, breakdown },
    value: 'children_percent',
    numerator: 'children_count',
    denominator: { where: { characteristic, breakdown: total }, column: 'children_count' },
    factor: 100,
  };
}

/** Health of children looked after for at least twelve months. */
export const healthComparators: readonly Comparator[] = [
  {
    ...year,
    id: 'health_assessment',
    label: 'Had their annual health assessment',
    of: 'children looked after for twelve months',
    range: { authority: [30, 100], region: [75, 100], country: [82, 97] },
    bindings: [
      health(assessments, 'Had their annual health assessment', 'Total all ages'),
      interactiveTool('LACHealth%'),
    ],
    counts: twelveMonths,
  },
  {
    ...year,
    id: 'dental_check',
    label: 'Had their teeth checked by a dentist',
    of: 'children looked after for twelve months',
    range: { authority: [0, 100], region: [25, 95], country: [35, 92] },
    bindings: [
      health(assessments, 'Had their teeth checked by a dentist', 'Total all ages'),
      interactiveTool('LACDental%'),
    ],
    counts: `${twelveMonths} Surgeries were shut for much of the year to March 2021.`,
  },
  {
    ...year,
    id: 'immunisations',
    label: 'Had their immunisations up to date',
    of: 'children looked after for twelve months',
    range: { authority: [0, 100], region: [60, 100], country: [75, 95] },
    bindings: [
      health(assessments, 'Had their immunisations up to date', 'Total all ages'),
      interactiveTool('LACVaccinations%'),
    ],
    counts: 'Children looked after for 12 months or more on 31 March.',
  },
  {
    ...year,
    id: 'development_assessment',
    label: 'Development assessments up to date (ages 0 to 4)',
    of: 'children aged 0 to 4 looked after for twelve months',
    range: { authority: [0, 100], region: [60, 100], country: [75, 97] },
    bindings: [health(development, 'Development assessments up to date', 'Total ages 0 to 4 years')],
    counts: 'Children aged 0 to 4 looked after for 12 months or more on 31 March: often a few dozen in an authority.',
  },
  {
    ...year,
    id: 'sdq_score',
    label: 'Average score of the strengths and difficulties questionnaire',
    of: 'children aged 5 to 16 looked after for twelve months',
    unit: 'score',
    polarity: 'lower',
    range: { authority: [0, 25], region: [10, 18], country: [12, 16.5] },
    bindings: [
      // The score stands in the column of counts; the percentage says "not applicable".
      {
        source: 'cla-health',
        where: { characteristic: 'Ages 5 to 16 years with SDQ score', breakdown: 'SDQ average score' },
        value: 'children_count',
      },
      interactiveTool('Emotional_LAC'),
    ],
    counts: 'Children aged 5 to 16 looked after for 12 months or more with a score, 0 (few difficulties) to 40.',
  },
];
