import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseReference, relationsOf, sumsOf } from '#catalogue';
import { readCatalogue } from '#folders';
import { runMeasures, withRollUps } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse } from '#warehouse';
import { extractOf, settings, type TextExtract } from '../warehouse/support.ts';
import { namedRelations, nameOf, numbersOf, proofOf } from './related-numbers.ts';

/** An extract in which something is missing, and the numbers of 31 March 2022 that come of it. */
interface Gap {
  name: string;
  measures: string[];
  extracts: Pick<TextExtract, 'tables'>[];
  numbers: Record<string, number>;
}

const gaps: Gap[] = JSON.parse(readFileSync(new URL('./gaps.json', import.meta.url), 'utf8'));
const { measures } = await readCatalogue('data/settings.yaml', 'data/measures');
const [place, day] = [settings.council, '2022-03-31'];

let database: Database;
beforeAll(async () => {
  database = await keptDatabase();
});

/** The numbers that the measures of a gap come to. */
async function worked(gap: Gap) {
  const asked = measures.filter(({ id }) => gap.measures.includes(id));
  const extracts = gap.extracts.map(({ tables }) => extractOf({ on: day, from: '2019-04-01', tables }));
  await loadWarehouse(database, { extracts, settings, firstMonth: '2021-04', lastMonth: '2022-03' });
  return { asked, numbers: numbersOf(withRollUps(await runMeasures(database, asked), asked)) };
}

describe('where an extract knows less', () => {
  test.each(gaps)('the figures are of those it knows of: $name', async (gap) => {
    const { asked, numbers } = await worked(gap);
    expect(asked.map(({ id }) => id).toSorted()).toEqual(gap.measures.toSorted());
    for (const [name, expected] of Object.entries(gap.numbers)) {
      const series = parseReference(name);
      const own = asked.find(({ id }) => id === series.measure)?.periodTypes ?? [];
      const found = [...own, 'rolling12' as const].map((type) =>
        numbers.get(nameOf(series, type))?.get(`${place} ${day}`),
      );
      expect(found, name).toContain(expected);
    }
  });

  test.each(gaps)('everything holds that is declared to hold always: $name', async (gap) => {
    const { asked, numbers } = await worked(gap);
    const always = [...relationsOf(asked), ...sumsOf(asked)].filter(({ usually }) => !usually);
    const proofs = always.flatMap((relation) => namedRelations(relation, asked)).map((one) => proofOf(one, numbers));
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
    expect(proofs.some(({ instances }) => instances > 0)).toBe(true);
  });
});
