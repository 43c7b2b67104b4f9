import { chartSvg } from './chart-svg.ts';
import { comparatorsSvg } from './comparator-svg.ts';
import { guidesSvg, signalsSvg } from './guide-svg.ts';
import { labelSvg } from './label-svg.ts';
import type { LineLayout } from './line-layout.ts';
import { lineNotes } from './line-notes.ts';
import { palette } from './palette.ts';
import { pathOf } from './path.ts';
import type { Drawing, LineChart, Position } from './spec.ts';
import { element, escapeText, tenth } from './svg.ts';

/** A line chart as SVG text. Title and description are the chart's own; `id` sets it apart from other charts of the page. */
export function lineSvg(chart: LineChart, layout: LineLayout, id: string): string {
  return chartSvg(lineDrawing(chart, layout), chart, id);
}

/** A line chart that is laid out, as a drawing. */
export function lineDrawing(chart: LineChart, layout: LineLayout): Drawing {
  const { size, plot, last } = layout;
  const body = [
    element('text', { x: 0, y: size.fontSize }, escapeText(layout.scaleNote)),
    valueAxis(layout),
    timeAxis(layout),
    guidesSvg(layout),
    comparatorsSvg(layout.others),
    ...layout.lines.map(lineMark),
    last === null ? '' : element('circle', { cx: last[0], cy: last[1], r: 5, fill: palette.focus }),
    signalsSvg(layout),
    ...layout.labels.map((label, index) =>
      labelSvg(label, index === 0 && last !== null ? { 'font-weight': 'bold', fill: palette.focus } : {}),
    ),
    element('path', {
      d: `M${tenth(plot.left)},${tenth(plot.bottom)}H${tenth(plot.right)}`,
      stroke: palette.text,
      fill: 'none',
    }),
  ].join('');
  return { kind: 'line', size, body, readings: layout.readings, notes: lineNotes(chart, layout) };
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
      d: valueTicks.map(({ y }) => `M${tenth(plot.left)},${tenth(y)}H${tenth(plot.right)}`).join(''),
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
      d: timeTicks.map(({ x }) => `M${tenth(x)},${tenth(plot.bottom)}v5`).join(''),
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
