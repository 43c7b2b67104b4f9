import { areMeasureCases, type MeasureCase, runMeasureCases } from '#conformance';
import { readCatalogue } from '#folders';
import { type Mutant, unnoticedMutants } from '#measures';
import { runCommand } from './cli/command-line.ts';
import { collectionsIn } from './conformance/cases.ts';
import { startDatabase } from './duckdb.ts';
import { defaultPlaces } from './refresh/run.ts';

/** Cases that come with the tests. */
const usualCases = 'tests/conformance';

/**
 * `npm run mutants -- [MEASURE …] [--cases PATH]`: each rule of each measure's SQL changed once. Names the changes that
 * neither a worked example nor a case notices, then says how many are.
 */
await runCommand(async () => {
  const [ids, places] = options(process.argv.slice(2));
  const { settings, measures } = await readCatalogue(defaultPlaces.settings, defaultPlaces.measures);
  const database = await startDatabase();
  const cases = places.flatMap((place) =>
    collectionsIn(place).flatMap(({ content }) => (areMeasureCases(content) ? content : [])),
  );
  let [all, left] = [0, 0];
  for (const measure of measures.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const { mutants, unnoticed } = await unnoticedMutants(database, measure, settings);
    const about = cases.filter(({ expect }) => expect?.some((one) => one.measure === measure.id));
    const still: Mutant[] = [];
    for (const mutant of unnoticed) if (!(await isNoticed(about, mutant))) still.push(mutant);
    all += mutants.length;
    left += still.length;
    for (const { line, from, to } of still) console.log(`${measure.id}, line ${line} of its SQL: ${from} -> ${to}`);

    async function isNoticed(those: readonly MeasureCase[], { sql }: Mutant): Promise<boolean> {
      const changed = measures.map((one) => (one.id === measure.id ? { ...one, sql } : one));
      const only = those.map((one) => ({
        ...one,
        measures: [measure.id],
        expect: (one.expect ?? []).filter((expected) => expected.measure === measure.id),
      }));
      const results = await runMeasureCases(only, { database, settings, measures: changed });
      return results.some(({ status }) => status === 'failed');
    }
  }
  console.log(`${all - left} of ${all} changes are noticed (${((100 * (all - left)) / all).toFixed(1)}%).`);
  return 0;
});

function options(given: readonly string[]): [ids: string[], places: string[]] {
  const at = given.indexOf('--cases');
  return at === -1 ? [[...given], [usualCases]] : [given.slice(0, at), [...given.slice(at + 1)]];
}
