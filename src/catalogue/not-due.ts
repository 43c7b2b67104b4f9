import { type RelationEntry, referenceOf } from './relation.ts';

/** The breakdown of a measure in time that tells how many are not counted yet, as their time is not over. */
export const dueBreakdown = 'due';
/** Its one category. */
export const notDueYet = 'not due yet';

interface Breakdown {
  name: string;
  categories: readonly string[];
  addsUp: boolean;
  addsUpTo?: 'denominator' | undefined;
}

/** What is wrong with how a measure tells who is not due yet; null where nothing is, and where it has nobody to tell of. */
export function notDueMisfit(breakdowns: readonly Breakdown[], unit: string): string | null {
  const due = breakdowns.find(({ name }) => name === dueBreakdown);
  if (due === undefined) return null;
  const { categories, addsUp, addsUpTo } = due;
  if (categories.length !== 1 || categories[0] !== notDueYet) return `has the one category "${notDueYet}".`;
  if (addsUp || addsUpTo !== undefined)
    return 'does not add up to the whole: it counts those whom the whole leaves out.';
  return unit === 'percent' ? null : 'is for percentages: a count leaves nobody out.';
}

/**
 * What holds of a measure that tells who is not due yet, whether its file says so or not: these and those whose time is up
 * are all of them. Anybody can subtract, so whoever protects the numbers must know.
 */
export function withDueRelation(
  id: string,
  breakdowns: readonly Breakdown[],
  relations: RelationEntry[],
): RelationEntry[] {
  if (!breakdowns.some(({ name }) => name === dueBreakdown)) return relations;
  const of = { measure: id, breakdown: dueBreakdown, category: notDueYet };
  const parts = [
    referenceOf({ measure: id, breakdown: '', category: '', part: 'denominator' }),
    referenceOf({ ...of, part: 'numerator' }),
  ];
  const isSaid = relations.some(
    ({ part, breakdown, equals }) =>
      part === 'denominator' && breakdown === dueBreakdown && parts.every((one) => equals?.includes(one)),
  );
  if (isSaid) return relations;
  const implied = { part: 'denominator', breakdown: dueBreakdown, category: notDueYet, equals: parts } as const;
  return [...relations, { ...implied, equals: parts, usually: false }];
}
