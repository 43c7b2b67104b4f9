import { comparatorFor } from '#benchmarks';
import { type About, type ChangeEntry, type Measure, type RelationEntry, sections, sourceName } from '#catalogue';
import { type PeriodType, periodTypeNames, type Unit } from '#figure';
import { measurePath } from './links.ts';

/**
 * A measure as the catalogue lists it: facts in words, the same on the page and in `measures.json`; and what ties its
 * numbers together, in the words of its front matter, so that an auditor needs nothing but what is published.
 */
export interface CatalogueEntry {
  id: string;
  code: string | null;
  title: string;
  section: string;
  alsoIn: string[];
  owner: string | null;
  kind: string;
  polarity: string;
  /** Whether it counts children and young people, or events of theirs; or others. */
  about: About;
  unit: string;
  /** How a value follows from numerator and denominator. */
  unitShape: Unit['shape'];
  decimals: number;
  /** The period types in words, and below as the figures name them. */
  periods: string[];
  periodTypes: PeriodType[];
  yearStartsIn: string;
  sources: string[];
  alsoReads: string[];
  breakdowns: { name: string; categories: string[]; addsUp: boolean; addsUpTo: 'denominator' | null }[];
  relations: RelationEntry[];
  changes: ChangeEntry[];
  /** The measure that this one would give away, and is hidden with. */
  hiddenWith: string | null;
  /** The published figure that it is compared with, and the category that is, where the whole is not. */
  comparator: {
    id: string;
    label: string;
    of: string | null;
    breakdown: string | null;
    category: string | null;
  } | null;
  definition: string;
  workedOut: string;
  page: string;
}

/** The catalogue's entry of a measure. */
export function catalogueEntry(measure: Measure): CatalogueEntry {
  const sectionTitle = (id: string) => sections.find((section) => section.id === id)?.title ?? id;
  const { id, title, decimals, kind, polarity } = measure;
  return {
    id,
    code: measure.code ?? null,
    title,
    section: sectionTitle(measure.section),
    alsoIn: measure.alsoIn.map(sectionTitle),
    owner: measure.owner ?? null,
    kind,
    polarity,
    about: measure.about,
    unit: measure.unit.name,
    unitShape: measure.unit.shape,
    decimals,
    periods: measure.periodTypes.map((type) => periodTypeNames[type]),
    periodTypes: measure.periodTypes,
    yearStartsIn: measure.yearStartsIn,
    sources: measure.sources.map(sourceName),
    alsoReads: measure.alsoReads.map(sourceName),
    breakdowns: measure.breakdowns.map(({ addsUpTo, ...rest }) => ({ ...rest, addsUpTo: addsUpTo ?? null })),
    relations: measure.relations,
    changes: measure.changes,
    hiddenWith: measure.hiddenWith ?? null,
    comparator: comparatorEntry(measure),
    definition: measure.whatItShows,
    workedOut: measure.howItIsWorkedOut,
    page: measurePath(id),
  };
}

function comparatorEntry(measure: Measure): CatalogueEntry['comparator'] {
  const known = comparatorFor(measure);
  if (known === null) return null;
  const { of = null, breakdown = null, category = null } = measure.comparator ?? {};
  return { id: known.id, label: known.label, of, breakdown, category };
}

const polarityWords: Readonly<Record<string, string>> = {
  higher: 'More is better',
  lower: 'Less is better',
  neutral: 'Neither more nor less is better',
};

const kindWords: Readonly<Record<string, string>> = {
  performance: 'how well we do',
  contextual: 'for context, never judged',
};

/** Which way is good, and whether the measure is judged: `Less is better; how well we do`. */
export function judgedInWords({ polarity, kind }: Pick<CatalogueEntry, 'polarity' | 'kind'>): string {
  return `${polarityWords[polarity]}; ${kindWords[kind]}`;
}
