/**
 * What a row of counts says about each of its people. `group`: all stand in one column, so whoever is known to be in the
 * row is known to be in the column. `within group`: all but one do, so that one knows it of all the others.
 *
 * Source: Handbook on Statistical Disclosure Control, chapter 5 (group and within-group disclosure).
 */
export function groupDisclosure(counts: readonly number[]): 'group' | 'within group' | null {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(0, ...counts);
  if (people === 0) return null;
  if (most === people) return 'group';
  return people - most === 1 ? 'within group' : null;
}

/** Whether a group, however large, stands wholly in categories that the policy calls unfavourable. */
export function isWhollyUnfavourable(row: Readonly<Record<string, number>>, unfavourable: readonly string[]): boolean {
  const taken = Object.entries(row).filter(([, count]) => count > 0);
  return taken.length > 0 && taken.every(([category]) => unfavourable.includes(category));
}

/**
 * The same for a share: all of the group are counted where being counted is unfavourable, or none where it is favourable.
 */
export function isWhollyUnfavourableShare(
  numerator: number,
  denominator: number,
  counted: 'favourable' | 'unfavourable',
): boolean {
  return denominator > 0 && numerator === (counted === 'unfavourable' ? denominator : 0);
}
