import type { PeriodOfCare } from '../care/period-of-care.ts';
import { holdsOn } from '../care/stock.ts';
import { ageAt, at, bornFor, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import { countFor, type PrintedPercent } from '../steering/cohort-steering.ts';

/** Ages for which a personal education plan is counted. */
export const planAges = { from: 4, to: 17 };

/** Plans recorded in the last six months, as the minutes of 15 February 2022 print them. */
export const planPercents: readonly { day: Day; printed: PrintedPercent }[] = [
  { day: at('2021-12-31'), printed: { value: 98.2, decimals: 1 } },
  { day: at('2022-01-31'), printed: { value: 98.9, decimals: 1 } },
];

const ofPlanAge = (birth: Day, day: Day) => ageAt(birth, day) >= planAges.from && ageAt(birth, day) <= planAges.to;

/**
 * Changes the age of single children around four, none of them on the way to adoption, until the printed percentages
 * are possible on both days. Nobody's time in care changes.
 */
export function steerPlanAges(births: Map<PeriodOfCare, Day>, movable: readonly PeriodOfCare[], random: Random): void {
  const [first, second] = planPercents as [(typeof planPercents)[number], (typeof planPercents)[number]];
  const candidates = random.shuffle(movable.filter(({ exit }) => exit !== 'turned18'));
  const wholes = [first, second].map(({ day }) => {
    return [...births].filter(([period, birth]) => holdsOn(period, day) && ofPlanAge(birth, day)).length;
  }) as [number, number];
  const inBoth = candidates.filter((period) => holdsOn(period, first.day) && holdsOn(period, second.day));
  const inSecond = candidates.filter((period) => !holdsOn(period, first.day) && holdsOn(period, second.day));
  const room = (periods: readonly PeriodOfCare[], days: readonly [Day, Day]) => ({
    older: periods.filter((period) => flipped(births, period, days, true, random) !== null),
    younger: periods.filter((period) => flipped(births, period, days, false, random) !== null),
  });
  const forBoth = room(inBoth, [first.day, second.day]);
  const forSecond = room(inSecond, [second.day, second.day]);
  const fits = (number: number, { older, younger }: typeof forBoth) =>
    number <= older.length && -number <= younger.length;
  const [both, apart] = smallestMove(wholes, (move) => fits(move[0], forBoth) && fits(move[1], forSecond));
  const flip = (number: number, { older, younger }: typeof forBoth, days: readonly [Day, Day]) => {
    for (const period of (number > 0 ? older : younger).slice(0, Math.abs(number))) {
      births.set(period, flipped(births, period, days, number > 0, random) as Day);
    }
  };
  flip(both, forBoth, [first.day, second.day]);
  flip(apart, forSecond, [second.day, second.day]);
}

/** How many more children of plan age there must be on both days, and on the second alone. */
function smallestMove(
  [first, second]: readonly [number, number],
  can: (move: [number, number]) => boolean,
): [number, number] {
  const moves = Array.from({ length: 81 }, (_, index) => index - 40).flatMap((both) =>
    Array.from({ length: 13 }, (_, index): [number, number] => [both, index - 6]),
  );
  const possible = moves.filter(
    ([both, apart]) =>
      can([both, apart]) &&
      countFor((planPercents[0] as (typeof planPercents)[number]).printed, first + both) !== null &&
      countFor((planPercents[1] as (typeof planPercents)[number]).printed, second + both + apart) !== null,
  );
  const size = ([both, apart]: [number, number]) => Math.abs(both) + 6 * Math.abs(apart);
  if (possible.length === 0)
    throw new RangeError('The ages of children cannot be steered to the printed share with a plan.');
  return possible.reduce((best, move) => (size(move) < size(best) ? move : best));
}

/**
 * Another day of birth for a child too young for a plan on both days, or, to make one younger, old enough; null where
 * there is none.
 */
function flipped(
  births: ReadonlyMap<PeriodOfCare, Day>,
  period: PeriodOfCare,
  [from, to]: readonly [Day, Day],
  older: boolean,
  random: Random,
): Day | null {
  const birth = births.get(period) as Day;
  if (ofPlanAge(birth, from) === older || ofPlanAge(birth, to) === older) return null;
  if (older) return bornFor(from, random.int(5, 7)) - random.int(5, 300);
  const young = Math.min(bornFor(from, 1) - random.int(5, 600), period.start - 2);
  return ageAt(young, to) < planAges.from ? young : null;
}
