import type { Month } from '#calendar';
import type { Measure, Settings } from '#catalogue';
import type { ReadExtract } from '#extracts';
import type { Figure } from '#figure';
import { readCatalogue } from '#folders';
import { runMeasures, withConsortiumTotals, withRollUps } from '#measures';
import { readCaseExtract } from '#src/conformance/measures/case-extract.ts';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import { type Database, loadWarehouse } from '#warehouse';
import { careLeaverLists, counted, type Population } from './count.ts';
import type { Day } from './day.ts';
import { type Council, filesOf } from './extract.ts';
import type { Consortium } from './together.ts';

/** The product, ready to work figures out. */
export interface Product {
  database: Database;
  measures: readonly Measure[];
  settings: Settings;
}

/** Starts the product with the measures that are counted; `change` is what is done to the SQL of each. */
export async function startProduct(change: (measure: Measure) => string = ({ sql }) => sql): Promise<Product> {
  const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
  const chosen = measures.filter(({ id }) => counted[id] !== undefined);
  return {
    database: await keptDatabase(),
    // Of too few known a figure is withheld later on; here each is compared.
    measures: chosen.map((measure) => ({ ...measure, sql: change(measure), coverage: undefined })),
    settings: { ...settings, parameters: { ...settings.parameters, care_leaver_lists: careLeaverLists } },
  };
}

/** The consortium of the settings, with the measures that it publishes. */
export function consortiumOf({ settings: { consortium } }: Product): Consortium {
  if (consortium === undefined) throw new Error('The settings have no consortium.');
  const { code, members, scorecard } = consortium;
  return { code, members, measures: new Set(scorecard.flatMap(({ measures }) => measures)) };
}

export const populationsOf = ({ settings }: Product): Population[] => [...settings.populations];

/** A council's extracts as the product reads them. */
export function readCouncil(council: Council): ReadExtract[] {
  const { authority, extracts } = council;
  const found =
    read.get(council) ??
    extracts.map((extract) => {
      const { month, takenOn: extractedOn, coversFrom } = extract;
      return readCaseExtract({ month, extractedOn, coversFrom, files: filesOf(extract) }, authority);
    });
  read.set(council, found);
  return found;
}

const read = new WeakMap<Council, ReadExtract[]>();

/** What the product's reading, warehouse and measures come to, for the months up to a month's end. */
export async function workOut(
  { database, measures, settings }: Product,
  councils: readonly Council[],
  monthEnds: readonly Day[],
): Promise<Figure[]> {
  await loadWarehouse(database, {
    extracts: councils.flatMap(readCouncil),
    settings,
    firstMonth: (monthEnds[0] as Day).slice(0, 7) as Month,
    lastMonth: (monthEnds.at(-1) as Day).slice(0, 7) as Month,
    queries: measures.map(({ sql }) => sql),
  });
  return withConsortiumTotals(
    withRollUps(await runMeasures(database, measures), measures),
    measures,
    settings.consortium,
  );
}
