import type { Part, PublishedMeasure, Reference } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';

/** A figure whenever it was published: what a key names. */
export type FigureKey = Pick<
  FigureRow,
  'measure' | 'authority' | 'periodType' | 'periodStart' | 'periodEnd' | 'breakdown' | 'category'
>;

/** A place and a period's end: which publications touched it, each list oldest first. */
export interface Moment {
  /** Those which added or changed anything about it. */
  readonly publications: readonly string[];
  /** Those which changed something published before. */
  readonly restatements: readonly string[];
}

/** What a key names, with every row of it. */
export interface LedgerFigure {
  readonly key: string;
  readonly measure: string;
  readonly authority: string;
  readonly periodType: string;
  readonly periodEnd: string;
  readonly breakdown: string;
  /** Oldest first; none where it was never published. */
  readonly rows: readonly FigureRow[];
  readonly moment: Moment;
}

/** Every row of every publication, by figure and by when it stood. */
export interface EditionLedger {
  /** One list for each figure, oldest first. */
  figures: ReadonlyMap<string, readonly FigureRow[]>;
  /** What a key names, whether or not it was ever published. */
  figure(key: string): LedgerFigure;
  /** The row of a figure that stood after a publication, if it had one by then. */
  at(key: string, published: string): FigureRow | undefined;
  /** The key of a measure's whole or of one of its categories. */
  keyOf(reference: Omit<Reference, 'part'>, authority: string, periodType: string, periodEnd: string): string;
  /** The period types by which a measure was ever published. */
  periodTypesOf(measure: string): ReadonlySet<string>;
  /** The publications which added or changed anything about a place and a period's end. */
  publicationsOf(authority: string, periodEnd: string): readonly string[];
}

/** The rows of `figures.csv` put in order. */
export function ledgerOf(read: readonly FigureRow[]): EditionLedger {
  const rows = read.toSorted((one, other) =>
    one.published < other.published ? -1 : Number(one.published > other.published),
  );
  const figures = Map.groupBy(rows, keyOfRow);
  const asked = new Map<string, LedgerFigure>();
  const publications = new Map<string, string[]>();
  const restatements = new Map<string, string[]>();
  const types = new Map(
    [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, own]) => [
      measure,
      new Set(own.map(({ periodType }) => periodType)),
    ]),
  );
  for (const row of rows) {
    addTo(publications, momentOf(row.authority, row.periodEnd), row.published);
    if (row.revised) addTo(restatements, momentOf(row.authority, row.periodEnd), row.published);
  }
  for (const list of [...publications.values(), ...restatements.values()]) list.sort();
  const moments = new Map(
    [...publications].map(([name, months]) => [
      name,
      { publications: months, restatements: restatements.get(name) ?? [] },
    ]),
  );
  return {
    figures,
    figure,
    at: (key, published) => figures.get(key)?.findLast((row) => row.published <= published),
    keyOf: ({ measure, breakdown, category }, authority, periodType, periodEnd) =>
      [measure, authority, periodType, periodEnd, breakdown, category].join('|'),
    periodTypesOf: (measure) => types.get(measure) ?? new Set(),
    publicationsOf: (authority, periodEnd) => publications.get(momentOf(authority, periodEnd)) ?? [],
  };

  function figure(key: string): LedgerFigure {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const rows = figures.get(key) ?? [];
    const { measure, authority, periodType, periodEnd, breakdown } = rows[0] ?? named(key);
    const moment = moments.get(momentOf(authority, periodEnd)) ?? untouched;
    const made = { key, measure, authority, periodType, periodEnd, breakdown, rows, moment };
    asked.set(key, made);
    return made;
  }
}

/** What a key says of the figure that it names. */
function named(key: string): Pick<LedgerFigure, 'measure' | 'authority' | 'periodType' | 'periodEnd' | 'breakdown'> {
  const [measure = '', authority = '', periodType = '', periodEnd = '', breakdown = ''] = key.split('|');
  return { measure, authority, periodType, periodEnd, breakdown };
}

const untouched: Moment = { publications: [], restatements: [] };

/** The row of a figure that stood after a publication, if it had one by then. */
export function rowAt({ rows }: LedgerFigure, published: string): FigureRow | undefined {
  return rows.findLast((row) => row.published <= published);
}

/** The last publication, up to the one given, that changed something published before about a figure's place and period's end. */
export function restatedBy({ moment: { restatements } }: LedgerFigure, published: string): string {
  return restatements.findLast((month) => month <= published) ?? '';
}

/** The publications that touched the place and the period's end of any of some figures, oldest first. */
export function publicationsOf(figures: readonly LedgerFigure[]): readonly string[] {
  const [first, ...more] = figures;
  if (first === undefined) return [];
  if (more.every(({ moment }) => moment === first.moment)) return first.moment.publications;
  return [...new Set(figures.flatMap(({ moment }) => moment.publications))].sort();
}

/** `measure|authority|periodType|periodEnd|breakdown|category`. */
export function keyOfRow(row: FigureKey): string {
  return [row.measure, row.authority, row.periodType, row.periodEnd, row.breakdown, row.category].join('|');
}

/** The parts of a measure's figures that are counts, and so can be secret. */
export function countedParts({ shape }: PublishedMeasure): Part[] {
  if (shape === 'count' || shape === 'rate') return ['numerator'];
  return shape === 'mean' ? ['denominator'] : ['numerator', 'denominator'];
}

/**
 * The parts of a measure's figures that add up over places and periods: what is counted, and the sum behind a mean of what is
 * about children, which is never shown.
 */
export function summedParts(measure: PublishedMeasure): Part[] {
  return hasHiddenSum(measure) ? ['numerator', 'denominator'] : countedParts(measure);
}

/** Whether a measure's figures are means whose sums are not published. */
export function hasHiddenSum({ shape, about }: PublishedMeasure): boolean {
  return shape === 'mean' && about !== 'organisation';
}

const momentOf = (authority: string, periodEnd: string): string => `${authority}|${periodEnd}`;

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}
