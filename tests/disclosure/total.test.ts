import { describe, expect, it } from 'vitest';
import { suppressTotal, suppressWith } from '../../src/disclosure/index.ts';

const shown = (value: number) => ({ numerator: value, denominator: null, value, symbol: '' as const });
const hidden = { numerator: null, denominator: null, value: null, symbol: 'c' as const };

describe('a total beside its parts', () => {
  it('is hidden where one part alone is hidden, since a subtraction would give it', () => {
    expect(suppressTotal(shown(30), [shown(12), hidden, shown(15)])).toEqual(hidden);
  });

  it('is shown where none is hidden, or more than one', () => {
    expect(suppressTotal(shown(27), [shown(12), shown(15)])).toEqual(shown(27));
    expect(suppressTotal(shown(30), [shown(24), hidden, hidden])).toEqual(shown(30));
  });

  it('keeps its own symbol', () => {
    expect(suppressTotal(hidden, [hidden, hidden])).toEqual(hidden);
  });
});

describe('a figure that would tell another', () => {
  it('is hidden wherever that other is, and nowhere else', () => {
    expect(suppressWith(shown(70), hidden)).toEqual(hidden);
    expect(suppressWith(shown(70), shown(30))).toEqual(shown(70));
    expect(suppressWith(shown(70), { ...hidden, symbol: 'z' })).toEqual(shown(70));
  });
});
