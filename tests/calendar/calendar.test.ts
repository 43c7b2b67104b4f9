import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  dayFromWords,
  dayInWords,
  daysBetween,
  financialYearStart,
  isIsoDay,
  isMonth,
  monthEnd,
  monthInWords,
  monthsFrom,
  schoolYearStart,
  shiftMonth,
  windowStart,
} from '#calendar';
import cases from './day.json' with { type: 'json' };

describe('a calendar day', () => {
  it.each(cases.ageOn)('gives the age $age on $day to someone born $birth ($why)', ({ birth, day, age }) => {
    expect(ageOn(birth, day)).toBe(age);
  });
  it.each(cases.addMonths)('$day moved by $months months is $result', ({ day, months, result }) => {
    expect(addMonths(day, months)).toBe(result);
  });
  it.each(cases.daysBetween)('from $from to $to are $days days ($why)', ({ from, to, days }) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });
  it.each(cases.notDays)('"%s" is none', (text) => {
    expect(isIsoDay(text)).toBe(false);
  });
  it.each(cases.financialYearStart)('$day falls in the year from $start', ({ day, start }) => {
    expect(financialYearStart(day)).toBe(start);
  });
  it.each(cases.schoolYearStart)('$day falls in the school year from $start', ({ day, start }) => {
    expect(schoolYearStart(day)).toBe(start);
  });
  it('is written in words', () => {
    expect(dayInWords('2022-02-05')).toBe('5 February 2022');
  });
  it('that does not exist is refused', () => {
    expect(() => addDays('2022-02-30', 1)).toThrow(RangeError);
  });
});

describe('a month', () => {
  it('ends on its last day, leap years included', () => {
    expect(['2022-02', '2024-02', '2022-12'].map(monthEnd)).toEqual(['2022-02-28', '2024-02-29', '2022-12-31']);
  });
  it('counts on over the turn of the year', () => {
    expect(monthsFrom('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
    expect(monthsFrom('2022-02', '2022-01')).toEqual([]);
    expect(shiftMonth('2022-01', -13)).toBe('2020-12');
  });
  it.each(cases.windowStart)('$months that end on $end start on $start', ({ end, months, start }) => {
    expect(windowStart(end, months)).toBe(start);
  });
  it('is distinguished from other texts', () => {
    expect(['2022-02', '2022-13', '2022-2', 'February'].map(isMonth)).toEqual([true, false, false, false]);
  });
  it('is written in words', () => {
    expect(monthInWords('2022-02')).toBe('February 2022');
  });
});

describe('a day in words', () => {
  it.each([
    ['30 April 2022', '2022-04-30'],
    ['1 March 2022', '2022-03-01'],
    ['2022-04-30', '2022-04-30'],
    ['31 April 2022', null],
    ['30 Avril 2022', null],
    ['April 2022', null],
    ['2022-02-30', null],
  ])('%s is %s', (text, day) => {
    expect(dayFromWords(text)).toBe(day);
  });

  it('reads back what is written', () => {
    expect(dayFromWords(dayInWords('2022-02-28'))).toBe('2022-02-28');
  });
});
