import { labelSvg } from './label-svg.ts';
import type { LineLayout } from './line-layout.ts';
import { signalMark } from './marks.ts';
import { palette } from './palette.ts';
import { element, tenth } from './svg.ts';

const dashes = { average: undefined, limit: '2 5', target: '9 5' } as const;
const strokes = { average: palette.guide, limit: palette.guide, target: palette.text } as const;

/** The guides of a chart under its line: the average unbroken, limits dotted, a target dashed, each with its label. */
export function guidesSvg({ guides, guideLabels }: LineLayout): string {
  if (guides.length === 0) return '';
  return element(
    'g',
    { fill: palette.text },
    ...guides.map(({ kind, start, end }) =>
      element('path', {
        d: `M${tenth(start[0])},${tenth(start[1])}H${tenth(end[0])}`,
        stroke: strokes[kind],
        'stroke-width': kind === 'target' ? 2 : 1.5,
        'stroke-dasharray': dashes[kind],
        fill: 'none',
      }),
    ),
    ...guideLabels.map((label) => labelSvg(label)),
  );
}

/** The marks of the figures that stand out, over the line. */
export function signalsSvg({ signals }: LineLayout): string {
  return signals.map(({ at, kind, quiet }) => signalMark(kind, at, quiet)).join('');
}
