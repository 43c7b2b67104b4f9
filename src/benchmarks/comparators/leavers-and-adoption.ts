import { type Binding, type Comparator, interactiveTool } from '../comparator.ts';

const year = { yearEnds: '03-31', firstYear: 2018 } as const;
const aged = { care_leaver_age: '19 to 21 years' };

function leavers(
  source: 'care-leaver-accommodation' | 'care-leaver-activity',
  breakdown: string,
  total: string,
): Binding {
  return {
    source,
    where: { ...aged, breakdown },
    value: 'care_leaver_percent',
    numerator: 'care_leaver_count',
    denominator: { where: { ...aged, breakdown: total }, column: 'care_leaver_count' },
    factor: 100,
  };
}

function stage(id: string, label: string, text: string, country: readonly [number, number]): Comparator {
  return {
    ...year,
    id,
    label,
    of: 'children adopted',
    unit: 'months',
    polarity: 'lower',
    range: { authority: country, region: country, country },
    bindings: [
      {
        source: 'adoption-stages',
        where: { stage_of_adoption_process: text, age_start_poc: 'Total' },
        value: 'number',
        notation: 'years:months',
      },
    ],
    counts: 'Children adopted in the year to 31 March, England only; printed in years and months.',
  };
}

/** Care leavers, and children who leave care to be adopted. */
export const leaverComparators: readonly Comparator[] = [
  {
    ...year,
    id: 'care_leaver_accommodation',
    label: 'Care leavers aged 19 to 21 in suitable accommodation',
    of: 'care leavers aged 19 to 21',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [20, 100], region: [70, 100], country: [80, 96] },
    bindings: [
      leavers('care-leaver-accommodation', 'Accommodation considered suitable', 'Suitability total'),
      interactiveTool('CareLeaverAcc'),
    ],
    counts:
      'Young people whose 19th to 21st birthday fell in the year; those of whom nothing is known stay in the total.',
  },
  {
    ...year,
    id: 'care_leaver_education_employment_training',
    label: 'Care leavers aged 19 to 21 in education, employment or training',
    of: 'care leavers aged 19 to 21',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [10, 100], region: [40, 72], country: [45, 65] },
    bindings: [leavers('care-leaver-activity', 'Total in education, employment or training', 'Total')],
    counts: 'Young people whose 19th to 21st birthday fell in the year, as things stood around that birthday.',
  },
  {
    ...year,
    id: 'care_leaver_staying_put',
    label: 'Care leavers aged 19 or 20 who stay with their former foster carers',
    of: 'care leavers aged 19 or 20 who left a foster home at 18',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [0, 100], region: [0, 65], country: [20, 40] },
    bindings: [interactiveTool('StayingPut')],
    counts: 'Young people who left care from a foster home on their 18th birthday; with whom they lived at 19 or 20.',
  },
  {
    ...year,
    id: 'children_adopted_count',
    label: 'Children adopted in the year',
    of: 'children adopted',
    unit: 'children',
    polarity: 'neutral',
    range: { authority: [0, 200], region: [50, 1000], country: [2000, 6000] },
    bindings: [interactiveTool('No_of LAC Adopted')],
    counts: 'Adoption orders in the year to 31 March. Regions and England are rounded to the nearest 10.',
  },
  {
    ...year,
    id: 'ceased_adopted',
    label: 'Share of children ceasing to be looked after who were adopted',
    of: 'children who ceased to be looked after',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [0, 60], region: [2, 25], country: [6, 18] },
    bindings: [interactiveTool('%_of LAC Adopted')],
    counts: 'Of the children who ceased to be looked after in the year to 31 March.',
  },
  {
    ...year,
    id: 'ceased_special_guardianship',
    label: 'Share of children ceasing to be looked after who left to a special guardian',
    of: 'children who ceased to be looked after',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [0, 60], region: [0, 45], country: [8, 20] },
    bindings: [interactiveTool('LAC_ceased_SGO%')],
    counts: 'Of the children who ceased to be looked after in the year to 31 March, all special guardianship orders.',
  },
  stage('adoption_entry_to_decision', 'Entering care to the decision for adoption', '1. *', [4, 14]),
  stage('adoption_decision_to_match', 'Decision for adoption to matching', '2. *', [5, 16]),
  stage('adoption_match_to_placement', 'Matching to placement', '3. *', [0, 4]),
  stage('adoption_entry_to_placement', 'Entering care to placement for adoption', '4. *', [12, 26]),
  stage('adoption_placement_to_order', 'Placement to adoption order', '5. *', [6, 15]),
  stage('adoption_entry_to_order', 'Entering care to adoption order', '6. *', [20, 40]),
  {
    ...stage(
      'adoption_placed_within_twelve_months',
      'Adopted children who were placed within 12 months of the decision',
      'Children adopted who were placed for adoption within 12 months*',
      [1000, 5000],
    ),
    unit: 'children',
    polarity: 'neutral',
    bindings: [
      {
        source: 'adoption-stages',
        where: {
          stage_of_adoption_process: 'Children adopted who were placed for adoption within 12 months*',
          age_start_poc: 'Total',
        },
        value: 'number',
      },
    ],
    counts: 'Children adopted in the year to 31 March, England only, rounded to the nearest 10.',
  },
];
