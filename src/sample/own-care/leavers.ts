import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { type Day, endOf, startOf } from '../day.ts';
import { between } from '../figures/figure.ts';
import type { Random } from '../random.ts';
import { drawPosts } from '../workforce/workforce.ts';

/** A social worker who left. */
export interface WorkerWhoLeft {
  worker: string;
  day: Day;
  fte: number;
}

/** Per cent of those in post who left in the year: DfE, children's social work workforce, 30 September 2018 to 2022. */
const known: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  E06000001: { '2018-09': 17.6, '2019-09': 14.7, '2020-09': 8.2, '2021-09': 12.1, '2022-09': 11.2 },
  [steered.code]: { '2018-09': 10.3, '2019-09': 20.8, '2020-09': 12.7, '2021-09': 15, '2022-09': 23.2 },
  E06000003: { '2018-09': 19.7, '2019-09': 16.1, '2020-09': 15.8, '2021-09': 6.5, '2022-09': 13.8 },
  E06000004: { '2018-09': 8.3, '2019-09': 8.1, '2020-09': 12.8, '2021-09': 18.7, '2022-09': 14 },
  E06000005: { '2018-09': 19.1, '2019-09': 17.2, '2020-09': 10.7, '2021-09': 16, '2022-09': 18.8 },
};

/** Those who left since April 2018. A code in the list of posts goes over to who comes next, so theirs are others. */
export function drawLeavers(authority: Authority, posts: Random, random: Random): WorkerWhoLeft[] {
  const leavers: WorkerWhoLeft[] = [];
  let due = random.next();
  for (const month of monthsFrom('2018-04', '2022-07')) {
    const chance = random.fork(month);
    const inPost = drawPosts(authority, month, posts).reduce(
      (sum, { post, fte }) => sum + (post === 'in post' ? fte : 0),
      0,
    );
    due += (between(known[authority.code] ?? {}, month) / 100 / 12) * inPost * (0.5 + chance.next());
    while (due >= 1) {
      const fte = chance.pick([1, 1, 1, 1, 0.8, 0.6]);
      const worker = `SW${authority.digit}9${String(leavers.length + 1).padStart(3, '0')}`;
      leavers.push({ worker, day: chance.int(startOf(month), endOf(month)), fte });
      due -= fte;
    }
  }
  return leavers;
}
