/**
 * The letter under which a title stands in a list from A to Z; titles that begin with a sign or digit stand under
 * `0–9`.
 */
function letterOf(title: string): string {
  const first = title.charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}

/** Things in the order of their titles, grouped by letter. */
export function byLetter<Thing>(things: readonly Thing[], titleOf: (thing: Thing) => string): [string, Thing[]][] {
  const key = (thing: Thing) => titleOf(thing).toLowerCase();
  const sorted = things.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
  const groups = new Map<string, Thing[]>();
  for (const thing of sorted) {
    const letter = letterOf(titleOf(thing));
    groups.set(letter, [...(groups.get(letter) ?? []), thing]);
  }
  return [...groups];
}
