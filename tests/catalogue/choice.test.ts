import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  calculationSettingsOf,
  inBoardOrder,
  isShown,
  type Measure,
  parseSettings,
  strangeChoiceProblem,
} from '#catalogue';

const base = readFileSync('tests/fixtures/site/settings.yaml', 'utf8');
const parse = (board: string) => parseSettings(`${base}board: ${board}\n`, 'settings.yaml');
const named = (id: string, more: Partial<Measure> = {}) =>
  ({ id, title: id, section: 'our-children', sets: [], ...more }) as unknown as Measure;
const measures = [
  named('cla_count', { sets: ['dfe', 'scorecard'] }),
  named('cla_rate', { sets: ['dfe'] }),
  named('cla_rate_gap_region', { hiddenWith: 'cla_rate', sets: ['scorecard'] }),
  named('pep_percent', { section: 'your-education' }),
  named('their_home', { onlyOf: ['E06000001'] }),
];
const shownBy = (board: string) => measures.filter(isShown(parse(board))).map(({ id }) => id);
const headings = (...lists: string[]) =>
  `{ measures: [${lists.map((ids, at) => `{ heading: Part ${at}, measures: [${ids}] }`).join(', ')}] }`;
const refusalOf = (board: string): string => {
  const text = `${base}board: ${board}\n`;
  return strangeChoiceProblem(text, 'settings.yaml', parseSettings(text, 'settings.yaml'), measures) ?? '';
};

describe('which measures the board is shown', () => {
  it('are all of them where it has not chosen', () => {
    expect(shownBy('{}')).toHaveLength(measures.length);
  });

  it('are those under its headings alone, or those of a ready-made set', () => {
    expect(shownBy(headings('pep_percent', 'cla_count'))).toEqual(['cla_count', 'pep_percent']);
    expect(shownBy('{ set: dfe }')).toEqual(['cla_count', 'cla_rate']);
  });

  it('are without those that are collected and not shown', () => {
    expect(shownBy('{ set: dfe, notShown: [cla_rate] }')).toEqual(['cla_count']);
    expect(shownBy('{ notShown: [their_home, pep_percent] }')).toEqual([
      'cla_count',
      'cla_rate',
      'cla_rate_gap_region',
    ]);
  });

  it('changes no figure', () => {
    expect(calculationSettingsOf(parse('{ set: dfe, notShown: [cla_rate] }'))).toBe(calculationSettingsOf(parse('{}')));
  });
});

describe('inBoardOrder', () => {
  it('is that of the headings, and what they do not name comes after', () => {
    const order = inBoardOrder(measures, parse(headings('pep_percent', 'cla_rate, cla_count')));
    expect(order.slice(0, 3).map(({ id }) => id)).toEqual(['pep_percent', 'cla_rate', 'cla_count']);
    expect(order).toHaveLength(measures.length);
  });
});

describe('settings refuse', () => {
  it.each([
    ['a set that there is not', '{ set: best }', /settings\.yaml:\d+: board\.set/],
    [
      'a set beside headings',
      '{ set: dfe, measures: [{ heading: A, measures: [cla_count] }] }',
      /one of set and measures/,
    ],
    [
      'a measure under two headings',
      headings('cla_count', 'cla_rate, cla_count'),
      /measures\.1\.measures\.1: cla_count is named twice/,
    ],
    [
      'two headings of one address',
      '{ measures: [{ heading: A b, measures: [x] }, { heading: a-B, measures: [y] }] }',
      /measures\.1\.heading: there is a heading/,
    ],
    ['a heading without letters', '{ measures: [{ heading: "12", measures: [x] }] }', /must have letters/],
    ['a heading without measures', '{ measures: [{ heading: A, measures: [] }] }', /board\.measures\.0\.measures/],
    [
      'a measure that is chosen and not shown',
      '{ measures: [{ heading: A, measures: [x] }], notShown: [x] }',
      /x stands under notShown too/,
    ],
    ['a measure not shown twice', '{ notShown: [x, x] }', /named twice/],
  ])('%s', (_, board, expected) => {
    expect(() => parse(board)).toThrow(expected);
  });
});

describe('strangeChoiceProblem', () => {
  it('lets a choice pass that can be meant', () => {
    expect(refusalOf(headings('cla_rate_gap_region', 'cla_rate'))).toBe('');
    expect(refusalOf('{ set: dfe, frontPage: [cla_count] }')).toBe('');
    expect(refusalOf('{ notShown: [pep_percent] }')).toBe('');
  });

  it.each([
    [
      'a measure that there is not, with those near it',
      headings('cla_cuont'),
      /^settings\.yaml:\d+: board\.measures\.0\.measures\.0: there is no measure cla_cuont \(near it: cla_count/,
    ],
    [
      'one that is not shown and that there is not',
      '{ notShown: [pep] }',
      /board\.notShown\.0: there is no measure pep \(near it: pep_percent\)/,
    ],
    ['another council’s own measure', headings('their_home'), /their_home is another council's own measure/],
    [
      'a front page with what is not shown',
      '{ set: dfe, frontPage: [cla_count, pep_percent] }',
      /board\.frontPage\.1: pep_percent is not among/,
    ],
    [
      'a measure without the one that it is hidden with',
      '{ notShown: [cla_rate] }',
      /board\.notShown\.0: cla_rate_gap_region is hidden wherever cla_rate is/,
    ],
    ['such a measure of a set', '{ set: scorecard }', /board\.set: cla_rate_gap_region is hidden wherever/],
  ])('names %s', (_, board, expected) => {
    expect(refusalOf(board)).toMatch(expected);
  });
});
