import type { Tokens } from 'marked';
import { z } from 'zod';
import { periodTypes, type Unit, unitNames, unitOf, yearStarts } from '#figure';
import { checkedYaml } from './checked-yaml.ts';
import { cohortMisfit, cohortSchema } from './cohort.ts';
import { comparatorLinkSchema, comparatorMisfit } from './comparator-link.ts';
import { coverageMisfit, coverageSchema } from './coverage.ts';
import { headingMisfit } from './heading.ts';
import { looksBackMisfit, looksBackSchema } from './looks-back.ts';
import { CatalogueFileError, type MarkdownSection, parseMarkdownFile } from './markdown.ts';
import { dueBreakdown, notDueMisfit, withDueRelation } from './not-due.ts';
import { changeSchema, relationSchema } from './relation.ts';
import { safeText } from './safe-text.ts';
import { type About, abouts, earlierAbouts, kinds, measureSets, polarities, sectionIds } from './vocabulary.ts';
import { parseWorkedExample, type WorkedExample } from './worked-example.ts';

const earlierNames = Object.keys(earlierAbouts) as (keyof typeof earlierAbouts)[];

const breakdownSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z ]*$/),
    categories: z.array(safeText.min(1)).min(1),
    /**
     * Whether the categories are parts that add up to the whole: numerators to numerator, denominators to denominator.
     */
    addsUp: z.boolean().default(false),
    /**
     * Where the categories share one denominator, the whole's if there is a whole, and their numerators add up to it.
     */
    addsUpTo: z.literal('denominator').optional(),
    /** What the breakdown is about, where that is stricter than what its measure is about. */
    about: z.enum(abouts).optional(),
    /** Categories that are never published: what an exact total and the rounded rest would say of the few in the others. */
    notPublished: z.array(z.string()).optional(),
  })
  .refine(
    ({ categories, notPublished = [] }) =>
      notPublished.length === 0 ||
      (notPublished.length < categories.length && notPublished.every((one) => (categories as string[]).includes(one))),
    'notPublished names some of the categories, and leaves one',
  )
  .refine(({ addsUp, addsUpTo }) => !addsUp || addsUpTo === undefined, 'give one of addsUp and addsUpTo');

const frontMatterFields = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  title: z.string().min(1),
  unit: z.enum(unitNames as [string, ...string[]]),
  polarity: z.enum(polarities),
  kind: z.enum(kinds),
  periodType: z.union([z.enum(periodTypes), z.array(z.enum(periodTypes)).min(1)]),
  /** The month from which `yearToDate` and `annual` count. */
  yearStartsIn: z.enum(yearStarts).default('april'),
  /** What must cover a month for the measure to be worked out; ` or ` between alternatives of which one is enough. */
  sources: z.array(z.string().regex(/^\S+( or \S+)*$/, 'source ids, with " or " between alternatives')).min(1),
  /** How far back it looks beyond its own period: it has no figure until its sources cover that too. */
  looksBack: looksBackSchema.optional(),
  /** Of whose beginning or end of care its children are, where they are followed up. */
  cohort: cohortSchema.optional(),
  /** What is read as well where it has arrived. */
  alsoReads: z.array(z.string().min(1)).default([]),
  breakdowns: z.array(breakdownSchema).default([]),
  /** What it is a fact about; circumstances where nothing is said, which protects most. */
  about: z
    .enum([...abouts, ...earlierNames])
    .default('circumstances')
    .transform((name): About => earlierAbouts[name as keyof typeof earlierAbouts] ?? name),
  /** Why it is about that, in a few words that end a sentence: "It is about where a child lives." */
  aboutReason: safeText.min(1).optional(),
  /** What holds between its numbers and those of other measures, for every authority and period. */
  relations: z.array(relationSchema).default([]),
  /** How its numbers move from month to month by what other measures count. */
  changes: z.array(changeSchema).default([]),
  comparator: comparatorLinkSchema.optional(),
  /** The ready-made sets of measures to which it belongs. */
  sets: z.array(z.enum(measureSets)).default([]),
  /** The DfE's own name of the indicator that it matches, or nearly. */
  dfeIndicator: safeText.min(1).optional(),
  /** The number that it has with every board; the settings' `board.numbers` come before it. */
  code: z.string().optional(),
  /** Codes of the councils whose own it is; everybody's where nothing is said. */
  onlyOf: z
    .array(z.string().regex(/^[A-Z]\d{8}$/, 'a nine-character code of the Office for National Statistics'))
    .min(1)
    .optional(),
  /** The role that answers for the measure, never a name. */
  owner: z.string().min(1).optional(),
  /** Further sections whose page lists the measure. */
  alsoIn: z.array(z.enum(sectionIds)).default([]),
  /** The heading under which its section's page, or that of a section in `alsoIn`, lists it; else the last. */
  heading: z.string().optional(),
  /** Where it stands under its heading, the smallest first; measures without one stand after those that have one. */
  place: z.int().min(1).max(99).optional(),
  /**
   * Whether it counts events so rare that a month has few of them: rolling windows are refreshed at the end of a
   * quarter, and the categories of a month's count are published for twelve months together.
   */
  rareEvents: z.boolean().default(false),
  /** Whether its figures follow the school terms: what is usual differs from month to month then, so it has no limits. */
  seasonal: z.boolean().default(false),
  /** Period types that are published of the consortium's total alone: of one council they would count too few. */
  totalOnly: z.array(z.enum(periodTypes)).default([]),
  /** When its categories are published, where that is not whenever its whole is. */
  partsAt: z.literal('quarter ends').optional(),
  /**
   * Where a whole group must never be seen to stand: among those counted, among those not counted, or in these
   * categories of a breakdown that adds up. Such a figure is hidden however large the group is.
   */
  unfavourable: z.union([z.enum(['counted', 'not counted']), z.array(safeText.min(1)).min(1)]).optional(),
  /**
   * The smallest change that is described as one, in points of the value or in children; the unit's own where not
   * given.
   */
  clearChange: z.strictObject({ points: z.number().positive(), children: z.int().positive() }).partial().optional(),
  /**
   * What its value is worked out from, as pages say it: `#` stands for numerator and denominator, or for the denominator
   * alone. Without it the two are set beside each other.
   */
  workedOutFrom: safeText
    .refine((text) => /^[^#]*#[^#]*(#[^#]*)?$/.test(text), 'one # for the denominator, or two for both parts')
    .refine((text) => !/\d/.test(text), 'no number but those of the figure, for which # stands')
    .optional(),
  /** Set where a day of which the SQL says nothing is not known, though its sources are: else a count is zero then. */
  silence: z.literal('not known').optional(),
  /** Whether the figure is a difference, which may be negative and need not be a whole number. */
  signed: z.boolean().default(false),
  /** Of whom the figure should be, and the share of them below which it is withheld: the rest are not known. */
  coverage: coverageSchema.optional(),
  /**
   * Whether its figures only repeat numbers of others, to which its relations tie them: they are shown where those are, and
   * nothing is hidden or left out for their sake.
   */
  repeats: z.boolean().optional(),
  /** The id of a measure whose figure this one would reveal: hidden wherever that one is. */
  hiddenWith: z.string().min(1).optional(),
  decimals: z.int().min(0).max(4).optional(),
});

const frontMatterSchema = frontMatterFields.superRefine((matter, context) => {
  const ofComparator = matter.comparator === undefined ? null : comparatorMisfit(matter.comparator, matter.breakdowns);
  if (ofComparator !== null) context.addIssue({ code: 'custom', path: ['comparator'], message: ofComparator });
  if (matter.partsAt !== undefined && matter.breakdowns.length === 0) {
    context.addIssue({
      code: 'custom',
      path: ['partsAt'],
      message: 'there are no breakdowns whose parts it could be of.',
    });
  }
  const listed = [matter.periodType].flat();
  if (
    !matter.totalOnly.every((type) => listed.includes(type)) ||
    (listed.every((type) => matter.totalOnly.includes(type)) && !(matter.rareEvents && listed.includes('month')))
  ) {
    const ofTotals = 'lists some of the period types under periodType, and leaves one for each council.';
    context.addIssue({ code: 'custom', path: ['totalOnly'], message: ofTotals });
  }
  const ofDue = notDueMisfit(matter.breakdowns, matter.unit);
  if (ofDue !== null) {
    const at = matter.breakdowns.findIndex(({ name }) => name === dueBreakdown);
    context.addIssue({ code: 'custom', path: ['breakdowns', at], message: ofDue });
  }
  const ofCohort = matter.cohort === undefined ? null : cohortMisfit(listed);
  if (ofCohort !== null) context.addIssue({ code: 'custom', path: ['cohort'], message: ofCohort });
  const ofSources = looksBackMisfit(matter);
  if (ofSources !== null) context.addIssue({ code: 'custom', path: ['looksBack', 'of'], message: ofSources });
  const ofCoverage = coverageMisfit(matter, unitOf(matter.unit).shape);
  if (ofCoverage !== null) context.addIssue({ code: 'custom', path: ['coverage'], message: ofCoverage });
  const message = misfitOf(matter);
  if (message !== null) context.addIssue({ code: 'custom', path: ['unfavourable'], message });
  for (const [at, { about }] of matter.breakdowns.entries()) {
    if (about === undefined || abouts.indexOf(about) > abouts.indexOf(matter.about)) continue;
    const stricter = `a breakdown may only be stricter than its measure, which is about ${matter.about}.`;
    context.addIssue({ code: 'custom', path: ['breakdowns', at, 'about'], message: stricter });
  }
});

/** One measure: what it is called, how it is worked out, and what that means in plain words. */
export interface Measure extends Omit<z.infer<typeof frontMatterSchema>, 'periodType' | 'unit' | 'decimals'> {
  section: (typeof sectionIds)[number];
  unit: Unit;
  decimals: number;
  periodTypes: (typeof periodTypes)[number][];
  whatItShows: string;
  whyItMatters: string;
  howItIsWorkedOut: string;
  whatItDoesNotShow: string;
  questions: string[];
  sql: string;
  example: WorkedExample;
  file: string;
}

/**
 * Reads a measure file. `file` is its path with `/`, as `data/measures/<section>/<id>.md`: the folder names the section
 * and the file's name must be the id. Throws a CatalogueFileError that says what to correct.
 */
export function parseMeasure(source: string, file: string): Measure {
  const { frontMatterText, sections } = parseMarkdownFile(source, file);
  const { data, lineAt } = checkedYaml(frontMatterText, frontMatterSchema, file, 1);
  const { periodType, unit, decimals, ...rest } = data;
  const [folder, name] = file.split('/').slice(-2) as [string, string];
  if (name !== `${rest.id}.md`) {
    throw new CatalogueFileError(file, lineAt(['id']), `the file must be called ${rest.id}.md, after its id.`);
  }
  const section = sectionIds.find((id) => id === folder);
  if (section === undefined) {
    throw new CatalogueFileError(file, null, `the folder must be a section: ${sectionIds.join(', ')}.`);
  }
  const strange = headingMisfit(rest, section);
  if (strange !== null) throw new CatalogueFileError(file, lineAt(['heading']), `heading: ${strange}`);
  const under = (heading: string) => sectionNamed(sections, heading, file);
  return {
    ...rest,
    relations: withDueRelation(rest.id, rest.breakdowns, rest.relations),
    section,
    unit: unitOf(unit),
    decimals: decimals ?? unitOf(unit).decimals,
    periodTypes: Array.isArray(periodType) ? periodType : [periodType],
    whatItShows: under('What it shows').text,
    whyItMatters: under('Why it matters').text,
    howItIsWorkedOut: under('How it is worked out').text,
    whatItDoesNotShow: under('What it does not show').text,
    questions: listItems(under('Questions you could ask')),
    sql: sqlBlock(under('SQL'), file),
    example: parseWorkedExample(under('Worked example'), file),
    file,
  };
}

/** What `unfavourable` names that the measure does not have. */
function misfitOf({
  unit,
  breakdowns,
  unfavourable,
}: Pick<z.infer<typeof frontMatterFields>, 'unit' | 'breakdowns' | 'unfavourable'>): string | null {
  if (unfavourable === undefined) return null;
  if (typeof unfavourable === 'string') {
    return unit === 'percent' ? null : `${unfavourable} is for percentages; name categories instead.`;
  }
  const summed = breakdowns.filter(({ addsUp, addsUpTo }) => addsUp || addsUpTo !== undefined);
  const strange = unfavourable.find((name) => !summed.some(({ categories }) => categories.includes(name)));
  return strange === undefined ? null : `no breakdown that adds up has a category "${strange}".`;
}

function sectionNamed(sections: MarkdownSection[], heading: string, file: string): MarkdownSection {
  const section = sections.find((candidate) => candidate.heading.toLowerCase() === heading.toLowerCase());
  if (section === undefined || section.text === '') {
    throw new CatalogueFileError(file, section?.line ?? null, `the section "## ${heading}" is missing or empty.`);
  }
  return section;
}

function listItems(section: MarkdownSection): string[] {
  return section.tokens
    .filter((token): token is Tokens.List => token.type === 'list')
    .flatMap((list) => list.items.map((item) => item.text.trim()));
}

function sqlBlock(section: MarkdownSection, file: string): string {
  const blocks = section.tokens.filter((token): token is Tokens.Code => token.type === 'code' && token.lang === 'sql');
  if (blocks.length !== 1) {
    throw new CatalogueFileError(file, section.line, 'there must be one block of SQL, between ```sql and ```.');
  }
  return (blocks[0] as Tokens.Code).text;
}
