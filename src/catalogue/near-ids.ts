/** So many are named in a message. */
const mostNamed = 3;

/**
 * The ids that have most words in common with one that does not exist, of these the ones that differ in fewest letters
 * first; none where none has any.
 */
export function nearIds(id: string, known: Iterable<string>): string[] {
  const wanted = wordsOf(id);
  return [...known]
    .map((one) => ({ one, shared: sharedOf(wanted, wordsOf(one)), letters: lettersApart(id, one) }))
    .filter(({ shared }) => shared > 0)
    .toSorted(
      (first, second) =>
        second.shared - first.shared || first.letters - second.letters || (first.one < second.one ? -1 : 1),
    )
    .slice(0, mostNamed)
    .map(({ one }) => one);
}

/** `Write one of agency_percent and agency_count, or leave it out.` */
export function writeOneOf(ids: readonly string[], otherwise: string): string {
  const named = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ids);
  return ids.length === 0 ? `Write ${otherwise}, or leave it out.` : `Write ${named}, or leave it out.`;
}

const wordsOf = (id: string): string[] => id.split(/[_-]/);

/** The share of all words of both that they have in common. */
function sharedOf(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((word) => other.includes(word)).length;
  return common / new Set([...one, ...other]).size;
}

/** How many letters must be put in, taken out or changed to make the one of the other. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...one].entries()) {
    const next = [down + 1];
    for (const [across, second] of [...other].entries()) {
      const changed = (row[across] as number) + (letter === second ? 0 : 1);
      next.push(Math.min(changed, (row[across + 1] as number) + 1, (next[across] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}
