import { type Day, isQuiet } from './day.ts';
import type { Life } from './life.ts';
import type { Random } from './random.ts';
import type { Stay } from './stay.ts';

/** Days that a stay lasts on either side of a move drawn into it. */
const apart = 12;

function room({ stays, end }: Life, stay: Stay, from: Day, to: Day): [low: Day, high: Day] {
  const next = stays[stays.indexOf(stay) + 1];
  return [Math.max(stay.from, from) + apart, Math.min(next?.from ?? to, end ?? to, to) - apart];
}

/** The stays of a child that can be two between two days, so many days long or more there, and not with parents or adopters. */
export function placesToLeave(life: Life, from: Day, to: Day, days: number): Stay[] {
  return life.stays.filter((stay, index) => {
    const carers = stay.place === 'U5' || stay.sameCarer || life.stays[index + 1]?.sameCarer === true;
    const [low, high] = room(life, stay, from, to);
    return !carers && stay.group !== 'parents' && stay.group !== 'adoptive' && high - low > days;
  });
}

/** Splits a stay in two of the same kind, with other carers, between two days. */
export function moveOn(life: Life, stay: Stay, from: Day, to: Day, random: Random): void {
  const [low, high] = room(life, stay, from, to);
  const drawn = random.int(low, high - 1);
  const when = isQuiet(drawn) ? drawn + 1 : drawn;
  const moved: Stay = { ...stay, from: when, known: when, inArea: random.chance(0.6) };
  life.stays.splice(life.stays.indexOf(stay) + 1, 0, moved);
}
