import { describe, expect, it } from 'vitest';
import { unitOf } from '#figure';
import { boundInWords } from '#scorecard';
import cases from './bound-words.cases.json' with { type: 'json' };

describe('what is shown of a hidden value', () => {
  it.each(cases)('reads "$words"', ({ unit, atLeast, atMost, words }) => {
    expect(boundInWords({ atLeast, atMost }, unitOf(unit))).toBe(words);
  });
});
