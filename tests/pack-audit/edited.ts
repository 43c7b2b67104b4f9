import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A zipped file with parts changed, added or (null) left out; times stay the earliest that there are. */
export function edited(
  bytes: Uint8Array,
  changes: Readonly<Record<string, string | Uint8Array | ((text: string) => string)>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    if (typeof change === 'function') {
      if (before === undefined) throw new Error(`There is no part ${name}`);
      const after = change(strFromU8(before));
      if (after === strFromU8(before)) throw new Error(`Nothing of ${name} was changed`);
      parts[name] = strToU8(after);
    } else {
      parts[name] = typeof change === 'string' ? strToU8(change) : new Uint8Array(change);
    }
  }
  const entries: Zippable = {};
  for (const [name, part] of Object.entries(parts)) entries[name] = [part, { mtime: new Date(1980, 0, 1) }];
  return zipSync(entries);
}
