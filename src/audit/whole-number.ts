/** The largest whole number whose product with the divisor is at most the dividend. The divisor is above zero. */
export function floorDivide(dividend: number, divisor: number): number {
  if (!Number.isFinite(dividend)) return dividend;
  const remainder = dividend % divisor;
  const quotient = (dividend - remainder) / divisor;
  return remainder < 0 ? quotient - 1 : quotient + 0;
}

/** The smallest whole number whose product with the divisor is at least the dividend. The divisor is above zero. */
export function ceilDivide(dividend: number, divisor: number): number {
  return 0 - floorDivide(-dividend, divisor);
}

/** The greatest common divisor of whole numbers, zero for none. */
export function greatestDivisor(numbers: readonly number[]): number {
  return numbers.reduce((divisor, number) => {
    let [a, b] = [divisor, Math.abs(number)];
    while (b !== 0) [a, b] = [b, a % b];
    return a;
  }, 0);
}

/** The exact sum of products, or null where it or a product is beyond what a number holds exactly. */
export function sumOfProducts(left: readonly number[], right: (at: number) => number): number | null {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) {
    const product = (left[at] as number) * right(at);
    sum += product;
    if (!Number.isSafeInteger(product) || !Number.isSafeInteger(sum)) return null;
  }
  return sum;
}

/** Whether a sum of products lies within bounds, worked out exactly however large it is. */
export function sumLiesWithin(
  left: readonly number[],
  right: (at: number) => number,
  { min, max }: { min: number; max: number },
): boolean {
  const sum = sumOfProducts(left, right) ?? left.reduce((big, one, at) => big + BigInt(one) * BigInt(right(at)), 0n);
  return sum >= min && sum <= max;
}
