import { describe, expect, it } from 'vitest';
import { standsFor } from '../../../scripts/audit/shown-figure.ts';
import type { FigureRow } from '../../../src/audit/index.ts';
import cases from '../../scorecard/bound-words.cases.json' with { type: 'json' };

describe('what the reading of pages expects in place of a hidden value', () => {
  it.each(cases)('is "$words"', ({ unit, atLeast, atMost, words }) => {
    expect(standsFor({ symbol: 'c', bound: { atLeast, atMost } } as FigureRow, { unit })).toBe(words);
  });

  it('is its symbol where nothing is told of it', () => {
    expect(standsFor({ symbol: 'c' } as FigureRow, { unit: 'children' })).toBe('c');
  });
});
