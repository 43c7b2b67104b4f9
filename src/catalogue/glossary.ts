import { z } from 'zod';
import { checkedYaml } from './checked-yaml.ts';

const entrySchema = z.strictObject({
  /** As the pages write it: `SGO`, `placement order`. */
  term: z.string().min(1),
  /** What an abbreviation stands for; left out where the term is not an abbreviation. */
  full: z.string().min(1).optional(),
  /** Other forms of the same term that pages use. */
  also: z.array(z.string().min(1)).default([]),
  /** In plain words, for somebody who has never met it. */
  meaning: z.string().min(1),
  /** Where the definition comes from, where there is one. */
  source: z.string().min(1).optional(),
});

const glossarySchema = z.array(entrySchema).superRefine((entries, context) => {
  const seen = new Set<string>();
  for (const [index, { term, also }] of entries.entries()) {
    for (const name of [anchorOf(term), ...also]) {
      if (seen.has(name))
        context.addIssue({ code: 'custom', path: [index, 'term'], message: `${name} is explained twice` });
      seen.add(name);
    }
  }
});

/** A term of the field in plain words, with the anchor at which the glossary explains it. */
export interface GlossaryEntry extends z.infer<typeof entrySchema> {
  anchor: string;
}

/**
 * Reads the glossary: its entries from A to Z, whatever their order in the file. Throws a CatalogueFileError that names
 * the file, the line and everything that is wrong, a term explained twice among it.
 */
export function parseGlossary(source: string, file: string): GlossaryEntry[] {
  const entries = checkedYaml(source, glossarySchema, file).data;
  const key = ({ term }: { term: string }) => term.toLowerCase();
  return entries
    .map((entry) => ({ ...entry, anchor: anchorOf(entry.term) }))
    .toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

function anchorOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
