/**
 * Identifiers in an order that follows from a seed alone, whatever order they come in: the same seed always gives the
 * same order, and without it the order cannot be predicted. Used where several choices are equally good.
 */
export function seededOrder(ids: readonly string[], seed: string): string[] {
  const keyed = ids.map((id) => ({ id, key: mix(`${seed}\u0000${id}`) }));
  return keyed.sort((one, other) => one.key - other.key || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
}

/** A 32-bit number from text: FNV-1a, then the finishing steps of MurmurHash3. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
