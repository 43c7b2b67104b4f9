import { scaleLinear } from 'd3';
import { timeScale } from './axes.ts';
import type { Mark, Position } from './scene.ts';
import { marksSvg } from './scene-svg.ts';
import { type Drawn, isDrawn, newestMark, seriesMarks } from './series.ts';
import type { ChartPoint } from './spec.ts';
import { element } from './svg.ts';
import { valueScale } from './value-scale.ts';
import { byYear, type YearStart } from './year.ts';

const width = 140;
const height = 40;
const margin = 5;

/**
 * A sparkline is drawn on a scale of its own by the chart's rule, or on one from and to these values, shared with
 * others.
 */
export interface SparklineOptions {
  scale?: readonly [number, number];
  /** Of figures of the year to date: the month from which they count. The line stops where a year ends. */
  yearStartsIn?: YearStart | undefined;
}

/** The marks of a sparkline: its runs, and the newest figure if it is a number. None where nothing can be drawn. */
export function sparklineMarks(points: readonly ChartPoint[], { scale, yearStartsIn }: SparklineOptions = {}): Mark[] {
  const drawn = points.filter(isDrawn);
  const [first, end] = [points[0], points.at(-1)];
  if (drawn.length === 0 || first === undefined || end === undefined) return [];
  const x = timeScale(first.on, end.on, [margin, width - margin]);
  const domain = scale ?? valueScale(drawn.map(({ value }) => value)).domain;
  const y = scaleLinear(domain, [height - margin, margin]);
  const place = ({ on, value }: Drawn): Position => [x(on), y(value)];
  const newest = isDrawn(end) ? [newestMark(end, place, 3.5)] : [];
  const parts = yearStartsIn === undefined ? [points] : byYear(points, yearStartsIn).map(([, year]) => year);
  return [...parts.flatMap((part) => seriesMarks(part, place, { width: 2, dot: 1.8 })), ...newest];
}

/**
 * A sparkline as SVG text, or nothing where there is no number. It adds no fact to the words beside it, so it is hidden
 * from whoever cannot see it.
 */
export function sparklineSvg(points: readonly ChartPoint[], options: SparklineOptions = {}): string {
  const marks = sparklineMarks(points, options);
  if (marks.length === 0) return '';
  const viewBox = `0 0 ${width} ${height}`;
  return element('svg', { class: 'sparkline', viewBox, 'aria-hidden': 'true', focusable: 'false' }, marksSvg(marks));
}
