import { monthsFrom } from '#calendar';
import { at, birthday, type Day, endOf, startOf, year } from '../day.ts';
import type { Random } from '../random.ts';
import { childId, drawEthnicity, type Person } from './person.ts';
import { holdsOn } from './stock.ts';

/** A child who is open to children's services: in need, or with a child protection plan. */
export interface OpenCase {
  person: Pick<Person, 'id' | 'birth' | 'sex' | 'ethnicity' | 'disabled'>;
  start: Day;
  end: Day | null;
}

/** How many are open, which share of them closes in a month, and where their ids begin. */
export interface CaseLoad {
  usual: number;
  closing: number;
  firstSerial: number;
}

/** The month before the six that the first list looks back on. */
const begin = endOf('2019-12');

/** Cases month by month since 2020, their number never far from the usual one. */
export function drawCases(digit: number, { usual, closing, firstSerial }: CaseLoad, random: Random): OpenCase[] {
  const cases: OpenCase[] = [];
  const open = (from: Day, to: Day) =>
    cases.push(newCase(digit, firstSerial + cases.length, random.int(from, to), random));
  while (cases.length < usual) open(at('2018-06-01'), begin);
  let wanted = usual;
  for (const month of monthsFrom('2020-01', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    for (const one of cases.filter((one) => holdsOn(one, first - 1))) {
      const grown = birthday(one.person.birth, 18);
      if (grown <= last) one.end = Math.max(first, grown);
      else if (random.chance(closing)) one.end = random.int(first, last);
    }
    wanted = Math.round(wanted + (usual - wanted) * 0.3 + usual * 0.03 * (random.next() - 0.5));
    for (let left = wanted - cases.filter((one) => holdsOn(one, last)).length; left > 0; left -= 1) open(first, last);
  }
  return cases;
}

function newCase(digit: number, serial: number, start: Day, random: Random): OpenCase {
  const person = {
    id: childId(digit, serial),
    birth: start - Math.round(random.next() * 16.5 * year),
    sex: random.chance(0.53) ? ('male' as const) : ('female' as const),
    ethnicity: drawEthnicity(false, random),
    disabled: random.chance(0.12),
  };
  return { person, start, end: null };
}
