import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inReadingOrder } from '#catalogue';
import { doors, layouts, type ReadExtract } from '#extracts';
import { readMeasures } from '#folders';
import { carriedBy, formsDocumentation, runMeasures } from '#measures';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { columnsNeeded } from '#src/measures/not-given.ts';
import { loadWarehouse } from '#warehouse';
import { extractOf, settings } from '../warehouse/support.ts';

const { measures } = await readMeasures('data/measures');
const committed = readFileSync('docs/forms.md', 'utf8').replaceAll('\r\n', '\n');

test('docs/forms.md says of the measures that it names what the forms carry', () => {
  const named = measures.filter(({ id }) => committed.includes(`\`${id}\``));
  expect(committed, 'run npm run docs').toBe(formsDocumentation(inReadingOrder(named)));
});

test('what a measure needs is a column, and the measure, breakdown and category are there', () => {
  const columns = new Set(layouts.flatMap(({ table, columns: own }) => own.map(({ name }) => `${table}.${name}`)));
  for (const [name, needs] of Object.entries(columnsNeeded)) {
    const [id, breakdown, category] = name.split('/');
    const measure = measures.find((one) => one.id === id);
    expect(measure, name).toBeDefined();
    const own = measure?.breakdowns.find((one) => one.name === breakdown);
    if (breakdown !== undefined) expect(own, name).toBeDefined();
    if (category !== undefined) expect(own?.categories, name).toContain(category);
    for (const need of needs) expect(columns).toContain(typeof need === 'string' ? need : need.column);
  }
});

test('both forms carry most of what is said of children in care', () => {
  const [ssd, payload] = doors.map((door) => measures.filter((measure) => carriedBy(door, measure).whole).length);
  expect(ssd).toBeGreaterThan(70);
  expect(payload).toBeGreaterThan(25);
});

/** An extract with one child in care, of whose episodes the form does not give some columns. */
function extractWithout(lacks: readonly string[]): ReadExtract {
  const tables = {
    header: ['child sex dob ethnic', '1 F 2012-01-01 WBRI'],
    episodes: ['child decom rne ls place place_provider', '1 2021-06-01 S C2 U4 PR1'],
  };
  const extract = extractOf({ on: '2022-03-31', from: '2021-04-01', tables });
  const { episodes } = extract.coverage;
  if (episodes === undefined) throw new Error('The extract has no episodes.');
  return { ...extract, coverage: { ...extract.coverage, episodes: { ...episodes, lacks } } };
}

test('what a form does not give has no number, and nothing else is lost', async () => {
  const asked = measures.filter(({ id }) => ['cla_count', 'placed_with_parents_percent'].includes(id));
  const worked = async (lacks: readonly string[]) => {
    const database = await sharedDatabase();
    const extracts = [extractWithout(lacks)];
    await loadWarehouse(database, { extracts, settings, firstMonth: '2022-03', lastMonth: '2022-03' });
    return runMeasures(database, asked);
  };
  const [given, lacking] = [await worked([]), await worked(['ls'])];
  expect(new Set(given.map(({ measure }) => measure))).toEqual(new Set(['cla_count', 'placed_with_parents_percent']));
  expect(new Set(lacking.map(({ measure }) => measure))).toEqual(new Set(['cla_count']));
  const told = (figures: typeof given) =>
    figures.filter(({ measure, breakdown }) => measure === 'cla_count' && breakdown !== 'legal status');
  expect(told(lacking)).toEqual(told(given));
  const statuses = lacking.filter(({ breakdown }) => breakdown === 'legal status');
  expect(statuses.map(({ numerator }) => numerator)).toEqual(statuses.map(() => null));
  expect(statuses.length).toBeGreaterThan(3);
});
