import { beforeAll, expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { askedBy } from '#tests/nightly.ts';
import { counted, monthEndsTo } from './count.ts';
import { compare, smallest, told } from './difference.ts';
import { councilOf, endOf, type Plan, planOf } from './draw.ts';
import { type Product, readCouncil, startProduct } from './product.ts';
import secondHundred from './second-hundred.json' with { type: 'json' };

/** Councils of one draw: as many as the settings have, of so many children each. */
const size = 50;
/** Twelve months together need as many, and their edge one more. */
const months = 13;

/** The fixed draw, and those that are asked for: `COUNTING_SEEDS=2-40`. */
const [, first = '2', last = '1'] = /^(\d+)-(\d+)$/.exec(askedBy('COUNTING_SEEDS')) ?? [];
const seeds = [1, ...Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at)];

let product: Product;

beforeAll(async () => {
  product = await startProduct();
}, 60_000);

const drawn = new Map<number, Plan[]>();

function plansOf(seed: number): Plan[] {
  const { authorities } = product.settings;
  const plans = drawn.get(seed) ?? authorities.map(({ code }, at) => planOf(seed * 10 + at, code, endOf(seed), size));
  drawn.clear();
  drawn.set(seed, plans);
  return plans;
}

it('every measure that is counted is one of the product', () => {
  expect(Object.keys(counted).filter((id) => !product.measures.some((measure) => measure.id === id))).toEqual([]);
});

/** What is not counted here of the measures that came with cohorts and after, and why. */
const arrivesAddedUp = 'the council counts it, and sends us the sum in figures.csv: there are no rows to count again';
const notCounted = new Map(
  [
    ...['adoption_support_assessments', 'asf_applications', 'asf_value', 'audit_life_improved_percent'],
    ...['early_notifications', 'foster_places_lost', 'high_cost_placements', 'interagency_fee_spend'],
    ...['rps_referrals', 'rps_trained'],
  ].map((id) => [id, arrivesAddedUp]),
);

it('every measure of the second hundred is counted, or arrives added up', async () => {
  const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
  const newer = measures.filter(({ id }) => secondHundred.includes(id));
  expect(newer.map(({ id }) => id).toSorted()).toEqual(secondHundred);
  const left = newer.filter(({ id }) => counted[id] === undefined);
  expect(left.map(({ id }) => id).toSorted()).toEqual([...notCounted.keys()].toSorted());
  for (const { id, sources } of left) expect(sources.flat(), `${id}: ${notCounted.get(id)}`).toEqual(['figures']);
});

it.each(seeds)('extracts of draw %i are read without an error', (seed) => {
  const findings = plansOf(seed)
    .flatMap((plan) => readCouncil(councilOf(plan)))
    .flatMap((read) => read.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message));
  expect(findings).toEqual([]);
});

it.each(seeds)(
  'the product gives every figure of draw %i as the counting has it',
  async (seed) => {
    const monthEnds = monthEndsTo(endOf(seed), months);
    const plans = plansOf(seed);
    const { compared, differences } = await compare(product, plans, monthEnds);
    expect(compared).toBeGreaterThan(4000);
    const [difference] = differences;
    if (difference === undefined) return;
    const named = [...new Set(differences.map(({ measure }) => measure))].join(', ');
    const plan = plans.find(({ authority }) => authority === difference.authority);
    const fewest = plan === undefined ? null : await smallest(product, plan, monthEnds, difference);
    expect.fail(
      `${differences.length} of ${compared} figures differ (${named}).\n${told(seed, fewest?.plan ?? plan, fewest?.difference ?? difference)}`,
    );
  },
  600_000,
);

it('rules that are changed by a hair are noticed: an edge of a window, a list of codes, who is left out', async () => {
  const changes = new Map<string, readonly [string, string]>([
    ['three_plus_placements_percent', ['>= l.year_start', '> l.year_start']],
    ['placed_with_parents_percent', ["'C1', 'C2'", "'C2'"]],
    ['care_leavers_in_touch_percent', ["('DIED', 'RHOM')", "('DIED')"]],
    ['first_health_assessment_percent', ["h.kind = 'initial'", "h.kind <> ''"]],
    ['unregistered_count', ["registration = 'not registered'", "registration <> 'registered'"]],
    ['siblings_together_percent', ["lives_with <> 'none'", "lives_with = 'all'"]],
    ['fgdm_offered_percent', ['k.ended_on >= c.year_start', 'k.ended_on > c.year_start']],
    ['pre_proceedings_open', ['started_on <= month_end', 'started_on < month_end']],
    ['private_fostering_first_visit_in_time_percent', ['<= l.due_on', '< l.due_on']],
    ['private_fostering_visits_in_time_percent', ['v.next_on <= v.due_on', 'v.next_on < v.due_on']],
    ['private_fostering_reviews_in_time_percent', ['r.next_on <= r.due_on', 'r.next_on < r.due_on']],
    ['adopter_approval_days', ['stage1_started_on is distinct from stage1_ended_on', 'stage1_started_on is not null']],
    ['adopter_fast_track_starts', ['f.stage1_started_on is null or ', '']],
    ['adopters_waited_over_3_months_percent', ['interval 3 months < c.month_end', 'interval 3 months <= c.month_end']],
    ['order_to_match_band', ['interval 6 months', 'interval 5 months']],
    ['care_leavers_unsafe_home', ["= 'X'", "= 'U'"]],
    ['complaints_all', ["coalesce(p.theme, 'not recorded')", "coalesce(p.theme, 'other')"]],
    ['complaints_open_overdue', ['p.due_on < c.month_end', 'p.due_on <= c.month_end']],
    ['newly_qualified_percent', ["where post = 'in post'", "where post <> 'vacant'"]],
    ['sw_turnover_percent', ["where post = 'in post'", "where post <> 'vacant'"]],
  ]);
  const changed = await startProduct(({ id, sql }) => sql.replace(...(changes.get(id) ?? ['', ''])));
  const measures = changed.measures.filter(({ id }) => changes.has(id));
  const { differences } = await compare({ ...changed, measures }, plansOf(1), monthEndsTo(endOf(1), months));
  expect(new Set(differences.map(({ measure }) => measure))).toEqual(new Set(changes.keys()));
});
