import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { ageAt, at, endOf, lastDay, monthsLater } from '../day.ts';
import { youngest } from '../placements/placement-group.ts';
import { placementsIn } from '../placements/stay.ts';
import type { Random } from '../random.ts';
import { type Choosing, isPlain } from './choosing.ts';
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

/** Days between an end and the next start of a child who comes back at once. */
const soon = { least: 2, most: 14 };

/**
 * Makes one child of two pairs of whom one went home some days before the other came: the same child is back in care. In
 * the steered authority after the last month whose leavers are printed.
 */
export function comeBackSoon(authority: Authority, lives: readonly Life[], choosing: Choosing): void {
  const since = at(authority.code === steered.code ? '2022-02-05' : '2020-07-10');
  const sizes = Map.groupBy(lives, ({ family }) => family);
  const periods = Map.groupBy(lives, ({ person }) => person);
  const isFree = (life: Life) => isPlain(life) && periods.get(life.person)?.length === 1;
  for (let pair = 0; pair < 2; pair += 1) {
    let earlier: Life | undefined;
    const [later] = choosing.take(1, (life) => {
      if (life.start < since || sizes.get(life.family)?.length !== 1 || !isFree(life)) return false;
      earlier = lives.find((one) => one !== life && isFree(one) && couldReturnAs(one, life));
      return earlier !== undefined;
    });
    if (later === undefined || earlier === undefined) return;
    later.person = earlier.person;
    later.previousEnd = earlier.end;
    const back = earlier;
    choosing.take(1, (life) => life === back);
    periods.set(back.person, [back, later]);
  }
}

/** Whether the child of an earlier period may be the one of a later one that begins some days after. */
function couldReturnAs(earlier: Life, later: Life): boolean {
  if (earlier.exit !== 'home' || earlier.end === null || later.exit === 'turned18') return false;
  const { birth } = earlier.person;
  const gap = later.start - earlier.end;
  if (gap < soon.least || gap > soon.most || Math.abs(birth - later.person.birth) > 3 * 365) return false;
  const oldEnough = later.stays.every(({ group, from }) => ageAt(birth, from) >= (youngest[group] ?? 0));
  return oldEnough && ageAt(birth, later.end ?? lastDay) < 17 && keepsCounts(earlier, later);
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
