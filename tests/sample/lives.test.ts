import { describe, expect, test } from 'vitest';
import { simulatedLives } from '#tests/fixtures/sample.ts';
import { countLives } from './count-lives.ts';
import { type Printed, rounded } from './count-rows.ts';
import printed from './printed.json' with { type: 'json' };

const onlyInRows = ['caseload', 'breakdownPercent'];
const cases = (printed.cases as Printed[]).filter(({ count }) => !onlyInRows.includes(count));

describe.each([1, 2, 9])('The lives of seed %i give what was printed', async (seed) => {
  const samples = await simulatedLives(seed);

  test.each(cases)('%o', (one) => {
    const counted = countLives(samples, one);
    expect(counted).not.toBeNull();
    expect(rounded(counted ?? Number.NaN, one.decimals)).toBe(one.is);
  });
});

test('another seed gives other lives', async () => {
  const births = async (seed: number) =>
    (await simulatedLives(seed)).map(({ lives }) => lives.map(({ person }) => person.birth).join());
  expect(await births(1)).not.toEqual(await births(2));
});
