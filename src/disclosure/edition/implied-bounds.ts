import type { ConstraintList, LinearConstraint } from './linear-constraint.ts';

/** The smallest and the largest that a number can be; `high` may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How often the bounds of one number may move: enough in practice, and stopping early only leaves them wider. */
const mostMoves = 40;

const anything: Interval = { low: 0, high: Infinity };

/**
 * What some known numbers imply for all others by plain arithmetic, every other number being zero or more: bounds that
 * hold, though not always the narrowest. Numbers about which nothing follows are left out.
 */
export function boundsFrom(constraints: ConstraintList, known: ReadonlyMap<string, Interval>): Map<string, Interval> {
  const constraintsOf = constraints.byNumber();
  const bounds = new Map(known);
  const moves = new Map<string, number>();
  const queue = new Set<LinearConstraint>([...known.keys()].flatMap((id) => constraintsOf.get(id) ?? []));
  for (const constraint of queue) {
    queue.delete(constraint);
    if (constraint.kind === 'assumed' || constraint.kind === 'conflicting') continue;
    for (const [id, next] of narrowed(constraint, (id) => bounds.get(id) ?? anything)) {
      const moved = (moves.get(id) ?? 0) + 1;
      if (moved > mostMoves) continue;
      moves.set(id, moved);
      bounds.set(id, next);
      for (const other of constraintsOf.get(id) ?? []) if (other !== constraint) queue.add(other);
    }
  }
  return bounds;
}

/** The numbers of a constraint whose bounds become narrower by those of the others. */
function narrowed({ terms }: LinearConstraint, boundsOf: (id: string) => Interval): [string, Interval][] {
  const all = [...terms].map(([id, factor]) => {
    const { low, high } = boundsOf(id);
    return {
      id,
      factor,
      low,
      high,
      least: factor > 0 ? factor * low : factor * high,
      most: factor > 0 ? factor * high : factor * low,
    };
  });
  const openBelow = all.filter(({ least }) => least === -Infinity).length;
  const openAbove = all.filter(({ most }) => most === Infinity).length;
  const sumOf = (side: 'least' | 'most') =>
    all.reduce((sum, term) => (Number.isFinite(term[side]) ? sum + term[side] : sum), 0);
  const [least, most] = [sumOf('least'), sumOf('most')];
  return all.flatMap(({ id, factor, low, high, least: own, most: ownMost }): [string, Interval][] => {
    const restLeast = rest(least, own, openBelow, -Infinity);
    const restMost = rest(most, ownMost, openAbove, Infinity);
    const [from, to] =
      factor > 0 ? [-restMost / factor, -restLeast / factor] : [-restLeast / factor, -restMost / factor];
    const next = { low: Math.max(low, Math.ceil(from)), high: Math.min(high, Math.floor(to)) };
    return next.low <= next.high && (next.low > low || next.high < high) ? [[id, next]] : [];
  });
}

/** A sum without one of its terms, which may be the only unbounded one. */
function rest(sum: number, own: number, open: number, end: number): number {
  const others = Number.isFinite(own) ? open : open - 1;
  if (others > 0) return end;
  return Number.isFinite(own) ? sum - own : sum;
}
