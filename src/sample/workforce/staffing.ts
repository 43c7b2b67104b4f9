import type { Month } from '#calendar';
import { steered } from '../authority.ts';
import { between } from '../figures/figure.ts';

/**
 * Percentages as DfE works them out: agency and vacant posts each as a share of themselves and those with an employee
 * in post; and cases for each full-time worker.
 */
type Known = readonly [agency: number, vacant: number, caseload: number];

/**
 * DfE, children's social work workforce, 30 September 2019 to 2022; January 2022 in the steered authority: minutes of
 * 15 February 2022.
 */
const known: Readonly<Record<string, Readonly<Record<Month, Known>>>> = {
  E06000001: {
    '2019-09': [1.7, 1.7, 19.3],
    '2020-09': [3.2, 3.2, 17.7],
    '2021-09': [0.8, 1.2, 16.5],
    '2022-09': [0.7, 3.6, 16.7],
  },
  [steered.code]: {
    '2019-09': [3.2, 4, 16.8],
    '2020-09': [23.1, 16, 23.5],
    '2021-09': [28.7, 22.7, 17.8],
    '2022-01': [30.7, 24.7, 16.7],
    '2022-09': [34.6, 28.7, 17],
  },
  E06000003: {
    '2019-09': [7.1, 10.7, 24.2],
    '2020-09': [12.7, 2.2, 21.4],
    '2021-09': [13.9, 14.4, 22],
    '2022-09': [24.7, 18.9, 18.9],
  },
  E06000004: {
    '2019-09': [8, 5.3, 17.5],
    '2020-09': [16.2, 9.2, 18.6],
    '2021-09': [18.1, 12.7, 19.2],
    '2022-09': [12, 12.5, 17.9],
  },
  E06000005: {
    '2019-09': [20.8, 7.3, 15.4],
    '2020-09': [21.2, 11.9, 14.9],
    '2021-09': [10.6, 8.4, 15.7],
    '2022-09': [12.4, 5.6, 19.1],
  },
};

/**
 * How an authority is staffed in a month: the shares of all posts that agency workers hold and that are vacant, and the
 * mean caseload.
 */
export function staffingIn(code: string, month: Month): { agency: number; vacant: number; caseload: number } {
  const value = (part: 0 | 1 | 2) =>
    between(Object.fromEntries(Object.entries(known[code] ?? {}).map(([at, all]) => [at, all[part]])), month);
  const besideInPost = (percent: number) => percent / (100 - percent);
  const [agency, vacant] = [besideInPost(value(0)), besideInPost(value(1))];
  const all = 1 + agency + vacant;
  return { agency: agency / all, vacant: vacant / all, caseload: value(2) };
}
