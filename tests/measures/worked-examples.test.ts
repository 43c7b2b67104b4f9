import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWarehouse } from '../../scripts/duckdb.ts';
import { type Measure, parseMeasure, parseSettings } from '../../src/catalogue/index.ts';
import { runWorkedExample } from '../../src/measures/index.ts';
import type { WarehouseConnection } from '../../src/warehouse/index.ts';

const folder = 'data/measures';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.md'))
  .sort();
const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'data/settings.yaml');
const read = (file: string): Measure => parseMeasure(readFileSync(file, 'utf8'), file);

// What the scorecard is made of at the least: a file that goes missing is a fault, not a shorter list of tests.
const expectedMeasures = [
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

let connection: WarehouseConnection;

beforeAll(async () => {
  connection = await startWarehouse();
}, 60_000);

afterAll(() => connection.close());

describe('every measure file', () => {
  it.each(files)('%s reads, asks three or four questions and says what it does not show', (file) => {
    const measure = read(file);
    expect(measure.questions.length).toBeGreaterThanOrEqual(3);
    expect(measure.questions.length).toBeLessThanOrEqual(4);
    for (const question of measure.questions) expect(question).toMatch(/\?$/);
    expect(measure.whatItDoesNotShow.length).toBeGreaterThan(40);
    expect(measure.howItIsWorkedOut).toMatch(/Sources?:\s/);
  });

  it.each(files)('%s gives what its worked example expects', (file) => {
    expect(runWorkedExample(connection, read(file), settings).failures).toEqual([]);
  });

  it.each(files)(
    '%s fails where its worked example expects one child too many',
    (file) => {
      for (const doctored of doctoredExamples(read(file))) {
        expect(runWorkedExample(connection, doctored, settings).failures).toHaveLength(1);
      }
    },
    60_000,
  );

  it('is one of a whole set, each id once', () => {
    const ids = files.map((file) => read(file).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(expectedMeasures));
  });
});

/** The measure twice over: once with the first numerator of its example one too high, once with the last. */
function doctoredExamples(measure: Measure): Measure[] {
  const last = measure.example.expected.length - 1;
  return [doctored(measure, 0, 0), doctored(measure, last, (measure.example.expected[last]?.rows.length ?? 0) - 1)];
}

function doctored(measure: Measure, block: number, line: number): Measure {
  const copy = structuredClone(measure);
  const rows = copy.example.expected[block]?.rows ?? [];
  const { numerator, ...rest } = rows[line] ?? {};
  if (numerator === undefined) throw new Error(`${measure.id} expects no numerator.`);
  rows[line] = { ...rest, numerator: String(Number(numerator) + 1) };
  return copy;
}
