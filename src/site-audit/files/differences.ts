/**
 * Where two values of JSON differ, as the path of the first place that does: `series.0.figures.3.value`. Null where
 * they are the same, to the order of names.
 */
export function firstDifference(found: unknown, expected: unknown, path: readonly string[] = []): string | null {
  const here = path.join('.') || 'all of it';
  if (!isHolder(found) || !isHolder(expected)) return Object.is(found, expected) ? null : here;
  const [names, wanted] = [Object.keys(found), Object.keys(expected)];
  if (Array.isArray(found) !== Array.isArray(expected)) return here;
  const strange = names.find((name, at) => name !== wanted[at]);
  if (strange !== undefined) return [...path, strange].join('.');
  if (names.length < wanted.length) return [...path, wanted[names.length]].join('.');
  for (const name of names) {
    const within = firstDifference(found[name], expected[name], [...path, name]);
    if (within !== null) return within;
  }
  return null;
}

const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
