import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Edition } from '#catalogue';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { madeOnce } from '../fixtures/made-once.ts';
import { type FixtureChanges, writeSiteFixture } from '../fixtures/site/write.ts';
import { sourcesOf } from '../fixtures/sources.ts';

const project = join(import.meta.dirname, '..', '..');
/** Inside the project: there Astro keeps what it works on beside its output, so that builds may run side by side. */
const cache = join(project, '.cache');

/** A site built from the fixture. */
export interface BuiltSite {
  /** The folder that holds the site's own, so that a base is a folder in it. */
  root: string;
  /** Where a page with the path `/` stands under the root. */
  base: string;
  remove: () => void;
}

/** What a shared site has otherwise than the fixture. */
export interface SiteWanted {
  /** The path under which it is to stand. */
  base?: string;
  edition?: Edition;
  /** The settings in full. */
  settings?: string;
  /** Files beside the settings, by their paths there. */
  beside?: Readonly<Record<string, string>>;
  /** What it has none of. */
  without?: readonly ('BENCHMARKS_DIR' | 'PRINTED_DIR' | 'COMMENTARY_DIR' | 'MEETINGS_DIR' | 'INSPECTIONS_DIR')[];
  /** The folder of its meetings. */
  meetings?: string;
  published?: FixtureChanges;
}

/** What every site is built by. */
export const siteCode = [
  'src',
  'components',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'data/glossary.yaml',
  'data/law.yaml',
  'tests/fixtures/site',
].map((place) => join(project, place));
let madeFrom: string | undefined;

/** A site built from the fixture, once for all who ask for it under that name: to be read only. */
export async function sharedSite(name = 'public', wanted: SiteWanted = {}): Promise<BuiltSite> {
  const { base = '', edition = 'public', settings, beside = {}, without = [], meetings, published } = wanted;
  madeFrom ??= contentHash([...siteCode, ...sourcesOf(import.meta.filename)]);
  const from = [madeFrom, contentHash(meetings === undefined ? [] : [meetings]), JSON.stringify(wanted)].join(' ');
  const folder = await madeOnce(`site-${name}`, from, async (made) => {
    const changes: Record<string, string> = Object.fromEntries(without.map((place) => [place, join(made, 'nowhere')]));
    if (settings !== undefined) {
      changes.SETTINGS_FILE = join(made, 'wanted.yaml');
      writeFileSync(changes.SETTINGS_FILE, settings);
    }
    for (const [name, text] of Object.entries(beside)) {
      mkdirSync(dirname(join(made, name)), { recursive: true });
      writeFileSync(join(made, name), text);
    }
    if (meetings !== undefined) changes.MEETINGS_DIR = meetings;
    await writeAndBuild(made, base, { ...changes, EDITION: edition }, published);
  });
  return { root: join(folder, 'served'), base, remove: () => undefined };
}

/** The name of the folder of a shared site, which is that of all that it is made of; throws where a site is another's own. */
export function madeOf(root: string): string {
  const name = basename(dirname(root));
  if (!/-[\da-f]{20}$/.test(name)) throw new Error(`${root} is no shared site, so that what is in it has no name.`);
  return name;
}

/** The site of a council alone: no consortium, no target, no figures of others, no commentary, no meetings and no inspections. */
export function siteOfCouncilAlone(): Promise<BuiltSite> {
  const settings = readFileSync(join(project, 'tests', 'fixtures', 'site', 'settings.yaml'), 'utf8')
    .replace(/^consortium:\n( .*\n)+/m, '')
    .replace(/^targets:\n( .*\n)+/m, '');
  const without = ['BENCHMARKS_DIR', 'PRINTED_DIR', 'COMMENTARY_DIR', 'MEETINGS_DIR', 'INSPECTIONS_DIR'] as const;
  return sharedSite('council-alone', { settings, without });
}

/** A site under a sub-path, of figures that are not said to be made up. */
export const siteUnderPath = (): Promise<BuiltSite> =>
  sharedSite('under-a-path', { base: '/board/scorecard', published: { synthetic: false } });

/** A shared site's copy for a test that changes it; its data stands beside it, as it does with the shared one. */
export function copyOf({ root, base }: BuiltSite): BuiltSite {
  const folder = mkdtempSync(join(cache, 'built-site-'));
  cpSync(dirname(root), folder, { recursive: true });
  return { root: join(folder, 'served'), base, remove: () => rmSync(folder, { recursive: true, maxRetries: 3 }) };
}

/** Builds the fixture site as it would stand under a base, with the project's own configuration and any variables changed. */
export async function buildFixtureSite(
  base = '',
  changes: Record<string, string> = {},
  published: FixtureChanges = {},
): Promise<BuiltSite> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'built-site-'));
  const remove = () => rmSync(folder, { recursive: true, maxRetries: 3 });
  await writeAndBuild(folder, base, changes, published).catch((problem) => {
    remove();
    throw problem;
  });
  return { root: join(folder, 'served'), base, remove };
}

async function writeAndBuild(
  folder: string,
  base: string,
  changes: Record<string, string>,
  published?: FixtureChanges,
): Promise<void> {
  const edition = changes.EDITION === 'board' ? 'board' : 'public';
  const fixture = await writeSiteFixture(folder, edition, changes.SETTINGS_FILE, published);
  await buildSite({
    ...fixture,
    SITE_URL: '',
    EDITION: edition,
    ...changes,
    SITE_BASE: base || '/',
    SITE_OUT: join(folder, 'served', base),
    SITE_DEPLOY: join(folder, 'deploy'),
  });
}

/** Runs Astro's build with the variables given; rejects with its output where it stops. */
export async function buildSite(variables: Record<string, string>): Promise<string> {
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...variables },
  });
  return stdout;
}

/** The paths of all pages of a built site, as a reader asks for them. */
export function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();
}
