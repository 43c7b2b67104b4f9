import { describe, expect, test } from 'vitest';
import { simulateAuthorities } from '#sample';
import { countLives } from './count-lives.ts';
import { type Printed, rounded } from './count-rows.ts';
import printed from './printed.json' with { type: 'json' };

const onlyInRows = ['caseload', 'breakdownPercent'];
const cases = (printed.cases as Printed[]).filter(({ count }) => !onlyInRows.includes(count));

describe.each([1, 2, 9])('The lives of seed %i give what was printed', (seed) => {
  const samples = simulateAuthorities(seed);

  test.each(cases)('%o', (one) => {
    const counted = countLives(samples, one);
    expect(counted).not.toBeNull();
    expect(rounded(counted ?? Number.NaN, one.decimals)).toBe(one.is);
  });
});

test('another seed gives other lives', { timeout: 60_000 }, () => {
  const births = (seed: number) =>
    simulateAuthorities(seed).map(({ lives }) => lives.map(({ person }) => person.birth).join());
  expect(births(1)).not.toEqual(births(2));
});
