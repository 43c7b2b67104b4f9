import { describe, expect, it } from 'vitest';
import { valueScale } from '#src/charts/value-scale.ts';
import cases from './value-scale.cases.json' with { type: 'json' };

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
});
