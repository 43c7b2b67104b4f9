import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#audit';
import { endsWithPeriod, namesPeriod } from '#src/site-audit/figure-forms.ts';

function row(periodType: string, periodStart: string, periodEnd: string): FigureRow {
  const figure = {
    published: '2022-06',
    measure: 'complaints',
    authority: 'A',
    place: 'A',
    breakdown: '',
    category: '',
  };
  const parts = { numerator: null, denominator: null, value: '7', symbol: '', revised: false };
  return { ...figure, ...parts, periodType, periodStart, periodEnd };
}

const month = row('month', '2022-06-01', '2022-06-30');
const year = row('rolling12', '2021-07-01', '2022-06-30');
const years = row('rolling36', '2019-07-01', '2022-06-30');
const toDate = row('yearToDate', '2022-04-01', '2022-06-30');
const day = row('snapshot', '2022-06-30', '2022-06-30');
const all = { month, year, years, toDate, day };

describe('the words of a period', () => {
  it.each([
    ['June 2022', 'month'],
    ['in June 2022', 'month'],
    ['In June 2022', 'month'],
    ['Year to June 2022', 'year'],
    ['in the year to June 2022', 'year'],
    ['in the three years to June 2022', 'years'],
    ['April to June 2022', 'toDate'],
    ['from April to June 2022', 'toDate'],
    ['30 June 2022', 'day'],
    ['on 30 June 2022', 'day'],
    ['to June 2022', ''],
    ['in May 2022', ''],
    ['', ''],
  ])('"%s" names none but its own', (words, name) => {
    const named = Object.entries(all).filter(([, figure]) => namesPeriod(words, figure));
    expect(named.map(([one]) => one)).toEqual(name === '' ? [] : [name]);
  });

  it('set a month apart from the year to date that is one month long, in a sentence', () => {
    const [april, since] = [row('month', '2022-04-01', '2022-04-30'), row('yearToDate', '2022-04-01', '2022-04-30')];
    expect([april, since].map((one) => namesPeriod('in April 2022', one))).toEqual([true, false]);
    expect([april, since].map((one) => namesPeriod('from April 2022', one))).toEqual([false, true]);
  });
});

describe('words that end with a period', () => {
  it.each([
    ['Children in our care on 30 June 2022', 'day'],
    ['Complaints in June 2022', 'month'],
    ['Complaints in the year to June 2022', 'year'],
    ['Complaints in the three years to June 2022', 'years'],
    ['Complaints from April to June 2022', 'toDate'],
    ['Complaints, June 2022', ''],
  ])('"%s" end with none but its own', (words, name) => {
    const named = Object.entries(all).filter(([, figure]) => endsWithPeriod(words, figure));
    expect(named.map(([one]) => one)).toEqual(name === '' ? [] : [name]);
  });
});
