import { describe, expect, test } from 'vitest';
import { calendarDays } from '#warehouse';

describe('calendar', () => {
  test('holds every month end and the extra days once, in order', () => {
    expect(calendarDays('2021-12', '2022-02', ['2022-02-15', '2022-01-31'])).toEqual([
      '2021-12-31',
      '2022-01-31',
      '2022-02-15',
      '2022-02-28',
    ]);
  });
});
