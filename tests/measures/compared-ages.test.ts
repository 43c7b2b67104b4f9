import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparatorOf } from '#benchmarks';
import { type GivenTable, type Measure, parseMeasure, parseSettings } from '#catalogue';
import { runWorkedExample } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import type { Database } from '#warehouse';

/*
 * Whom a measure counts is found out by asking its SQL: one young person of each age, and no word of the front matter.
 * Whom the publisher counts stands in the rows of its table, or in its notes.
 */
const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'data/settings.yaml');
const day = '2022-03-31';
const ages = Array.from({ length: 26 }, (_, age) => age);
const child = (age: number) => `C${String(age).padStart(2, '0')}`;
const born = (age: number) => `15/06/${2021 - age}`;

const tables: Record<string, GivenTable> = {
  care_leavers: {
    table: 'care_leavers',
    columns: [
      'Child Unique ID',
      'Date of Birth',
      'Eligibility Category',
      'LA in Touch',
      'Suitability of Accommodation',
    ],
    rows: ages.map((age) => [child(age), born(age), 'Former relevant child', 'Yes', 'Suitable']),
  },
  header: {
    table: 'header',
    columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC'],
    rows: ages.map((age) => [child(age), '1', born(age), 'WBRI']),
  },
  episodes: {
    table: 'episodes',
    columns: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE'],
    rows: ages.map((age) => [child(age), '01/07/2021', 'S', 'C2', 'N1', 'U6', 'PR1', '', '', '']),
  },
  oc2: {
    table: 'oc2',
    columns: ['CHILD', 'DOB', 'SDQ_SCORE'],
    rows: ages.map((age) => [child(age), born(age), '10']),
  },
};
/** In care since soon after birth, so that nobody is left out for being new. */
const long = {
  ...(tables.episodes as GivenTable),
  rows: (tables.episodes as GivenTable).rows.map(([id, , ...rest], age) => [
    id as string,
    `01/07/${2021 - age}`,
    ...rest,
  ]),
};
const tableOf: Record<string, GivenTable[]> = {
  'annexA.list9': [tables.care_leavers as GivenTable],
  'ssda903.episodes': [long],
  'ssda903.header': [tables.header as GivenTable],
  'ssda903.oc2': [tables.oc2 as GivenTable],
};

const measures = readdirSync('data/measures', { recursive: true, encoding: 'utf8' })
  .map((file) => `data/measures/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.md'))
  .map((file) => parseMeasure(readFileSync(file, 'utf8'), file));

/** The youngest and the oldest that a publisher names, such as `19 to 21 years` or `children under 16`. */
function writtenAges(id: string): [number, number] | null {
  const { bindings, counts } = comparatorOf(id);
  const words = [...bindings.flatMap(({ where }) => Object.values(where)), counts];
  const found = words.map((text) => /(\d+) to (\d+) years/.exec(text) ?? /()under (\d+)\b/.exec(text)).find(Boolean);
  if (found == null) return null;
  return [Number(found[1] || 0), found[1] === '' ? Number(found[2]) - 1 : Number(found[2])];
}

let database: Database;
beforeAll(async () => {
  database = await keptDatabase();
}, 60_000);

/** How many the compared line of a measure counts, of one young person of each of these ages. */
async function counted(measure: Measure, of: readonly number[]): Promise<number> {
  const ids = of.map(child);
  const only = ({ rows, ...table }: GivenTable) => ({
    ...table,
    rows: rows.filter(([id]) => ids.includes(id as string)),
  });
  const given = measure.sources.flatMap((source) => tableOf[source] ?? []).map(only);
  const example = { introduction: '', given, expected: [{ on: day, columns: [], rows: [] }] };
  const { figures } = await runWorkedExample(database, { ...measure, example }, settings);
  const { breakdown = '', category = '' } = measure.comparator ?? {};
  const figure = figures.find(
    (one) =>
      one.authority === settings.council &&
      one.periodEnd === day &&
      one.breakdown === breakdown &&
      one.category === category,
  );
  return figure?.denominator ?? 0;
}

const compared = measures.flatMap((measure) => {
  const written = measure.comparator === undefined ? null : writtenAges(measure.comparator.id);
  return written === null ? [] : [{ id: measure.id, measure, youngest: written[0], oldest: written[1] }];
});

describe('a figure that is compared with a published one of an age band', () => {
  it('is that of these four measures, and of those that were added since', () => {
    expect(compared.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'care_leavers_eet_percent',
        'care_leavers_suitable_percent',
        'long_term_stability_percent',
        'sdq_mean',
      ]),
    );
  });

  it.each(compared)(
    '$id counts those aged $youngest to $oldest and no others',
    async ({ measure, youngest, oldest }) => {
      // Nobody younger has been in care for two and a half years.
      const least = measure.id === 'long_term_stability_percent' ? 2 : youngest;
      expect(await counted(measure, ages)).toBe(oldest - least + 1);
      const alone: number[] = [];
      for (const age of [least - 1, least, oldest, oldest + 1]) alone.push(await counted(measure, [age]));
      expect(alone).toEqual([0, 1, 1, 0]);
    },
  );
});
