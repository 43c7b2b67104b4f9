import { type Measure, readsFigures } from '#catalogue';
import { type Figure, type FigureId, figureKey, figureOf, tableKey } from '#figure';
import type { Covered } from './covered.ts';

const spanningTypes = new Set(['quarter', 'annual']);

/**
 * Adds what SQL leaves out because there is nothing to group: a count of zero for a month that is known, and each
 * declared category that had nobody in it: zero out of the whole's denominator for a share, zero over zero for a mean.
 * Counts that may arrive added up are zero only where the other parts of a breakdown that adds up did arrive.
 */
export function withZeros(measure: Measure, figures: readonly Figure[], covered: Covered): Figure[] {
  const known = new Set(figures.map(figureKey));
  const missing = (id: FigureId, denominator: number | null): Figure[] =>
    known.has(figureKey(id)) ? [] : [figureOf(id, { numerator: 0, denominator }, measure)];
  const wholes = figures.filter(({ breakdown }) => breakdown === '');
  const addedUp = readsFigures(measure);
  const counts = measure.unit.shape === 'count' && !addedUp;
  const silent =
    !counts || measure.silence !== undefined
      ? []
      : measure.periodTypes.flatMap((periodType) =>
          spanningTypes.has(periodType)
            ? []
            : covered.authorities.flatMap((authority) =>
                covered.days
                  .filter(({ day, isMonthEnd }) => isMonthEnd && covered.knows(measure, authority, periodType, day))
                  .flatMap(({ day }) =>
                    missing(
                      { measure: measure.id, authority, periodType, periodEnd: day, breakdown: '', category: '' },
                      null,
                    ),
                  ),
              ),
        );
  const isMean = measure.unit.shape === 'mean';
  const returned = new Set(figures.map(tableKey));
  const categories = [...wholes, ...silent].flatMap((whole) =>
    measure.breakdowns
      .filter(({ name, addsUp }) => !addedUp || (addsUp && returned.has(tableKey({ ...whole, breakdown: name }))))
      .flatMap(({ name, categories: declared }) =>
        declared.flatMap((category) =>
          missing({ ...whole, breakdown: name, category }, isMean ? 0 : whole.denominator),
        ),
      ),
  );
  return [...figures, ...silent, ...categories];
}
