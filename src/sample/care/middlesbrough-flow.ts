import { type FlowPlan, flowPlan, type PlanLine } from './flow.ts';

/**
 * Children in care, starts and exits of Middlesbrough. Counts of December 2018 and from June 2020 are those that the
 * papers of its Corporate Parenting Board print (meetings of 15 February, 30 March and 27 July 2022, executive member
 * report of 16 January 2019); 31 March counts and yearly starts: DfE, children looked after in England, 2018 to 2022.
 * From July 2021 to January 2022 six children start for every ten who leave.
 */
const lines: readonly PlanLine[] = [
  ['2018-03-31', 466, 0],
  ['2018-06-30', 478, 52, { adopted: 5 }],
  ['2018-09-30', 489, 50, { adopted: 5 }],
  ['2018-12-21', 500, 48, { adopted: 5 }],
  ['2018-12-31', 501, 5, { adopted: 0 }],
  ['2019-03-31', 518, 50, { adopted: 4 }],
  ['2019-06-30', 542, 70, { adopted: 4 }],
  ['2019-09-30', 568, 74, { adopted: 4 }],
  ['2019-12-31', 595, 76, { adopted: 4 }],
  ['2020-03-31', 621, 78, { adopted: 4 }],
  ['2020-04-30', 628, 20, { adopted: 1 }],
  ['2020-05-31', 635, 20, { adopted: 2 }],
  ['2020-06-30', 642, 20, { adopted: 2 }],
  ['2020-07-31', 661, 30, { adopted: 2 }],
  ['2020-08-31', 681, 30, { adopted: 2 }],
  ['2020-09-20', 699, 24, { adopted: 2 }],
  ['2020-09-24', 702, 3, { adopted: 0 }],
  ['2020-09-27', 699, 0, { adopted: 0 }],
  ['2020-09-30', 699, 3, { adopted: 0 }],
  ['2020-10-31', 687, 14, { adopted: 2, guardianship: 6 }],
  ['2020-11-30', 674, 13, { adopted: 2, guardianship: 7 }],
  ['2020-12-31', 660, 13, { adopted: 3, guardianship: 7 }],
  ['2021-01-31', 623, 10, { adopted: 2, guardianship: 15 }],
  ['2021-02-28', 586, 10, { adopted: 2, guardianship: 15 }],
  ['2021-03-31', 570, 18, { adopted: 3, guardianship: 8 }],
  ['2021-04-30', 567, 24, { adopted: 2, guardianship: 6 }],
  ['2021-05-31', 564, 23, { adopted: 2, guardianship: 6 }],
  ['2021-06-30', 561, 23, { adopted: 3, guardianship: 6 }],
  ['2021-07-31', 553, 12, { adopted: 2, guardianship: 5 }],
  ['2021-08-31', 543, 15, { adopted: 3, guardianship: 5 }],
  ['2021-09-30', 534, 13, { adopted: 2, guardianship: 5 }],
  ['2021-10-31', 526, 12, { adopted: 2, guardianship: 5 }],
  ['2021-11-30', 517, 14, { adopted: 2, guardianship: 5 }],
  ['2021-12-29', 513, 12, { adopted: 2, guardianship: 4 }],
  ['2021-12-31', 509, 1, { adopted: 0, guardianship: 0 }],
  ['2022-01-31', 500, 13, { adopted: 4, guardianship: 6, turned18: 8, home: 3, other: 1 }],
  ['2022-02-15', 495, 4, { adopted: 0, guardianship: 3 }],
  ['2022-02-28', 503, 13, { adopted: 0, guardianship: 1 }],
  ['2022-03-31', 502, 16, { adopted: 0 }],
  ['2022-04-30', 494, 15, { adopted: 2 }],
  ['2022-05-31', 486, 15, { adopted: 2 }],
  ['2022-06-30', 479, 16, { adopted: 2 }],
  ['2022-07-31', 476, 17, { adopted: 2 }],
];

export const middlesbroughFlow: FlowPlan = flowPlan(lines);

/** The highest count of all, on a day in September 2020 (minutes of 15 February 2022). */
export const peak = { month: '2020-09', children: 702 };
