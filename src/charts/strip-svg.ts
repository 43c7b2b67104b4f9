import { capital } from './capital.ts';
import { labelSvg } from './label-svg.ts';
import { markerSvg, shapeWords } from './marker.ts';
import { palette } from './palette.ts';
import type { ChartSize, DotStrip, Drawing } from './spec.ts';
import { layoutStrip, type StripLayout } from './strip-layout.ts';
import { element, escapeText, tenth } from './svg.ts';

/** A dot strip as a drawing; null where it has no dot. */
export function dotStrip(strip: DotStrip, size: ChartSize): Drawing | null {
  const layout = layoutStrip(strip, size);
  if (layout === null) return null;
  const { plot, rows, ticks } = layout;
  const { fontSize } = size;
  const body = [
    element('text', { x: 0, y: fontSize }, escapeText(layout.scaleNote)),
    element(
      'g',
      { 'text-anchor': 'middle' },
      element('path', {
        d: ticks.map(({ x }) => `M${tenth(x)},${tenth(plot.top)}V${tenth(plot.bottom)}`).join(''),
        stroke: palette.rule,
        fill: 'none',
      }),
      ...ticks.map(({ x, label }) => element('text', { x, y: plot.bottom + 1.3 * fontSize }, escapeText(label))),
    ),
    ...rows.flatMap(({ y, heading, dots, labels }) => [
      ...heading.map(({ text, y: at }) => element('text', { x: 0, y: at, ...rim }, escapeText(text))),
      element('path', {
        d: `M${tenth(plot.left)},${tenth(y)}H${tenth(plot.right)}`,
        stroke: palette.guide,
        fill: 'none',
      }),
      ...labels.map(({ leader }) =>
        leader === null
          ? ''
          : element('path', {
              d: `M${tenth(leader.x)},${tenth(leader.from)}V${tenth(leader.to)}`,
              stroke: palette.guide,
              fill: 'none',
            }),
      ),
      ...dots.toReversed().map(({ kind, at, reach }) => markerSvg(kind, at, reach)),
      ...labels.map((label) =>
        labelSvg(label, label.kind === 'ours' ? { 'font-weight': 'bold', fill: palette.focus } : {}),
      ),
    ]),
  ].join('');
  return { kind: 'dot-strip', size: layout.size, body, readings: layout.readings, notes: notesOf(strip, layout) };
}

const rim = { 'paint-order': 'stroke', stroke: palette.paper, 'stroke-width': 4 };

function notesOf(strip: DotStrip, { rows }: StripLayout): string[] {
  const empty = strip.rows.filter(({ dots }) => dots.length === 0).map(({ label }) => label);
  const kinds = [...new Set(strip.rows.flatMap(({ dots }) => dots.map(({ kind }) => kind)))];
  const unnamed = [...new Set(rows.flatMap(({ unlabelled }) => unlabelled))];
  return [
    ...(kinds.includes('neighbour') ? [`${capital(shapeWords.neighbour)} are statistical neighbours.`] : []),
    ...(unnamed.length > 0
      ? [`Not named ${rows.length > 1 ? 'in every row' : 'in the drawing'} for lack of room: ${unnamed.join(', ')}.`]
      : []),
    ...(empty.length > 0 ? [`No figure: ${empty.join(', ')}.`] : []),
  ];
}
