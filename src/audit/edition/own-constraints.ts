import { weighted } from '../constraints/amount.ts';
import { type Amount, difference, type Ratio, roundedRatio } from '../constraints/index.ts';
import type { LinearConstraint } from '../system.ts';
import { isRounded } from './amounts.ts';
import type { PublishedMeasure } from './catalogue.ts';
import type { FigureRow } from './figure-row.ts';
import { rowAt } from './ledger.ts';
import type { Reading } from './related.ts';

/** A value with more decimals than this is taken as rounded to this many: coefficients must stay exact. */
const mostDecimals = 6;

/**
 * What each figure implies for its own two numbers: a numerator is at most its denominator, a shown value fixes their
 * ratio.
 */
export function ownConstraints({ ledger, catalogue, amounts, knowledge }: Reading): void {
  for (const key of ledger.figures.keys()) {
    const figure = ledger.figure(key);
    const measure = catalogue.measures.get(figure.measure);
    if (measure === undefined) continue;
    for (const published of figure.moment.publications) {
      const row = rowAt(figure, published);
      if (row === undefined) continue;
      const numerator = amounts.ofFigure(figure, 'numerator', published);
      const denominator = amounts.ofFigure(figure, 'denominator', published);
      if (measure.shape === 'percentage' && numerator != null && denominator != null) {
        knowledge.assert(`${key} is a share (${published})`, difference(denominator, numerator), { min: 0 });
      }
      // What follows from rounded numbers says no more than they do.
      if (measure.shape !== 'mean' && isRounded(catalogue, measure, row.breakdown)) continue;
      const parts = { numerator: numerator ?? row.numerator, denominator: denominator ?? row.denominator };
      const id = `${key} is ${row.value === '' ? 'hidden' : 'shown'} (${published})`;
      for (const { id: name, terms, min, max } of ratioOf(id, measure, row, parts)) {
        knowledge.take('follow', knowledge.statement(name, { terms, constant: 0 }, { min, max }));
      }
    }
  }

  function ratioOf(
    id: string,
    { shape, about, inUnit, per }: PublishedMeasure,
    row: FigureRow,
    parts: { numerator: Amount | null; denominator: Amount | null },
  ): LinearConstraint[] {
    if (row.value === '' || shape === 'count' || about === 'organisation') return [];
    const { numerator } = parts;
    const denominator = parts.denominator === null ? null : times(inUnit, parts.denominator);
    if (numerator === null || denominator === null) return [];
    if (typeof numerator === 'number' && typeof denominator === 'number') {
      const gap = Math.abs(Number(row.value) - (per * numerator) / denominator);
      const decimals = decimalsOf(row.value);
      const fits = gap <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(Number(row.value));
      return fits ? [] : [{ id, terms: [], min: 1 }];
    }
    if ([numerator, denominator].some((part) => typeof part === 'number' && !Number.isSafeInteger(part))) return [];
    const decimals = Math.min(decimalsOf(row.value), mostDecimals);
    const shown = Math.round(Number(row.value) * 10 ** decimals) / 10 ** decimals;
    return roundedRatio(id, { numerator, denominator } satisfies Ratio, { per, decimals }, shown);
  }
}

/** A number stays one. */
function times(factor: number, amount: Amount): Amount {
  if (typeof amount === 'number') return factor * amount;
  return factor === 1 ? amount : weighted([[factor, amount]]);
}

const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;
