import { at, type Day, firstDay, iso, isQuiet, lastDay } from '../day.ts';
import type { Random } from '../random.ts';
import type { ExitKind } from './exit.ts';
import type { Flow, FlowPlan } from './flow.ts';

/** One unbroken time in care. `end` and `exit` are null while it goes on; children of one family came in together. */
export interface PeriodOfCare {
  family: number;
  start: Day;
  end: Day | null;
  exit: ExitKind | null;
}

/** Brothers and sisters who came into care on one day, and those of them still in care. */
interface Family {
  id: number;
  start: Day;
  open: PeriodOfCare[];
  /** The days on which children of it turned 18 and left. */
  grownUp: Day[];
  hasAdopted: boolean;
}

/** Children of one family who leave on one day. */
interface Departure {
  day: Day;
  kind: ExitKind;
  size: number;
}

/** Median days in care of those who leave in this way, and the spread of its logarithm. */
const stays: Readonly<Record<ExitKind, readonly [median: number, spread: number, shortest: number, longest: number]>> =
  {
    adopted: [690, 0.12, 555, 1500],
    guardianship: [480, 0.45, 120, 2600],
    turned18: [1000, 0.85, 40, 6000],
    home: [190, 1.1, 6, 2600],
    other: [240, 0.9, 5, 3000],
  };

/** Whether someone who came on a day could leave in this way on another (`end` null: still in care). */
export function couldStay(start: Day, end: Day | null, exit: ExitKind | null): boolean {
  if (end === null || exit === null) return lastDay - start < 6000;
  const [, , shortest, longest] = stays[exit];
  return end - start >= shortest && end - start <= longest;
}

const familySizes = { 1: 0.62, 2: 0.22, 3: 0.11, 4: 0.05 };
const departureSizes: Readonly<Record<ExitKind, Readonly<Record<string, number>>>> = {
  adopted: { 1: 0.76, 2: 0.24 },
  guardianship: { 1: 0.7, 2: 0.2, 3: 0.1 },
  turned18: { 1: 1 },
  home: { 1: 0.72, 2: 0.2, 3: 0.08 },
  other: { 1: 1 },
};

/**
 * In these months, this many of those who turn 18 are taken from children long in care, whose start the plan leaves
 * open, and the other leavers are not.
 */
const longStays: Readonly<Record<string, number>> = { '2021-12': 3, '2022-01': 2 };

/** Draws periods of care that add up to the plan on each of its days. */
export function drawPeriods(plan: FlowPlan, random: Random): PeriodOfCare[] {
  const families = before(plan.stock, random);
  const arrivals = plan.flows.flatMap((flow) => arrivalsIn(flow, random));
  const departures = plan.flows.flatMap((flow) => departuresIn(flow, random)).sort((a, b) => a.day - b.day);
  const all: PeriodOfCare[] = families.flatMap((family) => family.open);
  for (const [day, size] of arrivals) families.push(familyOf(families.length, day, size));
  for (const family of families.slice(-arrivals.length)) all.push(...family.open);
  const taken = new Map<string, number>();
  for (const departure of departures) {
    const month = iso(departure.day).slice(0, 7);
    const soFar = taken.get(month) ?? 0;
    const wanted = longStays[month];
    const long = wanted === undefined ? null : departure.kind === 'turned18' && soFar < wanted;
    if (long) taken.set(month, soFar + 1);
    leave(families, departure, long, random);
  }
  return all;
}

function familyOf(id: number, start: Day, size: number): Family {
  const open = Array.from({ length: size }, (): PeriodOfCare => ({ family: id, start, end: null, exit: null }));
  return { id, start, open, grownUp: [], hasAdopted: false };
}

function before(stock: number, random: Random): Family[] {
  const families: Family[] = [];
  for (let left = stock; left > 0; ) {
    const size = Math.min(left, Number(random.weighted(familySizes)));
    const days = Math.round(Math.min(4850, 15 + random.logNormal(850, 1)));
    families.push(familyOf(families.length, firstDay - days, size));
    left -= size;
  }
  return families;
}

/**
 * A day of the flow on which things may happen; children do not start on its last day, so that whole years stay
 * unambiguous.
 */
function dayIn(flow: Flow, random: Random, keepOffLast: boolean): Day {
  const last = keepOffLast && flow.to > flow.after + 1 ? flow.to - 1 : flow.to;
  const day = random.int(flow.after + 1, last);
  return isQuiet(day) ? day + 1 : day;
}

function arrivalsIn(flow: Flow, random: Random): [Day, number][] {
  const arrivals: [Day, number][] = [];
  for (let left = flow.starts; left > 0; ) {
    const size = Math.min(left, Number(random.weighted(familySizes)));
    arrivals.push([dayIn(flow, random, true), size]);
    left -= size;
  }
  return arrivals;
}

function departuresIn(flow: Flow, random: Random): Departure[] {
  const departures: Departure[] = [];
  for (const [kind, count] of Object.entries(flow.exits) as [ExitKind, number][]) {
    for (let left = count; left > 0; ) {
      const size = Math.min(left, Number(random.weighted(departureSizes[kind])));
      departures.push({ day: dayIn(flow, random, false), kind, size });
      left -= size;
    }
  }
  return departures;
}

/** Ends the periods of those whose time in care suits the departure best. */
function leave(families: Family[], { day, kind, size }: Departure, long: boolean | null, random: Random): void {
  const [median, spread, shortest, longest] = stays[kind];
  const wanted = random.logNormal(kind === 'adopted' && day < at('2020-04-01') ? 790 : median, spread);
  let best: Family | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const family of families) {
    const days = day - family.start;
    if (family.open.length === 0 || days < shortest || days > longest) continue;
    if (kind === 'adopted' && family.grownUp.length > 0) continue;
    if (kind === 'turned18' && (family.hasAdopted || family.grownUp.some((other) => day - other < 320))) continue;
    if (long !== null && long !== family.start < firstDay) continue;
    const mismatch = Math.abs(family.open.length - size) * ({ turned18: 0.4, adopted: 1.5 }[kind as 'adopted'] ?? 0.25);
    const shortOf = family.open.length < size ? 5 : 0;
    const score = Math.abs(Math.log(days / wanted)) + mismatch + shortOf + random.next() * 0.15;
    if (score < bestScore) {
      best = family;
      bestScore = score;
    }
  }
  if (best === undefined) throw new RangeError(`Nobody in care can leave (${kind}) on ${iso(day)}.`);
  if (kind === 'turned18') best.grownUp.push(day);
  if (kind === 'adopted') best.hasAdopted = true;
  const leaving = best.open.splice(0, size);
  for (const period of leaving) {
    period.end = day;
    period.exit = kind;
  }
  if (leaving.length < size) leave(families, { day, kind, size: size - leaving.length }, long, random);
}
