import { palette } from './palette.ts';
import type { Position, StripDot } from './spec.ts';
import { element, tenth } from './svg.ts';

/** Whose mark it is: each kind has a shape of its own. */
export type MarkerKind = StripDot['kind'];

const shapes = { england: 'triangle', region: 'square', neighbour: 'ring', member: 'dot', ours: 'disc' } as const;

/** What the shape of a kind is called, in the plural. */
export const shapeWords: Record<MarkerKind, string> = {
  ours: 'dark discs',
  member: 'dark rings',
  neighbour: 'grey rings',
  region: 'grey squares',
  england: 'grey triangles',
};

/** The mark of a place: a disc for ours, rings for councils, a square for the region, a triangle for England. */
export function markerSvg(kind: MarkerKind, [x, y]: Position, reach: number): string {
  const grey = { fill: palette.guide, stroke: palette.paper, 'stroke-width': 1 };
  const at = (dx: number, dy: number) => `${tenth(x + dx)},${tenth(y + dy)}`;
  switch (shapes[kind]) {
    case 'disc':
      return element('circle', {
        cx: x,
        cy: y,
        r: reach,
        fill: palette.focus,
        stroke: palette.paper,
        'stroke-width': 1,
      });
    case 'dot':
      return ring([x, y], reach - 1, palette.focus);
    case 'ring':
      return ring([x, y], reach - 1.5, palette.guide);
    case 'square':
      return element('path', {
        d: `M${at(-reach + 1, -reach + 1)}h${2 * reach - 2}v${2 * reach - 2}h${2 - 2 * reach}Z`,
        ...grey,
      });
    case 'triangle':
      return element('path', { d: `M${at(0, -reach)}L${at(reach, reach - 1)}L${at(-reach, reach - 1)}Z`, ...grey });
  }
}

function ring([x, y]: Position, r: number, stroke: string): string {
  const arc = `a${r},${r} 0 1,0`;
  const d = `M${tenth(x - r)},${tenth(y)}${arc} ${2 * r},0${arc} ${-2 * r},0Z`;
  return element('path', { d, fill: palette.paper, stroke, 'stroke-width': 2 });
}
