import { describe, expect, it } from 'vitest';
import {
  groupDisclosure,
  isSmallCount,
  isWhollyUnfavourable,
  isWhollyUnfavourableShare,
  showAverage,
  showCount,
  showPercentage,
  showRate,
  standardPolicy,
  strengthenPolicy,
  symbolFor,
} from '#disclosure';
import cases from './first-round.json' with { type: 'json' };

const stricter = strengthenPolicy(standardPolicy, { threshold: 9, reach: 10, smallDenominator: 30, smallestGroup: 20 });

describe('the first round', () => {
  it.each(cases.rates)('rates: $why', ({ count, population, value, symbol }) => {
    expect(showRate(count, population, standardPolicy)).toEqual({ value, symbol });
  });

  it.each(cases.averages)('averages: $why', ({ total, group, value, symbol }) => {
    expect(showAverage(total, group, standardPolicy)).toEqual({ value, symbol });
  });

  it.each(cases.percentages)('percentages: $why', ({ numerator, denominator, value, symbol }) => {
    expect(showPercentage(numerator, denominator, standardPolicy)).toEqual({ value, symbol });
  });

  it('calls an unknown count not available', () => {
    expect(showCount(null, standardPolicy)).toEqual({ value: null, symbol: 'x' });
  });

  it('follows a policy that protects more', () => {
    expect(showCount(9, stricter).symbol).toBe('c');
    expect(showCount(10, stricter).symbol).toBe('');
    expect(isSmallCount(9, stricter)).toBe(true);
    expect(showRate(9, 45_000, stricter).symbol).toBe('c');
    expect(showPercentage(12, 30, stricter).symbol).toBe('c');
    expect(showPercentage(31, 40, stricter).symbol).toBe('c');
    expect(showPercentage(30, 40, stricter)).toEqual({ value: 75, symbol: '' });
    expect(showAverage(100, 19, stricter).symbol).toBe('c');
  });

  it('never shows a percentage from which a numerator or complement of 1 to 5 follows', () => {
    for (let denominator = 0; denominator <= 60; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 1) {
        const { symbol } = showPercentage(numerator, denominator, standardPolicy);
        const small = [numerator, denominator - numerator].some((count) => count >= 1 && count <= 5);
        if (small || (denominator > 0 && denominator <= 10)) expect(symbol).toBe('c');
        else expect(symbol).toBe(denominator === 0 ? 'z' : denominator < 20 ? 'u' : '');
      }
    }
  });

  it('refuses a numerator that is no part of its denominator', () => {
    expect(() => showPercentage(12, 11, standardPolicy)).toThrow(RangeError);
    expect(() => showPercentage(-1, 11, standardPolicy)).toThrow(RangeError);
  });

  it('shows averages to as many decimals as asked', () => {
    expect(showAverage(35, 20, standardPolicy, 1)).toEqual({ value: 1.8, symbol: '' });
  });

  it('looks the same for both rounds', () => {
    expect(symbolFor('protects another figure')).toBe(symbolFor('small count'));
  });
});

describe('group disclosure', () => {
  it.each([
    { counts: [6, 0], found: 'group' },
    { counts: [5, 1], found: 'within group' },
    { counts: [2, 2], found: null },
    { counts: [1, 1], found: 'within group' },
    { counts: [1, 0], found: 'group' },
    { counts: [0, 0], found: null },
    { counts: [], found: null },
    { counts: [40, 1, 1], found: null },
  ])('of $counts: $found', ({ counts, found }) => {
    expect(groupDisclosure(counts)).toBe(found);
  });

  it('is a harm where a whole group stands in unfavourable categories, however large', () => {
    const unfavourable = ['missing', 'excluded'];
    expect(isWhollyUnfavourable({ missing: 60, excluded: 0, neither: 0 }, unfavourable)).toBe(true);
    expect(isWhollyUnfavourable({ missing: 60, excluded: 7, neither: 0 }, unfavourable)).toBe(true);
    expect(isWhollyUnfavourable({ missing: 60, excluded: 0, neither: 1 }, unfavourable)).toBe(false);
    expect(isWhollyUnfavourable({ neither: 60 }, unfavourable)).toBe(false);
    expect(isWhollyUnfavourable({ missing: 0 }, unfavourable)).toBe(false);
  });

  it('shows in a share of all, or of none', () => {
    expect(isWhollyUnfavourableShare(30, 30, 'unfavourable')).toBe(true);
    expect(isWhollyUnfavourableShare(0, 30, 'unfavourable')).toBe(false);
    expect(isWhollyUnfavourableShare(0, 30, 'favourable')).toBe(true);
    expect(isWhollyUnfavourableShare(30, 30, 'favourable')).toBe(false);
    expect(isWhollyUnfavourableShare(0, 0, 'favourable')).toBe(false);
  });
});
