import type { AdoptionJourney } from '../adoption/journey.ts';
import { bornFor, type Day, lastDay, year } from '../day.ts';
import type { Random } from '../random.ts';
import type { PeriodOfCare } from './period-of-care.ts';

/**
 * Age in years on entering care: the bands drawn from for the first child of a family, by how the time in care ends.
 */
const ages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  adopted: { '0-0.1': 0.5, '0.1-1': 0.3, '1-2.4': 0.2 },
  guardianship: { '0-1': 0.35, '1-4': 0.3, '4-8': 0.25, '8-13': 0.1 },
  home: { '0-1': 0.14, '1-5': 0.22, '5-10': 0.22, '10-14': 0.22, '14-17': 0.2 },
  other: { '12-14': 0.3, '14-16.8': 0.7 },
  unaccompanied: { '15-17': 1 },
  open: { '0-1': 0.3, '1-5': 0.25, '5-10': 0.22, '10-14': 0.17, '14-16.5': 0.06 },
};

/** The fewest days, and the most years, between the births of two children of a family. */
const apart = 300;
const spread = 7;
const tries = 60;

/**
 * Days of birth of an authority's children. Those who turn 18 on leaving were born 18 years before; brothers and
 * sisters are a year or more apart, except for a few twins; nobody is 18 while in care. A child who comes alone from
 * abroad is a teenager.
 */
export function drawBirths(
  periods: readonly PeriodOfCare[],
  journeys: ReadonlyMap<PeriodOfCare, AdoptionJourney>,
  unaccompanied: ReadonlySet<PeriodOfCare>,
  random: Random,
): Map<PeriodOfCare, Day> {
  const births = new Map<PeriodOfCare, Day>();
  for (const family of Map.groupBy(periods, (period) => period.family).values()) {
    const adults = family.filter(({ exit }) => exit === 'turned18');
    for (const period of adults) births.set(period, bornFor(period.end ?? lastDay, 18));
    const siblings = adults.map((period) => births.get(period) as Day);
    for (const period of family.filter((one) => !adults.includes(one))) {
      const way = journeys.has(period)
        ? 'adopted'
        : unaccompanied.has(period)
          ? 'unaccompanied'
          : (period.exit ?? 'open');
      const birth = birthBeside(siblings, period, ages[way] ?? {}, random);
      siblings.push(birth);
      births.set(period, birth);
    }
  }
  return births;
}

/**
 * A day of birth in one of the bands of age, apart from those of brothers and sisters; a twin where there is no space
 * between.
 */
function birthBeside(
  siblings: readonly Day[],
  { start, end }: PeriodOfCare,
  bands: Readonly<Record<string, number>>,
  random: Random,
): Day {
  const earliest = bornFor(end ?? lastDay + 40, 18) + 5;
  const latest = start - 1;
  const isApart = (birth: Day) =>
    siblings.every((other) => Math.abs(other - birth) >= apart && Math.abs(other - birth) < spread * year);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [young, old] = random.weighted(bands).split('-').map(Number) as [number, number];
    const drawn = start - Math.round((young + random.next() * (old - young)) * year) - 1;
    const birth = attempt < tries / 2 ? drawn : random.int(Math.min(earliest, latest), latest);
    if (birth >= earliest && birth <= latest && isApart(birth)) return birth;
  }
  return (
    siblings.find((birth) => birth >= earliest && birth <= latest) ??
    Math.round((Math.min(earliest, latest) + latest) / 2)
  );
}
