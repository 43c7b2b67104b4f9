/**
 * What a table's row reveals about each of its people, however many they are. `group`: all of them stand in the
 * categories named, so whoever is known to be in the row is known to stand there. `within group`: all but one do, and
 * that one knows it of all the others.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 5 (group and within-group disclosure).
 *
 * @param row how many people are in each category
 * @param categories those that must not be known of anybody
 */
export function groupDisclosure(
  row: Readonly<Record<string, number>>,
  categories: readonly string[],
): 'group' | 'within group' | null {
  let [inside, outside] = [0, 0];
  for (const [category, count] of Object.entries(row)) {
    if (categories.includes(category)) inside += count;
    else outside += count;
  }
  if (inside === 0) return null;
  if (outside === 0) return 'group';
  return outside === 1 ? 'within group' : null;
}
