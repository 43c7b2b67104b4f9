import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#scorecard';
import cases from './clear-change.cases.json' with { type: 'json' };
import { cardWith, place, type Wanted } from './judged-fixture.ts';

type Parts = readonly [number, number];

const previous = (earlier: Parts, later: Parts, wanted: Wanted) =>
  judge(cardWith([earlier, later], wanted), place()).travel.find(({ against }) => against === 'previous');

describe('a change', () => {
  it.each(cases)('in $unit from $earlier to $later is $direction', ({ unit, earlier, later, children, direction }) => {
    const found = previous(earlier as unknown as Parts, later as unknown as Parts, { unit });
    expect([found?.differenceInChildren, found?.direction]).toEqual([children, direction]);
  });

  it('follows from what its measure sets, where it sets something', () => {
    const directionBy = (clearChange: Wanted['clearChange']) =>
      previous([40, 50], [45, 50], { clearChange })?.direction;
    expect([
      directionBy(undefined),
      directionBy({ children: 6 }),
      directionBy({ points: 11 }),
      directionBy({ points: 10, children: 5 }),
    ]).toEqual(['up', 'no clear change', 'no clear change', 'up']);
  });

  const turned = ['up', 'down'];
  const count = fc.integer({ min: 2, max: 60 });

  it('of one child, who joins, leaves or changes sides, never turns the arrow of a share', () => {
    const share = count.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
    const change = fc.constantFrom(
      ...([
        [1, 1],
        [0, 1],
        [-1, -1],
        [0, -1],
        [1, 0],
        [-1, 0],
      ] as const),
    );
    fc.assert(
      fc.property(share, change, fc.constantFrom('percent', 'per 10000'), ([some, all], [one, whole], unit) => {
        const later = [some + one, all + whole] as const;
        fc.pre(later[0] >= 0 && later[0] <= later[1]);
        expect(turned).not.toContain(previous([some, all], later, { unit })?.direction);
      }),
    );
  });

  it('of one child never turns the arrow of a count', () => {
    fc.assert(
      fc.property(count, fc.constantFrom(1, -1), (some, one) => {
        expect(turned).not.toContain(previous([some, 1], [some + one, 1], { unit: 'children' })?.direction);
      }),
    );
  });

  it('of one child, who waited up to twice the average, never turns the arrow of a mean by joining or leaving', () => {
    const part = fc.double({ min: 0, max: 2, noNaN: true });
    const mean = fc.double({ min: 1, max: 900, noNaN: true });
    fc.assert(
      fc.property(mean, count, part, fc.constantFrom(1, -1), (average, all, times, way) => {
        const later = [Math.max(0, average * all + way * times * average), all + way] as const;
        expect(turned).not.toContain(previous([average * all, all], later, { unit: 'days' })?.direction);
      }),
    );
  });
});
