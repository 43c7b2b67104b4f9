import type { Measure } from '#catalogue';
import { runMeasures } from '#measures';
import type { Database } from '#warehouse';
import { type Timing, timeOf } from './measure.ts';

/** The measures that the product began with: the baseline for all of them. */
const firstMeasures: readonly string[] = [
  'adoption_a10_days',
  'adoption_a1_days',
  'adoption_a2_days',
  'caseload_mean',
  'cla_ceased',
  'cla_count',
  'cla_rate',
  'cla_started',
  'connected_carers_percent',
  'dental_check_percent',
  'health_assessment_percent',
  'long_term_stability_percent',
  'mean_weeks_in_care_of_ceased',
  'pep_percent',
  'placed_with_parents_percent',
  'placement_group_percent',
  'seen_alone_percent',
  'seen_percent',
  'started_to_ceased_ratio',
  'supervision_percent',
  'three_plus_placements_percent',
  'visited_percent',
];

/** How long some measures took over a loaded warehouse, and how many queries they were. */
export interface MeasuresRun {
  measures: number;
  queries: number;
  figures: number;
  time: Timing;
}

/** Works out all measures, and the first of them alone, over the same warehouse. */
export async function benchMeasures(
  database: Database,
  measures: readonly Measure[],
  runs: number,
): Promise<{ all: MeasuresRun; first: MeasuresRun }> {
  const time = async (some: readonly Measure[]): Promise<MeasuresRun> => {
    let queries = 0;
    const counting: Database = {
      ...database,
      query: (sql) => {
        queries += 1;
        return database.query(sql);
      },
    };
    const figures = (await runMeasures(counting, some)).length;
    const counted = queries;
    return {
      measures: some.length,
      queries: counted,
      figures,
      time: await timeOf(runs, () => runMeasures(database, some)),
    };
  };
  const first = await time(measures.filter(({ id }) => firstMeasures.includes(id)));
  return { all: await time(measures), first };
}
