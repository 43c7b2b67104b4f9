import { at, type Day } from '../day.ts';
import type { ExitCounts, ExitKind } from './exit.ts';

/** What comes and goes between two counts of the children in care: after the day `after`, up to and on the day `to`. */
export interface Flow {
  after: Day;
  to: Day;
  starts: number;
  exits: ExitCounts;
}

/** The children in care when the simulation begins, and every flow after. */
export interface FlowPlan {
  stock: number;
  flows: Flow[];
}

/**
 * One line of a plan: the last day, children in care then, those who started, and the exits that are fixed; the rest is
 * shared out.
 */
export type PlanLine = readonly [to: string, stock: number, starts: number, exits?: Partial<ExitCounts>];

/**
 * Shares of exits that a line leaves open; DfE, children ceasing to be looked after, North East, 2019 to 2022,
 * approximately.
 */
const shares: [Exclude<ExitKind, 'adopted'>, number][] = [
  ['turned18', 0.36],
  ['home', 0.34],
  ['guardianship', 0.2],
  ['other', 0.1],
];

/** Works out each flow from a plan's lines. Throws a RangeError where a line's exits do not fit its counts. */
export function flowPlan(lines: readonly PlanLine[]): FlowPlan {
  const [[begin, stock], ...rest] = lines as [PlanLine, ...PlanLine[]];
  let day = at(begin);
  let inCare = stock;
  const owed = new Map(shares.map(([kind]) => [kind, 0]));
  const flows = rest.map(([to, after, starts, exits = {}]): Flow => {
    const flow: Flow = { after: day, to: at(to), starts, exits: shareOut(inCare + starts - after, exits, owed) };
    day = flow.to;
    inCare = after;
    return flow;
  });
  return { stock, flows };
}

function shareOut(total: number, set: Partial<ExitCounts>, owed: Map<ExitKind, number>): ExitCounts {
  const counts: ExitCounts = { adopted: 0, guardianship: 0, turned18: 0, home: 0, other: 0, ...set };
  let left = total - Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (left < 0) throw new RangeError(`A plan sets more exits than the ${total} its counts leave room for.`);
  const open = shares.filter(([kind]) => set[kind] === undefined);
  const whole = open.reduce((sum, [, share]) => sum + share, 0);
  for (const [kind, share] of open) owed.set(kind, (owed.get(kind) ?? 0) + (left * share) / whole);
  for (; left > 0; left -= 1) {
    const [kind] = open.reduce((most, one) => ((owed.get(one[0]) ?? 0) > (owed.get(most[0]) ?? 0) ? one : most));
    counts[kind] += 1;
    owed.set(kind, (owed.get(kind) ?? 0) - 1);
  }
  return counts;
}
