import type { Position, Shape } from './scene.ts';
import { type Attributes, element, tenth } from './svg.ts';

/** A shape as SVG, reaching so far from its middle. */
export function shapeSvg(shape: Shape, [x, y]: Position, reach: number, attributes: Attributes): string {
  const at = (across: number, down: number) => `${tenth(x + across)},${tenth(y + down)}`;
  const [far, side, back] = [tenth(reach), tenth(2 * reach), tenth(-2 * reach)];
  const path = (d: string) => element('path', { d, ...attributes });
  switch (shape) {
    case 'disc':
      return element('circle', { cx: x, cy: y, r: reach, ...attributes });
    case 'ring':
      return path(`M${at(-reach, 0)}a${far},${far} 0 1,0 ${side},0a${far},${far} 0 1,0 ${back},0Z`);
    case 'square':
      return path(`M${at(-reach, -reach)}h${side}v${side}h${back}Z`);
    case 'tile':
      return element('rect', { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach, ...attributes });
    case 'triangle':
      return path(`M${at(0, -reach)}L${at(reach, reach - 1)}L${at(-reach, reach - 1)}Z`);
    case 'diamond':
      return path(`M${at(0, -reach)}L${at(reach, 0)}L${at(0, reach)}L${at(-reach, 0)}Z`);
  }
}
