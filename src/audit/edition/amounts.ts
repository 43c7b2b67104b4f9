import type { Unknown } from '../system.ts';
import type { Part, PublishedCatalogue, PublishedMeasure } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import { type EditionLedger, hasHiddenSum, type LedgerFigure, restatedBy, rowAt, summedParts } from './ledger.ts';

/** More than any count of a council's children, or of events that happened to them, can be. */
const mostOfAll = 100_000;

/** More than the days of all of them together can be. */
const mostOfSum = 100_000_000;

const letters = { numerator: 'N', denominator: 'D' } as const;

/** The numbers of figures as a reader has them. */
export interface Amounts {
  /**
   * A part of a figure as a publication left it: the number where one is shown, else an unknown. Null where it is no
   * count: full-time equivalents, money, a population. The sum behind a mean of children is one of days, scores or moves.
   */
  of(key: string, part: Part, published: string): number | string | null;
  /** The same of a figure of the ledger. */
  ofFigure(figure: LedgerFigure, part: Part, published: string): number | string | null;
  /** What an amount may be by itself, and whether that is a number shown to the nearest 5. */
  rangeOf(amount: number | string): { min: number; max: number; isRounded: boolean };
  /** Every unknown that was asked for. */
  unknowns(): Unknown[];
}

/**
 * Numbers and unknowns of a ledger. Where a later publication restated a place's period, the hidden numbers of that
 * period become new unknowns: they may have changed as well, unseen.
 */
export function amountsOf(ledger: EditionLedger, catalogue: PublishedCatalogue): Amounts {
  const { measures } = catalogue;
  const unknowns = new Map<string, Unknown & { isRounded: boolean }>();
  const parts = new Map([...measures.values()].map((measure) => [measure, summedParts(measure)]));
  const known = new Map<LedgerFigure, Record<Part, (number | string | null)[]>>();

  /** Between two publications that touched a place and a period's end, nothing about it changes. */
  function ofFigure(figure: LedgerFigure, part: Part, published: string): number | string | null {
    const own = known.get(figure) ?? { numerator: [], denominator: [] };
    known.set(figure, own);
    const { publications } = figure.moment;
    let since = publications.length;
    while (since > 0 && (publications[since - 1] as string) > published) since -= 1;
    const before = own[part][since];
    if (before !== undefined) return before;
    const amount = amountOf(figure, part, published);
    own[part][since] = amount;
    return amount;
  }

  function amountOf(figure: LedgerFigure, part: Part, published: string): number | string | null {
    const { key } = figure;
    const measure = measures.get(figure.measure);
    if (measure === undefined || !(parts.get(measure) as Part[]).includes(part)) return null;
    const row = rowAt(figure, published);
    const shown = row === undefined ? null : shownPart(row, part, measure);
    const isSum = part === 'numerator' && hasHiddenSum(measure);
    if (shown !== null && !Number.isSafeInteger(shown)) return null;
    const rounded =
      !isSum && shown !== null && shown > 0 && isRounded(catalogue, measure, (row as FigureRow).breakdown);
    if (shown !== null && !rounded) return shown;
    const restated = restatedBy(figure, published);
    const id = `${key}|${letters[part]}${restated === '' ? '' : `@${restated}`}${row === undefined ? ' (unpublished)' : ''}`;
    if (!unknowns.has(id)) {
      const mayBeZero = measure.shape === 'percentage' || measure.shape === 'ratio' ? part === 'numerator' : false;
      const hidden = row?.symbol === 'c' || row?.symbol === 'k' || row?.symbol === 'u';
      const least = hidden && !mayBeZero && !isSum ? 1 : 0;
      const range = rounded ? roundedTo(shown) : { min: least, max: isSum ? mostOfSum : mostOfAll };
      unknowns.set(id, { id, ...range, isRounded: rounded });
    }
    return id;
  }

  return {
    of: (key, part, published) => ofFigure(ledger.figure(key), part, published),
    ofFigure,
    rangeOf: (amount) =>
      typeof amount === 'number'
        ? { min: amount, max: amount, isRounded: false }
        : (unknowns.get(amount) as Unknown & { isRounded: boolean }),
    unknowns: () => [...unknowns.values()].map(({ id, min, max }) => ({ id, min, max })),
  };
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

function shownPart(row: FigureRow, part: Part, { shape, inUnit }: PublishedMeasure): number | null {
  const number = row[part];
  if (number !== null) return part === 'numerator' && shape === 'mean' ? wholeOf(number * inUnit) : number;
  // A percentage or mean of nobody counts nobody; a ratio to zero only reveals its denominator.
  if (row.symbol === 'z') return part === 'denominator' || shape === 'percentage' || shape === 'mean' ? 0 : null;
  return shape === 'count' && part === 'numerator' && row.value !== '' ? Number(row.value) : null;
}

/** A whole number that was written with so many decimals only. */
function wholeOf(number: number): number {
  return Math.abs(number - Math.round(number)) < 1e-6 ? Math.round(number) : number;
}
