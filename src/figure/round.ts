/**
 * Rounds half up, away from zero: 57.25 to one decimal is 57.3 and -0.5 to none is -1. It rounds the number as it is
 * written in decimals, so that 1.005 to two is 1.01 although the machine holds a little less. DfE rounds its
 * percentages and rates in the same way (checked on every published figure of an authority since 2021).
 */
export function roundHalfUp(value: number, decimals: number): number {
  const [digits, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  if (!Number.isSafeInteger(shifted)) return value;
  const rounded = Number(`${shifted}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
