import { type FunnelLayout, layoutFunnel } from './funnel-layout.ts';
import { labelSvg } from './label-svg.ts';
import { palette } from './palette.ts';
import { pathOf } from './path.ts';
import type { ChartSize, Drawing, Funnel } from './spec.ts';
import { element, escapeText, tenth } from './svg.ts';

/** A funnel as a drawing; null where it has no area. */
export function funnel(spec: Funnel, size: ChartSize): Drawing | null {
  const layout = layoutFunnel(spec, size);
  if (layout === null) return null;
  const { plot, areas, labels, limits } = layout;
  const body = [
    element('text', { x: 0, y: size.fontSize }, 'Percent'),
    axesSvg(layout),
    ...limits
      .filter(({ line }) => line.length > 1)
      .map(({ level, line }) =>
        element('path', {
          d: pathOf(line),
          fill: 'none',
          stroke: palette.guide,
          'stroke-width': 1.5,
          'stroke-dasharray': level === 95 ? '7 4' : '2 4',
        }),
      ),
    element('path', {
      d: `M${tenth(plot.left)},${tenth(layout.average)}H${tenth(plot.right)}`,
      stroke: palette.guide,
      'stroke-width': 1.5,
    }),
    ...areas
      .toSorted((one, other) => Number(one.ours) - Number(other.ours))
      .map(({ at: [x, y], ours, outside }) =>
        element('circle', {
          cx: x,
          cy: y,
          r: ours ? 7 : 4.5,
          fill: ours ? palette.focus : outside ? palette.guide : palette.paper,
          stroke: ours ? palette.paper : palette.guide,
          'stroke-width': ours ? 1 : 2,
        }),
      ),
    ...layout.lineLabels.map((label) => labelSvg(label)),
    ...labels.map((label) => labelSvg(label, label.ours ? { 'font-weight': 'bold', fill: palette.focus } : {})),
  ].join('');
  return { kind: 'funnel', size, body, readings: layout.readings, notes: notesOf(layout) };
}

function axesSvg({ plot, valueTicks, sizeTicks, size: { fontSize } }: FunnelLayout): string {
  return [
    element('path', {
      d: valueTicks.map(({ y }) => `M${tenth(plot.left)},${tenth(y)}H${tenth(plot.right)}`).join(''),
      stroke: palette.rule,
      fill: 'none',
    }),
    element('path', {
      d: `M${tenth(plot.left)},${tenth(plot.bottom)}H${tenth(plot.right)}`,
      stroke: palette.text,
      fill: 'none',
    }),
    ...valueTicks.map(({ y, label }) =>
      element('text', { x: plot.left - 7, y: y + 0.35 * fontSize, 'text-anchor': 'end' }, escapeText(label)),
    ),
    ...sizeTicks.map(({ x, label }) =>
      element('text', { x, y: plot.bottom + 1.4 * fontSize, 'text-anchor': 'middle' }, escapeText(label)),
    ),
    element(
      'text',
      { x: plot.right, y: plot.bottom + 2.8 * fontSize, 'text-anchor': 'end' },
      'Denominator: how many are counted',
    ),
  ].join('');
}

function notesOf({ unlabelled, limits }: FunnelLayout): string[] {
  return [
    ...(limits.some(({ line }) => line.length > 1)
      ? [
          'Between the dashed lines lie 95% of areas by chance alone, between the dotted ones 99.8%. Filled grey marks lie outside these.',
        ]
      : []),
    ...(unlabelled.length > 0
      ? [`Outside the dotted lines, not named for lack of room: ${unlabelled.join(', ')}.`]
      : []),
  ];
}
