import type { PlacedLabel } from './labels.ts';
import { palette } from './palette.ts';
import { type Attributes, element, escapeText } from './svg.ts';

/** A placed label with a rim of paper, so that it can be read over a line. */
export function labelSvg({ text, x, y, anchor }: PlacedLabel, attributes: Attributes = {}): string {
  return element(
    'text',
    {
      x,
      y,
      'paint-order': 'stroke',
      stroke: palette.paper,
      'stroke-width': 4,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      ...attributes,
    },
    escapeText(text),
  );
}
