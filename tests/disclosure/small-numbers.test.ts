import { describe, expect, it } from 'vitest';
import { figureValue, unitOf } from '../../src/catalogue/index.ts';
import { suppressSmallNumbers } from '../../src/disclosure/index.ts';
import cases from './small-numbers.json' with { type: 'json' };

describe('suppression of small numbers', () => {
  it.each(cases)('$why ($unit): "$symbol"', ({ unit: name, numerator, denominator, symbol }) => {
    const unit = unitOf(name);
    const parts = { numerator, denominator, value: figureValue(unit, numerator, denominator) };
    const shown = suppressSmallNumbers(unit, parts, 5);
    expect(shown.symbol).toBe(symbol);
    expect(shown).toEqual(
      symbol === '' ? { ...parts, symbol } : { numerator: null, denominator: null, value: null, symbol },
    );
  });

  it('follows a policy that protects more', () => {
    const parts = { numerator: 9, denominator: null, value: 9 };
    expect(suppressSmallNumbers(unitOf('children'), parts, 10).symbol).toBe('c');
  });

  it('calls a figure whose parts are unknown not available', () => {
    const parts = { numerator: null, denominator: null, value: null };
    expect(suppressSmallNumbers(unitOf('percent'), parts, 5).symbol).toBe('x');
  });
});
