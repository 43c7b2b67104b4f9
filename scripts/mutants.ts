import { readFile } from 'node:fs/promises';
import type { Measure } from '#catalogue';
import { areMeasureCases, loadMeasureCase } from '#conformance';
import { readCatalogue } from '#folders';
import { type KnownMutant, knownMutants, MeasureRunError, type Mutant, mutantEntry, unnoticedMutants } from '#measures';
import { giveHelp, runCommand, UsageError } from './cli/command-line.ts';
import { collectionsIn } from './conformance/cases.ts';
import { startDatabase } from './duckdb.ts';
import { defaultPlaces } from './refresh/run.ts';

/** Cases that come with the tests. */
const usualCases = 'tests/conformance';
const record = 'docs/mutants.md';
const usage = 'Usage: npm run mutants -- [MEASURE …] [--cases PATH …]';

/**
 * `npm run mutants -- [MEASURE …] [--cases PATH …]`: each rule of each measure's SQL changed once. Says for each measure
 * how many of its changes a worked example or a case notices, and names those that nothing notices and that
 * `docs/mutants.md` does not name yet, and those it names though they are noticed, or gone; exit code 1 where there is
 * any such.
 */
await runCommand(async () => {
  const [ids, places] = options(process.argv.slice(2));
  const { settings, measures } = await readCatalogue(defaultPlaces.settings, defaultPlaces.measures);
  const unknown = ids.filter((id) => !measures.some((measure) => measure.id === id));
  if (unknown.length > 0) throw new UsageError(`There is no measure ${unknown[0]}.\n${usage}`);
  const database = await startDatabase();
  const cases = places.flatMap((place) =>
    collectionsIn(place).flatMap(({ content }) => (areMeasureCases(content) ? content : [])),
  );
  const known = knownMutants(await readFile(record, 'utf8'));
  const tallies: Tally[] = [];
  for (const measure of measures.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const { mutants, unnoticed } = await unnoticedMutants(database, measure, settings);
    let still: readonly Mutant[] = unnoticed;
    for (const one of cases.filter(({ expect }) => expect?.some((figure) => figure.measure === measure.id))) {
      if (still.length === 0) break;
      const compare = await loadMeasureCase(one, { database, settings, measures: [measure] });
      still = await unnoticedBy(compare, measure, still);
    }
    tallies.push(tallyOf(measure, mutants.length, still, known));
    console.log(saidOf(tallies.at(-1) as Tally));
  }
  console.log(summaryOf(tallies));
  return tallies.some(({ added, stale }) => added.length + stale.length > 0) ? 1 : 0;
});

async function unnoticedBy(
  compare: (measures: readonly Measure[]) => Promise<string[]>,
  measure: Measure,
  mutants: readonly Mutant[],
): Promise<Mutant[]> {
  const left: Mutant[] = [];
  for (const mutant of mutants) {
    const problems = await compare([{ ...measure, sql: mutant.sql }]).catch((problem: unknown) => {
      if (problem instanceof MeasureRunError) return [problem.message];
      throw problem;
    });
    if (problems.length === 0) left.push(mutant);
  }
  return left;
}

/** What became of a measure's mutants. */
interface Tally {
  measure: string;
  section: string;
  all: number;
  noticed: number;
  equivalent: number;
  /** Entries of the list that nothing notices and that it does not hold, and that it holds in vain. */
  added: string[];
  stale: string[];
}

function tallyOf(measure: Measure, all: number, still: readonly Mutant[], known: readonly KnownMutant[]): Tally {
  const listed = known.filter((one) => one.measure === measure.id);
  const entries = listed.map(({ entry }) => entry);
  const survivors = still.map((mutant) => mutantEntry(measure, mutant));
  return {
    measure: measure.id,
    section: measure.section,
    all,
    noticed: all - still.length,
    equivalent: listed.filter(({ isEquivalent }) => isEquivalent).length,
    added: without(survivors, entries),
    stale: without(entries, survivors),
  };
}

/** Entries that are left when each of the others has taken one of its like away. */
function without(entries: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return entries.filter((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function saidOf({ measure, all, noticed, added, stale }: Tally): string {
  return [
    `${measure}: ${noticed} of ${all} changes are noticed.`,
    ...added.map((entry) => `  nothing notices, and ${record} does not say why:\n  ${entry}`),
    ...stale.map((entry) => `  ${record} names what is noticed now, or gone:\n  ${entry}`),
  ].join('\n');
}

function summaryOf(tallies: readonly Tally[]): string {
  const sections = [...Map.groupBy(tallies, ({ section }) => section)];
  return ['', ...sections.map(([section, those]) => `${section}: ${share(those)}`), `All: ${share(tallies)}`].join(
    '\n',
  );
}

function share(tallies: readonly Tally[]): string {
  const sum = (part: 'all' | 'noticed' | 'equivalent'): number => tallies.reduce((total, one) => total + one[part], 0);
  const [all, noticed, equivalent] = [sum('all'), sum('noticed'), sum('equivalent')];
  const rest = equivalent === 0 ? '' : ` ${equivalent} of the rest change no figure.`;
  return `${noticed} of ${all} changes are noticed (${((100 * noticed) / all).toFixed(1)}%).${rest}`;
}

function options(given: readonly string[]): [ids: string[], places: string[]] {
  giveHelp(given, usage);
  const at = given.indexOf('--cases');
  const [ids, places] = at === -1 ? [[...given], [usualCases]] : [given.slice(0, at), given.slice(at + 1)];
  const option = [...ids, ...places].find((one) => one.startsWith('-'));
  if (option !== undefined) throw new UsageError(`Unknown option '${option}'.\n${usage}`);
  if (places.length === 0) throw new UsageError(`--cases needs a path.\n${usage}`);
  return [ids, places];
}
