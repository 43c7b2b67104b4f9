import { palette } from '../palette.ts';
import type { PointMark } from '../scene.ts';
import type { StripDot } from '../spec.ts';

/** Whose mark it is: each kind has a shape of its own. */
export type MarkerKind = StripDot['kind'];

/** What the shape of a kind is called, in the plural. */
export const shapeWords: Record<MarkerKind, string> = {
  ours: 'dark discs',
  member: 'dark rings',
  neighbour: 'grey rings',
  region: 'grey squares',
  england: 'grey triangles',
};

const thin = { colour: palette.paper, width: 1 };
const grey = { fill: palette.guide, rim: thin };
const hollow = { shape: 'ring', fill: palette.paper } as const;

/**
 * The mark of a place, its rim within `reach`: a disc for ours, rings for councils, a square for the region, a triangle
 * for England.
 */
export function marker(kind: MarkerKind, reach: number): Pick<PointMark, 'shape' | 'reach' | 'fill' | 'rim'> {
  switch (kind) {
    case 'ours':
      return { shape: 'disc', reach, fill: palette.focus, rim: thin };
    case 'member':
      return { ...hollow, reach: reach - 1, rim: { colour: palette.focus, width: 2 } };
    case 'neighbour':
      return { ...hollow, reach: reach - 1.5, rim: { colour: palette.guide, width: 2 } };
    case 'region':
      return { shape: 'square', reach: reach - 1, ...grey };
    case 'england':
      return { shape: 'triangle', reach, ...grey };
  }
}

/** Whether a figure of that kind is published by others, or is one of our own ledger. */
export function isPublished(kind: MarkerKind): boolean {
  return kind !== 'ours' && kind !== 'member';
}
