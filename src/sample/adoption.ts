import { at, type Day, lastDay } from './day.ts';
import type { PeriodOfCare } from './period-of-care.ts';
import type { Random } from './random.ts';

/** The way of a child for whom adoption is, or was, the plan. A null day has not come, or never will. */
export interface AdoptionJourney {
  authority: string;
  period: PeriodOfCare;
  decision: Day;
  placementOrder: Day | null;
  matched: Day | null;
  placed: Day | null;
  reversed: Day | null;
  reversedReason: string | null;
  /** The day the child moved in, as a foster child, with the carers who go on to adopt; null where the adopters are new. */
  carerFrom: Day | null;
  /** Whether those carers were approved for fostering and adoption from the first. */
  early: boolean;
}

/** Every ninth child or so is adopted by foster carers of theirs. */
const oneByCarersIn = 9;

/** Journeys of an authority before they are steered: of all who were adopted, of some still in care, of some whose plan changed. */
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
  const grownUp = new Set(periods.filter(({ exit }) => exit === 'turned18').map(({ family }) => family));
  const young = periods.filter(({ family }) => !grownUp.has(family));
  const open = random.shuffle(young.filter(({ end, start }) => end === null && start > at('2020-08-01')));
  const waiting = open
    .filter(({ start }) => start < at('2022-01-15'))
    .slice(0, Math.round(adopted.length * 0.36))
    .map((period) => waitingSince(authority, period, random));
  const changed = random
    .shuffle(
      young.filter(({ exit, start, end }) => {
        const days = (end ?? lastDay) - start;
        return (exit === 'guardianship' || exit === null) && start > at('2018-06-01') && days > 420 && days < 1200;
      }),
    )
    .filter((period) => !waiting.some((other) => other.period.family === period.family))
    .slice(0, Math.round(adopted.length * 0.15))
    .map((period) => changedPlan(authority, period, random));
  return [...toAdoption, ...waiting, ...changed];
}

function journeyTo(authority: string, period: PeriodOfCare, byCarer: boolean, random: Random): AdoptionJourney {
  const end = period.end ?? lastDay;
  const placed = Math.max(end - random.int(130, 290), period.start + 215);
  const matched = placed - random.int(9, 26);
  const order = Math.max(matched - random.int(120, 300), period.start + random.int(115, 170));
  return {
    ...planned(authority, period, Math.max(order - random.int(8, 75), period.start + random.int(60, 110))),
    placementOrder: order,
    matched,
    placed,
    carerFrom: byCarer ? period.start + random.int(2, 140) : null,
    early: byCarer && random.chance(0.6),
  };
}

function waitingSince(authority: string, period: PeriodOfCare, random: Random): AdoptionJourney {
  const decision = period.start + random.int(90, 220);
  const order = decision + random.int(10, 80);
  const matched = order + random.int(90, 300);
  const placed = matched + random.int(9, 26);
  return {
    ...planned(authority, period, decision),
    placementOrder: order <= lastDay ? order : null,
    matched: matched <= lastDay ? matched : null,
    placed: placed <= lastDay ? placed : null,
  };
}

function changedPlan(authority: string, period: PeriodOfCare, random: Random): AdoptionJourney {
  const decision = period.start + random.int(100, 200);
  const order = random.chance(0.4) ? decision + random.int(15, 70) : null;
  return {
    ...planned(authority, period, decision),
    placementOrder: order,
    reversed: Math.min((order ?? decision) + random.int(80, 160), (period.end ?? lastDay) - 20),
    reversedReason:
      order === null ? random.pick(['RD1', 'RD2', 'RD2', 'RD4']) : random.pick(['RD1', 'RD3', 'RD3', 'RD4']),
  };
}

function planned(authority: string, period: PeriodOfCare, decision: Day): AdoptionJourney {
  return {
    authority,
    period,
    decision,
    placementOrder: null,
    matched: null,
    placed: null,
    reversed: null,
    reversedReason: null,
    carerFrom: null,
    early: false,
  };
}
