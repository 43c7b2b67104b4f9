import { scaleLinear } from 'd3';
import { dayNumber } from '#calendar';
import { palette } from './palette.ts';
import { pathOf } from './path.ts';
import { isDrawn, runsOf } from './runs.ts';
import type { ChartPoint, Position } from './spec.ts';
import { element } from './svg.ts';
import { valueScale } from './value-scale.ts';

const width = 140;
const height = 40;
const margin = 5;

/** A sparkline is drawn on a scale of its own by the chart's rule, or on one from and to these values, shared with others. */
export interface SparklineOptions {
  scale?: readonly [number, number];
}

/** Where the runs of a sparkline stand, and the newest figure if it is a number; null where nothing can be drawn. */
export function layoutSparkline(
  points: readonly ChartPoint[],
  { scale }: SparklineOptions = {},
): { lines: Position[][]; last: Position | null } | null {
  const drawn = points.filter(isDrawn);
  const [first, end] = [points[0], points.at(-1)];
  if (drawn.length === 0 || first === undefined || end === undefined) return null;
  const x = scaleLinear([dayNumber(first.on), dayNumber(end.on)], [margin, width - margin]);
  const domain = scale ?? valueScale(drawn.map(({ value }) => value)).domain;
  const y = scaleLinear(domain, [height - margin, margin]);
  const lines = runsOf(points).map((run) => run.map(({ on, value }): Position => [x(dayNumber(on)), y(value)]));
  return { lines, last: end.value === null ? null : (lines.at(-1)?.at(-1) as Position) };
}

/**
 * A sparkline as SVG text, or nothing where there is no number. It adds no fact to the words beside it, so it is hidden
 * from whoever cannot see it.
 */
export function sparklineSvg(points: readonly ChartPoint[], options: SparklineOptions = {}): string {
  const layout = layoutSparkline(points, options);
  if (layout === null) return '';
  const { lines, last } = layout;
  return element(
    'svg',
    { class: 'sparkline', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' },
    ...lines.map((run) =>
      run.length === 1 && run[0] !== undefined
        ? element('circle', { cx: run[0][0], cy: run[0][1], r: 1.8, fill: palette.focus })
        : element('path', {
            d: pathOf(run),
            fill: 'none',
            stroke: palette.focus,
            'stroke-width': 2,
            'stroke-linejoin': 'round',
          }),
    ),
    last === null ? '' : element('circle', { cx: last[0], cy: last[1], r: 3.5, fill: palette.focus }),
  );
}
