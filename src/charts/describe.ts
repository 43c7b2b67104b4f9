import { formatNumber, shortValue } from '../scorecard/index.ts';
import type { LineChart } from './spec.ts';
import { shortMonth } from './time-axis.ts';

/** A line chart in words, for whoever cannot see it: what it is of, first, last, highest, lowest, and what is missing. */
export function describeLine({ subject, place, unit, decimals, points }: LineChart): string {
  const drawn = points.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return `${subject}, ${place}: no figure to draw.`;
  const say = (point: { on: string; value: number }) =>
    `${shortValue(point.value, unit, decimals)} in ${shortMonth(point.on)}`;
  const highest = drawn.reduce((one, other) => (other.value > one.value ? other : one));
  const lowest = drawn.reduce((one, other) => (other.value < one.value ? other : one));
  const missing = points.length - drawn.length;
  const gaps = missing === 0 ? '' : ` ${formatNumber(missing, 0)} of ${points.length} periods have no figure to draw.`;
  if (drawn.length === 1) return `${subject}, ${place}: one figure, ${say(first)}.${gaps}`;
  return `Line chart of ${subject}, ${place}: ${say(first)}, ${say(last)}. Highest ${say(highest)}, lowest ${say(lowest)}.${gaps}`;
}
