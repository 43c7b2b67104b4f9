import { z } from 'zod';
import { isRate } from '#figure';
import { isReference } from './relation.ts';

/** `coverage` in a measure's front matter. */
export const coverageSchema = z.strictObject({
  /** The number that counts everybody of whom the figure should be, as relations name it. */
  of: z.string().refine(isReference, 'a measure such as cla_count, with #denominator after it where that is meant'),
  /** The share of them, in per cent, below which the figure is withheld. */
  atLeast: z.number().positive().max(100),
  /** What would make the rest known: the column and its file, for the analyst. */
  needs: z.string().min(1),
});

/** Of whom a figure should be, and the share of them of whom it must be known. */
export type CoverageRule = z.infer<typeof coverageSchema>;

/** Why a measure cannot say of how many it is known; null where it can. Only what is divided by people can. */
export function coverageMisfit(
  { unit, coverage }: { unit: string; coverage?: CoverageRule | undefined },
  shape: string,
): string | null {
  if (coverage === undefined) return null;
  if (shape === 'count' || isRate(unit) || unit === 'ratio') {
    return 'is for percentages and averages, whose denominator counts those of whom something is known.';
  }
  return coverage.of.includes('/') ? 'of names a whole, not a category.' : null;
}
