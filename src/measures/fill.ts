import { type Measure, readsFigures } from '#catalogue';
import type { Covered } from './covered.ts';
import type { MeasuredRow } from './measured-row.ts';

const spanningTypes = new Set(['quarter', 'annual']);

/** What names a row among those of its measure. */
export function keyOf(row: Omit<MeasuredRow, 'numerator' | 'denominator'>): string {
  return [row.authority, row.periodType, row.periodEnd, row.breakdown, row.category].join('|');
}

/**
 * Adds what SQL leaves out because there is nothing to group: a count of nought for a month that is known, and each
 * declared category that had nobody in it: none of the whole's denominator for a share, nought over nought for a mean.
 * Counts that may arrive added up are nought only where the other parts of a breakdown that adds up did arrive.
 */
export function withNoughts(measure: Measure, rows: readonly MeasuredRow[], covered: Covered): MeasuredRow[] {
  const known = new Set(rows.map(keyOf));
  const missing = <T extends MeasuredRow>(row: T): T[] => (known.has(keyOf(row)) ? [] : [row]);
  const wholes = rows.filter((row) => row.breakdown === '');
  const addedUp = readsFigures(measure);
  const counts = measure.unit.shape === 'count' && !addedUp;
  const silent = !counts
    ? []
    : measure.periodTypes.flatMap((periodType) =>
        spanningTypes.has(periodType)
          ? []
          : covered.authorities.flatMap((authority) =>
              covered.days
                .filter(({ day, isMonthEnd }) => isMonthEnd && covered.knows(measure, authority, periodType, day))
                .flatMap(({ day }) =>
                  missing({
                    authority,
                    periodType,
                    periodEnd: day,
                    breakdown: '',
                    category: '',
                    numerator: 0,
                    denominator: null,
                  }),
                ),
            ),
      );
  const isMean = measure.unit.shape === 'mean';
  const told = new Set(rows.map((row) => keyOf({ ...row, category: '' })));
  const categories = [...wholes, ...silent].flatMap((whole) =>
    measure.breakdowns
      .filter(({ name, addsUp }) => !addedUp || (addsUp && told.has(keyOf({ ...whole, breakdown: name }))))
      .flatMap(({ name, categories: declared }) =>
        declared.flatMap((category) =>
          missing({ ...whole, breakdown: name, category, numerator: 0, denominator: isMean ? 0 : whole.denominator }),
        ),
      ),
  );
  return [...rows, ...silent, ...categories];
}
