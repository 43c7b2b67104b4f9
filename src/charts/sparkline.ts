import { extent, scaleLinear } from 'd3';
import { timeScale } from './axes.ts';
import type { Mark, Position } from './scene.ts';
import { marksSvg } from './scene-svg.ts';
import { type Drawn, isDrawn, newestMark, seriesMarks } from './series.ts';
import type { ChartPoint } from './spec.ts';
import { element } from './svg.ts';
import { byYear, type YearStart } from './year.ts';

const width = 140;
const height = 40;
const margin = 5;

/**
 * A sparkline is drawn from its lowest to its highest value, or on a scale from and to these values, shared with others.
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
  const domain = scale ?? ownScale(drawn.map(({ value }) => value));
  const y = scaleLinear(domain, [height - margin, margin]);
  const place = ({ on, value }: Drawn): Position => [x(on), y(value)];
  const newest = isDrawn(end) ? [newestMark(end, place, 3.5)] : [];
  const parts = yearStartsIn === undefined ? [points] : byYear(points, yearStartsIn).map(([, year]) => year);
  return [...parts.flatMap((part) => seriesMarks(part, place, { width: 2, dot: 1.8 })), ...newest];
}

/** Of the highest value, what a sparkline spans at least: what hardly changed is drawn as nearly level. */
const leastSpan = 0.1;

/** From the lowest to the highest value, with room on either side where they are nearly the same. */
function ownScale(values: readonly number[]): [number, number] {
  const [lowest = 0, highest = 0] = extent(values);
  const least = leastSpan * Math.max(Math.abs(lowest), Math.abs(highest)) || 1;
  const room = Math.max(0, least - (highest - lowest)) / 2;
  return [lowest - room, highest + room];
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
