import type { AdoptionJourney } from '../adoption/journey.ts';
import type { Day } from '../day.ts';
import type { Random } from '../random.ts';
import type { PeriodOfCare } from './period-of-care.ts';

/** A legal status (LS) and the day it began; it goes on to the next or to the end of the period. */
export interface StatusSpell {
  code: string;
  from: Day;
}

/** What influences the legal statuses of a child. */
export interface Circumstances {
  journey: AdoptionJourney | null;
  unaccompanied: boolean;
  onRemand: boolean;
  /** Completed years on entering care. */
  age: number;
}

const ways = { emergency: 0.12, interim: 0.46, agreedFirst: 0.24, agreed: 0.18 };

/** Draws the legal statuses of a period of care in order: none changes on the day the period ends. */
export function drawStatuses(period: PeriodOfCare, about: Circumstances, random: Random): StatusSpell[] {
  const { start } = period;
  if (about.onRemand) return [{ code: 'J1', from: start }];
  if (about.unaccompanied) return [{ code: 'V2', from: start }];
  const order = about.journey?.placementOrder ?? null;
  const way = order === null ? ways : { ...ways, agreed: 0 };
  const drawn = random.weighted(about.age >= 15 && order === null ? { ...way, agreed: 0.5 } : way);
  const spells: StatusSpell[] = [];
  let day = start;
  const begin = (code: string, from: Day) => spells.push({ code, from });
  if (drawn === 'emergency') {
    begin(random.chance(0.7) ? 'L1' : 'L2', start);
    day = start + random.int(1, 3);
  } else if (drawn === 'agreedFirst') {
    begin('V2', start);
    day = start + random.int(12, order === null ? 150 : 60);
  } else if (drawn === 'agreed') {
    begin('V2', start);
    return spells;
  }
  begin('C1', day);
  const full = order ?? day + random.int(160, 330);
  begin(order === null ? 'C2' : 'E1', full);
  const reversed = about.journey?.reversed ?? null;
  if (order !== null && reversed !== null) begin('C2', reversed);
  return spells.filter(({ from }) => period.end === null || from < period.end);
}

/** The legal status on a day. */
export function statusOn(spells: readonly StatusSpell[], day: Day): string {
  return spells.findLast(({ from }) => from <= day)?.code ?? (spells[0] as StatusSpell).code;
}

/** Whether a court has put the child in the authority's care on a day: only then may a child live with parents. */
export const underCareOrder = (spells: readonly StatusSpell[], day: Day): boolean =>
  ['C1', 'C2'].includes(statusOn(spells, day));
