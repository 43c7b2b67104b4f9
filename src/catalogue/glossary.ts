import { z } from 'zod';
import { checkedYaml } from './checked-yaml.ts';
import { refusePersonalData } from './personal-data.ts';

/** Words to search by. A number in them would stand in the list that is searched as if a page had it. */
const searchedFor = z
  .string()
  .min(1)
  .refine((words) => !words.includes(','), { error: 'is one phrase: a comma separates it from the next' })
  .refine((words) => !/(?<![\p{L}\d])\d/u.test(words), { error: 'must not hold a number' });

const entrySchema = z.strictObject({
  /** As the pages write it: `SGO`, `placement order`. */
  term: z.string().min(1),
  /** What an abbreviation stands for; left out where the term is not an abbreviation. */
  full: z.string().min(1).optional(),
  /** Other forms of the same term that pages use. */
  also: z.array(z.string().min(1)).default([]),
  /** Words that no page uses, by which people search for the term. */
  lookedForAs: z.array(searchedFor).default([]),
  /** In plain words, for somebody who has never met it. */
  meaning: z.string().min(1),
  /** Where the definition comes from, where there is one. */
  source: z.string().min(1).optional(),
});

const wordsSchema = z
  .strictObject({
    /** Words by which people search. */
    lookedForAs: z.array(searchedFor).min(1),
    /** The measure that they lead to. */
    measure: z.string().min(1).optional(),
    /** The page that they lead to, by its address under the site's own. */
    page: z
      .string()
      .regex(/^\/(.*\/)?$/, { error: 'begins and ends with /' })
      .optional(),
    /** The word of the pages that each of them is another word for, whatever it stands beside. */
    means: z
      .string()
      .regex(/^\p{L}+$/u, { error: 'is one word' })
      .optional(),
  })
  .superRefine(({ lookedForAs, measure, page, means }, context) => {
    if ([measure, page, means].filter((one) => one !== undefined).length !== 1)
      context.addIssue({ code: 'custom', path: ['lookedForAs'], message: 'leads to one of measure, page and means' });
    const longer = lookedForAs.findIndex((words) => /\s/.test(words));
    if (means !== undefined && longer >= 0)
      context.addIssue({ code: 'custom', path: ['lookedForAs', longer], message: 'is one word where means is one' });
  });

type TermRead = z.infer<typeof entrySchema>;

/** Words by which people search, and what they lead to: a measure, a page, or a word of the pages. */
export type OtherWords = z.infer<typeof wordsSchema>;

/** An item without a term is other words for something else than a term. */
const itemSchema = z.unknown().transform((item, context): TermRead | OtherWords => {
  const isOther = typeof item === 'object' && item !== null && !('term' in item) && 'lookedForAs' in item;
  const read = (isOther ? wordsSchema : entrySchema).safeParse(item, { reportInput: true });
  if (read.success) return read.data;
  for (const issue of read.error.issues) context.issues.push({ ...issue, input: issue.input } as never);
  return z.NEVER;
});

const glossarySchema = z.array(itemSchema).superRefine((items, context) => {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (!('term' in item)) continue;
    for (const name of [anchorOf(item.term), ...item.also]) {
      if (seen.has(name))
        context.addIssue({ code: 'custom', path: [index, 'term'], message: `${name} is explained twice` });
      seen.add(name);
    }
  }
});

/** A term of the field in plain words, with the anchor at which the glossary explains it. */
export interface GlossaryEntry extends TermRead {
  anchor: string;
}

/**
 * Reads the glossary: its entries from A to Z, whatever their order in the file. Throws a CatalogueFileError that names
 * the file, the line and everything that is wrong, a term explained twice and personal data among it.
 */
export function parseGlossary(source: string, file: string): GlossaryEntry[] {
  const entries = itemsOf(source, file).filter((item) => 'term' in item);
  return inGlossaryOrder(entries.map((entry) => ({ ...entry, anchor: anchorOf(entry.term) })));
}

/** Terms from A to Z, whatever their letters' size. */
export function inGlossaryOrder(entries: readonly GlossaryEntry[]): GlossaryEntry[] {
  const key = ({ term }: GlossaryEntry) => term.toLowerCase();
  return entries.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/**
 * Reads the words of the glossary's file by which people search for measures and pages, in the order of the file. Throws
 * as parseGlossary does.
 */
export function parseOtherWords(source: string, file: string): OtherWords[] {
  return itemsOf(source, file).filter((item) => !('term' in item));
}

function itemsOf(source: string, file: string): (TermRead | OtherWords)[] {
  refusePersonalData(source, file);
  return checkedYaml(source, glossarySchema, file).data;
}

function anchorOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
