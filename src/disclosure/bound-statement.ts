import { isWide, type WidthRule } from './protector/audit-function.ts';

/** The values that a reader can prove a hidden number to have, both ends included; no `max` where there is no largest. */
export interface ProvedInterval {
  readonly min: number;
  readonly max?: number;
}

/** What may stand in place of `c`, and what a reader knows once it does: to be audited with everything else. */
export interface BoundStatement {
  readonly text: string;
  readonly interval: ProvedInterval;
}

/** Numbers that a statement may name. */
const landmarks = [10, 20, 50, 100];

/**
 * The plainest statement about a hidden count that leaves a reader with the width that the rule asks for: "fewer than 10",
 * "100 or more". Null where there is none, or the interval is too narrow already.
 *
 * The interval is cut at landmarks, and only where either side of the cut is wide. So not even a reader who knows how a
 * statement is chosen, and who would have expected another one for another count, learns more than its interval.
 *
 * @param interval bounds that nothing published goes beyond; an auditor that stops as soon as it has seen enough gives others
 * @throws RangeError where the count is not in the interval
 */
export function countStatement(count: number, interval: ProvedInterval, rule: WidthRule): BoundStatement | null {
  check(count, interval);
  if (!isWideInterval(interval, rule)) return null;
  let from = interval.min;
  for (const landmark of landmarks) {
    const below = { min: from, max: Math.min(landmark - 1, interval.max ?? Infinity) };
    const rest = { min: landmark, ...(interval.max === undefined ? {} : { max: interval.max }) };
    const isLast = interval.max !== undefined && interval.max < landmark;
    if (!isWideInterval(below, rule) || !(isLast || isWideInterval(rest, rule))) continue;
    if (count < landmark) return { text: `fewer than ${landmark}`, interval: below };
    from = landmark;
  }
  const isCut = from > interval.min;
  return isCut ? { text: `${from} or more`, interval: { ...interval, min: from } } : null;
}

/**
 * The same for a hidden numerator of a published denominator, in whole per cent: "97% or more" where fewer than ten are
 * left, "3% or less" where fewer than ten are counted. Both the numerator and what it leaves stay wide.
 *
 * @param interval of the numerator
 * @throws RangeError where the numerator is not in the interval, or the interval goes beyond the denominator
 */
export function shareStatement(
  numerator: number,
  denominator: number,
  interval: ProvedInterval,
  rule: WidthRule,
): BoundStatement | null {
  const whole = { min: interval.min, max: Math.min(interval.max ?? denominator, denominator) };
  check(numerator, whole);
  const [few] = landmarks as [number];
  const isSafe = ({ min, max }: { min: number; max: number }) =>
    isWideInterval({ min, max }, rule) && isWideInterval({ min: denominator - max, max: denominator - min }, rule);
  const isEmpty = ({ min, max }: { min: number; max: number }) => min > max;
  const low = { min: whole.min, max: Math.min(few - 1, whole.max) };
  const high = { min: Math.max(denominator - few + 1, whole.min), max: whole.max };
  if (!isSafe(whole) || denominator < 2 * few) return null;
  const cutsLow = isSafe(low);
  const cutsHigh = isSafe(high);
  const middle = { min: cutsLow ? few : whole.min, max: cutsHigh ? denominator - few : whole.max };
  if (!isEmpty(middle) && !isSafe(middle)) return null;
  if (cutsLow && numerator < few) {
    return { text: `${Math.ceil((100 * low.max) / denominator)}% or less`, interval: low };
  }
  if (cutsHigh && denominator - numerator < few) {
    return { text: `${Math.floor((100 * high.min) / denominator)}% or more`, interval: high };
  }
  return null;
}

function isWideInterval({ min, max }: ProvedInterval, rule: WidthRule): boolean {
  return isWide({ min, proved: true, ...(max === undefined ? {} : { max }) }, rule);
}

function check(number: number, { min, max = Infinity }: ProvedInterval): void {
  if (number < min || number > max) throw new RangeError(`${number} is not from ${min} to ${max}.`);
}
