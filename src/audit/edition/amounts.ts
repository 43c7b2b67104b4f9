import type { Amount } from '../constraints/index.ts';
import type { Unknown } from '../system.ts';
import type { Part, PublishedCatalogue, PublishedMeasure } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import { countedParts, type EditionLedger } from './ledger.ts';

/** More than any count of a council's children, or of events that happened to them, can be. */
const mostOfAll = 100_000;

const letters = { numerator: 'N', denominator: 'D' } as const;

/** The numbers of figures as a reader has them. */
export interface Amounts {
  /**
   * A part of a figure as a publication left it: the number where one is shown, else an unknown. Null where it is no
   * count: a sum of days, full-time equivalents, a population.
   */
  of(key: string, part: Part, published: string): Amount | null;
  /** Every unknown that was asked for. */
  unknowns(): Unknown[];
}

/**
 * Numbers and unknowns of a ledger. Where a later publication restated a place's period, the hidden numbers of that
 * period become new unknowns: they may have changed as well, unseen.
 */
export function amountsOf(ledger: EditionLedger, catalogue: PublishedCatalogue): Amounts {
  const { measures } = catalogue;
  const unknowns = new Map<string, Unknown>();

  function of(key: string, part: Part, published: string): Amount | null {
    const [measureId = '', authority = '', , periodEnd = ''] = key.split('|');
    const measure = measures.get(measureId);
    if (measure === undefined || !countedParts(measure).includes(part)) return null;
    const row = ledger.at(key, published);
    const shown = row === undefined ? null : shownPart(row, part, measure.shape);
    if (shown !== null && !Number.isSafeInteger(shown)) return null;
    const rounded = shown !== null && shown > 0 && isRounded(catalogue, measure, (row as FigureRow).breakdown);
    if (shown !== null && !rounded) return shown;
    const restated = ledger.restatedBy(authority, periodEnd, published);
    const id = `${key}|${letters[part]}${restated === '' ? '' : `@${restated}`}${row === undefined ? ' (unpublished)' : ''}`;
    if (!unknowns.has(id)) {
      const mayBeZero = measure.shape === 'percentage' || measure.shape === 'ratio' ? part === 'numerator' : false;
      const hidden = row?.symbol === 'c' || row?.symbol === 'k' || row?.symbol === 'u';
      const least = hidden && !mayBeZero ? 1 : 0;
      unknowns.set(id, rounded ? { id, ...roundedTo(shown) } : { id, min: least, max: mostOfAll });
    }
    return id;
  }

  return { of, unknowns: () => [...unknowns.values()] };
}

/** Whether a figure of a breakdown is shown to the nearest 5. */
export function isRounded(
  { partsAreRounded }: PublishedCatalogue,
  { breakdowns, about }: PublishedMeasure,
  breakdown: string,
): boolean {
  return partsAreRounded && breakdown !== '' && (breakdowns.get(breakdown) ?? about) !== 'organisation';
}

/** What a number that is shown to the nearest 5 may be: 5 stands for 1 to 7. */
export function roundedTo(shown: number): { min: number; max: number } {
  return { min: shown === 5 ? 1 : shown - 2, max: shown + 2 };
}

function shownPart(row: FigureRow, part: Part, shape: PublishedMeasure['shape']): number | null {
  if (row[part] !== null) return row[part];
  // A percentage of nobody counts nobody; a ratio to zero only reveals its denominator.
  if (row.symbol === 'z') return part === 'denominator' || shape === 'percentage' ? 0 : null;
  return shape === 'count' && part === 'numerator' && row.value !== '' ? Number(row.value) : null;
}
