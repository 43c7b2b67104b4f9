import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Form, formsOf } from './forms.ts';
import { unpacked } from './unpacked.ts';

/** A canary that was found where it must not be. */
export interface Sighting {
  place: string;
  canary: string;
  form: string;
}

/** Looks through bytes for canaries in every form; each is reported once a place and form. */
export type Scan = (place: string, bytes: Uint8Array) => Sighting[];

type Needle = Form & { canary: string };

/** Gets ready to look for canaries. */
export function scanFor(canaries: readonly string[]): Scan {
  const needles = canaries.flatMap((canary) => formsOf(canary).map((form): Needle => ({ ...form, canary })));
  const exact = indexed(needles.filter(({ caseCounts }) => caseCounts));
  const folded = indexed(
    needles.filter(({ caseCounts }) => !caseCounts).map((needle) => ({ ...needle, bytes: folding(needle.bytes) })),
  );
  return (place, bytes) => {
    const name = Buffer.from(`${place}\n`);
    const all = Buffer.concat([name, bytes]);
    const found = [...search(all, exact), ...search(folding(all), folded)];
    const distinct = new Map(found.map(({ canary, name: form }) => [`${canary}|${form}`, { place, canary, form }]));
    return [...distinct.values()];
  };
}

/** Looks through every file under a folder, names included, and through whatever is packed in one. */
export async function scanFolder(
  scan: Scan,
  folder: string,
): Promise<{ files: number; bytes: number; found: Sighting[] }> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const result = { files: entries.length, bytes: 0, found: [] as Sighting[] };
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    result.bytes += bytes.length;
    for (const part of await unpacked(relative(folder, file), bytes))
      result.found.push(...scan(part.place, part.bytes));
  }
  return result;
}

/** Small letters for the capitals of ASCII. */
function folding(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)));
}

/** Needles that begin with the same four bytes: the short ones, and the others by the four bytes after those. */
interface Alike {
  short: Needle[];
  long: Map<number, Needle[]>;
}

/** Needles by their first eight bytes: many canaries begin alike. */
function indexed(needles: readonly Needle[]): Map<number, Alike> {
  const alike = Map.groupBy(needles, ({ bytes }) => bytes.readInt32LE(0));
  return new Map(
    [...alike].map(([key, all]) => {
      const long = all.filter(({ bytes }) => bytes.length >= 8);
      return [
        key,
        {
          short: all.filter(({ bytes }) => bytes.length < 8),
          long: Map.groupBy(long, ({ bytes }) => bytes.readInt32LE(4)),
        },
      ];
    }),
  );
}

function search(bytes: Buffer, needles: ReadonlyMap<number, Alike>): Needle[] {
  const begins = new Uint8Array(65_536);
  for (const key of needles.keys()) begins[key & 0xffff] = 1;
  const found: Needle[] = [];
  const at = (place: number, some: readonly Needle[]) =>
    found.push(...some.filter((needle) => needle.bytes.equals(bytes.subarray(place, place + needle.bytes.length))));
  for (let place = 0; place + 4 <= bytes.length; place += 1) {
    if (begins[(bytes[place] as number) | ((bytes[place + 1] as number) << 8)] === 0) continue;
    const alike = needles.get(bytes.readInt32LE(place));
    if (alike === undefined) continue;
    at(place, alike.short);
    if (place + 8 <= bytes.length) at(place, alike.long.get(bytes.readInt32LE(place + 4)) ?? []);
  }
  return found;
}
