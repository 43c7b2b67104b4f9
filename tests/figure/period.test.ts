import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWholePeriod, type PeriodType, periodStart, type YearStart } from '#figure';

interface Case {
  type: PeriodType;
  start: string;
  end: string;
  whole: boolean;
  yearStartsIn?: YearStart;
}

const cases: Case[] = JSON.parse(readFileSync(new URL('./period.json', import.meta.url), 'utf8'));

describe('a period', () => {
  it.each(cases)(
    'of type $type is whole from $start to $end (years from $yearStartsIn): $whole',
    ({ type, start, end, whole, yearStartsIn }) => {
      expect(isWholePeriod(type, start, end, yearStartsIn)).toBe(whole);
    },
  );

  it.each(cases.filter(({ whole }) => whole))(
    'of type $type that ends on $end starts on $start',
    ({ type, start, end, yearStartsIn }) => {
      expect(periodStart(type, end, yearStartsIn)).toBe(start);
    },
  );
});
