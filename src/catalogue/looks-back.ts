import { z } from 'zod';
import { monthParameters } from './parameters.ts';
import { sourcesOf } from './source.ts';

/** `looksBack` in a measure's front matter. */
export const looksBackSchema = z.strictObject({
  /** So many months up to the end of the period; or the setting under `parameters` that says how many. */
  months: z.union([z.int().positive(), z.enum(monthParameters)]),
  /** The sources that must cover them all, of those under `sources`. */
  of: z.array(z.string().min(1)).min(1),
});

/** How far back a figure looks beyond its own period, and in which sources. */
export type LooksBack = z.infer<typeof looksBackSchema>;

/** Which source a measure looks back in without naming it under `sources`; null where there is none. */
export function looksBackMisfit(measure: { sources: string[]; looksBack?: LooksBack | undefined }): string | null {
  const known = sourcesOf(measure);
  const strange = measure.looksBack?.of.find((source) => !known.includes(source));
  return strange === undefined ? null : `"${strange}" is not among its sources.`;
}
