import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** What only the world that sees children has: the build must do without. */
const privateParts = [
  'data/extracts',
  'data/findings',
  'src/extracts',
  'src/warehouse',
  'src/measures',
  'src/disclosure',
  'src/refresh',
  'src/sample',
  'scripts/refresh',
  'scripts/refresh.ts',
];

/** What a build needs of the project. */
export const buildParts = [
  'src',
  'scripts',
  'components',
  'public',
  'data',
  'package.json',
  'tsconfig.json',
  'astro.config.mjs',
];

/** Copies the project as it stands on a machine that never sees an extract, with another ledger in place of its own. */
export function copyPublicWorld(folder: string, published: string): void {
  const left = new Set(
    [...privateParts, 'data/published', 'data/commentary', 'data/meetings', 'data/inspections', 'data/printed'].map(
      (part) => join(project, part),
    ),
  );
  for (const part of buildParts) {
    cpSync(join(project, part), join(folder, part), { recursive: true, filter: (source) => !left.has(source) });
  }
  mkdirSync(join(folder, 'data', 'published'), { recursive: true });
  cpSync(published, join(folder, 'data', 'published'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/** What a build may read of the data that the project ships. */
export function publicData(): string[] {
  const notRead = new Set([...privateParts, 'data/published']);
  return readdirSync(join(project, 'data'))
    .map((name) => `data/${name}`)
    .filter((place) => !notRead.has(place));
}

/** The private parts that a folder has. */
export function privatePartsIn(folder: string): string[] {
  return privateParts.filter((part) => existsSync(join(folder, part)));
}

/** Runs one of the scripts of a project folder; gives all that it printed, however it ended. */
export async function runScript(
  folder: string,
  script: string,
  parameters: readonly string[],
  variables: Record<string, string> = {},
): Promise<string> {
  const env = { ...process.env, NODE_ENV: 'production', ...variables };
  const done = spawn(process.execPath, [join(folder, 'scripts', script), ...parameters], { cwd: folder, env });
  let words = '';
  for (const stream of [done.stdout, done.stderr]) stream.setEncoding('utf8').on('data', (part) => (words += part));
  await once(done, 'close');
  return words;
}

/** Every file under a folder with its bytes in base64. */
export function bytesUnder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((file) => [relative(folder, file), readFileSync(file).toString('base64')]));
}
