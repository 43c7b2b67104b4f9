import { describe, expect, test } from 'vitest';
import { coverageOf, coveredDays, inOrder } from '#src/warehouse/coverage.ts';
import { extractOf } from './support.ts';

const empty = ['child decom'];

describe('coverage', () => {
  test('an older extract gives way from the first day that any newer one covers', () => {
    const extracts = inOrder([
      extractOf({ on: '2022-03-31', from: '2021-04-01', tables: { episodes: empty } }),
      extractOf({ on: '2021-03-31', from: '2020-04-01', tables: { episodes: empty } }),
      extractOf({ on: '2022-02-28', from: '2022-02-01', tables: { episodes: empty } }),
      extractOf({ authority: 'E06000005', on: '2022-04-30', from: '2019-04-01', tables: { episodes: empty } }),
    ]);
    expect(coverageOf(extracts).map((row) => [row.extractedOn, row.supersededFrom])).toEqual([
      ['2021-03-31', '2021-04-01'],
      ['2022-02-28', '2021-04-01'],
      ['2022-03-31', null],
      ['2022-04-30', null],
    ]);
  });

  test('a history is known on the days it covers, from the start of the unbroken stretch', () => {
    const extracts = [
      extractOf({ on: '2021-03-31', from: '2020-04-01', tables: { episodes: empty } }),
      extractOf({ on: '2022-03-31', from: '2021-04-01', tables: { episodes: empty } }),
      extractOf({ on: '2022-06-30', from: '2022-06-01', tables: { episodes: empty } }),
    ];
    const days = ['2020-03-31', '2020-04-30', '2022-03-31', '2022-04-30', '2022-06-30', '2022-07-31'];
    expect(coveredDays(coverageOf(extracts), extracts, days).map((row) => [row.monthEnd, row.coveredFrom])).toEqual([
      ['2020-04-30', '2020-04-01'],
      ['2022-03-31', '2020-04-01'],
      ['2022-06-30', '2022-06-01'],
    ]);
  });

  test('a snapshot is known for its own month, and for days within it from the day it was taken', () => {
    const extracts = [extractOf({ on: '2022-02-20', tables: { children_in_care: ['child_id'] } })];
    const days = ['2022-01-31', '2022-02-15', '2022-02-21', '2022-02-28', '2022-03-31'];
    expect(coveredDays(coverageOf(extracts), extracts, days)).toEqual([
      { authority: 'E06000002', source: 'annexA.list8', monthEnd: '2022-02-21', coveredFrom: null },
      { authority: 'E06000002', source: 'annexA.list8', monthEnd: '2022-02-28', coveredFrom: null },
    ]);
  });

  test('the outcomes of a return year are known for its last day', () => {
    const extracts = [extractOf({ on: '2022-03-31', from: '2021-04-01', tables: { oc2: ['child'] } })];
    const covered = coveredDays(coverageOf(extracts), extracts, ['2021-09-30', '2022-03-31', '2022-04-30']);
    expect(covered.map((row) => [row.monthEnd, row.coveredFrom])).toEqual([['2022-03-31', '2021-04-01']]);
  });

  test('figures are known for the ends of their own periods', () => {
    const figures = ['measure period_start period_end numerator', 'families 2022-01-01 2022-03-31 5'];
    const extracts = [extractOf({ on: '2022-05-31', tables: { figures } })];
    const covered = coveredDays(coverageOf(extracts), extracts, ['2022-03-31', '2022-04-30', '2022-05-31']);
    expect(covered.map((row) => row.monthEnd)).toEqual(['2022-03-31']);
  });
});
