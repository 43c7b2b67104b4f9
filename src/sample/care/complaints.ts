import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import { steeredComplaints } from '../steering/complaint-steering.ts';
import { type Complaint, treated } from './complaint.ts';

/** Complaints a month. */
const monthly: Readonly<Record<string, number>> = {
  E06000001: 6,
  [steered.code]: 12,
  E06000003: 7,
  E06000004: 10,
  E06000005: 6,
};

/** An authority's complaints since April 2018, in the order in which they came. */
export function drawComplaints(authority: Authority, random: Random): Complaint[] {
  const ours = authority.code === steered.code;
  const asPrinted = ours ? steeredComplaints(random.fork('steered')) : [];
  const drawn = monthsFrom('2018-04', '2022-07').flatMap((month) => {
    const [first, last] = [startOf(month), endOf(month)];
    const chance = random.fork(month);
    if (asPrinted.some(({ received }) => received >= first && received <= last)) return [];
    const count = Math.max(2, Math.round((monthly[authority.code] ?? 0) * (0.7 + 0.6 * chance.next())));
    return Array.from({ length: count }, () => {
      const received = chance.int(first, last);
      const about = chance.weighted({ 'child in care': 0.2, 'care leaver': 0.06, 'other child': 0.74 });
      return { received, about, ...treated(received, chance) };
    });
  });
  return [...drawn, ...asPrinted]
    .sort((one, other) => one.received - other.received)
    .map((complaint, index) => ({ id: `C${authority.digit}${String(index + 1).padStart(4, '0')}`, ...complaint }));
}
