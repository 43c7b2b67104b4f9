import { describe, expect, it } from 'vitest';
import { figureKey } from '#figure';
import type { PublishableFigure } from '#published';
import { type Examination, repair } from '#src/disclosure/publication/repair.ts';
import type { Standing, Tie } from '#src/disclosure/publication/web.ts';
import { solver } from '#tests/audit/auditing.ts';
import { figureOf } from './small-edition.ts';

const counts: Record<string, number> = { t: 12, a: 3, b: 9, c: 30 };
const rows = Object.entries(counts).map(([name, count]): PublishableFigure => {
  const row = { ...figureOf(name, count), authorityName: 'North', unit: 'children', symbol: '' as const };
  return name === 'a'
    ? { ...row, numerator: null, value: null, symbol: 'c', bound: { atLeast: null, atMost: 5 } }
    : row;
});
const numberOf = (name: string) => `${figureKey(figureOf(name, 0))}|N`;
const adds: Tie = {
  terms: [
    [numberOf('t'), -1],
    [numberOf('a'), 1],
    [numberOf('b'), 1],
  ],
  min: 0,
  max: 0,
};
const weakA = { id: 'a', of: [[numberOf('a'), 1]] as const };

/** A small number is open while the total and the other part are both shown. */
const examine: Examination = async (seen) => {
  const isShown = (name: string) => seen.find((row) => row.measure === name)?.symbol === '';
  return isShown('t') && isShown('b') ? [weakA] : [];
};

function repaired(by: Examination, costs: Record<string, number | null> = { t: 3, b: 1, c: 1 }) {
  const standingOf = (_: string, { measure, symbol }: PublishableFigure): Standing => {
    const count = counts[measure] as number;
    const isHidden = symbol === 'c';
    const [least, most] = isHidden ? [1, 1000] : [count, count];
    return { count, least, most, lowest: 1, cost: isHidden ? null : (costs[measure] ?? null) };
  };
  return repair(rows, { examine: by, ties: () => [adds], standingOf, others: 2, solver });
}

describe('a repair', () => {
  it('hides the least that closes what the examination finds, and nothing else', async () => {
    const { rows: found, hidden, open } = await repaired(examine);
    expect([...hidden]).toEqual([figureKey(figureOf('b', 0))]);
    expect(found.map(({ symbol }) => symbol)).toEqual(['', 'c', 'c', '']);
    expect(found[2]).toMatchObject({ numerator: null, denominator: null, value: null });
    expect(open).toEqual([]);
  });

  it('asks again of nothing but what was open, and once that is closed of everything', async () => {
    const asked: (string[] | undefined)[] = [];
    await repaired(async (seen, only) => {
      asked.push(only && [...only]);
      return examine(seen, only);
    });
    expect(asked).toEqual([undefined, ['a'], undefined]);
  });

  it('hides nothing where nothing is open', async () => {
    const { rows: found, hidden } = await repaired(async () => []);
    expect(found).toEqual(rows);
    expect(hidden.size).toBe(0);
  });

  it('says what stays open where nothing can be hidden', async () => {
    const { open, hidden } = await repaired(examine, { t: null, b: null });
    expect(open).toEqual([weakA]);
    expect(hidden.size).toBe(0);
  });

  it('comes to an end with an examination that is never content, and says what is open', async () => {
    const { open } = await repaired(async () => [weakA]);
    expect(open).toEqual([weakA]);
  });

  it('makes more room where the examination is not content with the least', async () => {
    const { hidden } = await repaired(async (seen) =>
      seen.filter(({ symbol }) => symbol === 'c').length < 2 ? [weakA] : [],
    );
    expect(hidden.size).toBe(1);
  });
});
