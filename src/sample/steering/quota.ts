import type { Day } from '../day.ts';
import type { Random } from '../random.ts';

/** A day that may be moved between two others. */
export interface Movable {
  day: Day;
  low: Day;
  high: Day;
}

/** How many things are to happen from a day up to and including another. */
export interface Quota {
  from: Day;
  to: Day;
  count: number;
}

const within = (day: Day, { from, to }: Quota) => day >= from && day <= to;

/**
 * Moves days between quotas, and between them and the open time around, until each quota is met or nothing can move.
 */
export function meetQuotas(days: Movable[], quotas: readonly Quota[], random: Random): void {
  const counted = (quota: Quota) => days.filter(({ day }) => within(day, quota)).length;
  for (let round = 0; round < 400; round += 1) {
    const short = quotas.find((quota) => counted(quota) < quota.count);
    const over = quotas.find((quota) => counted(quota) > quota.count);
    if (short === undefined && over === undefined) return;
    const moved =
      short !== undefined ? fill(days, quotas, short, random) : over !== undefined && empty(days, quotas, over, random);
    if (!moved) return;
  }
}

function fill(days: Movable[], quotas: readonly Quota[], short: Quota, random: Random): boolean {
  const candidates = days.filter(({ day, low, high }) => !within(day, short) && low <= short.to && high >= short.from);
  const spare = candidates.filter(({ day }) => {
    const own = quotas.find((quota) => within(day, quota));
    return own === undefined || days.filter((other) => within(other.day, own)).length > own.count;
  });
  const chosen = spare.length > 0 ? nearest(spare, short) : candidates.length > 0 ? random.pick(candidates) : undefined;
  if (chosen === undefined) return false;
  chosen.day = random.int(Math.max(chosen.low, short.from), Math.min(chosen.high, short.to));
  return true;
}

function nearest(days: readonly Movable[], { from, to }: Quota): Movable {
  const away = ({ day }: Movable) => Math.max(from - day, day - to);
  return days.reduce((best, one) => (away(one) < away(best) ? one : best));
}

function empty(days: Movable[], quotas: readonly Quota[], over: Quota, random: Random): boolean {
  const inside = random.shuffle(days.filter(({ day }) => within(day, over)));
  for (const one of inside) {
    for (const day of [over.from - 1 - random.int(0, 25), over.to + 1 + random.int(0, 25)]) {
      const full = quotas.some(
        (quota) => within(day, quota) && days.filter((other) => within(other.day, quota)).length >= quota.count,
      );
      if (day < one.low || day > one.high || full) continue;
      one.day = day;
      return true;
    }
  }
  return false;
}

/** The bounds of a day that is to stay in its quota, or outside all quotas. */
export function bounds({ day, low, high }: Movable, quotas: readonly Quota[]): { low: Day; high: Day } {
  const own = quotas.find((quota) => within(day, quota));
  if (own !== undefined) return { low: Math.max(low, own.from), high: Math.min(high, own.to) };
  const before = quotas.filter(({ to }) => to < day).map(({ to }) => to + 1);
  const after = quotas.filter(({ from }) => from > day).map(({ from }) => from - 1);
  return { low: Math.max(low, ...before), high: Math.min(high, ...after) };
}
