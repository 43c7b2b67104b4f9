import { describe, expect, it } from 'vitest';
import { reasonWords } from '#scorecard';

describe('why there is no number', () => {
  const coverage = { of: 'cla_count', atLeast: 80, needs: 'RNE S' };

  it('is that too few are known where a measure that asks for a share has a row without one', () => {
    expect(reasonWords({ symbol: 'x' }, { coverage })).toBe('known for too few');
    expect(reasonWords({ symbol: 'x' }, {})).toBe('not available');
  });

  it('is said of no period that the ledger lacks, and of no hidden figure', () => {
    expect(reasonWords({ symbol: 'x', isHole: true }, { coverage })).toBe('not available');
    expect(reasonWords({ symbol: 'c' }, { coverage })).toMatch(/^hidden/);
  });
});
