import { line } from 'd3';
import { guidesSvg, signalsSvg } from './guide-svg.ts';
import type { LineLayout } from './line-layout.ts';
import { palette } from './palette.ts';
import type { LineChart, Position } from './spec.ts';
import { element, escapeText } from './svg.ts';

/**
 * A line chart as SVG text. Title and description are the chart's own; `id` sets it apart from other charts of the page.
 * Colours stand in attributes, so that it looks the same wherever it is pasted.
 */
export function lineSvg(chart: LineChart, layout: LineLayout, id: string): string {
  const { size, plot, last } = layout;
  return element(
    'svg',
    {
      class: 'line-chart',
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'font-family': 'system-ui, -apple-system, Segoe UI, Roboto, Arial, sans-serif',
      'font-size': size.fontSize,
      fill: palette.text,
    },
    element('title', { id: `${id}-title` }, escapeText(chart.title)),
    element('desc', { id: `${id}-description` }, escapeText(chart.description)),
    element('text', { x: 0, y: size.fontSize }, escapeText(layout.scaleNote)),
    valueAxis(layout),
    timeAxis(layout),
    guidesSvg(layout),
    ...layout.lines.map(lineMark),
    last === null ? '' : element('circle', { cx: last[0], cy: last[1], r: 5, fill: palette.focus }),
    signalsSvg(layout),
    ...layout.labels.map((label, index) =>
      element(
        'text',
        {
          x: label.x,
          y: label.y,
          'paint-order': 'stroke',
          stroke: palette.paper,
          'stroke-width': 4,
          'text-anchor': label.anchor === 'start' ? undefined : label.anchor,
          ...(index === 0 && last !== null ? { 'font-weight': 'bold', fill: palette.focus } : {}),
        },
        escapeText(label.text),
      ),
    ),
    element('path', { d: `M${plot.left},${plot.bottom}H${plot.right}`, stroke: palette.text, fill: 'none' }),
  );
}

/** The path of a run of points, straight from each to the next. */
export function pathOf(points: readonly Position[]): string {
  return line<Position>().digits(1)(points as Position[]) ?? '';
}

function lineMark(points: readonly Position[]): string {
  const [only] = points;
  if (points.length === 1 && only !== undefined) {
    return element('circle', { cx: only[0], cy: only[1], r: 3, fill: palette.focus });
  }
  return element('path', {
    d: pathOf(points),
    fill: 'none',
    stroke: palette.focus,
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

function valueAxis({ plot, valueTicks, size }: LineLayout): string {
  return element(
    'g',
    { 'text-anchor': 'end' },
    element('path', {
      d: valueTicks.map(({ y }) => `M${plot.left},${y.toFixed(1)}H${plot.right.toFixed(1)}`).join(''),
      stroke: palette.rule,
      fill: 'none',
    }),
    ...valueTicks.map(({ y, label }) =>
      element('text', { x: plot.left - 7, y: y + 0.35 * size.fontSize }, escapeText(label)),
    ),
  );
}

function timeAxis({ plot, timeTicks, size }: LineLayout): string {
  return element(
    'g',
    {},
    element('path', {
      d: timeTicks.map(({ x }) => `M${x.toFixed(1)},${plot.bottom}v5`).join(''),
      stroke: palette.text,
      fill: 'none',
    }),
    ...timeTicks
      .filter(({ label }) => label !== '')
      .map(({ x, label, anchor }) =>
        element(
          'text',
          { x, y: plot.bottom + 8 + size.fontSize, 'text-anchor': anchor === 'start' ? undefined : anchor },
          escapeText(label),
        ),
      ),
  );
}
