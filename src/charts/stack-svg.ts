import { palette, tones } from './palette.ts';
import type { ChartSize, Drawing, StackedBar } from './spec.ts';
import { layoutStack, type StackLayout } from './stack-layout.ts';
import { element, escapeText, tenth } from './svg.ts';

/** A stacked bar chart as a drawing; null where no period has a number for every part. */
export function stackedBar(stack: StackedBar, size: ChartSize): Drawing | null {
  const layout = layoutStack(stack, size);
  if (layout === null) return null;
  const { plot, ticks, key, bars } = layout;
  const { fontSize } = size;
  const body = [
    ...key.flatMap(({ x, y, tone, text }) => [
      element('rect', { x, y: y - 0.85 * fontSize, width: fontSize, height: fontSize, fill: tones[tone]?.fill }),
      element('text', { x: x + fontSize + 6, y }, escapeText(text)),
    ]),
    element('text', { x: 0, y: plot.top - 0.5 * fontSize }, escapeText(layout.scaleNote)),
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
    ...bars.flatMap(({ heading, parts }) => [
      ...heading.map(({ text, x, y }) => element('text', { x, y }, escapeText(text))),
      ...parts
        .filter(({ left, right }) => right > left)
        .map(({ left, right, top, bottom, tone }) =>
          element('rect', {
            x: left,
            y: top,
            width: right - left,
            height: bottom - top,
            fill: tones[tone]?.fill,
            stroke: palette.paper,
            'stroke-width': 1.5,
          }),
        ),
      ...parts
        .filter(({ text }) => text !== '')
        .map(({ text, left, right, top, bottom, tone }) =>
          element(
            'text',
            {
              x: (left + right) / 2,
              y: (top + bottom) / 2 + 0.35 * fontSize,
              'text-anchor': 'middle',
              fill: tones[tone]?.text,
            },
            escapeText(text),
          ),
        ),
    ]),
  ].join('');
  return { kind: 'stacked-bar', size: layout.size, body, readings: layout.readings, notes: notesOf(layout) };
}

function notesOf({ left, together }: StackLayout): string[] {
  return [
    ...(together.length > 0 ? [`All others: ${together.join(', ')}.`] : []),
    ...(left.length > 0 ? [`No bar where a part is hidden or missing: ${left.join(', ')}.`] : []),
  ];
}
