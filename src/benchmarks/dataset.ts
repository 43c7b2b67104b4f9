import type { BenchmarkSourceId } from './source.ts';

/** A published table as DfE or ONS lays it out: recognised by its columns, whatever the file is called. */
export interface Dataset {
  source: BenchmarkSourceId;
  /** The name of the source for rows of two councils that make one return; tables without it have no such rows. */
  jointSource?: BenchmarkSourceId;
  /** Columns that say what a row is about. */
  filters: readonly string[];
  /** Columns that hold figures. */
  indicators: readonly string[];
  /** Names that a column had in other editions, by today's name. */
  formerly?: Readonly<Record<string, readonly string[]>>;
  /** Text that some row holds: distinguishes tables with the same columns. */
  marker?: { column: string; text: string };
  /** How its areas are named: as all tables of Explore Education Statistics do, England alone, or by DfE's numbers. */
  areas: 'spine' | 'country' | 'numbers';
  /** Month and day on which the year of a row ends. */
  yearEnds: '03-31' | '06-30' | '09-30';
}

/** Columns that say which period and place a row is about. Their order is not fixed. */
export const areaColumnsOf: Readonly<Record<Dataset['areas'], readonly string[]>> = {
  spine: [
    'time_period',
    'geographic_level',
    'country_code',
    'country_name',
    'region_code',
    'region_name',
    'old_la_code',
    'la_name',
    'new_la_code',
  ],
  country: ['time_period', 'geographic_level', 'country_code', 'country_name'],
  numbers: ['year', 'la_number', 'area_name'],
};

const byCount = { children_count: ['number'], children_percent: ['percentage'] };

/**
 * Published tables that figures are read from. Other names of columns are those of the workforce file of 2022 and those
 * that sister tables of the same release use.
 */
export const datasets: readonly Dataset[] = [
  {
    source: 'cla-rate',
    filters: ['population_type'],
    indicators: ['population_estimate', 'children_count', 'rate_per_10000'],
    formerly: { children_count: ['number'] },
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'cla-placement-stability',
    filters: ['cla_group', 'placement_stability'],
    indicators: ['children_count', 'children_percent'],
    formerly: byCount,
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'cla-health',
    filters: ['characteristic', 'breakdown'],
    indicators: ['children_count', 'children_percent'],
    formerly: byCount,
    marker: { column: 'breakdown', text: 'Had their annual health assessment' },
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'cla-social-workers',
    filters: ['cla_group', 'sw_stability'],
    indicators: ['number', 'percentage'],
    formerly: { number: ['children_count'], percentage: ['children_percent'] },
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'care-leaver-accommodation',
    filters: ['care_leaver_age', 'breakdown'],
    indicators: ['care_leaver_count', 'care_leaver_percent'],
    marker: { column: 'breakdown', text: 'Accommodation considered suitable' },
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'care-leaver-activity',
    filters: ['care_leaver_age', 'breakdown'],
    indicators: ['care_leaver_count', 'care_leaver_percent'],
    marker: { column: 'breakdown', text: 'Total in education, employment or training' },
    areas: 'spine',
    yearEnds: '03-31',
  },
  {
    source: 'adoption-stages',
    filters: ['stage_of_adoption_process', 'age_start_poc'],
    indicators: ['number'],
    areas: 'country',
    yearEnds: '03-31',
  },
  {
    source: 'workforce',
    jointSource: 'workforce-joint',
    filters: [],
    indicators: [
      'inpost_fte',
      'leavers_fte',
      'turnover_rate_fte',
      'agency_fte',
      'agency_rate_fte',
      'vacancy_fte',
      'vacancy_rate_fte',
      'case_holders_fte',
      'cases',
      'caseload_fte',
    ],
    formerly: {
      inpost_fte: ['social_worker_fte'],
      turnover_rate_fte: ['turnover_rate_fte_%'],
      agency_rate_fte: ['agency_worker_rate_fte_%'],
      vacancy_rate_fte: ['vacancy_rate_fte_%'],
    },
    areas: 'spine',
    yearEnds: '09-30',
  },
  {
    source: 'la-interactive-tool',
    filters: ['measure_short'],
    indicators: ['value'],
    areas: 'numbers',
    yearEnds: '03-31',
  },
  {
    source: 'population',
    filters: ['age_group'],
    indicators: ['population_estimate'],
    areas: 'spine',
    yearEnds: '06-30',
  },
];
