import { aboutOf, isRoundedPart, type Measure } from '#catalogue';
import { type Bound, type Figure, figureKey } from '#figure';
import { type LedgerRow, type PublishableFigure, sameFigure } from '#published';
import type { DisclosurePolicy } from '../policy.ts';
import type { Standing } from './web.ts';

interface Known {
  readonly figures: readonly Figure[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly ledger: readonly LedgerRow[];
  readonly policyOf: (measure: string) => DisclosurePolicy;
  readonly worth: (row: PublishableFigure) => number;
}

/** More than any hidden count can be. */
const noLargest = 1_000_000;

/** What a reader loses who is not even given a bound in the place of a hidden figure, as a share of the figure's worth. */
const worthOfBound = 0.25;

/**
 * How numbers stand, by their names: a figure's key with `|N` or `|D` behind it. What is zero and shown, is of the
 * organisation or was published before with the same numbers cannot be hidden. Of a hidden figure, what is said in its
 * place can be, unless it was said before.
 */
export function standingNumbers({ figures, measures, ledger, policyOf, worth }: Known) {
  const truth = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const newest = new Map(ledger.map((row) => [figureKey(row), row]));

  return (number: string, row: PublishableFigure): Standing | undefined => {
    const part = number.endsWith('|N') ? 'numerator' : 'denominator';
    const key = figureKey(row);
    const figure = truth.get(key);
    const count = countOf(figure, part);
    if (figure === undefined || count === undefined) return undefined;
    const measure = measures.get(row.measure) as Measure;
    const isFixed = row.symbol === 'z' || row.symbol === 'x' || aboutOf(measure, row.breakdown) === 'organisation';
    if (isFixed) return { count, least: count, most: count, lowest: count, cost: null };
    const isShare = measure.unit.name === 'percent' || measure.unit.name === 'ratio';
    const lowest = Math.min(isShare && part === 'numerator' ? 0 : 1, count);
    const before = newest.get(key);
    if (row.symbol === 'c') {
      const range = row.bound === undefined ? null : rangeOfBound(row.bound, measure, figure, part);
      const { least, most } = range ?? { least: lowest, most: noLargest };
      const isNew = range !== null && !(before !== undefined && sameFigure(before, row));
      return {
        count,
        least: Math.min(Math.max(least, lowest), count),
        most: Math.max(most, count),
        lowest,
        cost: isNew ? worthOfBound * worth(row) : null,
      };
    }
    const policy = policyOf(row.measure);
    const isRounded = row[part] !== null && isRoundedPart(measure, row, policy);
    const { least, most } = isRounded ? rangeOfRounded(row[part] as number) : { least: count, most: count };
    const isSettled = saysTheSame(before, row) || (count === 0 && most === 0);
    return { count, least, most, lowest: Math.min(lowest, least), cost: isSettled ? null : worth(row) };
  };
}

/** What a bound says of a number; null where it says nothing of it by itself. */
function rangeOfBound(
  { atLeast, atMost }: Bound,
  { unit }: Measure,
  { denominator }: Figure,
  part: 'numerator' | 'denominator',
): { least: number; most: number } | null {
  if (part === 'denominator') return null;
  const of = unit.shape === 'count' ? 100 : unit.name === 'percent' ? denominator : null;
  if (of === null) return null;
  const [least, most] = [((atLeast ?? 0) * of) / 100, atMost === null ? noLargest : (atMost * of) / 100];
  return { least: Math.ceil(least), most: Math.floor(most) };
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
