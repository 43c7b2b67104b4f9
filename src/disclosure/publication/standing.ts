import type { Measure } from '#catalogue';
import { type Figure, figureKey } from '#figure';
import type { LedgerRow, PublishableFigure } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import type { Standing } from './least-hiding.ts';
import { aboutOf, isRoundedPart } from './shown-figure.ts';

interface Known {
  readonly figures: readonly Figure[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly ledger: readonly LedgerRow[];
  readonly policyOf: (measure: string) => DisclosurePolicy;
  readonly worth: (row: PublishableFigure) => number;
}

/** More than any hidden count can be. */
const noLargest = 1_000_000;

/**
 * How numbers stand, by their names: a figure's key with `|N` or `|D` behind it. What is zero and shown, is of the
 * organisation or was published before with the same numbers cannot be hidden.
 */
export function standingNumbers({ figures, measures, ledger, policyOf, worth }: Known) {
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));

  return (number: string, row: PublishableFigure): Standing | undefined => {
    const part = number.endsWith('|N') ? 'numerator' : 'denominator';
    const key = figureKey(row);
    const count = countOf(truth.get(key), part);
    if (count === undefined) return undefined;
    const measure = measures.get(row.measure) as Measure;
    const isFixed = row.symbol === 'z' || row.symbol === 'x' || aboutOf(measure, row.breakdown) === 'organisation';
    if (isFixed) return { count, least: count, most: count, cost: null };
    if (row.symbol === 'c') return { count, ...rangeOfHidden(row, part, measure, count), cost: null };
    const policy = policyOf(row.measure);
    const isRounded = row[part] !== null && isRoundedPart(measure, row, policy);
    const { least, most } = isRounded ? rangeOfRounded(row[part] as number) : { least: count, most: count };
    const isPublished = saysTheSame(newest.get(key), row);
    return { count, least, most, cost: isPublished || (count === 0 && most === 0) ? null : worth(row) };
  };

  function rangeOfHidden(
    { bound }: PublishableFigure,
    part: 'numerator' | 'denominator',
    measure: Measure,
    count: number,
  ) {
    const isShare = measure.unit.name === 'percent' || measure.unit.name === 'ratio';
    const least = isShare && part === 'numerator' ? 0 : 1;
    const atMost = bound?.atMost ?? null;
    const most = measure.unit.shape === 'count' && atMost !== null ? atMost : noLargest;
    return { least: Math.min(least, count), most };
  }
}

/** Of nobody, nobody is counted. */
function countOf(figure: Figure | undefined, part: 'numerator' | 'denominator'): number | undefined {
  if (figure === undefined) return undefined;
  const count = figure.denominator === 0 ? 0 : figure[part];
  return count !== null && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

function rangeOfRounded(shown: number): { least: number; most: number } {
  if (shown === 0) return { least: 0, most: 0 };
  return { least: shown === 5 ? 1 : shown - 2, most: shown + 2 };
}

function saysTheSame(before: LedgerRow | undefined, row: PublishableFigure): boolean {
  return (
    before !== undefined &&
    before.symbol !== 'c' &&
    before.numerator === row.numerator &&
    before.denominator === row.denominator
  );
}
