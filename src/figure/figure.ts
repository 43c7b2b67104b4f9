import type { Bound } from './bound.ts';
import type { FigureId } from './figure-id.ts';
import { periodStart } from './period.ts';
import type { YearStart } from './period-type.ts';
import type { Period } from './period-words.ts';
import type { FigureSymbol } from './symbol.ts';
import { figureValue, type Unit } from './unit.ts';

/**
 * The two numbers that a figure is worked out from; null where one is not known, or where the measure has no such part.
 */
export interface FigureParts {
  numerator: number | null;
  denominator: number | null;
}

/** The numbers of a figure, unrounded. */
export interface FigureNumbers extends FigureParts {
  value: number | null;
}

/**
 * One figure: one number with its identity. This is the one row that goes from the measures to the page; each step
 * extends it by what it adds. Where the period starts follows from its type, its end and the month in which the
 * measure's years start.
 */
export interface Figure extends FigureId, Period, FigureNumbers {}

/**
 * A figure as readers see it: numbers, or the symbol that stands in their place and perhaps a bound of the hidden
 * value.
 */
export interface ShownFigure extends Figure {
  symbol: FigureSymbol | '';
  bound?: Bound;
}

/** What a figure follows from besides its id and its two numbers. */
interface Measured {
  unit: Unit;
  yearStartsIn?: YearStart | undefined;
}

/** The figure of an id: where its period starts and its value follow from the rest. */
export function figureOf(id: FigureId, parts: FigureParts, { unit, yearStartsIn }: Measured): Figure {
  const { measure, authority, periodType, periodEnd, breakdown, category } = id;
  const { numerator, denominator } = parts;
  return {
    measure,
    authority,
    periodType,
    periodStart: periodStart(periodType, periodEnd, yearStartsIn),
    periodEnd,
    breakdown,
    category,
    numerator,
    denominator,
    value: figureValue(unit, numerator, denominator),
  };
}

/** The numerators and the denominators of several figures added up: null where one of them is not known. */
export function sumOfParts(figures: readonly FigureParts[]): FigureParts {
  return {
    numerator: sum(figures.map(({ numerator }) => numerator)),
    denominator: sum(figures.map(({ denominator }) => denominator)),
  };
}

function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((total, one) => (total === null || one === null ? null : total + one), 0);
}
