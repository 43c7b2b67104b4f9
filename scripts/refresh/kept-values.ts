import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KeptValues } from '#refresh';
import { contentHash } from '../cli/content-hash.ts';

const product = path.join(import.meta.dirname, '..', '..');

/** All that reading an extract can run, and what stores what was read: `tests/refresh/kept-readings.test.ts` looks. */
export const readingCode = [
  'src/calendar',
  'src/catalogue',
  'src/extracts',
  'src/figure',
  'src/published',
  'src/refresh',
  'src/warehouse',
  'scripts/refresh',
];

/** Libraries as they were asked for, and as they are installed. */
const libraries = ['package-lock.json', path.join('node_modules', '.package-lock.json')];

let hash: string | undefined;

/** The code that runs in this process, which does not change while it does. */
function codeHash(): string {
  hash ??= contentHash([...readingCode, ...libraries].map((place) => path.join(product, place)));
  return hash;
}

const named = /^[0-9a-f]{64}$/;
const half = /\.part$/;
const digestBytes = 32;
/** What is older was left behind by a process that ended half way. */
const oldestHalf = 3_600_000;

/**
 * Values in a folder of this machine, which only its owner may look into. A file begins with the digest of its name and
 * of all that follows: what is cut, damaged or called otherwise counts as not there.
 */
export function keptValues(folder: string): KeptValues {
  const at = (name: string) => path.join(folder, name);
  return {
    madeBy: [codeHash(), process.version, endianness()].join(),
    get: async (name) => {
      try {
        const file = await readFile(at(name));
        const value = file.subarray(digestBytes);
        return digestOf(name, value).equals(file.subarray(0, digestBytes)) ? deserialize(value) : null;
      } catch {
        return null;
      }
    },
    put: async (name, value) => {
      const bytes = serialize(value);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const part = at(`${name}.${randomUUID()}.part`);
      try {
        await writeFile(part, Buffer.concat([digestOf(name, bytes), bytes]), { mode: 0o600 });
        await rename(part, at(name));
      } catch (error) {
        await rm(part, { force: true }).catch(() => {});
        throw error;
      }
    },
    keepOnly: async (names) => {
      const there = await readdir(folder).catch((): string[] => []);
      for (const name of there) {
        const isLeft = named.test(name) ? !names.has(name) : half.test(name) && (await isOld(at(name)));
        if (isLeft) await rm(at(name), { force: true }).catch(() => {});
      }
    },
  };
}

function digestOf(name: string, value: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(value).digest();
}

async function isOld(file: string): Promise<boolean> {
  const changed = await stat(file).catch(() => null);
  return changed !== null && Date.now() - changed.mtimeMs > oldestHalf;
}
