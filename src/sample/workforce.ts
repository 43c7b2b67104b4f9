import type { Month } from '../calendar/index.ts';
import { type Authority, steered } from './authority.ts';
import { fitSum } from './fit-sum.ts';
import type { Random } from './random.ts';

/** A post of a social worker on a month's last day; a vacant one has no worker. */
export interface Post {
  worker: string;
  area: string;
  post: 'in post' | 'agency' | 'vacant';
  fte: number;
  cases: number;
}

/** Posts by service area in the steered authority, and cases for each full-time post. */
const areas = {
  Assessment: { posts: 34, load: 19.5 },
  Safeguarding: { posts: 46, load: 17.5 },
  'Children looked after': { posts: 30, load: 15.5 },
  'Leaving care': { posts: 12, load: 18 },
  'Children with disabilities': { posts: 9, load: 14 },
  'Fostering and adoption': { posts: 14, load: 0 },
};

/** Size beside the steered authority, mean caseload, agency and vacancy shares; DfE, children's social work workforce, 30 September 2021. */
const staffing: Readonly<Record<string, { size: number; load: number; agency: number; vacant: number }>> = {
  E06000001: { size: 0.75, load: 16.6, agency: 0.01, vacant: 0.03 },
  [steered.code]: { size: 1, load: 17.4, agency: 0.28, vacant: 0.17 },
  E06000003: { size: 0.64, load: 20.5, agency: 0.14, vacant: 0.14 },
  E06000004: { size: 1.05, load: 18.6, agency: 0.12, vacant: 0.14 },
  E06000005: { size: 0.56, load: 17.2, agency: 0.11, vacant: 0.07 },
};

/** Children for each full-time worker who holds a case; minutes of 15 February 2022. */
const printed: Readonly<Record<string, number>> = { '2022-01': 16.7 };

/** The posts of an authority in a month. A worker keeps the same code from month to month while in post. */
export function drawPosts(authority: Authority, month: Month, random: Random): Post[] {
  const { size, load, agency, vacant } = staffing[authority.code] as (typeof staffing)[string];
  const fixed = random.fork('posts');
  const monthly = random.fork(month);
  const posts = Object.entries(areas).flatMap(([area, { posts: count, load: areaLoad }], areaIndex) =>
    Array.from({ length: Math.round(count * size) }, (_, index): Post => {
      const serial = areaIndex * 100 + index + 1;
      const [kind, part] = [fixed.next(), fixed.next()];
      const fte = part < 0.8 ? 1 : part < 0.92 ? 0.8 : 0.6;
      const shaken = monthly.chance(0.04) ? monthly.next() : kind;
      const post = shaken < vacant ? 'vacant' : shaken < vacant + agency ? 'agency' : 'in post';
      const wanted = (areaLoad / 17) * load * fte * (0.72 + monthly.next() * 0.56);
      const holds = post !== 'vacant' && areaLoad > 0;
      return {
        worker: post === 'vacant' ? '' : `SW${authority.digit}${String(serial).padStart(4, '0')}`,
        area,
        post,
        fte,
        cases: holds ? Math.round(wanted) : 0,
      };
    }),
  );
  const ours =
    authority.code === steered.code
      ? (printed[month] ?? load + monthly.next() * 0.8 - 0.4)
      : load + monthly.next() - 0.5;
  const holders = posts.filter(({ cases }) => cases > 0);
  const fte = holders.reduce((sum, post) => sum + post.fte * 10, 0) / 10;
  const cases = fitSum(
    holders.map((post) => ({ value: post.cases, low: 1, high: 34 })),
    Math.round(fte * ours),
  );
  for (const [index, post] of holders.entries()) post.cases = cases[index] ?? post.cases;
  return posts;
}
