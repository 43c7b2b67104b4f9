import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Outcome, type RefreshEffects, type RefreshOptions, takeSteps } from '#refresh';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { sharedDatabase } from '#scripts/duckdb.ts';
import { refresh as refreshHere } from '#scripts/refresh/run.ts';
import type { Database } from '#warehouse';
import { keptRun } from '../fixtures/kept-run.ts';
import { madeOnce } from '../fixtures/made-once.ts';
import { sourcesOf } from '../fixtures/sources.ts';
import { stableFolder } from '../fixtures/stable-folder.ts';
import { remembering } from './remembering-database.ts';

/**
 * A folder with everything a refresh needs: the shipped settings, a few or all of the measures, and one small extract.
 */
export interface Workplace {
  root: string;
  options: RefreshOptions;
  put: (file: string, text: string | Uint8Array) => void;
  remove: (file: string) => void;
  /** Every file under the published folder and its text. */
  published: () => Record<string, string>;
  /** A private list or page. */
  findings: (name: string) => string;
  clear: () => void;
}

const childHeader = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodeHeader = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** Twelve children, looked after since 2021; the first two have two placements, the last left on 14 February 2022. */
export function smallExtract(): { header: string; episodes: string } {
  const children = Array.from({ length: 12 }, (_, index) => `90010${index + 10}`);
  const header = children.map(
    (child, index) =>
      `${child},${(index % 2) + 1},${String(index + 1).padStart(2, '0')}/05/20${10 + (index % 8)},WBRI,UN1,,`,
  );
  const episodes = children.flatMap((child, index) => {
    const start = `${String(index + 1).padStart(2, '0')}/06/2021`;
    if (index < 2) {
      return [`${child},${start},S,C2,N1,U6,PR1,10/09/2021,X1,CARPL,,,`, `${child},10/09/2021,P,C2,N1,K2,PR4,,,,,,`];
    }
    const end = index === 11 ? '14/02/2022,E4A' : ',';
    return [`${child},${start},S,C2,N1,${index % 3 === 0 ? 'P1,PR0' : 'U6,PR1'},${end},,,,`];
  });
  const text = (lines: string[]) => `${lines.join('\r\n')}\r\n`;
  return { header: text([childHeader, ...header]), episodes: text([episodeHeader, ...episodes]) };
}

/** Measures that tie in with each other, and others that the small extract has no file for. */
const fewMeasures = [
  'our-children/cla_ceased.md',
  'our-children/cla_count.md',
  'our-children/cla_rate.md',
  'our-children/cla_started.md',
  'our-workforce/visited_percent.md',
  'your-family-and-friends/children_waiting_with_placement_order.md',
  'your-health-and-wellbeing/dental_check_percent.md',
];

/** A measure without the changes and relations that name measures which are not among the few. */
function withoutOthers(text: string): string {
  return text
    .replace(/^ {2}# .*\n {2}- breakdown: placement group\n(?: {4}.*\n)+/m, '')
    .replace(/^relations:\n {2}- breakdown: reason\n(?: {4}.*\n)+/m, '');
}

/**
 * Sets a workplace up in a temporary folder, with the small extract as February 2022. A few measures are enough for
 * most tests, with settings that name no others; the shipped ones are not in the folder, and not to be written to.
 */
export function setUpWorkplace(
  measures: 'few measures' | 'shipped measures' = 'few measures',
  root = stableFolder('refresh'),
): Workplace {
  const at = (file: string) => path.join(root, ...file.split('/'));
  const put = (file: string, text: string | Uint8Array) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const settings = readFileSync('data/settings.yaml', 'utf8').replace('firstMonth: 2020-06', 'firstMonth: 2021-07');
  put('settings.yaml', settings);
  if (measures === 'few measures') {
    put('settings.yaml', settings.replace(/^(consortium|targets|rebases|board):.*\n([ #].*\n)*/gm, ''));
    for (const file of fewMeasures)
      put(`measures/${file}`, withoutOthers(readFileSync(`data/measures/${file}`, 'utf8')));
  }
  const { header, episodes } = smallExtract();
  put('extracts/2022-02/header.csv', header);
  put('extracts/2022-02/episodes.csv', episodes);
  const options: RefreshOptions = {
    extracts: at('extracts'),
    settings: at('settings.yaml'),
    measures: measures === 'few measures' ? at('measures') : 'data/measures',
    published: at('published'),
    findings: at('findings'),
    outside: at('outside'),
    benchmarks: at('benchmarks'),
    edition: 'public',
  };
  const published = () => {
    const folder = at('published');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const read = (file: string): [string, string] => [
      path.relative(folder, file).split(path.sep).join('/'),
      readFileSync(file, 'utf8'),
    ];
    return Object.fromEntries(files.map((entry) => read(path.join(entry.parentPath, entry.name))));
  };
  return {
    root,
    options,
    put,
    remove: (file) => rmSync(at(file), { recursive: true }),
    published,
    findings: (name) => readFileSync(at(`findings/${name}`), 'utf8'),
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Publishes what a workplace holds from the start, once for every test that goes on from there; by WebAssembly, as
 * commands do.
 */
export async function publishFirst({ options }: Workplace): Promise<void> {
  const code = [...sourcesOf(import.meta.filename), 'package-lock.json', 'data/settings.yaml', 'data/measures'];
  const measures = options.measures === 'data/measures' ? 'shipped measures' : 'few measures';
  const folder = await madeOnce(
    `first-publication-of-${measures.replace(' ', '-')}`,
    contentHash(code),
    async (made) => {
      // Not counted among those that a test asks for: it is made but once.
      const place = setUpWorkplace(measures, mkdtempSync(path.join(os.tmpdir(), 'first-')));
      await refreshNow({ ...place.options, engine: 'wasm' });
      for (const part of ['published', 'findings'])
        cpSync(path.join(place.root, part), path.join(made, part), { recursive: true });
      place.clear();
    },
  );
  cpSync(path.join(folder, 'published'), options.published, { recursive: true });
  cpSync(path.join(folder, 'findings'), options.findings, { recursive: true });
}

/** What tests hand in in place of what a refresh has otherwise. */
export type Handed = Partial<RefreshEffects>;

let remembered: Promise<Database> | undefined;
const database = () => {
  remembered ??= sharedDatabase('native').then(remembering);
  return remembered;
};

/**
 * A refresh that shows nothing. Where no engine is named, by the quickest, which is not asked twice for figures of the same
 * rows: they are the same. Where nothing but an output is handed in, what it answers, says and writes may be that of an
 * earlier one of the same (`kept-run.ts`); `refreshNow` works it out.
 */
export async function refresh(options: Parameters<typeof refreshHere>[0], handed: Handed = {}): Promise<Outcome> {
  const { output, ...others } = handed;
  if (Object.keys(others).length > 0) return refreshNow(options, handed);
  const folder = path.dirname(path.resolve(options.published));
  const elsewhere = Object.values(options).filter(
    (value): value is string =>
      typeof value === 'string' && existsSync(value) && !path.resolve(value).startsWith(folder),
  );
  const run = { name: 'refreshes', asks: { options, elsewhere: contentHash(elsewhere) }, folder };
  const { said, ...end } = await keptRun(run, async (): Promise<Ended> => {
    const said: string[] = [];
    try {
      return { said, outcome: await refreshNow(options, { output: { log: (text) => void said.push(text) } }) };
    } catch (problem) {
      if (!(problem instanceof StoppedError)) throw problem;
      return { said, stopped: problem.message };
    }
  });
  for (const text of said) output?.log(text);
  if ('stopped' in end) throw new StoppedError(end.stopped);
  return end.outcome;
}

/** How a refresh ended, and what it said. */
type Ended = { said: string[] } & ({ outcome: Outcome } | { stopped: string });

/** The same, worked out whatever was kept. */
function refreshNow(options: Parameters<typeof refreshHere>[0], handed: Handed = {}): Promise<Outcome> {
  const quick = options.engine === undefined ? { database } : {};
  return refreshHere(options, { progress: takeSteps, output: { log: () => {} }, ...quick, ...handed });
}

/** What a refresh that must stop says: its last words and the findings it printed. */
export async function stoppedWith(options: RefreshOptions, handed: Handed = {}): Promise<string> {
  const said: string[] = [];
  const output = { log: (text: string) => void said.push(text) };
  const stopped = await refresh(options, { ...handed, output }).then(
    () => null,
    (error: Error) => error.message,
  );
  if (stopped === null) throw new Error(`The refresh did not stop. It said:\n${said.join('\n')}`);
  return [...said, stopped].join('\n');
}
