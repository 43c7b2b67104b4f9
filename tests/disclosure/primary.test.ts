import { describe, expect, it } from 'vitest';
import { type DisclosurePolicy, standardPolicy, strengthenPolicy } from '#disclosure';
import { type FigureParts, unitOf } from '#figure';
import { withThresholdAlone } from '#src/disclosure/policy.ts';
import {
  groupDisclosure,
  isSmallCount,
  primarySuppression,
  type Shown,
  showCount,
  showMean,
  showPercentage,
  showRate,
  showRatio,
} from '#src/disclosure/primary/index.ts';
import { symbolFor } from '#src/disclosure/symbol.ts';
import cases from './primary.json' with { type: 'json' };

const stricter = strengthenPolicy(standardPolicy, { threshold: 9, reach: 10, smallDenominator: 30, smallestGroup: 20 });
const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

interface Row extends FigureParts {
  why: string;
  value?: number;
  symbol?: string;
  rule: string | null;
}

const kinds: [string, Row[], (parts: FigureParts, policy: DisclosurePolicy) => Shown][] = [
  ['rates', cases.rates, showRate],
  ['ratios', cases.ratios, showRatio],
  ['means', cases.means, showMean],
  ['percentages', cases.percentages, showPercentage],
];
const unitOfKind: Record<string, string> = {
  rates: 'per 10000',
  ratios: 'ratio',
  means: 'days',
  percentages: 'percent',
};

describe('primary suppression', () => {
  for (const [kind, rows, show] of kinds) {
    it.each(rows)(`${kind}: $why`, ({ numerator, denominator, value = null, symbol = '', rule }) => {
      const shown = show({ numerator, denominator }, standardPolicy);
      expect(shown.rule).toBe(rule);
      if (value === null) expect(shown.value).toBeNull();
      else expect(shown.value).toBeCloseTo(value, 4);
      const mark = { 'not applicable': 'z', 'not available': 'x' }[rule ?? ''] ?? 'c';
      expect(shown.symbol).toBe(rule === null ? symbol : mark);
      const measure = { unit: unitOf(unitOfKind[kind] as string), about: 'children' } as const;
      expect(primarySuppression(measure, { numerator, denominator }, standardPolicy)).toEqual(shown);
    });
  }

  it.each([
    [null, null, 'x', 'not available'],
    [0, 0, '', null],
    [1, null, 'c', 'small count'],
    [5, null, 'c', 'small count'],
    [6, 6, '', null],
  ])('counts: %s', (count, value, symbol, rule) => {
    expect(showCount(count, standardPolicy)).toEqual({ value, symbol, rule });
    const measure = { unit: unitOf('children'), about: 'children' } as const;
    expect(primarySuppression(measure, of(count, null), standardPolicy)).toEqual({ value, symbol, rule });
  });

  it('follows a policy that protects more', () => {
    expect(showCount(9, stricter).symbol).toBe('c');
    expect(showCount(10, stricter).symbol).toBe('');
    expect(isSmallCount(9, stricter)).toBe(true);
    expect(showRate(of(9, 45_000), stricter).symbol).toBe('c');
    expect(showPercentage(of(12, 30), stricter).symbol).toBe('c');
    expect(showPercentage(of(31, 40), stricter).symbol).toBe('c');
    expect(showPercentage(of(30, 40), stricter)).toEqual({ value: 75, symbol: '', rule: null });
    expect(showMean(of(100, 19), stricter).symbol).toBe('c');
  });

  it('never shows a percentage from which a numerator or complement of 1 to 5 follows', () => {
    for (let denominator = 0; denominator <= 60; denominator += 1) {
      for (let numerator = 0; numerator <= denominator; numerator += 1) {
        const { symbol } = showPercentage({ numerator, denominator }, standardPolicy);
        const small = [numerator, denominator - numerator].some((count) => count >= 1 && count <= 5);
        if (small || (denominator > 0 && denominator <= 10)) expect(symbol).toBe('c');
        else expect(symbol).toBe(denominator === 0 ? 'z' : denominator < 20 ? 'u' : '');
      }
    }
  });

  it('keeps the threshold alone for what is not about children', () => {
    const measure = { unit: unitOf('percent'), about: 'others', unfavourable: 'counted' } as const;
    const ruleFor = (numerator: number, denominator: number) =>
      primarySuppression(measure, of(numerator, denominator), standardPolicy).rule;
    expect([ruleFor(8, 10), ruleFor(8, 12), ruleFor(30, 30)]).toEqual([null, null, null]);
    expect(ruleFor(5, 40)).toBe('small count');
    expect(ruleFor(0, 5)).toBe('small denominator');
    expect(primarySuppression(measure, of(8, 12), standardPolicy).symbol).toBe('');
    expect(showMean(of(90, 6), withThresholdAlone(standardPolicy)).value).toBe(15);
    expect(showMean(of(90, 5), withThresholdAlone(standardPolicy)).rule).toBe('small group');
  });

  it('hides a percentage that shows a whole group where it is unfavourable to stand, however large it is', () => {
    const ruleFor = (unfavourable: 'counted' | 'not counted', numerator: number) =>
      primarySuppression(
        { unit: unitOf('percent'), about: 'children', unfavourable },
        of(numerator, 30),
        standardPolicy,
      ).rule;
    expect(ruleFor('counted', 30)).toBe('group disclosure');
    expect(ruleFor('counted', 0)).toBeNull();
    expect(ruleFor('not counted', 0)).toBe('group disclosure');
    expect(ruleFor('not counted', 30)).toBeNull();
  });

  it('looks the same as secondary suppression', () => {
    expect(symbolFor('protects another figure')).toBe(symbolFor('small count'));
  });
});

describe('group disclosure', () => {
  it.each([
    { here: 6, elsewhere: 0, found: 'group' },
    { here: 5, elsewhere: 1, found: 'within group' },
    { here: 2, elsewhere: 2, found: null },
    { here: 1, elsewhere: 1, found: 'within group' },
    { here: 0, elsewhere: 1, found: null },
    { here: 0, elsewhere: 0, found: null },
  ])('of $here here and $elsewhere elsewhere: $found', ({ here, elsewhere, found }) => {
    expect(groupDisclosure({ here, elsewhere }, ['here'])).toBe(found);
  });

  it('takes several categories together', () => {
    const unfavourable = ['missing', 'excluded'];
    expect(groupDisclosure({ missing: 60, excluded: 0, neither: 0 }, unfavourable)).toBe('group');
    expect(groupDisclosure({ missing: 60, excluded: 7, neither: 0 }, unfavourable)).toBe('group');
    expect(groupDisclosure({ missing: 60, excluded: 0, neither: 2 }, unfavourable)).toBeNull();
    expect(groupDisclosure({ neither: 60 }, unfavourable)).toBeNull();
    expect(groupDisclosure({ missing: 0 }, unfavourable)).toBeNull();
    expect(groupDisclosure({}, unfavourable)).toBeNull();
  });
});
