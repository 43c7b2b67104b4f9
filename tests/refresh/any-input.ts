import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { auditPublished } from '#audit';
import { publishedCatalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { workedOut } from '#pocket-calculator';
import { asKnownNow, type LedgerRow, parseLedger } from '#published';
import { takeSteps } from '#refresh';
import { extractMonths } from '#sample';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { digest } from '#scripts/digest.ts';
import { startHighs } from '#scripts/highs.ts';
import { refresh, refreshPlaces } from '#scripts/refresh/run.ts';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import { stableFolder } from '#tests/fixtures/stable-folder.ts';
import { writeCouncil } from '../attacks/council.ts';

/** What a council may send: how many children, of which months, and which files it has. */
export interface Input {
  seed: number;
  children: number;
  months: string[];
  /** The files that its extracts hold. */
  files: string[];
  /** Published at each month as it comes; else once, when all are there. */
  isPublishedMonthly: boolean;
}

/** The sources that files of the sample are, in the words of measures. */
const sourceOfFile: Readonly<Record<string, string>> = {
  'header.csv': 'ssda903.header',
  'episodes.csv': 'ssda903.episodes',
  'reviews.csv': 'ssda903.reviews',
  'uasc.csv': 'ssda903.uasc',
  'deprivation_of_liberty.csv': 'ssda903.deprivationOfLiberty',
  'oc2.csv': 'ssda903.oc2',
  'oc3.csv': 'ssda903.oc3',
  'ad1.csv': 'ssda903.ad1',
  'placed_for_adoption.csv': 'ssda903.placedForAdoption',
  'previous_permanence.csv': 'ssda903.previousPermanence',
  'missing.csv': 'ssda903.missing',
  'sw_episodes.csv': 'ssda903.socialWorkerEpisodes',
  'annex_a_list_8.csv': 'annexA.list8',
  'annex_a_list_9.csv': 'annexA.list9',
  'annex_a_list_10.csv': 'annexA.list10',
  'annex_a_list_11.csv': 'annexA.list11',
  'visits.csv': 'visits',
  'supervision.csv': 'supervision',
  'pep.csv': 'pep',
  'education.csv': 'education',
  'complaints.csv': 'complaints',
  'voice.csv': 'voice',
  'attendance.csv': 'attendance',
  'schools.csv': 'schools',
  'attainment.csv': 'attainment',
  'support.csv': 'support',
  'survey.csv': 'survey',
  'workforce.csv': 'workforce',
  'figures.csv': 'figures',
  'health.csv': 'health',
  'private_fostering.csv': 'privateFostering',
  'private_fostering_visits.csv': 'privateFosteringVisits',
  'siblings.csv': 'siblings',
  'homes.csv': 'homes',
  'pre_proceedings.csv': 'preProceedings',
  'workforce_leavers.csv': 'workforceLeavers',
};

/** Files that only the extract of a March holds. */
const yearly = ['oc2.csv', 'oc3.csv'];
/** What an extract of the sample may hold. */
export const everyFile = Object.keys(sourceOfFile);
/** How the sample's 500 children of the council become others. */
const sizes = new Map([
  [34, { oneOf: 15 }],
  [200, { oneOf: 2.5 }],
  [500, {}],
  [3000, { scale: 6 }],
]);

/**
 * Any council: of few months more often than of many, and of nearly all files or of a few, since most of what goes wrong is
 * wrong of these.
 */
export const anyInput: fc.Arbitrary<Input> = fc
  .record({
    seed: fc.integer({ min: 1, max: 3 }),
    children: fc.constantFrom(34, 34, 200, 200, 500),
    months: fc.oneof(
      { weight: 9, arbitrary: fc.subarray([...extractMonths], { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.subarray([...extractMonths], { minLength: 1, maxLength: extractMonths.length }) },
    ),
    files: fc.oneof(
      fc.subarray(everyFile, { minLength: everyFile.length - 4 }),
      fc.subarray(everyFile, { minLength: 1 }),
      fc.subarray(everyFile, { minLength: 1, maxLength: 4 }),
    ),
    isPublishedMonthly: fc.boolean(),
  })
  // Some files come in March alone.
  .filter((input) => input.months.some((month) => isHeld(input, month)));

/** What became of an input: what was published, or what the analyst is told in its place. */
export interface Result {
  /** Under which its site may be built. */
  folder: string;
  published: LedgerRow[] | null;
  said: string;
  /** Why refreshes stopped. */
  stops: string[];
  /** What somebody who reads what is published could work out. */
  given: unknown[];
}

/** Publishes an input in a folder of its own, and audits what is published; `use` it before it is removed. */
export async function publishInput(input: Input, use: (result: Result) => Promise<void> | void): Promise<void> {
  const folder = stableFolder('any-input');
  try {
    const run = { name: 'published-inputs', asks: input, folder, by: import.meta.filename };
    const result = await keptRun(run, () => publishedIn(folder, input));
    await use({ folder, ...result });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Publishes an input in an empty folder, and audits what is published. */
async function publishedIn(folder: string, input: Input): Promise<Omit<Result, 'folder'>> {
  const { seed, months, files, children } = input;
  const without = everyFile.filter((file) => !files.includes(file));
  await writeCouncil(folder, { seed, months, without, alone: true, ...sizes.get(children) });
  const said: string[] = [];
  const stops: string[] = [];
  let isPublished = false;
  const asAts = input.isPublishedMonthly ? months.filter((month) => isHeld(input, month)) : [undefined];
  for (const asAt of asAts) {
    const output = { log: (text: string) => void said.push(text) };
    const options = { ...refreshPlaces(folder), asAt, engine: 'native' as const };
    await refresh(options, { output, progress: takeSteps }).then(
      ({ published }) => {
        isPublished ||= published;
      },
      (error: unknown) => {
        if (!(error instanceof StoppedError)) throw error;
        stops.push(error.message);
      },
    );
  }
  const [published, given] = isPublished ? await audited(folder, months.at(-1) as string) : [null, []];
  return { published, said: [...said, ...stops].join('\n'), stops, given };
}

async function audited(folder: string, month: string): Promise<[LedgerRow[], unknown[]]> {
  const at = (place: string) => join(folder, place);
  const { settings, measures } = await readCatalogue(at('settings.yaml'), 'data/measures');
  const figures = readFileSync(at('published/public/figures.csv'), 'utf8');
  const bounds = readFileSync(at('published/public/bounds.csv'), 'utf8');
  const catalogue = publishedCatalogue(measures, settings, `${month}-31`, () => null);
  const { verdict, secrets } = auditPublished({ figures, bounds, measures: catalogue }, await startHighs(), { digest });
  const narrow = secrets.filter(({ safe }) => !safe).map(({ id, lower, upper }) => [id, lower, upper]);
  const given = [...workedOut(figures), ...narrow, ...(verdict === 'safe' ? [] : [verdict])];
  return [asKnownNow(parseLedger(figures)), given];
}

/** Whether any file of an input is there in a month. */
function isHeld({ files }: Input, month: string): boolean {
  return files.some((file) => !yearly.includes(file) || month.endsWith('-03'));
}

/** Whether a source, or one of its alternatives, came with the extract of one of the months from a day on. */
export function cameSince({ files, months }: Input, source: string, day: string): boolean {
  const came = files.filter((file) => source.split(' or ').includes(sourceOfFile[file] as string));
  return came.some((file) =>
    months.some((month) => `${month}-31` >= day && (!yearly.includes(file) || month.endsWith('-03'))),
  );
}

/** An input as the name of a test says it. */
export function inWords({ seed, children, months, files, isPublishedMonthly }: Input): string {
  const without = everyFile.filter((file) => !files.includes(file));
  const held = without.length < files.length ? `without ${without.join(', ') || 'nothing'}` : files.join(', ');
  const when = isPublishedMonthly ? 'month by month' : 'at once';
  return `${children} children of seed ${seed}, ${months.join(', ')} ${when}: ${held}`;
}
