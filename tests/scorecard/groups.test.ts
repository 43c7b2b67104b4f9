import { describe, expect, it } from 'vitest';
import { type Group, groupsHeadline, largestGroup } from '#scorecard';
import { monthly, named } from './series-fixture.ts';

const group = (category: string, value: number | null): Group => {
  const series = monthly([value]);
  return { category, series, latest: series[0] ?? null, change: 'no earlier', changeFigures: [] };
};
const measure = named('Where our children live', 'percent', 1);

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

  it('names none where two share the lead or all are hidden', () => {
    expect(largestGroup([group('one', 40), group('other', 40)])).toBeNull();
    expect(largestGroup([group('one', null)])).toBeNull();
  });
});
