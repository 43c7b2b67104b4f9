import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueScale } from '#src/charts/value-scale.ts';
import cases from './value-scale.cases.json' with { type: 'json' };

const anyOf = (...most: number[]) => fc.oneof(...most.map((one) => fc.nat(one)));

describe('the scale of values', () => {
  it.each(cases)('$name', ({ values, domain, cut, ceiling }) => {
    const scale = valueScale(values, ceiling === undefined ? {} : { ceiling });
    expect([scale.domain, scale.cut]).toEqual([domain, cut]);
    expect(scale.ticks[0]).toBeGreaterThanOrEqual(domain[0] as number);
    expect(scale.ticks.at(-1)).toBeLessThanOrEqual(domain[1] as number);
    expect(scale.ticks.length).toBeGreaterThan(1);
  });

  it('has whole ticks for counts', () => {
    expect(valueScale([0, 1, 2], { wholeTicks: true }).ticks).toEqual([0, 1, 2]);
    expect(valueScale([0], { wholeTicks: true }).ticks).toEqual([0, 1]);
  });

  it('begins and ends at ticks, so that what is said of where it begins is so', () => {
    fc.assert(
      fc.property(anyOf(60, 5000), fc.array(anyOf(9, 2000), { minLength: 1, maxLength: 12 }), (least, more) => {
        const values = more.map((one) => least + one);
        const { domain, ticks } = valueScale(values, { wholeTicks: true });
        expect([ticks[0], ticks.at(-1)]).toEqual(domain);
        expect(values.every((value) => value >= domain[0] && value <= domain[1])).toBe(true);
        expect(ticks.length).toBeGreaterThan(1);
      }),
    );
  });
});
