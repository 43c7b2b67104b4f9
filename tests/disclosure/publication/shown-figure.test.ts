import { describe, expect, it } from 'vitest';
import type { About } from '#catalogue';
import { shownFigure, standardPolicy, strengthenPolicy } from '#disclosure';
import { figureValue, unitOf } from '#figure';
import cases from './shown-figure.json' with { type: 'json' };
import { figureOf } from './small-edition.ts';

/** One figure in a few words: what is not given is as it is for a headline about a child that is simply shown. */
interface Case {
  why: string;
  n: number | null;
  d?: number | null;
  about?: About;
  part?: boolean;
  partAbout?: About;
  parts?: 'rounded' | 'suppressed';
  unfavourable?: 'counted' | 'not counted';
  shown?: number | null;
  of?: number;
  value?: number;
  symbol?: string;
  bound?: (number | null)[];
  rule?: string;
}

const unitOfKind: Record<string, string> = {
  counts: 'children',
  percentages: 'percent',
  rates: 'per 10000',
  ratios: 'ratio',
  means: 'days',
};

describe.each(Object.entries(cases) as [string, Case[]][])('shownFigure of %s', (kind, rows) => {
  const unit = unitOf(unitOfKind[kind] as string);

  it.each(rows)('$why', ({ n, d = null, part = false, ...row }) => {
    const about = row.about ?? 'circumstances';
    const breakdown = { name: 'age', categories: ['under 10'], addsUp: true, about: row.partAbout };
    const measure = { unit, about, breakdowns: [breakdown], decimals: unit.decimals, unfavourable: row.unfavourable };
    const figure = figureOf('it', n, {
      denominator: d,
      value: figureValue(unit, n, d),
      ...(part ? { breakdown: 'age', category: 'under 10' } : {}),
    });
    const policy = { ...standardPolicy, parts: row.parts ?? 'rounded' };
    const found = shownFigure(measure as never, figure, policy);
    const isHidden = row.rule !== undefined;
    expect(found.rule).toBe(row.rule ?? null);
    expect(found.symbol).toBe(row.symbol ?? (isHidden ? 'c' : ''));
    expect(found.numerator).toBe(isHidden ? null : row.shown === undefined ? n : row.shown);
    expect(found.denominator).toBe(isHidden ? null : (row.of ?? d));
    if (isHidden) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(row.value ?? (found.numerator as number), 4);
    const [atLeast, atMost] = row.bound ?? [];
    expect(found.bound).toEqual(row.bound === undefined ? undefined : { atLeast, atMost });
  });
});

describe('a stricter policy', () => {
  const measure = { unit: unitOf('children'), about: 'circumstances', breakdowns: [], decimals: 0 } as const;

  it('hides more and says so in the place of what is hidden', () => {
    const stricter = strengthenPolicy(standardPolicy, { threshold: 9, smallDenominator: 10 });
    expect(shownFigure(measure as never, figureOf('it', 9), stricter)).toMatchObject({
      value: null,
      bound: { atLeast: null, atMost: 9 },
    });
    expect(shownFigure(measure as never, figureOf('it', 10), stricter).value).toBe(10);
  });
});
