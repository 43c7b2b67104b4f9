import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { ageAt, at, endOf, monthsLater } from '../day.ts';
import { youngest } from '../placements/placement-group.ts';
import { placementsIn } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';
import { holdsOn } from './stock.ts';

/** The most children of an authority that come back. */
const most = 9;

/** Days between the two periods of care: an end that is recorded late is known before the child comes back. */
const apart = { least: 60, most: 300 };

/**
 * Makes one child of some pairs of only children of the other authorities, of whom one went home before the other came.
 */
export function letSomeComeBack(authority: Authority, lives: readonly Life[], random: Random): void {
  if (authority.code === steered.code) return;
  const sizes = Map.groupBy(lives, ({ family }) => family);
  const plain = random.shuffle(
    lives.filter(({ family, journey, person, statuses }) => {
      const other = person.unaccompanied || person.motherhood !== null || person.previousPermanence !== 'Z1';
      return sizes.get(family)?.length === 1 && journey === null && !other && statuses[0]?.code !== 'J1';
    }),
  );
  const taken = new Set<Life>();
  for (const later of plain.filter(({ start }) => start > at('2019-10-01'))) {
    const earlier = plain.find((one) => !taken.has(one) && one !== later && couldBeOne(one, later));
    if (earlier === undefined || taken.has(later)) continue;
    taken.add(earlier).add(later);
    earlier.person = later.person;
    later.previousEnd = earlier.end;
    if (taken.size >= 2 * most) return;
  }
}

/** Whether the later period may be another of the same child. */
function couldBeOne(earlier: Life, later: Life): boolean {
  const { birth, ethnicity } = later.person;
  if (earlier.exit !== 'home' || earlier.end === null || earlier.person.ethnicity !== ethnicity) return false;
  const gap = later.start - earlier.end;
  if (gap < apart.least || gap > apart.most || Math.abs(earlier.person.birth - birth) > 365) return false;
  const oldEnough = earlier.stays.every(({ group, from }) => ageAt(birth, from) >= (youngest[group] ?? 0));
  return birth < earlier.start - 20 && ageAt(birth, earlier.end) < 15 && oldEnough && keepsCounts(earlier, later);
}

/** Whether both periods together leave the numbers of children with three placements in a year as they are. */
function keepsCounts(earlier: Life, later: Life): boolean {
  return monthsFrom('2020-06', '2022-07').every((month) => {
    const to = endOf(month);
    const from = monthsLater(to, -12) + 1;
    if (!holdsOn(later, to) || (earlier.end ?? 0) < from) return true;
    const own = placementsIn(later.stays, from, to);
    return own >= 3 || own + placementsIn(earlier.stays, from, to) < 3;
  });
}
