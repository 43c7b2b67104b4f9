import { describe, expect, it } from 'vitest';
import { bandOf, mean, median, quantile, rankOf, readCell, shareOf } from '#benchmarks';
import cases from './statistics.json' with { type: 'json' };

describe('a published statistic', () => {
  it.each(cases.rounded)('$numerator of $denominator is $share ($why)', ({ numerator, denominator, factor, share }) => {
    expect(shareOf(numerator, denominator, factor)).toBe(share);
  });
  it.each(cases.averages)('has the mean $mean and the median $median over $values ($why)', (one) => {
    expect(mean(one.values)).toBe(one.mean);
    expect(median(one.values)).toBe(one.median);
  });
  it.each(cases.quantiles)('has the quantile $quantile at $share of $values ($why)', ({ values, share, ...one }) => {
    expect(quantile(values, share)).toBe(one.quantile);
  });
  it.each(cases.places)('$value stands $rank in band $band among $values ($why)', ({ value, values, ...one }) => {
    const good = one.good as 'higher' | 'lower';
    expect(rankOf(value, values, good)).toBe(one.rank);
    expect(bandOf(value, values, good)).toBe(one.band);
  });
});

describe('a cell of a published table', () => {
  it.each(cases.cells)('"$text" is read as it is meant ($why)', ({ text, notation, value, symbol, unreadable }) => {
    const expected = unreadable === true ? null : { value, symbol };
    expect(readCell(text, notation as 'years:months' | undefined)).toEqual(expected);
  });
});
