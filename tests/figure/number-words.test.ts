import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatPart, roundHalfUp } from '#figure';
import cases from './number-words.cases.json' with { type: 'json' };

describe('rounding', () => {
  it.each(cases.roundHalfUp)('rounds $value to $decimals decimals as $expected', ({ value, decimals, expected }) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  it('never lies more than half a unit away, and keeps order', () => {
    const amounts = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 3 }), (one, other, decimals) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(roundHalfUp(low, decimals)).toBeLessThanOrEqual(roundHalfUp(high, decimals));
        expect(Math.abs(roundHalfUp(one, decimals) - one)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(roundHalfUp(roundHalfUp(one, decimals), decimals)).toBe(roundHalfUp(one, decimals));
      }),
    );
  });
});

describe('numbers as people read them', () => {
  it.each(cases.formatNumber)('writes $value to $decimals decimals as $expected', ({ value, decimals, expected }) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  it('shows a part whole where it is whole, else to one decimal', () => {
    expect([formatPart(9690), formatPart(59.44)]).toEqual(['9,690', '59.4']);
  });
});
