import type { Series } from './table.ts';

/** A number in a relation: of a series, at a point. */
export type Slot = readonly [series: Series, point: number, factor: number];

/** One place and time at which a relation can hold: what stands on the left is what stands on the right. */
export interface Line {
  left: readonly Slot[];
  right: readonly Slot[];
}

/** How often a relation could be looked at, and how often it held. */
export interface Evidence {
  points: number;
  holding: number;
}

/** A relation is believed where it holds at this share of at least so many points, with so many different numbers. */
const believed = { share: 0.95, points: 8, values: 3 };

/** So many whole tables that add up are enough where none does not. */
const wholeTables = { points: 2, values: 2 };

/** Where fewer do, all that is hidden of the others is at most this share of their wholes. */
const mostHidden = 0.1;

/** Chance alone would have broken one of rounded numbers at so many points at least, and at so many for each broken one. */
const brokenByChance = { atLeast: 8, forEach: 5 };

/** The most by which sides of rounded numbers may differ, as a multiple of what rounding makes them differ (both squared). */
const mostSpread = 1.3;

/** What a change must be as a multiple of what rounding makes of none (both squared). */
const fewestTimes = 4;

/** By how many parts of their number lines are moved against each other. */
const turns = [1, 2, 3, 4, 5, 6].map((sevenths) => sevenths / 7);

interface Range {
  low: number;
  high: number;
  shown: boolean;
  /** Of a number that may equally well be any whole number in its range, added up. */
  variance: number;
}

/** Whether so many broken points are too many, whatever the others say. */
export function areTooMany(broken: number, points: number): boolean {
  return broken > (1 - believed.share) * points;
}

/**
 * The evidence for a relation where it is to be believed, else null. Numbers shown to the nearest 5 are compared by what they
 * may be; a hidden one counts where what is known of it rules the relation out.
 *
 * @param byDefinition nobody doubts that it may hold, so that numbers need not be exact enough to exclude chance
 */
export function weigh(lines: readonly Line[], byDefinition = false): Evidence | null {
  const left = lines.map((line) => rangeOf(line.left));
  const right = lines.map((line) => rangeOf(line.right));
  const tally = tallyOf(left, right);
  if (!isEnough(tally)) return null;
  const { points, holding } = tally;
  const isExact = [...left, ...right].every(({ shown, variance }) => !shown || variance === 0);
  if (byDefinition || isExact) return { points, holding };
  return isMoreThanChance(lines, points - holding) && isSpreadByRounding(left, right) ? { points, holding } : null;
}

/** At how many points something can be looked at and holds, at how many of these all is zero, and with how many numbers. */
interface Tally extends Evidence {
  zeros: number;
  values: number;
}

/** Whether it holds often enough, with numbers that differ, to be believed if it is more than chance. */
export function isEnough({ points, holding, zeros, values }: Tally): boolean {
  if (points < believed.points || values < believed.values) return false;
  return !areTooMany(points - holding, points) && !areTooMany(points - holding, points - zeros);
}

/**
 * The evidence that the parts of a table add up, where it is to be believed: as for any other relation, or because
 * some whole tables do and none does not; of a single one, where little is left for what is hidden of the others.
 */
export function weighTables(lines: readonly Line[]): Evidence | null {
  const usual = weigh(lines, true);
  if (usual !== null || lines.length < believed.points) return usual;
  const left = lines.map((line) => rangeOf(line.left));
  const right = lines.map((line) => rangeOf(line.right));
  const { points, holding, zeros, values } = tallyOf(left, right);
  if (holding < points || holding === zeros) return null;
  if (points >= wholeTables.points && values >= wholeTables.values) return { points, holding };
  const [most, rest] = left.reduce(
    ([all, open], one, at) =>
      one.shown ? [all + one.high, open + one.high - shownOf(lines[at] as Line)] : [all, open],
    [0, 0],
  );
  return rest <= mostHidden * most ? { points, holding } : null;
}

/** What is shown of the right side of a line, at least. */
function shownOf({ right }: Line): number {
  return right.reduce(
    (sum, [series, point]) => sum + (series.shown[point] === 1 ? (series.low[point] as number) : 0),
    0,
  );
}

/** The evidence for a relation that other numbers have shown already; null where these speak against it. */
export function unlessContradicted(lines: readonly Line[]): Evidence | null {
  const { points, holding } = tallyOf(
    lines.map(({ left }) => rangeOf(left)),
    lines.map(({ right }) => rangeOf(right)),
  );
  return areTooMany(points - holding, points) ? null : { points, holding };
}

function tallyOf(left: readonly Range[], right: readonly Range[]): Tally {
  const values = new Set<number>();
  let [points, holding, zeros] = [0, 0, 0];
  left.forEach((one, at) => {
    const other = right[at] as Range;
    const fits = meet(one, other);
    if (fits && !(one.shown && other.shown)) return;
    points += 1;
    if (!fits) return;
    holding += 1;
    values.add(one.low);
    if (isZero(one) && isZero(other)) zeros += 1;
  });
  return { points, holding, zeros, values: values.size };
}

/** Whether what is known of the numbers of a line rules out that its sides are the same. */
export function isBroken({ left, right }: Line): boolean {
  return !meet(rangeOf(left), rangeOf(right));
}

/** Whether the left side of a line is more than the right one whatever they are. */
export function isExceeded({ left, right }: Line): boolean {
  return rangeOf(left).low > rangeOf(right).high;
}

/** Whether lines would break often enough with any one of the numbers on the right taken from another line. */
function isMoreThanChance(lines: readonly Line[], broken: number): boolean {
  const fewest = brokenByChance.atLeast + brokenByChance.forEach * broken;
  const all = lines.flatMap(({ left, right }) => {
    const [one, others] = [rangeOf(left), right.map((slot) => rangeOf([slot]))];
    return one.shown && others.every(({ shown }) => shown) ? [{ one, others }] : [];
  });
  const slots = all[0]?.others.map((_, slot) => slot) ?? [];
  return slots.every((slot) => (1 - chanceOf(all, slot)) * all.length >= fewest);
}

/** Whether what stands on the left is more than what the rounding of all numbers makes of zero. */
export function isMoreThanRounding(lines: readonly Line[]): boolean {
  let [found, explained] = [0, 0];
  for (const { left, right } of lines) {
    const [one, other] = [rangeOf(left), rangeOf(right)];
    if (!one.shown || !other.shown) continue;
    found += ((one.low + one.high) / 2) ** 2;
    explained += one.variance + other.variance;
  }
  return found > fewestTimes * explained;
}

/** Whether the sides of lines that hold differ by no more than the rounding of their numbers explains. */
function isSpreadByRounding(left: readonly Range[], right: readonly Range[]): boolean {
  let [found, explained] = [0, 0];
  left.forEach((one, at) => {
    const other = right[at] as Range;
    if (!one.shown || !other.shown || !meet(one, other)) return;
    found += ((one.low + one.high) / 2 - (other.low + other.high) / 2) ** 2;
    explained += one.variance + other.variance;
  });
  return found <= mostSpread * explained;
}

function chanceOf(lines: readonly { one: Range; others: readonly Range[] }[], slot: number): number {
  let [tried, fitting] = [0, 0];
  for (const turn of turns) {
    const by = Math.floor(turn * lines.length);
    lines.forEach(({ one, others }, at) => {
      const from = lines[(at + by) % lines.length] as (typeof lines)[number];
      const low = others.reduce((sum, own, each) => sum + (each === slot ? (from.others[each] as Range) : own).low, 0);
      const high = others.reduce(
        (sum, own, each) => sum + (each === slot ? (from.others[each] as Range) : own).high,
        0,
      );
      tried += 1;
      if (one.low <= high && low <= one.high) fitting += 1;
    });
  }
  return tried === 0 ? 1 : fitting / tried;
}

/** What some numbers come to, at least and at most, and whether all of them are shown. */
export function rangeOf(slots: readonly Slot[]): Range {
  let [low, high, shown, variance] = [0, 0, true, 0];
  for (const [series, point, factor] of slots) {
    const [least, most] = [series.low[point] as number, series.high[point] as number];
    low += factor * (factor > 0 ? least : most);
    high += factor * (factor > 0 ? most : least);
    shown &&= series.shown[point] === 1;
    variance += factor * factor * (((most - least + 1) ** 2 - 1) / 12);
  }
  return { low, high, shown, variance };
}

const meet = (one: Range, other: Range): boolean => one.low <= other.high && other.low <= one.high;
const isZero = ({ low, high }: Range): boolean => low === 0 && high === 0;
