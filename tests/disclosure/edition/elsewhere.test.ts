import { describe, expect, it } from 'vitest';
import { protectEdition } from '#disclosure';
import type { Figure } from '#figure';
import type { LedgerRow, OutsideFact } from '#published';
import { wholeNumberAudit } from '../whole-number-audit.ts';
import { editionOf, figureOf, ledgerOf, measureOf, settingsOf, shownBy } from './small-edition.ts';

const homes = measureOf(
  'homes',
  'unit: children\nperiodType: snapshot\nbreakdowns: [{ name: home, categories: [foster, family, other], addsUp: true }]',
);
const seen = measureOf('seen', 'unit: percent\nperiodType: snapshot');
const home = (category: string, count: number) => figureOf('homes', count, { breakdown: 'home', category });
const table = [figureOf('homes', 60), home('foster', 40), home('family', 17), home('other', 3)];

/** What others printed of a category of homes, or of something else. */
const printed = (category: string, numerator: number | null, rest: Partial<OutsideFact> = {}): OutsideFact => {
  const figure = home(category, 0);
  return {
    ...figure,
    numerator,
    denominator: null,
    value: null,
    decimals: null,
    source: 'Answer 1',
    synthetic: false,
    ...rest,
  };
};

function besides(
  outside: OutsideFact[],
  { figures = table, ledger = [] as LedgerRow[], other = [] as LedgerRow[] } = {},
) {
  return protectEdition({
    figures,
    measures: [homes, seen],
    settings: settingsOf(),
    ledger,
    elsewhere: { outside, otherEdition: other },
    audit: () => wholeNumberAudit,
  });
}
const byCategory = (rows: ReturnType<typeof besides>['rows']) => shownBy(rows, ({ category }) => category);

describe('what others published', () => {
  it('hides nothing for a number by itself', () => {
    expect(besides([]).rows).toEqual(editionOf(table, [homes, seen]).rows);
  });

  it('cannot be hidden, so something else is', () => {
    expect(byCategory(besides([]).rows)).toEqual({ '': 60, foster: 40, family: 'c', other: 'c' });
    const { rows, report } = besides([printed('family', 17)]);
    expect(byCategory(rows)).toMatchObject({ other: 'c' });
    expect(Object.values(byCategory(rows)).filter((one) => one === 'c').length).toBeGreaterThan(1);
    expect(rows.find(({ category }) => category === 'foster')?.symbol === 'c' || rows[0]?.symbol === 'c').toBe(true);
    expect(report.inferable).toEqual([]);
  });

  it('is no secret any more where it is small, and is listed', () => {
    const { rows, report } = besides([printed('other', 3)]);
    expect(byCategory(rows)).toEqual({ '': 60, foster: 40, family: 17, other: 'c' });
    expect(report.inferableElsewhere).toEqual(['homes|E06000001|snapshot|2022-01-31|home|other|N']);
    expect(report.inferable).toEqual([]);
  });

  it('reveals by a subtraction of its own what is then nobody’s secret', () => {
    const outside = [printed('foster', 40), printed('family', 17), printed('', 60, { breakdown: '' })];
    expect(besides(outside).report.inferableElsewhere).toEqual(['homes|E06000001|snapshot|2022-01-31|home|other|N']);
  });

  it('is no constraint where it differs from ours, and is listed', () => {
    const { rows, report } = besides([printed('family', 18)]);
    expect(report.differsElsewhere).toEqual(['homes|E06000001|snapshot|2022-01-31|home|family']);
    expect(byCategory(rows)).toMatchObject({ other: 'c' });
    expect(report.inferableElsewhere).toEqual([]);
  });

  it('is a constraint as far as a share was rounded', () => {
    const figures = [figureOf('seen', 52, { denominator: 60 })];
    const share = (value: number) =>
      printed('', null, { measure: 'seen', breakdown: '', value, decimals: 0, denominator: null });
    expect(besides([share(87)], { figures }).report.differsElsewhere).toEqual([]);
    expect(besides([share(90)], { figures }).report.differsElsewhere).toHaveLength(1);
  });

  it('leaves a small share beside a number of ours no way out but to hide that number', () => {
    const figures = [...table, figureOf('seen', 3, { denominator: 60 })];
    const whole = { ...seen, relations: [{ part: 'denominator' as const, equals: ['homes'], usually: false }] };
    const value = printed('', null, { measure: 'seen', breakdown: '', value: 5, decimals: 0 });
    const edition = protectEdition({
      figures,
      measures: [homes, whole],
      settings: settingsOf(),
      ledger: [],
      elsewhere: { outside: [value], otherEdition: [] },
      audit: () => wholeNumberAudit,
    });
    expect(edition.rows.find(({ measure, breakdown }) => measure === 'homes' && breakdown === '')?.symbol).toBe('c');
    expect(edition.report.inferable).toEqual([]);
  });
});

describe('what the other edition shows', () => {
  const stricter = (figures: readonly Figure[]) => ledgerOf(editionOf(figures, [homes, seen]).rows);

  it('hides the same cells where nothing else is different', () => {
    expect(besides([], { other: stricter(table) }).rows).toEqual(besides([]).rows);
  });

  it('keeps back a number that differs from it by few', () => {
    const moved = table.map((one) => (one.category === '' ? { ...one, numerator: 62, value: 62 } : one));
    const first = moved.map((one) => (one.category === 'foster' ? { ...one, numerator: 42, value: 42 } : one));
    const { rows } = besides([], { figures: first, other: stricter(table) });
    expect(byCategory(rows)).toMatchObject({ '': 'c', foster: 'c' });
  });
});
