import { describe, expect, it } from 'vitest';
import { PolicyError, standardPolicy, strengthenPolicy } from '#disclosure';

describe('a disclosure policy', () => {
  it('may protect more, part by part', () => {
    const policy = strengthenPolicy(standardPolicy, { threshold: 7, unfavourable: ['missing'] });
    expect(policy).toEqual({ ...standardPolicy, threshold: 7, unfavourable: ['missing'] });
    const measure = strengthenPolicy(policy, { width: 6, unfavourable: ['excluded'] });
    expect(measure).toEqual({ ...policy, width: 6, unfavourable: ['missing', 'excluded'] });
  });

  it.each([
    ['threshold', 4, 5],
    ['smallDenominator', 9, 10],
    ['unreliableDenominator', 10, 19],
    ['smallestGroup', 8, 10],
    ['width', 2, 3],
  ])('may not protect less: %s %i instead of %i', (part, value, least) => {
    const weaken = () => strengthenPolicy(standardPolicy, { [part]: value });
    expect(weaken).toThrow(PolicyError);
    expect(weaken).toThrow(`${part} ${value} protects less than ${least}`);
  });

  it('may not go below the floor, whatever it is made from', () => {
    expect(() => strengthenPolicy({ ...standardPolicy, threshold: 3 })).toThrow('threshold 3 protects less than 5');
    expect(strengthenPolicy(standardPolicy, {})).toEqual(standardPolicy);
  });

  it('takes no part away from the categories that are protected', () => {
    const base = { ...standardPolicy, unfavourable: ['missing'] };
    expect(strengthenPolicy(base, { unfavourable: [] }).unfavourable).toEqual(['missing']);
  });

  it('is in whole numbers', () => {
    expect(() => strengthenPolicy(standardPolicy, { threshold: 5.5 })).toThrow('not a whole number');
    expect(() => strengthenPolicy(standardPolicy, { width: Number.NaN })).toThrow('not a whole number');
    expect(() => strengthenPolicy(standardPolicy, { width: Number.POSITIVE_INFINITY })).toThrow('not a whole number');
  });
});
