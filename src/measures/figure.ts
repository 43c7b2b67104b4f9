import type { IsoDay } from '#calendar';
import type { PeriodType } from '#figure';

/** One figure of a measure. `breakdown` and `category` are empty for the whole; `value` is unrounded. */
export interface Figure {
  measure: string;
  authority: string;
  periodType: PeriodType;
  periodStart: IsoDay;
  periodEnd: IsoDay;
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
}
