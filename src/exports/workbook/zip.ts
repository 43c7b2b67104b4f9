import { strToU8, type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip can carry, as this machine's clock has it: the same bytes everywhere. */
const fixedTime = new Date(1980, 0, 1);

/**
 * Parts as a zip, in the order in which they are given. `stored` names the part that is not compressed, as the type of
 * an OpenDocument file has to be.
 */
export function zipped(
  parts: readonly (readonly [name: string, text: string | Uint8Array])[],
  stored?: string,
): Uint8Array {
  const entries: Zippable = {};
  for (const [name, part] of parts) {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    entries[name] = [bytes, { level: name === stored ? 0 : 6, mtime: fixedTime }];
  }
  return zipSync(entries);
}
