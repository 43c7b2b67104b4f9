import { layoutMultiples, type MultiplesLayout, type PlacedPanel } from './multiples-layout.ts';
import { palette } from './palette.ts';
import { pathOf } from './path.ts';
import type { ChartSize, Drawing, SmallMultiples } from './spec.ts';
import { element, escapeText, tenth } from './svg.ts';

/** Small multiples as a drawing; null where no panel has a number. */
export function smallMultiples(multiples: SmallMultiples, size: ChartSize): Drawing | null {
  const layout = layoutMultiples(multiples, size);
  if (layout === null) return null;
  const body = [
    element('text', { x: 0, y: size.fontSize }, escapeText(layout.scaleNote)),
    ...layout.panels.map((panel) => panelSvg(panel, layout)),
  ].join('');
  return { kind: 'multiples', size: layout.size, body, readings: layout.readings, notes: notesOf(multiples) };
}

function panelSvg(
  { heading, plot, lines, last, empty }: PlacedPanel,
  { ticks, months, size }: MultiplesLayout,
): string {
  const { fontSize } = size;
  return [
    ...heading.map(({ text, x, y }) => element('text', { x, y, 'font-weight': 'bold' }, escapeText(text))),
    ...ticks.map(({ rise, label }) =>
      element(
        'text',
        { x: plot.left - 6, y: plot.bottom - rise + 0.35 * fontSize, 'text-anchor': 'end' },
        escapeText(label),
      ),
    ),
    element('path', {
      d: ticks.map(({ rise }) => `M${tenth(plot.left)},${tenth(plot.bottom - rise)}H${tenth(plot.right)}`).join(''),
      stroke: palette.rule,
      fill: 'none',
    }),
    element('path', {
      d: `M${tenth(plot.left)},${tenth(plot.bottom)}H${tenth(plot.right)}`,
      stroke: palette.text,
      fill: 'none',
    }),
    ...(empty
      ? [
          element(
            'text',
            { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2, 'text-anchor': 'middle' },
            'No number',
          ),
        ]
      : []),
    ...lines.map((run) =>
      run.length === 1 && run[0] !== undefined
        ? element('circle', { cx: run[0][0], cy: run[0][1], r: 2.5, fill: palette.focus })
        : element('path', {
            d: pathOf(run),
            fill: 'none',
            stroke: palette.focus,
            'stroke-width': 2,
            'stroke-linejoin': 'round',
            'stroke-linecap': 'round',
          }),
    ),
    ...(last === null
      ? []
      : [
          element('circle', { cx: last.at[0], cy: last.at[1], r: 4, fill: palette.focus }),
          element(
            'text',
            { x: plot.right + 4, y: last.at[1] + 0.35 * fontSize, 'font-weight': 'bold', fill: palette.focus },
            escapeText(last.label),
          ),
        ]),
    element('text', { x: plot.left, y: plot.bottom + 1.3 * fontSize }, escapeText(months.first)),
    months.first === months.last
      ? ''
      : element(
          'text',
          { x: plot.right + 8, y: plot.bottom + 1.3 * fontSize, 'text-anchor': 'end' },
          escapeText(months.last),
        ),
  ].join('');
}

function notesOf({ panels }: SmallMultiples): string[] {
  return panels.some(({ points }) => points.some(({ value }) => value === null))
    ? ['A line stops where a figure is hidden or missing; the table says which.']
    : [];
}
