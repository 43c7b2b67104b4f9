import { type Month, monthEnd, shiftMonth } from '#calendar';
import { type PeriodType, unitOf } from '#figure';
import type { LedgerRow } from '#published';
import { indexFigures, type Series, seriesOf } from '#scorecard';

/** A ledger row of a count of children in an authority called A, with what a test wants otherwise. */
export function ledgerRow(month: Month, value: number | null, other: Partial<LedgerRow> = {}): LedgerRow {
  return {
    published: '2022-07',
    measure: 'cla_count',
    authority: 'A',
    authorityName: 'A',
    periodType: 'snapshot',
    periodStart: monthEnd(month),
    periodEnd: monthEnd(month),
    breakdown: '',
    category: '',
    numerator: value,
    denominator: null,
    value,
    unit: 'children',
    symbol: value === null ? 'c' : '',
    status: 'final',
    ...other,
  };
}

/** A monthly series that ends in July 2022; null is a suppressed figure, undefined a month that the ledger lacks. */
export function monthly(values: readonly (number | null | undefined)[], periodType: PeriodType = 'snapshot'): Series {
  const rows = values.flatMap((value, index) =>
    value === undefined ? [] : [ledgerRow(shiftMonth('2022-07', index + 1 - values.length), value, { periodType })],
  );
  return seriesOf(indexFigures(rows), { measure: 'cla_count', authority: 'A', periodType });
}

/** A measure as far as words need it. */
export function named(title: string, unit: string, decimals: number) {
  return { title, unit: unitOf(unit), decimals };
}
