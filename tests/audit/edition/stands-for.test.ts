import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#audit';
import { standsFor } from '#src/site-audit/figure-forms.ts';
import cases from '#tests/scorecard/bound-words.cases.json' with { type: 'json' };

describe('what the reading of pages expects in place of a hidden value', () => {
  it.each(cases)('is "$words"', ({ unit, atLeast, atMost, words }) => {
    expect(standsFor({ symbol: 'c', bound: { atLeast, atMost } } as FigureRow, { unit })).toBe(words);
  });

  it('is its symbol where no bound is stated', () => {
    expect(standsFor({ symbol: 'c' } as FigureRow, { unit: 'children' })).toBe('c');
  });
});
