import { describe, expect, it } from 'vitest';
import { monthMeant } from '#src/refresh/month-meant.ts';

describe('monthMeant', () => {
  it.each([
    ['2022-2', '2022-02'],
    ['2022_03', '2022-03'],
    ['202203', '2022-03'],
    ['2022 3', '2022-03'],
    ['3-2022', '2022-03'],
    ['03.2022', '2022-03'],
    ['Feb 2022', '2022-02'],
    ['Feb 22', '2022-02'],
    ['feb22', '2022-02'],
    ['February-2022', '2022-02'],
    ['2022 Sept', '2022-09'],
    ['2022-02 (copy)', '2022-02'],
    ['2022-02 (2)', '2022-02'],
    ['Copy of 2022-02', '2022-02'],
    ['2022-02-28', '2022-02'],
    ['20220228', '2022-02'],
    ['28.02.2022', '2022-02'],
    ['022022', '2022-02'],
    ['28022022', '2022-02'],
    ['202012', '2020-12'],
    ['2022M02', '2022-02'],
    ['2022-M02', '2022-02'],
    ['February 2022 (Feb)', '2022-02'],
    ['June 2022', '2022-06'],
    ['Jun-22', '2022-06'],
    ['2022 06', '2022-06'],
    ['06-2022', '2022-06'],
    ['202206', '2022-06'],
    ['extracts of 2022-02', '2022-02'],
  ])('gives the month of %s', (name, month) => {
    expect(monthMeant(name)).toBe(month);
  });

  it.each([
    'notes',
    'archive',
    '2022',
    '2021-22',
    '2022-13',
    '2022 Q1',
    'return 2021-22 (mar 2022)',
    '2021-22 March',
    'March 2021/22',
    'April 2021 - March 2022',
    '2021-12 to 2022-03',
    '12-2021-22',
    'April to June 2022',
    'Mar 2022, taken in May',
    '22-06',
    'old 3',
    'hartlepool',
    'decommissioned 2022',
    '',
  ])('gives none where nobody could tell: %s', (name) => {
    expect(monthMeant(name)).toBeNull();
  });
});
