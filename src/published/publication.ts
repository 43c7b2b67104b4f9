import { z } from 'zod';
import { isIsoDay, isMonth } from '#calendar';
import { editions, safeText } from '#catalogue';
import { sha256 } from './hash.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().refine(isIsoDay);
const month = z.string().refine(isMonth);

/** A count that may be small: `null` stands for 1 to 5, so that a manifest reveals nothing about a child. */
const guardedCount = z.int().min(0).nullable();

const format = 'publication/2';

const unsealedSchema = z.strictObject({
  format: z.literal(format),
  publication: month,
  edition: z.enum(editions),
  asAt: day,
  synthetic: z.boolean(),
  council: z.strictObject({ code: z.string(), name: z.string() }),
  madeWith: z.strictObject({ version: z.string(), settings: hash, measures: z.record(z.string(), hash) }),
  extracts: z.array(
    z.strictObject({
      authority: z.string(),
      month,
      extractedOn: day,
      /** The first day of which its files know, null where nothing says it. Publications from before this was kept lack it. */
      coversFrom: day.nullable().optional(),
      sources: z.array(z.string()),
      hash,
    }),
  ),
  policy: z.strictObject({
    smallestCount: z.int().min(5),
    /** How parts of a whole are shown. Publications from before they could be rounded do not say. */
    parts: z.enum(['rounded', 'suppressed']).optional(),
  }),
  counts: z.strictObject({
    figures: z.int(),
    suppressed: z.int(),
    /** How many of them by their own numbers alone; the rest protect others. */
    suppressedFirst: z.int().optional(),
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
  /** The hash of the bounds stated in place of hidden figures; editions from before there were bounds have none. */
  bounds: hash.optional(),
  previous: hash.nullable(),
  /** Of a first publication where others had gone before: why they were left behind, and the last of them. */
  afresh: z
    .strictObject({
      reason: safeText.min(1),
      earlier: z.strictObject({
        publication: month,
        manifest: hash,
        synthetic: z.boolean(),
        /** Whether all of it lies in the folder `earlier`: what is made up protects nobody, and may be lost. */
        isKept: z.boolean(),
      }),
    })
    .optional(),
});

const publicationSchema = unsealedSchema.extend({ seal: hash });

/**
 * What one publication was made from: hashes of what went in, the policy, how much came out, what was found on the way
 * (by kind, never by child), the hashes of the ledger it left and of the bounds beside it, and that of the manifest
 * before it. Its seal is the hash of all the rest of it.
 */
export type Publication = z.infer<typeof publicationSchema>;
export type UnsealedPublication = z.infer<typeof unsealedSchema>;

/** Reads a manifest. Throws where it is no JSON or breaks the contract. */
export function parsePublication(json: string): Publication {
  return publicationSchema.parse(JSON.parse(json));
}

/** Whether a manifest's text is of a format from before manifests were chained. Throws where it is no JSON. */
export function isOldManifest(json: string): boolean {
  const { format: written } = (JSON.parse(json) ?? {}) as { format?: unknown };
  return written === 'publication/1';
}

/** Writes a manifest, always in the same bytes. */
export function formatPublication(publication: Publication): string {
  return formatted(publicationSchema.parse(publication));
}

/** The manifest with its seal. Throws a ZodError where it breaks the contract. */
export async function sealPublication(unsealed: UnsealedPublication): Promise<Publication> {
  const checked = unsealedSchema.parse(unsealed);
  return { ...checked, seal: await sha256(formatted(checked)) };
}

/**
 * Whether a manifest's text is, to the byte, one that was sealed and not touched since. Throws as `parsePublication`
 * does.
 */
export async function isSealed(text: string): Promise<boolean> {
  const { seal: _, ...unsealed } = parsePublication(text);
  return formatPublication(await sealPublication(unsealed)) === text;
}

function formatted(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A count as a manifest may state it: from 1 to `smallestCount` it is withheld. */
export function guardCount(count: number, smallestCount: number): number | null {
  return count >= 1 && count <= smallestCount ? null : count;
}
