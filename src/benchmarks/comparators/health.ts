import { type Binding, type Comparator, interactiveTool } from '../comparator.ts';

const year = { yearEnds: '03-31', firstYear: 2018, unit: 'percent', polarity: 'higher' } as const;
const twelveMonths = 'Children looked after for 12 months or more on 31 March; the check was in the year to that day.';
const assessments = 'Health assessments: Children looked after all ages';
const development = 'Development assessments: Children looked after ages 0 to 4 years';
const convictions = 'Convictions: Children looked after Ages 10 to 17 years';
const misuse = 'Substance misuse: Children looked after all ages';
const scores = 'Ages 5 to 16 years with SDQ score';

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
  {
    ...year,
    id: 'sdq_received',
    label: 'Children with a score of the strengths and difficulties questionnaire',
    of: 'children aged 5 to 16 looked after for twelve months',
    range: { authority: [0, 100], region: [50, 100], country: [65, 95] },
    bindings: [health(scores, 'SDQ score was received', 'Total ages 5 to 16 years')],
    counts: 'Children aged 5 to 16 looked after for 12 months or more on 31 March, with and without a score.',
  },
  {
    ...year,
    id: 'sdq_concern',
    label: 'Score of the strengths and difficulties questionnaire that is a cause for concern',
    of: 'children aged 5 to 16 looked after for twelve months',
    polarity: 'lower',
    range: { authority: [0, 100], region: [20, 60], country: [30, 50] },
    bindings: [health(scores, 'SDQ score is a cause for concern', 'SDQ score was received')],
    counts: 'A score of 17 or more, of the children aged 5 to 16 looked after for 12 months or more who have one.',
  },
  {
    ...year,
    id: 'convictions',
    label: 'Convicted, or given a youth caution, in the year',
    of: 'children aged 10 to 17 looked after for twelve months',
    polarity: 'lower',
    range: { authority: [0, 30], region: [0, 8], country: [1, 6] },
    bindings: [
      health(
        convictions,
        'Convicted or subject to youth cautions, or youth conditional cautions during the year',
        'Total ages 10 to 17 years',
      ),
      interactiveTool('LAC_Convictions'),
    ],
    counts: 'Children aged 10 to 17 looked after for 12 months or more on 31 March.',
  },
  {
    ...year,
    id: 'substance_misuse',
    label: 'Identified as having a substance misuse problem',
    of: 'children looked after for twelve months',
    polarity: 'lower',
    range: { authority: [0, 25], region: [0, 8], country: [1, 6] },
    bindings: [health(misuse, 'Identified as having a substance misuse problem', 'Total all ages')],
    counts: 'Children of all ages looked after for 12 months or more on 31 March.',
  },
];
