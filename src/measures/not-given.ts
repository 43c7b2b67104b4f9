import type { IsoDay } from '#calendar';
import type { Measure } from '#catalogue';
import type { Figure } from '#figure';
import { type Database, readRows } from '#warehouse';

/** A column of a raw table, and a source in whose stead it is read where that did not come. */
type Need = string | { column: string; inPlaceOf: string };

/**
 * The columns without which a measure (`cla_rate`), one of its breakdowns (`cla_count/legal status`) or a category of one would be
 * wrong, and which other forms than the return and the lists may not give. What they lack is never counted as nought.
 */
export const columnsNeeded: Readonly<Record<string, readonly Need[]>> = {
  'cla_count/legal status': ['episodes.ls'],
  'cla_count/placement group': ['episodes.place_provider'],
  'cla_count/asylum seeking': [{ column: 'children_in_care.uasc', inPlaceOf: 'ssda903.uasc' }],
  'cla_started/need': ['episodes.cin'],
  placed_with_parents_percent: ['episodes.ls'],
  placed_with_parents_over_12m_percent: ['episodes.ls'],
  weeks_in_proceedings: ['episodes.ls'],
  'placement_group_percent/placement group': ['episodes.place_provider'],
  'residential_count/provider': ['episodes.place_provider'],
  // After a temporary stay only provider and number of the home tell whether it is the one from before.
  three_plus_placements_percent: ['episodes.urn'],
  mean_placement_changes_12m: ['episodes.urn'],
  moves_per_1000_days: ['episodes.urn'],
  long_term_stability_percent: ['episodes.urn'],
  placement_breakdown_percent_12m: ['episodes.urn'],
  placed_20_miles_percent: ['episodes.pl_distance', 'episodes.pl_location'],
  out_of_area_percent: ['children_in_care.placement_location'],
  permanence_plan_percent: ['children_in_care.permanence_plan'],
  return_interview_percent: ['children_in_care.missing_episodes_12m', 'children_in_care.return_interview_offered'],
  dental_check_percent: ['children_in_care.last_dental_check_on'],
  health_assessment_percent: ['children_in_care.last_health_assessment_on'],
  visits_in_time_percent: [{ column: 'children_in_care.last_visit_on', inPlaceOf: 'visits' }],
  reviews_in_time_percent: [{ column: 'children_in_care.last_review_on', inPlaceOf: 'ssda903.reviews' }],
  development_check_percent: ['oc2.health_check'],
  immunisations_percent: ['oc2.immunisations'],
  convictions_percent: ['oc2.convicted'],
  substance_misuse_percent: ['oc2.substance_misuse'],
  care_leavers_in_touch_percent: ['care_leavers.in_touch'],
  care_leavers_21_24_in_touch_percent: ['care_leavers.in_touch'],
  care_leavers_suitable_percent: ['care_leavers.suitable'],
  pathway_plan_percent: ['care_leavers.pathway_plan_review_on'],
  pa_caseload_mean: ['care_leavers.personal_adviser'],
  'adoption_orders/characteristic': ['adoption_children.disability'],
  'adoption_orders/characteristic/brothers and sisters together': ['adoption_children.sibling_group'],
  'children_adopted_12m/characteristic': ['adoption_children.disability'],
  'children_adopted_12m/characteristic/harder to place': ['adoption_children.sibling_group'],
  'children_adopted_12m/characteristic/brothers and sisters together': ['adoption_children.sibling_group'],
  'children_waiting_with_placement_order/characteristic': ['adoption_children.disability'],
  'children_waiting_with_placement_order/characteristic/brothers and sisters together': [
    'adoption_children.sibling_group',
  ],
};

/** What forms do not give, and from when to when. */
interface Gap {
  authority: string;
  column: string;
  from: IsoDay;
  to: IsoDay;
}

/** Reads what the forms do not give in which the warehouse’s extracts came. */
export async function readNotGiven(database: Database): Promise<Gap[]> {
  const rows = await readRows(database, 'select authority, column_name, not_given_from, not_given_to from not_given');
  return rows.map((row) => ({
    authority: row.authority as string,
    column: row.column_name as string,
    from: row.not_given_from as IsoDay,
    to: row.not_given_to as IsoDay,
  }));
}

/** Whether a source is known at the end of a figure’s period. */
type IsKnown = (source: string, figure: Figure) => boolean;

/**
 * The figures that can be told: without those of a measure that needs what the form did not give in the period of the figure, and
 * with no number where a breakdown does. `startOf` is the first day of the figure’s period.
 */
export function withoutNotGiven(
  { id }: Measure,
  figures: readonly Figure[],
  gaps: readonly Gap[],
  startOf: (figure: Figure) => IsoDay,
  isKnown: IsKnown,
): Figure[] {
  if (gaps.length === 0) return [...figures];
  const lacks = (name: string, figure: Figure): boolean =>
    (columnsNeeded[name] ?? []).some((need) => {
      const column = typeof need === 'string' ? need : need.column;
      if (typeof need !== 'string' && isKnown(need.inPlaceOf, figure)) return false;
      return gaps.some(
        (gap) =>
          gap.column === column &&
          gap.authority === figure.authority &&
          gap.from <= figure.periodEnd &&
          gap.to >= startOf(figure),
      );
    });
  return figures
    .filter((figure) => !lacks(id, figure))
    .map((figure) =>
      figure.breakdown !== '' &&
      (lacks(`${id}/${figure.breakdown}`, figure) || lacks(`${id}/${figure.breakdown}/${figure.category}`, figure))
        ? { ...figure, numerator: null, denominator: null, value: null }
        : figure,
    );
}
