import { describe, expect, it } from 'vitest';
import { dataGrade, gradeInWords, monthsLate } from '#site';

const best = { knownPercent: 100, monthsLate: 0, earlier: 100, revised: 0 };

describe('dataGrade', () => {
  it('is good where figures are complete, up to date and steady', () => {
    expect(dataGrade(best)).toMatchObject({ known: 'good', age: 'good', steady: 'good', grade: 'good' });
  });

  it.each([
    ['known for 95 in 100', { knownPercent: 95 }, 'good'],
    ['known for fewer', { knownPercent: 94.9 }, 'fair'],
    ['known for 90 in 100', { knownPercent: 90 }, 'fair'],
    ['known for fewer still', { knownPercent: 89.9 }, 'poor'],
    ['a month late', { monthsLate: 1 }, 'fair'],
    ['two months late', { monthsLate: 2 }, 'fair'],
    ['three months late', { monthsLate: 3 }, 'poor'],
    ['2 in 100 revised', { revised: 2 }, 'good'],
    ['3 in 100 revised', { revised: 3 }, 'fair'],
    ['10 in 100 revised', { revised: 10 }, 'fair'],
    ['11 in 100 revised', { revised: 11 }, 'poor'],
  ] as const)('is the worst of its three: %s', (_, change, grade) => {
    expect(dataGrade({ ...best, ...change }).grade).toBe(grade);
  });

  it('leaves out what nobody knows', () => {
    expect(dataGrade({ ...best, knownPercent: null, earlier: 0 })).toMatchObject({
      known: null,
      steady: null,
      grade: 'good',
    });
  });
});

describe('gradeInWords', () => {
  it('says the grade and why', () => {
    expect(gradeInWords(dataGrade({ knownPercent: 92, monthsLate: 1, earlier: 130, revised: 12 }))).toBe(
      'Data quality is fair. The newest figure leaves out some people that it should cover. The newest figure is one month older than it should be. Of 130 figures of earlier publications, 12 have been changed since.',
    );
    expect(gradeInWords(dataGrade({ ...best, knownPercent: null, earlier: 0 }))).toBe(
      'Data quality is good. It is up to date. How often figures change later is not known yet: these are published for the first time.',
    );
  });
});

describe('monthsLate', () => {
  it.each([
    ['of the month itself', ['2022-05-31', '2022-06-30', '2022-07-31'], 0],
    ['of the month before', ['2022-05-31', '2022-06-30'], 1],
    ['of the quarter before', ['2022-03-31', '2022-06-30'], 0],
    ['of two quarters before', ['2021-12-31', '2022-03-31'], 2],
    ['once a year, of this year', ['2021-03-31', '2022-03-31'], 0],
    ['once a year, of last year', ['2020-03-31', '2021-03-31'], 5],
    ['one alone, of four months ago', ['2022-03-31'], 0],
    ['one alone, of a year and a month ago', ['2021-06-30'], 2],
    ['monthly, with another day in a month', ['2022-05-31', '2022-06-29', '2022-06-30', '2022-07-31'], 0],
    ['once a year, with one between', ['2021-03-31', '2021-12-29', '2022-03-31'], 0],
    ['monthly, with a gap', ['2022-01-31', '2022-02-28', '2022-03-31', '2022-06-30'], 1],
  ])('is how much older figures are than they should be in July: %s', (_, ends, months) => {
    expect(monthsLate(ends, '2022-07')).toBe(months);
  });
});
