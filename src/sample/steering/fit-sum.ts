/** A whole number that may be moved between two bounds. */
export interface Bounded {
  value: number;
  low: number;
  high: number;
}

/**
 * Moves numbers within their bounds, each by about the same share of the distance left to it, until they add up to the
 * total. Returns the new numbers in the same order. Throws a RangeError where the bounds make that impossible.
 */
export function fitSum(numbers: readonly Bounded[], total: number): number[] {
  const values = numbers.map(({ value, low, high }) => Math.min(Math.max(value, low), high));
  const gap = () => total - values.reduce((sum, value) => sum + value, 0);
  const rooms = (sign: number) =>
    values.map((value, index) => {
      const { low, high } = numbers[index] as Bounded;
      return sign > 0 ? high - value : value - low;
    });
  for (let left = gap(); left !== 0; left = gap()) {
    const sign = Math.sign(left);
    const room = rooms(sign);
    const whole = room.reduce((sum, one) => sum + one, 0);
    if (whole < Math.abs(left)) throw new RangeError(`The numbers cannot add up to ${total}: ${left} too far.`);
    const share = Math.min(1, Math.abs(left) / whole);
    const moves: number[] = room.map((one) => Math.floor(one * share));
    if (Math.max(...moves) === 0) moves[room.findIndex((one) => one > 0)] = 1;
    for (const [index, move] of moves.entries()) values[index] = (values[index] ?? 0) + sign * move;
  }
  return values;
}
