import { describe, expect, it } from 'vitest';
import { codeSets } from '#extracts';

it('every code stands once in its list', () => {
  for (const { entries } of Object.values(codeSets)) {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
  }
});

describe('every code has a group of the board', () => {
  it.each(['placement', 'legalStatus', 'ethnicity'] as const)('among the codes of %s', (id) => {
    expect(codeSets[id].entries.filter(({ group }) => group === undefined)).toEqual([]);
  });
  it('among the reasons for leaving care, but for the one that ends nothing', () => {
    const without = codeSets.endReason.entries.filter(({ group }) => group === undefined);
    expect(without.map(({ code }) => code)).toEqual(['X1']);
  });
});
