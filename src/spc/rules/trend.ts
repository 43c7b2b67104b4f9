import { comparing, type Sign } from '../number.ts';

/**
 * Direction of the trend each point belongs to: at least `length` points of which each is strictly above (1) or
 * strictly below (-1) the one before; 0 for points of none. Two equal points or a gap end a trend. A point that ends
 * one trend and starts another takes the direction of the one it starts. Rule of NHS Making Data Count, as
 * NHSRplotthedots 0.2.2 states it.
 */
export function trendRule(values: readonly (number | null)[], length = 7): Sign[] {
  const compare = comparing(values);
  const steps = values.map((value, index): Sign => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? 0 : compare(value, before);
  });
  const directions = new Array<Sign>(values.length).fill(0);
  for (let start = 0; start + length <= values.length; start += 1) {
    const direction = steps[start + 1] ?? 0;
    const inTrend = steps.slice(start + 1, start + length).every((step) => step === direction);
    if (direction !== 0 && inTrend) directions.fill(direction, start, start + length);
  }
  return directions;
}
