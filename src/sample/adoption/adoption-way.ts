import type { PeriodOfCare } from '../care/period-of-care.ts';
import { at, type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { AdoptionJourney } from './journey.ts';

/** A child still in care who came after this day came recently. */
const lately = at('2020-08-01');

/** The journey of a child who was adopted. `byCarer`: by the child's foster carers. */
export function journeyTo(authority: string, period: PeriodOfCare, byCarer: boolean, random: Random): AdoptionJourney {
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

/** The journey of a child still in care up to the last day; some of those who came earlier wait for a long time. */
export function waitingSince(authority: string, period: PeriodOfCare, random: Random): AdoptionJourney {
  const long = period.start < lately;
  const decision = period.start + (long ? random.int(240, 380) : random.int(90, 220));
  const order = decision + (long ? random.int(40, 110) : random.int(10, 80));
  const matched = order + (long ? random.int(420, 700) : random.int(90, 300));
  const placed = matched + random.int(9, 26);
  return {
    ...planned(authority, period, decision),
    placementOrder: order <= lastDay ? order : null,
    matched: matched <= lastDay ? matched : null,
    placed: placed <= lastDay ? placed : null,
  };
}

/** The journey of a child for whom adoption was the plan for a while. */
export function changedPlan(authority: string, period: PeriodOfCare, random: Random): AdoptionJourney {
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

/**
 * The journey of a child whose adoptive placement broke down before the order and whose plan changed in the summer of
 * 2021.
 */
export function disruptedPlan(authority: string, period: PeriodOfCare, random: Random): AdoptionJourney {
  const reversed = random.int(at('2021-05-10'), at('2021-09-10'));
  const disrupted = reversed - random.int(12, 40);
  const placed = disrupted - random.int(60, 100);
  const matched = placed - random.int(9, 26);
  const order = Math.max(matched - random.int(100, 200), period.start + 130);
  return {
    ...planned(authority, period, order - random.int(12, 40)),
    placementOrder: order,
    matched,
    placed,
    disrupted,
    reversed,
    reversedReason: 'RD1',
  };
}

/** A way to adoption of which no more than the decision has happened. */
export function planned(authority: string, period: PeriodOfCare, decision: Day): AdoptionJourney {
  return {
    authority,
    period,
    decision,
    placementOrder: null,
    matched: null,
    placed: null,
    disrupted: null,
    reversed: null,
    reversedReason: null,
    carerFrom: null,
    early: false,
    born: null,
    again: null,
  };
}
