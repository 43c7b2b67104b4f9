import { z } from 'zod';
import { isMonth } from '#calendar';
import { ChainError, type ChainLink } from './chain.ts';
import { sha256 } from './hash.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const end = z.strictObject({ publication: z.string().refine(isMonth), manifest: hash, synthetic: z.boolean() });

const headSchema = z.strictObject({
  format: z.literal('head/1'),
  /** Null while a first publication is being written. */
  newest: end.nullable(),
  /** What is being written: a publication that was interrupted may have got so far or not. */
  next: end.optional(),
});

/** The newest publication of an edition: its month, the hash of its manifest, and whether its figures are made up. */
export type HeadEnd = z.infer<typeof end>;

/**
 * What is known, beside an edition's folder, of the newest publication in it: the folder alone cannot show that all of
 * its newest publication, or all of it, was removed.
 */
export type Head = z.infer<typeof headSchema>;

/** The name of the file that lies beside an edition's folder and says what its newest publication is. */
export function headFile(folder: string): string {
  return `${folder}.head.json`;
}

/** Reads a head. Throws a ChainError where it is not one that a publication left. */
export function parseHead(json: string): Head {
  try {
    return headSchema.parse(JSON.parse(json));
  } catch {
    throw new ChainError(null, 'The head beside the folder is not one that a publication left.', takeHead);
  }
}

/** Writes a head, always in the same bytes. */
export function formatHead(head: Head): string {
  return `${JSON.stringify(headSchema.parse(head), null, 2)}\n`;
}

/** The end of a chain, as a head names it. */
export async function endOf({ text, publication }: ChainLink): Promise<HeadEnd> {
  return { publication: publication.publication, manifest: await sha256(text), synthetic: publication.synthetic };
}

/**
 * Throws a ChainError where the newest publication of a folder is not the one that its head names, or that was being
 * written when a refresh was interrupted. `newest` is null where the folder holds none.
 */
export async function checkHead({ newest: known, next }: Head, newest: ChainLink | null): Promise<void> {
  const found = newest === null ? null : await endOf(newest);
  const isKnown = [known, ...(next === undefined ? [] : [next])].some((one) => one?.manifest === found?.manifest);
  if (isKnown) return;
  const last = (next ?? known)?.publication as string;
  if (found === null) {
    throw new ChainError(null, `Nothing is here, and figures were published here up to ${last}.`, restoreOrAfresh);
  }
  if (found.publication < last) {
    throw new ChainError(last, `The publication of ${last} is missing: it was removed after it was written.`);
  }
  throw new ChainError(found.publication, `The publication of ${found.publication} is not the one that was written.`);
}

const takeHead = 'Take it from version control or a backup, together with the folder.';
const restoreOrAfresh =
  'Take the folder from version control or a backup. Where it is lost for good, start afresh: npm run refresh -- --afresh "the reason", which is published.';
