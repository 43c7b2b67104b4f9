import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#scorecard';
import { cardWith, type Given, place, targetOf, type Wanted } from './judged-fixture.ts';

const wanted: Wanted = { polarity: 'target', periodTypes: ['month'] };
const judgedOf = (given: readonly Given[], target: number | null, amount = 0) =>
  judge(cardWith(given, wanted), place(target === null ? [] : [targetOf(target, amount)]));
const year = (first: number, last: number) => [
  [first, 1000] as const,
  ...Array<Given>(11).fill('x'),
  [last, 1000] as const,
];
const onYear = (first: number, last: number, target: number | null) =>
  judgedOf(year(first, last), target).travel.find(({ against }) => against === 'yearBefore');

describe('where nearest to the target is best', () => {
  it.each([
    [800, 840, 'Better (nearer to the target): up 4.0 percentage points (about 40 of 1,000) from 80.0% a year before'],
    [
      920,
      870,
      'Better (nearer to the target): down 5.0 percentage points (about 50 of 1,000) from 92.0% a year before',
    ],
    [
      860,
      900,
      'Worse (further from the target): up 4.0 percentage points (about 40 of 1,000) from 86.0% a year before',
    ],
    [
      840,
      800,
      'Worse (further from the target): down 4.0 percentage points (about 40 of 1,000) from 84.0% a year before',
    ],
    [800, 900, 'Up 10.0 percentage points (about 100 of 1,000) from 80.0% a year before'],
  ])('a change from %i to %i in a thousand is told by how near each is to 850', (first, last, words) => {
    expect(onYear(first, last, 85)?.words).toBe(words);
  });

  it('nothing is judged without a target', () => {
    const judged = judgedOf(year(800, 840), null);
    expect(judged.target).toBeNull();
    expect(judged.travel.map(({ verdict }) => verdict)).toEqual([null, null, null]);
    expect(judged.verdict).toEqual({ by: 'change', says: 'higher' });
    expect(judged.words.target).toBe('No target is set.');
    expect([judged.variation, judged.assurance]).toEqual([null, null]);
    const steady = [610, 630, 600, 640, 620, 610, 630, 600, 620, 640, 610, 630, 620, 600, 800];
    expect(
      judgedOf(
        steady.map((one) => [one, 1000] as const),
        null,
      ).variation,
    ).toBe('neutralHigh');
  });

  it('the worst so far is what was furthest from it, on either side', () => {
    const worst = (given: number[]) =>
      judgedOf(
        given.map((one) => [one, 1000] as const),
        85,
      ).travel.at(-1)?.words;
    expect(worst([820, 990, 750, 840])).toContain(
      'than 99.0% in May 2022, the furthest from the target since figures began in April 2022',
    );
    expect(worst([820, 840, 990])).toBe('The furthest from the target since figures began in May 2022');
  });

  it('a figure that is unusual is good where it is nearer to it than usual', () => {
    const steady = [610, 630, 600, 640, 620, 610, 630, 600, 620, 640, 610, 630, 620, 600];
    const of = (last: number, target: number) =>
      judgedOf(
        [...steady, last].map((one) => [one, 1000] as const),
        target,
      ).variation;
    expect([of(800, 85), of(800, 40), of(400, 85), of(400, 40)]).toEqual([
      'improvementHigh',
      'concernHigh',
      'concernLow',
      'improvementLow',
    ]);
  });

  it('of two figures the nearer is never told as worse, whatever they are', () => {
    const thousandth = fc.integer({ min: 0, max: 1000 });
    const states = ['missed', 'within tolerance', 'met'];
    fc.assert(
      fc.property(
        thousandth,
        thousandth,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 20 }),
        (...given) => {
          const [first, last, target, amount] = given;
          const [before, now] = [first, last].map((one) => Math.abs(one - 10 * target)) as [number, number];
          const verdict = onYear(first, last, target)?.verdict ?? null;
          if (now < before) expect(verdict).not.toBe('worse');
          if (now > before) expect(verdict).not.toBe('better');
          if (now === before) expect(verdict).toBeNull();
          const [then, at] = [first, last].map((one) =>
            states.indexOf(judgedOf([[one, 1000]], target, amount).target?.state ?? ''),
          ) as [number, number];
          if (now <= before) expect(at).toBeGreaterThanOrEqual(then);
        },
      ),
    );
  });
});
