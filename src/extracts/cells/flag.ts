const yes = new Set(['y', 'yes', 'true', 't', '1', '1.0']);
const no = new Set(['n', 'no', 'false', 'f', '0', '0.0']);

/** Reads a tidied cell as yes or no: Y, Yes, true, 1, `a) Yes`, `Y - Yes`; null for anything else. */
export function readFlag(raw: string): boolean | null {
  const bare = raw.toLowerCase().replace(/^[a-z]\) */, '');
  for (const word of [bare, bare.split(/[ :(-]/)[0] ?? '']) {
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
  }
  return null;
}
