import { at, type Day, lastDay } from '../day.ts';

/**
 * The half years that Adoption Tees Valley's bi-annual report 2021-22 prints, what was before them and what came after.
 */
export const halves = {
  before: { from: at('2018-04-01'), to: at('2020-03-31') },
  first: { from: at('2020-04-01'), to: at('2020-09-30') },
  second: { from: at('2020-10-01'), to: at('2021-03-31') },
  third: { from: at('2021-04-01'), to: at('2021-09-30') },
  after: { from: at('2021-10-01'), to: lastDay },
} as const;

export type Half = keyof typeof halves;

/** The half year of a day. */
export function halfOf(day: Day): Half {
  const half = (Object.keys(halves) as Half[]).find((one) => day <= halves[one].to);
  return half ?? 'after';
}
