import { monthEnd, monthStart } from '#calendar';
import type { Measure } from '#catalogue';
import { figureValue, type PeriodType, unitOf } from '#figure';
import type { LedgerRow } from '#published';

export const council = 'E06000002';

/** A published figure of the council for a month, with nothing said of it but its parts. */
export function row(
  measure: Pick<Measure, 'id' | 'unit'>,
  month: string,
  numerator: number | null,
  denominator: number | null = null,
  changes: Partial<LedgerRow> = {},
): LedgerRow {
  const periodType: PeriodType = changes.periodType ?? 'snapshot';
  return {
    published: '2022-07',
    measure: measure.id,
    authority: council,
    authorityName: 'Middlesbrough',
    periodType,
    periodStart: periodType === 'snapshot' ? monthEnd(month) : monthStart(month),
    periodEnd: monthEnd(month),
    breakdown: '',
    category: '',
    numerator,
    denominator,
    value: figureValue(measure.unit, numerator, denominator),
    unit: measure.unit.name,
    symbol: numerator === null ? 'c' : '',
    status: 'final',
    ...changes,
  };
}

/** A measure in short. */
export function measure(id: string, unit: string, title = id): Measure {
  const found = unitOf(unit);
  const file = `data/measures/our-children/${id}.md`;
  const about = 'circumstances';
  return {
    id,
    title,
    unit: found,
    decimals: found.decimals,
    file,
    about,
    breakdowns: [] as Measure['breakdowns'],
  } as Measure;
}
