import { type Authority, steered } from '../authority.ts';
import type { Person } from '../care/person.ts';
import { birthday, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';

/** How a care leaver lives and what they do, from a day on. */
export interface Situation {
  from: Day;
  activity: string;
  accommodation: string;
  suitable: boolean;
  inTouch: 'YES' | 'NO' | 'REFU' | 'NREQ';
}

/** Shares of care leavers at 17 and 18, and from 19 to 21. */
interface Shares {
  /** Of all. */
  inTouch: readonly [young: number, older: number];
  /** Of those in touch. */
  suitable: readonly [young: number, older: number];
  occupied: readonly [young: number, older: number];
}

/**
 * DfE, care leavers, accommodation and activity, 2021 and 2022 together; those of whom nothing is known are not in
 * touch.
 */
const shares: Readonly<Record<string, Shares>> = {
  E06000001: { inTouch: [0.92, 0.88], suitable: [0.96, 0.97], occupied: [0.74, 0.55] },
  [steered.code]: { inTouch: [0.95, 0.94], suitable: [0.98, 0.94], occupied: [0.63, 0.4] },
  E06000003: { inTouch: [0.97, 0.94], suitable: [0.99, 0.95], occupied: [0.73, 0.6] },
  E06000004: { inTouch: [0.98, 0.98], suitable: [0.96, 0.96], occupied: [0.66, 0.47] },
  E06000005: { inTouch: [0.97, 0.97], suitable: [0.98, 0.99], occupied: [0.79, 0.82] },
};

const occupations = { F1: 0.1, F2: 0.34, F4: 0.09, F5: 0.33, P2: 0.05, P5: 0.09 };
const without = { G4: 0.24, G5: 0.62, G6: 0.14 };
const homes = { U: 0.37, B: 0.15, Z: 0.17, D: 0.15, K: 0.06, E: 0.04, Y: 0.04, T: 0.02 };
const homesAt17 = { D: 0.45, B: 0.3, E: 0.15, K: 0.06, T: 0.04 };
const unsuitable = { X: 0.3, S: 0.2, Y: 0.3, K: 0.2 };

/**
 * Situations change at the 18th and the 19th birthday for sure, and in so many of the half-years between for each part.
 */
const changing = 0.3;

/** Irrational steps, one for each quantity drawn, that spread its shares evenly over young people of similar ages. */
const steps = { home: (Math.sqrt(5) - 1) / 2, activity: Math.SQRT2 - 1, inTouch: Math.sqrt(3) - 1 };

/**
 * Draws how a care leaver's situation goes on from the day they left care until they turn 22. `turn` is their place in
 * the order of age: among neighbours in it, the published share does well.
 */
export function drawSituations(
  { code }: Authority,
  { birth }: Person,
  since: Day,
  turn: number,
  random: Random,
): Situation[] {
  const until = Math.min(birthday(birth, 22), lastDay);
  const situations: Situation[] = [];
  for (let from = since; from <= until; from = nextChange(birth, from)) {
    const before = situations.at(-1);
    const older = from >= birthday(birth, 19) ? 1 : 0;
    const holds = (kind: keyof typeof steps, share: number) =>
      ((turn + situations.length * 7) * steps[kind]) % 1 < share;
    const draw = draws(shares[code] as Shares, older, from < birthday(birth, 18), holds, random);
    const comesOfAge = [18, 19].some((age) => birthday(birth, age) === from);
    const goesOn = before !== undefined && !comesOfAge;
    const home = goesOn && !random.chance(changing) ? before : draw.home();
    const activity = goesOn && !random.chance(changing) ? before.activity : draw.activity();
    const inTouch = goesOn && !random.chance(changing) ? before.inTouch : draw.inTouch();
    situations.push({ from, activity, accommodation: home.accommodation, suitable: home.suitable, inTouch });
  }
  return situations;
}

/** The next birthday or middle of a year of life after a day. */
function nextChange(birth: Day, day: Day): Day {
  const days = [17, 18, 19, 20, 21, 22].flatMap((age) => [birthday(birth, age), birthday(birth, age) + 183]);
  return days.find((one) => one > day) ?? lastDay + 1;
}

function draws(
  of: Shares,
  older: 0 | 1,
  under18: boolean,
  holds: (kind: keyof typeof steps, share: number) => boolean,
  random: Random,
) {
  const drawn = (weights: Readonly<Record<string, number>>) => random.weighted(weights);
  return {
    home(): Pick<Situation, 'accommodation' | 'suitable'> {
      const suitable = holds('home', of.suitable[older]);
      return { suitable, accommodation: drawn(suitable ? (under18 ? homesAt17 : homes) : unsuitable) };
    },
    activity: (): string => drawn(holds('activity', of.occupied[older]) ? occupations : without),
    inTouch: (): Situation['inTouch'] =>
      holds('inTouch', of.inTouch[older]) ? 'YES' : random.weighted({ NO: 0.5, REFU: 0.25, NREQ: 0.25 }),
  };
}

/** The situation on a day. */
export const situationOn = (situations: readonly Situation[], day: Day): Situation | undefined =>
  situations.findLast(({ from }) => from <= day);
