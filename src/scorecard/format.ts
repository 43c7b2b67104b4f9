/**
 * Rounds half up, away from nought: 57.25 to one decimal is 57.3 and -0.5 to none is -1. It rounds the number as it is
 * written in decimals, so that 1.005 to two is 1.01 although the machine holds a little less.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const [digits, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  if (!Number.isSafeInteger(shifted)) return value;
  const rounded = Number(`${shifted}e${-decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** A number as people read it: rounded half up, thousands set apart by commas, a true minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** A numerator or denominator as people read it: whole where it is whole, else to one decimal (full-time equivalents). */
export function formatPart(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
