import type { StripDot } from '../spec.ts';

/** A dot on its row: how far along, how far off the row's line, and how far it reaches. */
export interface SwarmDot {
  dot: StripDot;
  x: number;
  offset: number;
  reach: number;
}

/** Ours first: it keeps to the line, is named first and is drawn on top. */
export const stripOrder: readonly StripDot['kind'][] = ['ours', 'england', 'region', 'member', 'neighbour'];
/** How far the dot of each kind reaches. */
export const reaches = { ours: 8, member: 6.5, neighbour: 5.5, region: 6, england: 6.5 } as const;
const step = 4;

/** Dots in order of weight, each moved off the line as far as it must be to touch none before it. */
export function swarmOf(dots: readonly StripDot[], xOf: (value: number) => number): SwarmDot[] {
  const placed: SwarmDot[] = [];
  const sorted = dots.toSorted(
    (one, other) =>
      stripOrder.indexOf(one.kind) - stripOrder.indexOf(other.kind) ||
      one.value - other.value ||
      (one.name < other.name ? -1 : 1),
  );
  for (const dot of sorted) {
    const [x, reach] = [xOf(dot.value), reaches[dot.kind]];
    const free = (offset: number) =>
      placed.every((other) => Math.hypot(other.x - x, other.offset - offset) >= reach + other.reach);
    let offset = 0;
    for (let tries = 1; !free(offset); tries += 1) offset = (tries % 2 === 1 ? -1 : 1) * Math.ceil(tries / 2) * step;
    placed.push({ dot, x, offset, reach });
  }
  return placed;
}
