import { describe, expect, it } from 'vitest';
import { withoutNamesOf } from '#site-audit';

const measure = {
  id: 'under_25_hours_percent',
  title: 'Less than 25 hours',
  unit: 'percent',
  decimals: 1,
  code: 'CP9',
  periodTypes: ['snapshot'],
  breakdowns: [{ name: 'age', categories: ['5 to 10'] }],
  rounded: new Set<string>(),
  hasCoverage: false,
  comparator: null,
  definition: '',
};

describe('withoutNamesOf', () => {
  it.each([
    ['its address', '/measures/under_25_hours_percent/'],
    ['its title', 'Less than 25 hours, on a day'],
    ['its code and a category', 'CP9: 5 to 10'],
  ])('leaves a number in a name of a measure out, as in %s', (_, words) => {
    const left = withoutNamesOf([measure])(words);
    expect(left).not.toMatch(/\d/);
    expect(left).toHaveLength(words.length);
  });

  it.each(['25 hours', 'under 25', '/measures/under_25_hours_percent_3/', '15 to 10'])(
    'leaves "%s" as it is',
    (words) => {
      expect(withoutNamesOf([measure])(words)).toBe(words);
    },
  );
});
