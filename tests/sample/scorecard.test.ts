import { beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '#calendar';
import type { AuthoritySample } from '#sample';
import { filesOfSample, simulatedLives } from '#tests/fixtures/sample.ts';
import { countScorecard, type PrintedCount } from './count-scorecard.ts';
import { folders, type History, stack } from './history.ts';
import printed from './scorecard.json' with { type: 'json' };

const cases = printed.cases as PrintedCount[];

describe('The rows of the extracts of seed 1 give what was printed beside the lives', () => {
  const known = new Map<string, Map<string, History>>();

  beforeAll(async () => {
    const files = await filesOfSample();
    for (const month of ['2022-02', '2022-06', '2022-07']) {
      known.set(month, new Map(Object.keys(folders).map((code) => [code, stack(files, code, month)])));
    }
  }, 300_000);

  test.each(cases)('as known in the end: %o', (one) => {
    expect(countScorecard(known.get('2022-07') as Map<string, History>, one)).toBe(one.is);
  });

  test.each(['2022-02', '2022-06'])('as known at the end of %s', (month) => {
    const of = known.get(month) as Map<string, History>;
    const due = cases.filter(({ to }) => to <= `${month}-31`);
    expect(due.map((one) => countScorecard(of, one))).toEqual(due.map(({ is }) => is));
  });
});

describe.each([2, 9])('Seed %i gives it as well', async (seed) => {
  const sample = (await simulatedLives(seed)).find(
    ({ authority }) => authority.name === 'Middlesbrough',
  ) as AuthoritySample;
  const [from, to] = [dayNumber('2021-09-01'), dayNumber('2022-02-28')];

  test('nine children have fewer than 25 hours on 28 February 2022', () => {
    const short = sample.lives.filter((life) => {
      const hours = sample.education.get(life)?.findLast(({ day, record }) => day <= to && record === 'hours')?.hours;
      return life.start <= to && (life.end === null || life.end > to) && (hours ?? 25) < 25;
    });
    expect(short).toHaveLength(9);
  });

  test('72 complaints, 14 of them about children in care, two of these unanswered to the end', () => {
    const received = sample.complaints.filter((one) => one.received >= from && one.received <= to);
    const inCare = received.filter(({ about }) => about === 'child in care');
    expect([received.length, inCare.length]).toEqual([72, 14]);
    expect(inCare.filter(({ answered }) => answered === null)).toHaveLength(2);
    expect(inCare.filter(({ answered }) => (answered ?? 0) > to)).toEqual([]);
  });

  test('40 answers in January 2022', () => {
    const answers = [...sample.answers.values()].flat();
    const january = answers.filter(({ day }) => day >= dayNumber('2022-01-01') && day <= dayNumber('2022-01-31'));
    expect(january.map(({ before, now }) => now - before).sort()).toEqual([
      ...Array(5).fill(0),
      ...Array(5).fill(1),
      ...Array(10).fill(2),
      ...Array(20).fill(4),
    ]);
  });
});
