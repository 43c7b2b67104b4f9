import type { PeriodOfCare } from '../care/period-of-care.ts';
import { at, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import { changedPlan, disruptedPlan, journeyTo, waitingSince } from './adoption-way.ts';
import type { AdoptionJourney } from './journey.ts';

/** About one child in nine is adopted by their foster carers. */
const oneByCarersIn = 9;

/** Where the one placement broke down that the five authorities had from April to September 2021. */
const disruptedIn = 'E06000004';

/**
 * Journeys of an authority before they are steered: of all who were adopted, of some still in care, of some whose plan
 * changed.
 */
export function drawJourneys(authority: string, periods: readonly PeriodOfCare[], random: Random): AdoptionJourney[] {
  const adopted = periods
    .filter(({ exit }) => exit === 'adopted')
    .sort((one, other) => (one.end ?? 0) - (other.end ?? 0))
    .map((period, index, all) => {
      const sibling = all.findIndex((other) => other.family === period.family && other.end === period.end);
      return { period, index, sibling };
    });
  const ways = new Map<number, AdoptionJourney>();
  const toAdoption = adopted.map(({ period, index, sibling }) => {
    const way = ways.get(sibling) ?? journeyTo(authority, period, index % oneByCarersIn === 4, random);
    ways.set(sibling, way);
    return { ...way, period };
  });
  const waiting = drawWaiting(authority, periods, Math.round(adopted.length * 0.28), random);
  const young = notGrownUp(periods).filter((period) => !waiting.some((other) => other.period.family === period.family));
  const changing = random.shuffle(
    young.filter(({ exit, start, end }) => {
      const days = (end ?? lastDay) - start;
      return (exit === 'guardianship' || exit === null) && start > at('2018-06-01') && days > 420 && days < 1200;
    }),
  );
  const broken = changing.filter(
    ({ start, exit }) => authority === disruptedIn && exit === null && start < at('2020-03-01'),
  );
  if (authority === disruptedIn && broken.length === 0) throw new RangeError('No placement could break down.');
  const disrupted = broken.slice(0, 1).map((period) => disruptedPlan(authority, period, random));
  const changed = changing
    .filter((period) => !disrupted.some((other) => other.period.family === period.family))
    .slice(0, Math.round(adopted.length * 0.15))
    .map((period) => changedPlan(authority, period, random));
  return [...toAdoption, ...waiting, ...disrupted, ...changed];
}

function notGrownUp(periods: readonly PeriodOfCare[]): PeriodOfCare[] {
  const grownUp = new Set(periods.filter(({ exit }) => exit === 'turned18').map(({ family }) => family));
  return periods.filter(({ family }) => !grownUp.has(family));
}

/** Journeys of about this many children still in care: one child of a family, or two who go together. */
function drawWaiting(
  authority: string,
  periods: readonly PeriodOfCare[],
  count: number,
  random: Random,
): AdoptionJourney[] {
  const open = notGrownUp(periods).filter(({ end, start }) => {
    const early = start > at('2019-06-01') && start < at('2020-03-25');
    return end === null && (early || (start > at('2020-08-01') && start < at('2022-01-15')));
  });
  const families = [...Map.groupBy(open, ({ family }) => family).values()].map((family) =>
    family.slice(0, random.chance(0.4) ? 2 : 1),
  );
  const late = (family: readonly PeriodOfCare[]) => (family[0]?.start ?? 0) > at('2020-08-01');
  const shuffled = random.shuffle(families);
  const take = (from: readonly PeriodOfCare[][], most: number) => {
    const taken: PeriodOfCare[][] = [];
    for (const family of from) {
      if (taken.flat().length + family.length <= most) taken.push(family);
    }
    return taken;
  };
  const earlier = Math.round(count / 5);
  const chosen = [
    ...take(shuffled.filter(late), count - earlier),
    ...take(
      shuffled.filter((family) => !late(family)),
      earlier,
    ),
  ];
  return chosen.flatMap((family) => {
    const way = waitingSince(authority, family[0] as PeriodOfCare, random);
    return family.map((period) => ({ ...way, period }));
  });
}
