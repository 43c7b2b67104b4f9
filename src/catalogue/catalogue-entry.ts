import { type PeriodType, periodTypeNames, type Unit } from '#figure';
import type { Cohort } from './cohort.ts';
import type { Measure } from './measure.ts';
import type { ChangeEntry, RelationEntry } from './relation.ts';
import { sourceName } from './source-name.ts';
import { type About, type MeasureSet, sections } from './vocabulary.ts';

/** What the comparator that a measure is set beside is called; null where there is none. */
export type ComparatorLabel = (measure: Measure) => string | null;

/** The address of a measure's page on the site. */
export const measurePath = (id: string): string => `/measures/${id}/`;

/**
 * A measure as the catalogue lists it: facts in words, the same on the page and in `measures.json`; and what holds
 * between its numbers, in the words of its front matter, so that an auditor needs nothing but what is published.
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
  /** What it is a fact about, and why. */
  about: About;
  aboutReason: string | null;
  unit: string;
  /** How a value follows from numerator and denominator. */
  unitShape: Unit['shape'];
  decimals: number;
  /** The period types in words, and below as the figures name them. */
  periods: string[];
  periodTypes: PeriodType[];
  yearStartsIn: string;
  /** Whose children it follows up; null where it is not of a cohort. */
  cohort: Cohort | null;
  sources: string[];
  alsoReads: string[];
  /** `about` is what the breakdown is about: its measure's, or what is stricter. */
  breakdowns: { name: string; categories: string[]; addsUp: boolean; addsUpTo: 'denominator' | null; about: About }[];
  relations: RelationEntry[];
  changes: ChangeEntry[];
  /** Of whom its figures should be, and from which share of them on they are shown, in per cent. */
  coverage: { of: string; atLeast: number } | null;
  /** The measure that this one would reveal, and is hidden with. */
  hiddenWith: string | null;
  comparator: {
    id: string;
    label: string;
    of: string | null;
    breakdown: string | null;
    category: string | null;
  } | null;
  /** The ready-made sets to which it belongs, and the DfE's own name of the indicator that it matches. */
  sets: MeasureSet[];
  dfeIndicator: string | null;
  definition: string;
  workedOut: string;
  page: string;
}

/** The catalogue's entry of a measure. `labelOf` gives the name of its comparator. */
export function catalogueEntry(measure: Measure, labelOf: ComparatorLabel): CatalogueEntry {
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
    aboutReason: measure.aboutReason ?? null,
    unit: measure.unit.name,
    unitShape: measure.unit.shape,
    decimals,
    periods: measure.periodTypes.map((type) => periodTypeNames[type]),
    periodTypes: measure.periodTypes,
    yearStartsIn: measure.yearStartsIn,
    cohort: measure.cohort ?? null,
    sources: measure.sources.map(sourceName),
    alsoReads: measure.alsoReads.map(sourceName),
    breakdowns: measure.breakdowns.map(({ addsUpTo, about, ...rest }) => ({
      ...rest,
      addsUpTo: addsUpTo ?? null,
      about: about ?? measure.about,
    })),
    relations: measure.relations,
    changes: measure.changes,
    coverage: measure.coverage === undefined ? null : { of: measure.coverage.of, atLeast: measure.coverage.atLeast },
    hiddenWith: measure.hiddenWith ?? null,
    comparator: comparatorEntry(measure, labelOf(measure)),
    sets: measure.sets,
    dfeIndicator: measure.dfeIndicator ?? null,
    definition: measure.whatItShows,
    workedOut: measure.howItIsWorkedOut,
    page: measurePath(id),
  };
}

function comparatorEntry({ comparator }: Measure, label: string | null): CatalogueEntry['comparator'] {
  if (comparator === undefined || label === null) return null;
  const { id, of, breakdown = null, category = null } = comparator;
  return { id, label, of, breakdown, category };
}
