import type { Month } from '#calendar';

/** How many days after a month's end an authority took its extract, by authority and month; the others on its last day. */
const late: Readonly<Record<string, Readonly<Record<Month, number>>>> = {
  E06000001: { '2020-12': 6, '2022-02': 4 },
  E06000002: { '2020-11': 3, '2021-10': 5, '2022-05': 7 },
  E06000003: { '2021-05': 9, '2022-06': 5 },
  E06000004: { '2021-01': 5, '2021-11': 4, '2022-06': 8 },
  E06000005: { '2021-08': 3, '2022-02': 8 },
};

/** The days between a month's last day and the day of the authority's extract of it. */
export const daysLate = (authority: string, month: Month): number => late[authority]?.[month] ?? 0;
