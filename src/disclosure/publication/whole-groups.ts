import type { Measure, Settings } from '#catalogue';
import { type Figure, tableKey } from '#figure';
import type { DisclosurePolicy } from '../policy.ts';
import { groupDisclosure } from '../primary/index.ts';

/**
 * The tables of which everybody stands in categories that their measure calls unfavourable, however many they are, by
 * `tableKey`; and with each the consortium's, which would give it back by a subtraction. They are left out whole: a single
 * category, or one that is missing, would say the same.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 5, group disclosure.
 */
export function wholeGroupTables(
  figures: readonly Figure[],
  measures: ReadonlyMap<string, Measure>,
  policyOf: (measure: string) => DisclosurePolicy,
  consortium: Settings['consortium'],
): Set<string> {
  const found = new Set<string>();
  for (const [key, table] of Map.groupBy(figures, tableKey)) {
    const [first] = table as [Figure];
    const { unfavourable = [] } = measures.get(first.measure) as Measure;
    const named = typeof unfavourable === 'string' ? [] : unfavourable;
    const counts = Object.fromEntries(table.map(({ category, numerator }) => [category, numerator ?? 0]));
    if (groupDisclosure(counts, [...policyOf(first.measure).unfavourable, ...named]) !== 'group') continue;
    found.add(key);
    if (consortium?.members.includes(first.authority)) found.add(tableKey({ ...first, authority: consortium.code }));
  }
  return found;
}
