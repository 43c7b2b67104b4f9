import type { Month } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import type { Random } from '../random.ts';
import { fitSum } from '../steering/fit-sum.ts';
import { staffingIn } from './staffing.ts';

/** A post of a social worker on a month's last day; a vacant one has no worker. */
export interface Post {
  worker: string;
  area: string;
  post: 'in post' | 'agency' | 'vacant';
  fte: number;
  cases: number;
}

/** Posts by service area in the steered authority, and cases for each full-time post where the mean is 17. */
const areas = {
  Assessment: { posts: 34, load: 18.5 },
  Safeguarding: { posts: 46, load: 17.5 },
  'Children looked after': { posts: 30, load: 15.5 },
  'Leaving care': { posts: 12, load: 18 },
  'Children with disabilities': { posts: 9, load: 14 },
  'Fostering and adoption': { posts: 14, load: 0 },
};

/** How many posts there are outside the steered authority; DfE, children's social work workforce, 30 September 2021. */
const sizes: Readonly<Record<string, number>> = {
  E06000001: 0.75,
  [steered.code]: 1,
  E06000003: 0.64,
  E06000004: 1.05,
  E06000005: 0.56,
};

/** Children for each full-time worker who holds a case; minutes of 15 February 2022. */
const printed: Readonly<Record<string, number>> = { '2022-01': 16.7 };

/** The posts of an authority in a month. A worker keeps the same code from month to month while in post. */
export function drawPosts(authority: Authority, month: Month, random: Random): Post[] {
  const { caseload, agency, vacant } = staffingIn(authority.code, month);
  const fixed = random.fork('posts');
  const monthly = random.fork(month);
  const wanted = Object.entries(areas).flatMap(([area, { posts, load }], areaIndex) =>
    Array.from({ length: Math.round(posts * (sizes[authority.code] ?? 1)) }, (_, index) => ({
      area,
      load,
      serial: areaIndex * 100 + index + 1,
    })),
  );
  const ranks = fixed.shuffle(wanted.map((_, index) => (index + 0.5) / wanted.length));
  const posts = wanted.map(({ area, load, serial }, index): Post => {
    const part = fixed.next();
    const fte = part < 0.8 ? 1 : part < 0.92 ? 0.8 : 0.6;
    const rank = monthly.chance(0.03) ? monthly.next() : (ranks[index] ?? 0);
    const post = rank < vacant ? 'vacant' : rank < vacant + agency ? 'agency' : 'in post';
    const cases = (load / 17) * caseload * fte * (0.73 + monthly.next() * 0.54);
    return {
      worker: post === 'vacant' ? '' : `SW${authority.digit}${String(serial).padStart(4, '0')}`,
      area,
      post,
      fte,
      cases: post === 'vacant' ? 0 : Math.round(cases),
    };
  });
  const ours = authority.code === steered.code ? printed[month] : undefined;
  return withCaseload(posts, ours ?? caseload + (monthly.next() - 0.5) * 0.8);
}

/** The same posts with cases that give the mean for each full-time worker who holds any. */
function withCaseload(posts: readonly Post[], mean: number): Post[] {
  const holders = posts.filter(({ cases }) => cases > 0);
  const fte = holders.reduce((sum, post) => sum + post.fte * 10, 0) / 10;
  const cases = fitSum(
    holders.map((post) => ({ value: post.cases, low: 1, high: 34 })),
    Math.round(fte * mean),
  );
  const fitted = new Map(holders.map((post, index) => [post, cases[index] ?? post.cases]));
  return posts.map((post) => ({ ...post, cases: fitted.get(post) ?? 0 }));
}
