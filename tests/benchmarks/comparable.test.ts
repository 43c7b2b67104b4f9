import { describe, expect, it } from 'vitest';
import { comparatorFault, comparatorFor } from '#benchmarks';
import type { ComparatorLink } from '#catalogue';

const ages = [{ name: 'age', categories: ['17 to 18', '19 to 21'], addsUp: true }];
const suitable: ComparatorLink = { id: 'care_leaver_accommodation', of: 'care leavers aged 19 to 21' };
const older: ComparatorLink = { ...suitable, breakdown: 'age', category: '19 to 21' };
const younger: ComparatorLink = { ...suitable, breakdown: 'age', category: '17 to 18' };

describe('a measure and the published figure that it names', () => {
  it('may be none', () => {
    expect(comparatorFault({ comparator: undefined, breakdowns: [] })).toBeNull();
    expect(comparatorFor({ comparator: undefined, breakdowns: [] })).toBeNull();
  });

  it.each([
    ['count the same category', older, ages],
    ['count the same whole', { id: 'dental_check', of: 'children looked after for twelve months' }, []],
    ['count the same ages, which are no category', suitable, []],
    [
      'are not said to count others, and the published figure is of no age band',
      { id: 'dental_check', of: null },
      ages,
    ],
  ])('may be compared where they %s', (_, comparator, breakdowns) => {
    expect(comparatorFault({ comparator, breakdowns })).toBeNull();
    expect(comparatorFor({ comparator, breakdowns })?.id).toBe(comparator.id);
  });

  it('are not compared where a name alone is not known', () => {
    const measure = { comparator: { id: 'unheard_of', of: null }, breakdowns: [] };
    expect(comparatorFault(measure)).toBeNull();
    expect(comparatorFor(measure)).toBeNull();
  });

  it.each([
    [
      'is not known',
      { ...suitable, id: 'unheard_of' },
      [],
      /no published figure unheard_of\. Write one of .*dental_check/,
    ],
    ['counts others', { ...suitable, of: 'care leavers aged 17 to 21' }, ages, /is of care leavers aged 19 to 21, and/],
    ['is of ages that are a category', suitable, ages, /is of those aged 19 to 21: name the breakdown and category/],
    [
      'is of an age band, and is named without it',
      { id: suitable.id, of: null },
      [],
      /is of care leavers aged 19 to 21, and/,
    ],
    ['is of other ages than the category', younger, ages, /is of those aged 19 to 21/],
    ['is of ages that no category has', younger, [{ ...ages[0], categories: ['17 to 18'] }], /aged 19 to 21/],
  ])('may not be compared where it %s', (_, comparator, breakdowns, says) => {
    const measure = { comparator, breakdowns: breakdowns as typeof ages };
    expect(comparatorFault(measure)).toMatch(says);
    expect(comparatorFor(measure)).toBeNull();
  });
});
