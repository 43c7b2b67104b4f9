import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FixtureChanges, writeSiteFixture } from '../fixtures/site/write.ts';

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

/** Builds the fixture site as it would stand under a base, with the project's own configuration and any variables changed. */
export async function buildFixtureSite(
  base = '',
  changes: Record<string, string> = {},
  published: FixtureChanges = {},
): Promise<BuiltSite> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'built-site-'));
  const root = join(folder, 'served');
  const fixture = await writeSiteFixture(
    folder,
    changes.EDITION === 'board' ? 'board' : 'public',
    changes.SETTINGS_FILE,
    published,
  );
  const remove = () => rmSync(folder, { recursive: true, maxRetries: 3 });
  const built = buildSite({
    ...fixture,
    ...changes,
    SITE_BASE: base || '/',
    SITE_OUT: join(root, base),
    SITE_DEPLOY: join(folder, 'deploy'),
  });
  await built.catch((problem) => {
    remove();
    throw problem;
  });
  return { root, base, remove };
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
