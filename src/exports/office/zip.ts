import { strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest time that a ZIP can hold, wherever the machine is: the local parts of a date are what is written. */
const noTime = new Date(1980, 0, 1);
/** What is compressed already gains nothing from being compressed again. */
const compressed = /\.(?:xlsx|png|jpe?g|gif|zip)$/i;

/**
 * Files by their paths as a ZIP, in the order in which they are given. Every entry has the same time, so that the same
 * files give the same bytes. `stored` names a part that is not compressed, as the type of an OpenDocument file has to
 * be.
 */
export function zipped(
  files: Iterable<readonly [path: string, part: string | Uint8Array]>,
  stored?: string,
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, part] of files) {
    const bytes = typeof part === 'string' ? strToU8(part) : part;
    entries[path] = [bytes, { level: path === stored || compressed.test(path) ? 0 : 6, mtime: noTime }];
  }
  return zipSync(entries);
}

/** No template is so large; what unpacks to more is meant to fill a machine. */
const mostBytes = 500_000_000;

/** The files of a ZIP by their paths; folders are left out. Throws where it is none, or unpacks to over 500 MB. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  let sum = 0;
  const files: Unzipped = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      sum += originalSize;
      if (sum > mostBytes) throw new RangeError('The file unpacks to over 500 MB');
      return !name.endsWith('/');
    },
  });
  return new Map(Object.entries(files));
}
