import { describe, expect, test } from 'vitest';
import { calendarDays, windowStart } from '../../src/warehouse/index.ts';

describe('calendar', () => {
  test.each([
    ['2022-01-31', 12, '2021-02-01'],
    ['2021-02-28', 12, '2020-03-01'],
    ['2020-02-29', 12, '2019-03-01'],
    ['2022-02-15', 12, '2021-02-16'],
    ['2022-03-31', 36, '2019-04-01'],
    ['2022-06-30', 3, '2022-04-01'],
  ])('a window that ends on %s and is %i months long starts on %s', (end, months, start) => {
    expect(windowStart(end, months)).toBe(start);
  });

  test('holds every month end and the extra days once, in order', () => {
    expect(calendarDays('2021-12', '2022-02', ['2022-02-15', '2022-01-31'])).toEqual([
      '2021-12-31',
      '2022-01-31',
      '2022-02-15',
      '2022-02-28',
    ]);
  });
});
