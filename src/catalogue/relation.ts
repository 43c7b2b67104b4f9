import { z } from 'zod';
import type { FigureId, PeriodType } from '#figure';
import { type Leaving, leavings } from './vocabulary.ts';

/** The two numbers of a figure. */
export const figureParts = ['numerator', 'denominator'] as const;
export type FigurePart = (typeof figureParts)[number];

/**
 * One number through time: a part of a measure's whole (`breakdown` and `category` empty) or of one of its categories.
 */
export interface FigureSeries extends Pick<FigureId, 'measure' | 'breakdown' | 'category'> {
  part: FigurePart;
}

/**
 * What holds between numbers of one authority and one period's end: `series` is the sum of `others` (`equals`), or no
 * more than that (`within`).
 */
export interface Relation {
  series: FigureSeries;
  kind: 'equals' | 'within';
  others: FigureSeries[];
  /**
   * Whether it may be broken now and then: a correction reached one side sooner, or one side cannot know of everybody.
   */
  usually: boolean;
  /** Of `within`: whom the one leaves out of the others. Null of `equals`. */
  leaves: Leaving | null;
}

/**
 * How a number moves from one month's end to the next: by the sum of `adds` less the sum of `takes`. A year-to-date
 * number starts from zero in the first month of its year.
 */
export interface Change {
  series: FigureSeries;
  adds: FigureSeries[];
  takes: FigureSeries[];
  /** Whether now and then somebody comes or goes in another way. */
  usually: boolean;
}

const referencePattern = /^([a-z][a-z0-9_]*)(?:\/([a-z][a-z ]*)\/([^/#]+))?(#denominator)?$/;

const reference = z
  .string()
  .regex(
    referencePattern,
    'a measure such as cla_count, or a category such as cla_count/sex/girls, with #denominator after it where that is meant',
  );

const series = {
  part: z.enum(figureParts).default('numerator'),
  breakdown: z.string().min(1).optional(),
  category: z.string().min(1).optional(),
};
const bothOrNeither = ({ breakdown, category }: { breakdown?: string | undefined; category?: string | undefined }) =>
  (breakdown === undefined) === (category === undefined);
const bothOrNeitherText = 'a breakdown needs a category, and a category its breakdown';

/** One entry under `relations` in a measure's front matter. */
export const relationSchema = z
  .strictObject({
    ...series,
    equals: z.array(reference).min(1).optional(),
    within: z.array(reference).min(1).optional(),
    usually: z.boolean().default(false),
    /** Whom the smaller number leaves out of the larger: asked of each `within`. */
    leaves: z.enum(leavings).optional(),
  })
  .refine(({ equals, within }) => (equals === undefined) !== (within === undefined), 'give one of equals and within')
  .refine(({ within, leaves }) => within === undefined || leaves !== undefined, {
    path: ['leaves'],
    message: `say with leaves whom the smaller number leaves out: ${leavings.join(', ')}`,
  })
  .refine(({ equals, leaves }) => equals === undefined || leaves === undefined, {
    path: ['leaves'],
    message: 'numbers that are equal leave nobody out',
  })
  .refine(bothOrNeither, bothOrNeitherText);

/** One entry under `changes` in a measure's front matter. */
export const changeSchema = z
  .strictObject({
    ...series,
    adds: z.array(reference).min(1),
    takes: z.array(reference).default([]),
    usually: z.boolean().default(false),
  })
  .refine(bothOrNeither, bothOrNeitherText);

export type RelationEntry = z.infer<typeof relationSchema>;
export type ChangeEntry = z.infer<typeof changeSchema>;

/** Whether a text names a number as relations do: `cla_count/sex/girls#denominator`. */
export function isReference(text: string): boolean {
  return referencePattern.test(text);
}

/** The parts of a measure that its relations are read from. */
export interface RelatedMeasure {
  id: string;
  relations: readonly RelationEntry[];
  changes: readonly ChangeEntry[];
  breakdowns: readonly {
    name: string;
    categories: readonly string[];
    addsUp: boolean;
    addsUpTo?: FigurePart | undefined;
  }[];
  unit: { shape: string };
}

/** A reference such as `cla_count/sex/girls#denominator`. Throws a RangeError for one that is not written so. */
export function parseReference(text: string): FigureSeries {
  const [, measure, breakdown = '', category = '', suffix] = referencePattern.exec(text) ?? [];
  if (measure === undefined) throw new RangeError(`"${text}" names no measure and no category of one.`);
  return { measure, breakdown, category, part: suffix === undefined ? 'numerator' : 'denominator' };
}

/** A series as a reference is written. */
export function referenceOf({ measure, breakdown, category, part }: FigureSeries): string {
  const name = breakdown === '' ? measure : `${measure}/${breakdown}/${category}`;
  return part === 'denominator' ? `${name}#denominator` : name;
}

/** The relations that measures declare under `relations`, in their order; those of `addsUp` are in `sumsOf`. */
export function relationsOf(measures: readonly Pick<RelatedMeasure, 'id' | 'relations'>[]): Relation[] {
  return measures.flatMap(({ id, relations }) =>
    relations.map(
      ({ part, breakdown = '', category = '', equals, within, usually, leaves = null }): Relation => ({
        series: { measure: id, breakdown, category, part },
        kind: equals === undefined ? 'within' : 'equals',
        others: (equals ?? within ?? []).map(parseReference),
        usually,
        leaves,
      }),
    ),
  );
}

/** The changes that measures declare under `changes`, in their order. */
export function changesOf(measures: readonly Pick<RelatedMeasure, 'id' | 'changes'>[]): Change[] {
  return measures.flatMap(({ id, changes }) =>
    changes.map(({ part, breakdown = '', category = '', adds, takes, usually }) => ({
      usually,
      series: { measure: id, breakdown, category, part },
      adds: adds.map(parseReference),
      takes: takes.map(parseReference),
    })),
  );
}

/**
 * What `addsUp` and `addsUpTo` say, as relations. `addsUp`: numerator and, where there is one, denominator of the whole
 * are the sums of the categories'. `addsUpTo: denominator`: the categories' numerators add up to the denominator that
 * all of them share with the whole. A measure without a whole has no figure for the whole's part of it.
 */
export function sumsOf(measures: readonly Omit<RelatedMeasure, 'relations' | 'changes'>[]): Relation[] {
  return measures.flatMap(({ id, breakdowns, unit }) =>
    breakdowns.flatMap(({ name, categories, addsUp, addsUpTo }): Relation[] => {
      const whole = (part: FigurePart): FigureSeries => ({ measure: id, breakdown: '', category: '', part });
      const parts = (part: FigurePart): FigureSeries[] =>
        categories.map((category) => ({ measure: id, breakdown: name, category, part }));
      const equals = (series: FigureSeries, others: FigureSeries[]): Relation => ({
        series,
        kind: 'equals',
        others,
        usually: false,
        leaves: null,
      });
      if (addsUpTo !== undefined) {
        return [whole(addsUpTo), ...parts(addsUpTo)].map((series) => equals(series, parts('numerator')));
      }
      if (!addsUp) return [];
      const numerators = equals(whole('numerator'), parts('numerator'));
      return unit.shape === 'count' ? [numerators] : [numerators, equals(whole('denominator'), parts('denominator'))];
    }),
  );
}

/** The period types that a measure's file names, and all by which its figures are published. */
export interface PublishedBy {
  named: readonly PeriodType[];
  published: readonly PeriodType[];
}

/**
 * The period type of another measure's figure that a relation ties to ours: the same where the other is published by
 * it; otherwise, where the two have none in common, the only one that the other's file names (the two then meet at the
 * period's end). Null where there is none.
 */
export function relatedPeriodType(type: PeriodType, ours: PublishedBy, theirs: PublishedBy): PeriodType | null {
  if (theirs.published.includes(type)) return type;
  const areApart = ours.named.includes(type) && !ours.published.some((own) => theirs.published.includes(own));
  return areApart && theirs.named.length === 1 ? (theirs.named[0] as PeriodType) : null;
}
