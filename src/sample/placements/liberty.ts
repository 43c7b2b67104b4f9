import type { Life } from '../care/life.ts';
import { birthday, type Day } from '../day.ts';
import { createRandom } from '../random.ts';

/** A court's order that a child may be deprived of liberty, and the day on which it ended or is to end. */
export interface LibertyOrder {
  from: Day;
  to: Day;
}

/** From which age, and of how many stays in a children's home: some 1.5 in a hundred children in care in a year. */
const youngest = 11;
const share = 0.13;

/** The orders of a child: each while they lived in one children's home. */
export function libertyOrders({ person, stays, end }: Life, seed: number): LibertyOrder[] {
  return stays.flatMap((stay, index): LibertyOrder[] => {
    if (stay.place !== 'K2') return [];
    const random = createRandom(`${seed} deprivation of liberty ${person.id} ${stay.from}`);
    const left = Math.min(stays[index + 1]?.from ?? Number.POSITIVE_INFINITY, end ?? Number.POSITIVE_INFINITY);
    const from = Math.max(stay.from, birthday(person.birth, youngest)) + random.int(4, 70);
    const to = Math.min(from + random.int(40, 220), left);
    return random.chance(share) && from < to ? [{ from, to }] : [];
  });
}
