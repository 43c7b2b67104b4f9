import { roundHalfUp } from './round.ts';

/** A number as people read it: rounded half up, thousands set apart by commas, a true minus sign. */
export function formatNumber(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * A numerator or denominator as people read it: whole where it is whole, else to one decimal (full-time equivalents).
 */
export function formatPart(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
