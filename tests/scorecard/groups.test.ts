import { describe, expect, it } from 'vitest';
import { type Group, groupsHeadline, largestGroup, type SeriesPoint } from '#scorecard';
import { monthly, named } from './series-fixture.ts';

const group = (category: string, value: number | null): Group => {
  const series = monthly([value]);
  return { category, form, series, latest: series[0] ?? null, change: 'no earlier', changeFigures: [] };
};
const measure = named('Where our children live', 'percent', 1);
const form = { ...measure, isRounded: false };

describe('a measure that has groups but no whole', () => {
  it('names the largest group', () => {
    const groups = [group('foster carers', 51.94), group("children's home", 19)];
    expect(groupsHeadline(measure, groups)).toBe('Where our children live: the largest group is foster carers, 51.9%');
  });

  it('says that it is the largest shown where another is hidden', () => {
    expect(groupsHeadline(measure, [group('foster carers', 51.94), group('secure', null)])).toBe(
      'Where our children live: the largest group shown is foster carers, 51.9%',
    );
  });

  it('calls none the largest where there is only one', () => {
    const often = named('Children missing three times or more', 'children', 0);
    expect(groupsHeadline(often, [group('three times or more', 5)])).toBe('Children missing three times or more: 5.0%');
    expect(groupsHeadline(measure, [group('secure', 5)])).toBe('Where our children live: secure, 5.0%');
    const long = named(
      'Children in our care whom nobody had seen for so long that it was noticed by all',
      'children',
      0,
    );
    expect(groupsHeadline(long, [group('three months', 5)])).toBe('Three months: 5.0%');
  });

  it('names none where two share the lead or all are hidden', () => {
    expect(largestGroup([group('one', 40), group('other', 40)])).toBeNull();
    expect(largestGroup([group('one', null)])).toBeNull();
  });
});

describe('the largest of groups that are rounded', () => {
  const about = { ...measure, decimals: 0, isRounded: true };
  const of = (category: string, numerator: number, denominator: number): Group => {
    const row = { numerator, denominator, value: Math.round((100 * numerator) / denominator) };
    const latest = { ...monthly([1])[0], ...row } as SeriesPoint;
    return { ...group(category, row.value), form: about, latest };
  };

  it('is named with about so much, where it is the largest whatever rounding hides', () => {
    expect(groupsHeadline(measure, [of('foster carers', 165, 480), of('at home', 160, 480)])).toBe(
      'Where our children live: the largest group is foster carers, about 34%',
    );
  });

  it('is none where rounding hides which it is', () => {
    expect(largestGroup([of('17 to 18', 70, 115), of('19 to 21', 80, 140)])).toBeNull();
    expect(largestGroup([of('17 to 18', 70, 115), of('19 to 21', 60, 140)])?.category).toBe('17 to 18');
  });
});
