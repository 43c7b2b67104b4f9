import { z } from 'zod';

const link = z
  .strictObject({
    id: z.string().min(1),
    /** Whom the compared figure counts, in the comparator's own words; null where the measure gives a name alone. */
    of: z.string().min(1).nullable(),
    /** The breakdown and the category that count just them, where the whole counts others too. */
    breakdown: z.string().min(1).optional(),
    category: z.string().min(1).optional(),
  })
  .refine(
    ({ breakdown, category }) => (breakdown === undefined) === (category === undefined),
    'give both breakdown and category, or neither',
  );

/**
 * The published figure of others that a measure, or one category of it, is compared with: in full, or by name alone.
 */
export const comparatorLinkSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given, of: null } : given),
  link,
);

export type ComparatorLink = z.infer<typeof link>;

/** What is wrong where a comparator names a category that the measure does not have; null where nothing is wrong. */
export function comparatorMisfit(
  { breakdown, category }: ComparatorLink,
  breakdowns: readonly { name: string; categories: readonly string[] }[],
): string | null {
  if (breakdown === undefined || category === undefined) return null;
  const known = breakdowns.some(({ name, categories }) => name === breakdown && categories.includes(category));
  return known ? null : `no breakdown "${breakdown}" has a category "${category}".`;
}
