import type { Life } from '../care/life.ts';
import { type Day, isQuiet } from '../day.ts';
import type { Random } from '../random.ts';
import type { Stay } from './stay.ts';

/** The fewest days that a stay lasts on either side of a move drawn into it. */
const apart = 10;

/** How many days are tried before a child is left where it is. */
const draws = 8;

/** The days on which a child may leave a stay, of those between two others. */
function room({ stays, end }: Life, stay: Stay, from: Day, to: Day): [low: Day, high: Day] {
  const next = stays[stays.indexOf(stay) + 1];
  return [
    Math.max(stay.from + apart, from),
    Math.min((next?.from ?? to + apart) - apart, (end ?? to + apart) - apart, to),
  ];
}

/**
 * The stays of a child that can be split between two days: not with parents or adopters, nor with carers who continue.
 */
function placesToLeave(life: Life, from: Day, to: Day): Stay[] {
  return life.stays.filter((stay, index) => {
    const carers = stay.place === 'U5' || stay.sameCarer || life.stays[index + 1]?.sameCarer === true;
    const [low, high] = room(life, stay, from, to);
    return !carers && stay.group !== 'parents' && stay.group !== 'adoptive' && low <= high;
  });
}

/**
 * Splits a stay of a child into two of the same kind, the second with other carers, on a day between two others that
 * `allowed` accepts. Returns whether there was such a day.
 */
export function moveOn(
  life: Life,
  [from, to]: readonly [Day, Day],
  allowed: (day: Day) => boolean,
  random: Random,
): boolean {
  const places = placesToLeave(life, from, to);
  if (places.length === 0) return false;
  for (let draw = 0; draw < draws; draw += 1) {
    const stay = random.pick(places);
    const when = random.int(...room(life, stay, from, to));
    if (isQuiet(when) || !allowed(when)) continue;
    const moved: Stay = { ...stay, from: when, known: when, inArea: random.chance(0.6) };
    life.stays.splice(life.stays.indexOf(stay) + 1, 0, moved);
    return true;
  }
  return false;
}
