import type { PlacedComparator } from './comparator-layout.ts';
import { labelSvg } from './label-svg.ts';
import { markerSvg } from './marker.ts';
import { palette } from './palette.ts';
import { pathOf } from './path.ts';
import { element } from './svg.ts';

/** What others published, under the line: thin and grey, a mark at each figure, their names beside them. */
export function comparatorsSvg(others: readonly PlacedComparator[]): string {
  return others
    .flatMap(({ style, lines, label }) => [
      element('path', { d: lines.map(pathOf).join(''), fill: 'none', stroke: palette.guide, 'stroke-width': 1.25 }),
      ...lines.flat().map((at) => markerSvg(style === 'neighbours' ? 'neighbour' : style, at, 5)),
      label === null ? '' : labelSvg(label),
    ])
    .join('');
}
