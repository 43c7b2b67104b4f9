import { type Binding, type Comparator, interactiveTool } from '../comparator.ts';

const year = { yearEnds: '03-31', firstYear: 2018 } as const;

function numberAndRate(population: string, value: string): Binding {
  return { source: 'cla-rate', where: { population_type: population }, value };
}

function rate(population: string): Binding {
  return {
    ...numberAndRate(population, 'rate_per_10000'),
    numerator: 'children_count',
    denominator: 'population_estimate',
    factor: 10_000,
  };
}

function placements(group: string, stability: string): Binding {
  return {
    source: 'cla-placement-stability',
    where: { cla_group: group, placement_stability: stability },
    value: 'children_percent',
    numerator: 'children_count',
    denominator: { where: { cla_group: group, placement_stability: 'Total children' }, column: 'children_count' },
    factor: 100,
  };
}

const onTheDay = 'Children looked after on 31 March each year';

/** Children looked after, and how settled their homes are. */
export const childrenComparators: readonly Comparator[] = [
  {
    ...year,
    id: 'children_looked_after_count',
    label: 'Children looked after on 31 March',
    of: 'children looked after',
    unit: 'children',
    polarity: 'neutral',
    range: { authority: [0, 3500], region: [2000, 20_000], country: [60_000, 110_000] },
    bindings: [numberAndRate(onTheDay, 'children_count'), interactiveTool('LACnum')],
    counts: 'Children on 31 March, without those in short breaks. Regions and England are rounded to the nearest 10.',
  },
  {
    ...year,
    id: 'children_looked_after_rate',
    label: 'Children looked after per 10,000 children aged 0 to 17',
    of: 'children looked after',
    unit: 'per 10000',
    polarity: 'neutral',
    range: { authority: [0, 400], region: [30, 160], country: [50, 90] },
    bindings: [rate(onTheDay), interactiveTool('LAC')],
    counts: 'Children on 31 March over the population in the middle of the year before, as a whole number.',
  },
  {
    ...year,
    id: 'children_starting_rate',
    label: 'Children starting to be looked after per 10,000 children aged 0 to 17',
    of: 'children who started to be looked after',
    unit: 'per 10000',
    polarity: 'neutral',
    range: { authority: [0, 500], region: [12, 70], country: [18, 40] },
    bindings: [rate('Children starting to be looked after each year'), interactiveTool('LAC_Start_Rate')],
    counts: 'Each child once in the year to 31 March, for the latest start.',
  },
  {
    ...year,
    id: 'children_ceasing_rate',
    label: 'Children ceasing to be looked after per 10,000 children aged 0 to 17',
    of: 'children who ceased to be looked after',
    unit: 'per 10000',
    polarity: 'neutral',
    range: { authority: [0, 400], region: [12, 70], country: [18, 40] },
    bindings: [rate('Children ceasing to be looked after each year'), interactiveTool('LAC_Cease_Rate')],
    counts: 'Each child once in the year to 31 March, for the latest end.',
  },
  {
    ...year,
    id: 'placement_stability_three_or_more',
    label: 'Three or more placements in the year',
    of: 'children looked after',
    unit: 'percent',
    polarity: 'lower',
    range: { authority: [0, 30], region: [6, 16], country: [7, 14] },
    bindings: [
      placements('CLA on 31 March', 'With 3 or more placements during the year'),
      interactiveTool('LACStable_2016on'),
    ],
    counts: 'Placements over the whole year to 31 March of children looked after on that day, as a whole number.',
  },
  {
    ...year,
    id: 'placement_stability_two_years',
    label: 'With the same carer for at least two years',
    of: 'children aged under 16 looked after for two and a half years',
    unit: 'percent',
    polarity: 'higher',
    range: { authority: [0, 100], region: [58, 78], country: [63, 75] },
    bindings: [
      placements(
        'Children looked after continuously for at least 2.5 years*',
        'Living with the same carer for at least 2 years',
      ),
      interactiveTool('LAC_LongStable%'),
    ],
    counts: 'Children under 16 looked after for two and a half years or more on 31 March.',
  },
  {
    ...year,
    id: 'placed_twenty_miles_or_more',
    label: 'Placed more than 20 miles from home and outside the authority',
    of: 'children looked after',
    unit: 'percent',
    polarity: 'lower',
    range: { authority: [0, 60], region: [4, 32], country: [11, 24] },
    bindings: [interactiveTool('LACDistance')],
    counts: 'Children looked after on 31 March whose placement is both far from home and outside the boundary.',
  },
  {
    ...year,
    id: 'unaccompanied_children_count',
    label: 'Unaccompanied asylum-seeking children looked after on 31 March',
    of: 'unaccompanied asylum-seeking children looked after',
    unit: 'children',
    polarity: 'neutral',
    range: { authority: [0, 700], region: [0, 3000], country: [3000, 12_000] },
    bindings: [interactiveTool('Unacc_Asylmn_Seek_Childn')],
    counts: 'Children on 31 March. Regions and England are rounded to the nearest 10.',
  },
  {
    id: 'children_aged_0_to_17',
    label: 'Children aged 0 to 17',
    of: 'children aged 0 to 17',
    unit: 'children',
    polarity: 'neutral',
    yearEnds: '06-30',
    firstYear: 2017,
    range: { authority: [200, 400_000], region: [400_000, 2_400_000], country: [11_000_000, 13_500_000] },
    bindings: [
      { source: 'population', where: { age_group: 'Children aged 0 to 17 years' }, value: 'population_estimate' },
    ],
    counts: 'Residents in the middle of the year. A rate for 31 March uses the estimate of the year before.',
  },
];
