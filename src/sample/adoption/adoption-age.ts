import { steered } from '../authority.ts';
import type { PeriodOfCare } from '../care/period-of-care.ts';
import { at, bornFor, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import { standingOnes } from './adoption-timing.ts';
import { printedWaiting, waitsLong, waitsOn } from './adoption-waiting.ts';
import type { AdoptionJourney } from './journey.ts';

/**
 * Of Middlesbrough's children adopted from April 2021 to February 2022, two were 4 or over (permanence report, March
 * 2022).
 */
const adopted = { from: at('2021-04-01'), to: at('2022-02-28'), fourOrOver: 2 };

/** The fewest days between the births of two children of a family. */
const apart = 300;

/**
 * Says which children of printed counts by age are the older ones, and between which days each child was born. Throws a
 * RangeError where there are too few.
 */
export function chooseAges(journeys: readonly AdoptionJourney[], random: Random): void {
  const { on, long, short } = printedWaiting;
  const together = standingOnes(journeys);
  const waiting = journeys.filter((journey) => waitsOn(journey, on));
  const ours = journeys.filter(
    ({ authority, period: { end, exit } }) =>
      authority === steered.code && exit === 'adopted' && end !== null && end >= adopted.from && end <= adopted.to,
  );
  for (const journey of ours) journey.born = agedOn(journey, journey.period.end ?? 0, [0, 4]);
  older(ours, adopted.fourOrOver, (journey) => agedOn(journey, journey.period.end ?? 0, [4, 6]));
  for (const journey of waiting) journey.born ??= agedOn(journey, on, [0, 5]);
  const free = waiting.filter((journey) => !ours.includes(journey));
  older(free.filter(waitsLong), long.fiveOrOver, (journey) => agedOn(journey, on, [5, 7]));
  older(
    free.filter((journey) => !waitsLong(journey)),
    short.fiveOrOver,
    (journey) => agedOn(journey, on, [5, 7]),
  );

  function older(
    group: readonly AdoptionJourney[],
    count: number,
    bornAt: (journey: AdoptionJourney) => readonly [Day, Day],
  ): void {
    const chosen = random.shuffle(group.filter((journey) => !together.has(journey))).slice(0, count);
    if (chosen.length < count) throw new RangeError('Too few only children could be the older ones.');
    for (const journey of chosen) journey.born = bornAt(journey);
  }
}

/**
 * The possible days of birth of someone whose age on a day is from the first up to below the second, with a margin of
 * some days.
 */
function agedOn({ period }: AdoptionJourney, day: Day, [from, to]: readonly [number, number]): readonly [Day, Day] {
  return [bornFor(day, to) + 5, Math.min(bornFor(day, from) - 5, period.start - 2)];
}

/**
 * Moves days of birth to where the printed counts allow them, apart from those of brothers and sisters; a twin where
 * there is no space between.
 */
export function steerAdoptionAges(
  births: Map<PeriodOfCare, Day>,
  journeys: ReadonlyMap<PeriodOfCare, AdoptionJourney>,
  random: Random,
): void {
  const families = Map.groupBy(births.keys(), ({ family }) => family);
  for (const [period, birth] of births) {
    const born = journeys.get(period)?.born ?? null;
    if (born === null || (birth >= born[0] && birth <= born[1])) continue;
    const siblings = (families.get(period.family) ?? []).filter((other) => other !== period);
    const taken = siblings.map((other) => births.get(other) ?? 0);
    const latest = Math.max(born[0], born[1] - 400);
    const draws = Array.from({ length: 40 }, (_, draw) => random.int(draw < 20 ? latest : born[0], born[1]));
    const free = draws.find((day) => taken.every((other) => Math.abs(other - day) >= apart));
    births.set(period, free ?? taken.find((day) => day >= born[0] && day <= born[1]) ?? (draws[0] as Day));
  }
}
