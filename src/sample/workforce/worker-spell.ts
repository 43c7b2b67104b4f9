import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { type Day, firstDay, lastDay, year } from '../day.ts';
import type { Random } from '../random.ts';

/** A time in which a child had one social worker; null while it lasts. */
export interface WorkerSpell {
  worker: string;
  from: Day;
  to: Day | null;
  reason: string;
}

/**
 * Changes of social worker a year, after the first. DfE counts children with three or more workers in a year from 2024
 * only: 64% in the steered authority, 16 to 34% in the others; Ofsted found too many changes there in November 2019.
 */
const changes: Readonly<Record<string, number>> = {
  E06000001: 0.6,
  [steered.code]: 1.5,
  E06000003: 0.75,
  E06000004: 1.2,
  E06000005: 1.15,
};

const reasons = { MANAGE: 0.25, LEFTRL: 0.35, ORGRST: 0.1, TSPROC: 0.15, ABSENC: 0.1, CHCHAN: 0.02, OTHERS: 0.03 };

/** Workers of the assessment team and of the teams for children looked after, as the workforce numbers them. */
const teams = { assessment: { from: 1, to: 24 }, lookedAfter: { from: 201, to: 217 } };

/** The social workers of every child in care, the same for brothers and sisters who came together. */
export function drawWorkers(authority: Authority, lives: readonly Life[], random: Random): Map<Life, WorkerSpell[]> {
  const spells = new Map<Life, WorkerSpell[]>();
  for (const life of lives) {
    const together = random.fork(`${life.family} ${life.start}`);
    spells.set(life, spellsOf(authority, life, together));
  }
  return spells;
}

function spellsOf({ code, digit }: Authority, { start, end }: Life, random: Random): WorkerSpell[] {
  const until = Math.min(end ?? lastDay, lastDay);
  const spells: WorkerSpell[] = [];
  const isNew = start >= firstDay;
  let worker = workerOf(digit, isNew ? teams.assessment : teams.lookedAfter, random);
  let from = isNew ? start : Math.max(start, firstDay - random.int(20, 500));
  let reason = isNew ? 'FCONTA' : random.weighted(reasons);
  for (let first = true; ; first = false) {
    const to = from + (first && isNew ? random.int(30, 110) : wait(changes[code] ?? 0, random));
    if (to >= until) {
      spells.push({ worker, from, to: end === null || end > lastDay ? null : end, reason });
      return spells;
    }
    spells.push({ worker, from, to, reason });
    from = to;
    reason = first && isNew ? 'TSPROC' : random.weighted(reasons);
    for (const before = worker; worker === before; ) worker = workerOf(digit, teams.lookedAfter, random);
  }
}

const workerOf = (digit: number, { from, to }: { from: number; to: number }, random: Random): string =>
  `SW${digit}${String(random.int(from, to)).padStart(4, '0')}`;

/** Days until a change that comes this often a year. */
const wait = (yearly: number, random: Random): number =>
  Math.max(14, Math.round((-Math.log(1 - random.next()) * year) / yearly));
