import { EditionError } from './edition-error.ts';

/** The two numbers of a figure. */
export type Part = 'numerator' | 'denominator';

/** A number that a relation names: a part of a measure's whole (`breakdown` and `category` empty) or of a category. */
export interface Reference {
  measure: string;
  breakdown: string;
  category: string;
  part: Part;
}

/** `one` is the sum of `others`, or no more than it. */
export interface PublishedRelation {
  kind: 'equals' | 'within';
  one: Reference;
  others: Reference[];
  /**
   * Whether it may be broken now and then: a correction reached one side sooner, or one side cannot know of everybody.
   */
  usually: boolean;
  /** Whether the measure declares it under `relations`; else it follows from how a breakdown adds up. */
  declared: boolean;
  /** Whom `one` leaves out of the sum of `others`, where it lies within it. */
  leaves: 'nothing' | 'practice' | 'circumstances' | null;
}

/** `one` is what it was a month before, and `adds`, without `takes`. */
export interface PublishedChange {
  one: Reference;
  adds: Reference[];
  takes: Reference[];
}

/** What a reader knows of a measure. */
export interface PublishedMeasure {
  id: string;
  about: 'organisation' | 'practice' | 'circumstances';
  /** What its two numbers are: see `shapeOf`. */
  shape: 'count' | 'percentage' | 'rate' | 'ratio' | 'mean';
  /** How many of the whole numbers that a mean is made of go into one of its unit: days into a week. */
  inUnit: number;
  /** What the share of a percentage, rate or ratio is shown per: 100, 10,000 or 1,000; 1 of all else. */
  per: number;
  periodTypes: string[];
  /** The measure that this one would reveal. */
  hiddenWith: string | null;
  /** What each breakdown is about: its measure's, or what is stricter. */
  breakdowns: Map<string, PublishedMeasure['about']>;
}

/** What `measures.json` says besides the figures. */
export interface PublishedCatalogue {
  measures: Map<string, PublishedMeasure>;
  /** Whether parts of a whole are shown to the nearest 5. */
  partsAreRounded: boolean;
  relations: PublishedRelation[];
  changes: PublishedChange[];
  /** The consortium whose figures are the sums of its members'; null where the edition has none. */
  consortium: { code: string; members: string[] } | null;
}

/** How many days a unit of time has, in which sums of days are printed; a month is a twelfth of 365.25. */
const daysInUnit: Readonly<Record<string, number>> = { weeks: 7, months: 30.4375 };

/** What each unit of a share is shown per. */
const perUnit: Readonly<Record<string, number>> = { percent: 100, 'per 10000': 10_000, 'per 1000 days': 1000 };

type Loose = Record<string, unknown>;

/**
 * Reads `measures.json`. What is not said counts as what protects most: a measure is about the circumstances of a child unless it
 * says otherwise. Throws an EditionError for a shape of unit or a relation that it does not understand.
 */
export function readCatalogue(json: string): PublishedCatalogue {
  const whole = objectOf(parsed(json), 'measures.json');
  const entries = listOf(whole.measures).map((entry) => objectOf(entry, 'a measure'));
  const measures = entries.map((entry): PublishedMeasure => {
    const id = String(entry.id);
    return {
      id,
      about: aboutOf(entry.about),
      shape: shapeOf(String(entry.unit), entry.unitShape, id),
      inUnit: daysInUnit[String(entry.unit)] ?? 1,
      per: perUnit[String(entry.unit)] ?? 1,
      periodTypes: listOf(entry.periodTypes).map(String),
      hiddenWith: typeof entry.hiddenWith === 'string' ? entry.hiddenWith : null,
      breakdowns: new Map(
        listOf(entry.breakdowns).map((written) => {
          const { name, about } = objectOf(written, `${id}: a breakdown`);
          return [String(name), aboutOf(about ?? entry.about)];
        }),
      ),
    };
  });
  return {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    partsAreRounded: whole.parts === 'rounded',
    relations: entries.flatMap((entry) => [...sumsIn(entry), ...declaredIn(entry)]),
    changes: entries.flatMap(changesIn),
    consortium: consortiumIn(whole.consortium),
  };
}

/** `others` is what the organisation was called before; whatever is not known is about the circumstances of a child. */
function aboutOf(about: unknown): PublishedMeasure['about'] {
  if (about === 'others' || about === 'organisation') return 'organisation';
  return about === 'practice' ? 'practice' : 'circumstances';
}

function shapeOf(unit: string, unitShape: unknown, id: string): PublishedMeasure['shape'] {
  if (unit === 'ratio') return 'ratio';
  if (unit === 'percent') return 'percentage';
  if (unit === 'per 10000' || unit === 'per 1000 days') return 'rate';
  if (unitShape === 'count' || unitShape === 'mean') return unitShape;
  throw new EditionError(`measures.json: ${id} does not say how its value follows from its numbers.`);
}

/** What `addsUp` and `addsUpTo` of a measure's breakdowns say. */
function sumsIn(entry: Loose): PublishedRelation[] {
  const measure = String(entry.id);
  return listOf(entry.breakdowns).flatMap((breakdown): PublishedRelation[] => {
    const { name, categories, addsUp, addsUpTo } = objectOf(breakdown, `${measure}: a breakdown`);
    const whole = (part: Part): Reference => ({ measure, breakdown: '', category: '', part });
    const parts = (part: Part): Reference[] =>
      listOf(categories).map((category) => ({ measure, breakdown: String(name), category: String(category), part }));
    const equals = (one: Reference, others: Reference[]): PublishedRelation => ({
      kind: 'equals',
      one,
      others,
      usually: false,
      declared: false,
      leaves: null,
    });
    if (addsUpTo === 'denominator') {
      const shared = [whole('denominator'), ...parts('denominator')];
      const first = shared[1] as Reference;
      return [...shared.map((one) => equals(one, parts('numerator'))), ...shared.map((one) => equals(one, [first]))];
    }
    if (addsUpTo !== undefined && addsUpTo !== null) {
      throw new EditionError(`measures.json: ${measure} adds up to ${String(addsUpTo)}, which is not known.`);
    }
    if (addsUp !== true) return [];
    const bothParts: Part[] = entry.unitShape === 'count' ? ['numerator'] : ['numerator', 'denominator'];
    return bothParts.map((part) => equals(whole(part), parts(part)));
  });
}

function declaredIn(entry: Loose): PublishedRelation[] {
  return listOf(entry.relations).map((written) => {
    const relation = objectOf(written, `${String(entry.id)}: a relation`);
    const { equals, within, usually, leaves } = relation;
    const kind = equals === undefined || equals === null ? 'within' : 'equals';
    return {
      kind,
      one: ownReference(entry, relation),
      others: referencesIn(equals ?? within, entry),
      usually: usually === true,
      declared: true,
      leaves: kind === 'within' ? leftOutOf(leaves) : null,
    };
  });
}

/** Where nothing is said, or what is not known: whoever is left out has circumstances of their own, which protects most. */
function leftOutOf(leaves: unknown): PublishedRelation['leaves'] {
  return leaves === 'nothing' || leaves === 'practice' ? leaves : 'circumstances';
}

function changesIn(entry: Loose): PublishedChange[] {
  return listOf(entry.changes).map((written) => {
    const change = objectOf(written, `${String(entry.id)}: a change`);
    const takes = listOf(change.takes).length === 0 ? [] : referencesIn(change.takes, entry);
    return { one: ownReference(entry, change), adds: referencesIn(change.adds, entry), takes };
  });
}

function ownReference(entry: Loose, { part, breakdown, category }: Loose): Reference {
  return {
    measure: String(entry.id),
    breakdown: String(breakdown ?? ''),
    category: String(category ?? ''),
    part: part === 'denominator' ? 'denominator' : 'numerator',
  };
}

function referencesIn(written: unknown, entry: Loose): Reference[] {
  const references = listOf(written).map((text) => referenceOf(String(text)));
  if (references.length === 0)
    throw new EditionError(`measures.json: a relation of ${String(entry.id)} names nothing.`);
  return references;
}

/** `measure`, `measure/breakdown/category`, either with `#denominator` after it. */
function referenceOf(text: string): Reference {
  const [name = '', part = 'numerator', ...more] = text.split('#');
  const [measure = '', breakdown = '', category = '', ...rest] = name.split('/');
  if (measure === '' || (breakdown === '') !== (category === '') || more.length + rest.length > 0) {
    throw new EditionError(`measures.json: a relation names "${text}", which names no number.`);
  }
  if (part !== 'numerator' && part !== 'denominator') throw new EditionError(`measures.json: "${text}" names no part.`);
  return { measure, breakdown, category, part };
}

function consortiumIn(written: unknown): PublishedCatalogue['consortium'] {
  if (written === undefined || written === null) return null;
  const { code, members } = objectOf(written, 'the consortium');
  return { code: String(code), members: listOf(members).map(String) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new EditionError(`measures.json is no JSON: ${(error as Error).message}`);
  }
}

function objectOf(value: unknown, what: string): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new EditionError(`measures.json: ${what} is not written as it should be.`);
  }
  return value as Loose;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
