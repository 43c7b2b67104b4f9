import { editsBetween } from './edits.ts';

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
