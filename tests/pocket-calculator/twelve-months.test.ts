import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workedOut } from '#pocket-calculator';

/** Rows of the synthetic sample as they were published when nothing protected these tables. */
const figures = readFileSync('tests/fixtures/twelve-months/figures.csv', 'utf8');

it('a pocket calculator finds what subtraction gave away in tables of twelve months', () => {
  const found = workedOut(figures);
  const tables = Map.groupBy(found, ({ what }) => what.replace(/,.*, /, ' by ').split(': ')[0]);
  expect(Object.fromEntries([...tables].map(([table, of]) => [table, of.length]))).toEqual({
    'child_scaling_percent by answer': 9,
    'cla_started by need': 16,
    'complaints by outcome': 5,
    'complaints by stage': 14,
  });
  const one = "cla_started, Middlesbrough, rolling12 to 2022-03-31, need: the child's behaviour";
  expect(found.find(({ what }) => what === one)).toMatchObject({
    possible: [2],
    working: '195 − 9 − 131 − 27 − 16 − 10 (cla_started by need: numerators add up to the numerator)',
  });
});
