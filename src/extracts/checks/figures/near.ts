/** How many letters must be inserted, deleted or changed to turn one word into another. */
function editsBetween(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (previous[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current[column] = Math.min(changed, (previous[column] as number) + 1, (current[column - 1] as number) + 1);
    }
    previous = current;
  }
  return previous[to.length] as number;
}

/** Those of the known names, nearest first and three at most, that a mistyped or shortened one may mean. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  return known
    .map((one) => ({ one, edits: one.includes(wanted) || wanted.includes(one) ? 0 : editsBetween(wanted, one) }))
    .filter(({ one, edits }) => edits <= Math.max(2, Math.floor(one.length / 4)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ one }) => one);
}
