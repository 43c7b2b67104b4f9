import { z } from 'zod';
import { isIsoDay, isMonth } from '../calendar/index.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().refine(isIsoDay);
const month = z.string().refine(isMonth);

/** A count that may be small: `null` stands for 1 to 5, so that a manifest gives no child away. */
const guardedCount = z.int().min(0).nullable();

export const publicationSchema = z.strictObject({
  format: z.literal('publication/1'),
  publication: month,
  edition: z.enum(['public', 'board']),
  asAt: day,
  synthetic: z.boolean(),
  council: z.strictObject({ code: z.string(), name: z.string() }),
  madeWith: z.strictObject({ version: z.string(), settings: hash, measures: z.record(z.string(), hash) }),
  extracts: z.array(
    z.strictObject({
      authority: z.string(),
      month,
      extractedOn: day,
      sources: z.array(z.string()),
      hash,
    }),
  ),
  policy: z.strictObject({ smallestCount: z.int().min(5) }),
  counts: z.strictObject({
    figures: z.int(),
    suppressed: z.int(),
    added: z.int(),
    revised: z.int(),
    withdrawn: z.int(),
  }),
  findings: z.array(
    z.strictObject({
      authority: z.string(),
      code: z.string(),
      source: z.string().nullable(),
      expected: z.string(),
      count: guardedCount,
    }),
  ),
  ledger: hash,
  previous: hash.nullable(),
});

/**
 * What one publication was made from: hashes of what went in, the policy, how much came out, what was found on the
 * way (by kind, never by child), the hash of the ledger it left and of the publication before it.
 */
export type Publication = z.infer<typeof publicationSchema>;

/** Reads a manifest. Throws a ZodError where it breaks the contract. */
export function parsePublication(json: string): Publication {
  return publicationSchema.parse(JSON.parse(json));
}

/** Writes a manifest, always in the same bytes. */
export function formatPublication(publication: Publication): string {
  return `${JSON.stringify(publicationSchema.parse(publication), null, 2)}\n`;
}

/** A count as a manifest may give it: from 1 to `smallestCount` it is withheld. */
export function guardCount(count: number, smallestCount: number): number | null {
  return count >= 1 && count <= smallestCount ? null : count;
}
