import { type Binding, type Comparator, interactiveTool } from '../comparator.ts';

const year = { yearEnds: '09-30', firstYear: 2018, polarity: 'lower' } as const;
const snapshot = 'Full-time equivalents at 30 September; two councils with one return show the same figure.';

function workforce(value: string, numerator: string, denominator?: string): Binding {
  return { source: 'workforce', where: {}, value, numerator, ...(denominator === undefined ? {} : { denominator }) };
}

/** Social workers: caseloads, vacancies, agency workers and turnover. */
export const workforceComparators: readonly Comparator[] = [
  {
    ...year,
    id: 'average_caseload',
    label: 'Average cases of a social worker who holds cases',
    of: 'social workers who hold cases',
    unit: 'children per FTE',
    range: { authority: [2, 45], region: [10, 25], country: [12, 21] },
    bindings: [workforce('caseload_fte', 'cases', 'case_holders_fte'), interactiveTool('Work_Force_AvgNumCase_SW')],
    counts: 'All cases of child and family social workers at 30 September over case holders in full-time equivalents.',
  },
  {
    ...year,
    id: 'social_worker_vacancy',
    label: 'Social worker posts that are vacant',
    of: 'social worker posts',
    unit: 'percent',
    range: { authority: [0, 100], region: [3, 40], country: [9, 26] },
    bindings: [workforce('vacancy_rate_fte', 'vacancy_fte'), interactiveTool('Work_Force_Vac_Rate')],
    counts: snapshot,
  },
  {
    ...year,
    id: 'social_worker_agency',
    label: 'Social workers who are agency workers',
    of: 'social workers',
    unit: 'percent',
    range: { authority: [0, 100], region: [3, 40], country: [8, 24] },
    bindings: [workforce('agency_rate_fte', 'agency_fte'), interactiveTool('Work_Force_Agecy_Rate')],
    counts: snapshot,
  },
  {
    ...year,
    id: 'social_worker_turnover',
    label: 'Turnover of social workers',
    of: 'social workers',
    unit: 'percent',
    range: { authority: [0, 100], region: [6, 28], country: [9, 20] },
    bindings: [workforce('turnover_rate_fte', 'leavers_fte', 'inpost_fte'), interactiveTool('Work_Force_TO_Rate')],
    counts: 'Those who left in the year to 30 September, over those in post on that day.',
  },
  {
    ...year,
    id: 'three_or_more_social_workers',
    label: 'Three or more social workers in the year',
    of: 'children looked after',
    unit: 'percent',
    yearEnds: '03-31',
    range: { authority: [0, 90], region: [12, 45], country: [18, 38] },
    bindings: [
      {
        source: 'cla-social-workers',
        where: { cla_group: 'CLA on 31 March', sw_stability: '3 or more social workers during the year' },
        value: 'percentage',
        numerator: 'number',
        denominator: {
          where: { cla_group: 'CLA on 31 March', sw_stability: 'Total children' },
          column: 'number',
        },
        factor: 100,
      },
      interactiveTool('Stability_SocialWorker'),
    ],
    counts: 'Children looked after on 31 March, over the year to that day. Published for 2024 only.',
  },
];
