import { type Month, shiftMonth } from '#calendar';
import { type Door, layouts, type ReadExtract, readExtract } from '#extracts';
import { type Figure, figureKey } from '#figure';
import { readCatalogue } from '#folders';
import { runMeasures } from '#measures';
import { type SampleForm, sampleFiles } from '#sample';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { loadWarehouse } from '#warehouse';

const council = 'hartlepool';

const catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
const authorities = catalogue.settings.authorities.filter(({ folder }) => folder === council);
const settings = { ...catalogue.settings, authorities };
export const { measures } = catalogue;

/** The extracts of one council of the sample in a form, as the product reads them. */
export function extractsAs(form: SampleForm, months: readonly Month[]): ReadExtract[] {
  const files = [...sampleFiles({ seed: 1, as: form, months, folder: council })];
  return months.map((month) => {
    const own = files
      .filter(({ path }) => path.startsWith(month))
      .map(({ path, text }) => [path.slice(month.length + council.length + 2), text] as const);
    const about = own.find(([name]) => name === 'extract.yaml')?.[1] ?? '';
    const day = (key: string) => new RegExp(`${key}: (\\S+)`).exec(about)?.[1] ?? '';
    return readExtract({
      authority: authorities[0]?.code ?? '',
      month,
      extractedOn: day('extracted_on'),
      coversFrom: day('covers_from'),
      withoutShortBreaks: about.includes('short_breaks: left out'),
      files: own
        .filter(([name]) => name !== 'extract.yaml')
        .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    });
  });
}

/** Extracts with the tables alone that a form gives. */
export function onlyOf(door: Door, extracts: readonly ReadExtract[]): ReadExtract[] {
  const given = new Set(door.targets.map(({ layout }) => layout));
  const kept = new Set(layouts.filter(({ id }) => given.has(id)).map(({ table }) => table));
  const without = <T>(tables: Record<string, T>) =>
    Object.fromEntries(Object.entries(tables).filter(([table]) => kept.has(table)));
  return extracts.map((one) => ({ ...one, tables: without(one.tables), coverage: without(one.coverage) }));
}

/** Every figure that the measures give of extracts, by its key. */
export async function figuresOf(extracts: readonly ReadExtract[], lastMonth: Month): Promise<Map<string, Figure>> {
  const database = await sharedDatabase();
  await loadWarehouse(database, { extracts, settings, firstMonth: shiftMonth(lastMonth, -11), lastMonth });
  const figures = await runMeasures(database, measures);
  return new Map(figures.map((figure) => [figureKey(figure), figure]));
}
