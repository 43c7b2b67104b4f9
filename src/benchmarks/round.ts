import { roundHalfUp } from '#figure';

/**
 * `factor * numerator / denominator`, multiplied first and rounded half up: 46 of 80 is 58 per cent, 120 of 192 is 63.
 */
export function shareOf(numerator: number, denominator: number, factor = 100, decimals = 0): number {
  return roundHalfUp((factor * numerator) / denominator, decimals);
}
