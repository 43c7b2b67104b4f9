import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protectEdition } from '#disclosure';
import type { Bound } from '#figure';
import type { PublishableFigure } from '#published';
import { wholeNumberAudit } from '../whole-number-audit.ts';
import { editionOf, figureOf, ledgerOf, measureOf, settingsOf } from './small-edition.ts';

const children = 'unit: children\nperiodType: snapshot';
const looked = measureOf('looked', children);
const seen = measureOf(
  'seen',
  'unit: percent\nperiodType: snapshot\nrelations: [{ part: denominator, equals: [looked] }]',
);
const orders = measureOf('orders', children);
const others = measureOf('others', children);
const both = measureOf('both', `${children}\nrelations: [{ equals: [orders, others] }]`);

const boundsIn = (rows: readonly PublishableFigure[]): Record<string, Bound> =>
  Object.fromEntries(rows.flatMap(({ measure, bound }) => (bound === undefined ? [] : [[measure, bound]])));
const few = { atLeast: null, atMost: 9 };

describe('in place of a hidden figure', () => {
  it('stands that there are fewer than ten', () => {
    expect(boundsIn(editionOf([figureOf('orders', 3)], [orders]).rows)).toEqual({ orders: few });
  });

  it('stands a share of the whole that everybody knows', () => {
    const figures = [figureOf('looked', 314), figureOf('seen', 309, { denominator: 314 })];
    expect(boundsIn(editionOf(figures, [looked, seen]).rows)).toEqual({ seen: { atLeast: 97, atMost: null } });
  });

  it('stands nothing where the whole is hidden too, is small, or the figure is of a category', () => {
    expect(boundsIn(editionOf([figureOf('seen', 309, { denominator: 314 })], [seen]).rows)).toEqual({});
    const small = [figureOf('looked', 9), figureOf('seen', 7, { denominator: 9 })];
    expect(boundsIn(editionOf(small, [looked, seen]).rows)).toEqual({});
    const kinds = measureOf('kinds', `${children}\nbreakdowns: [{ name: kind, categories: [a, b] }]`);
    const category = figureOf('kinds', 3, { breakdown: 'kind', category: 'a' });
    expect(boundsIn(editionOf([category], [kinds]).rows)).toEqual({});
  });

  it('stands nothing where another hidden number would become too narrow', () => {
    const sum = (one: number, other: number) =>
      editionOf(
        [figureOf('orders', one), figureOf('others', other), figureOf('both', one + other)],
        [orders, others, both],
      );
    expect(boundsIn(sum(3, 9).rows)).toEqual({});
    expect(boundsIn(sum(3, 5).rows)).toEqual({ orders: few, others: few });
  });

  it('stands nothing where the lack of a bound would reveal another count', () => {
    const { rows } = editionOf(
      [figureOf('orders', 11), figureOf('others', 2), figureOf('both', 13)],
      [orders, others, both],
    );
    expect(rows.filter(({ symbol }) => symbol === 'c').map(({ measure }) => measure)).toEqual(['orders', 'others']);
    expect(boundsIn(rows)).toEqual({});
  });

  it('stands what was stated before, and nothing is published beside it that would undo it', () => {
    const first = editionOf([figureOf('orders', 2), figureOf('others', 10)], [orders, others]);
    const hidden = { numerator: null, value: null, symbol: 'c' as const, bound: { atLeast: 10, atMost: 19 } };
    const ledger = ledgerOf(first.rows).map((row) => (row.measure === 'others' ? { ...row, ...hidden } : row));
    const again = editionOf([figureOf('orders', 2), figureOf('others', 10)], [orders, others], { ledger });
    expect(boundsIn(again.rows)).toEqual({ orders: few, others: hidden.bound });
    const figures = [figureOf('orders', 2), figureOf('others', 10), figureOf('both', 12)];
    const shown = (from: typeof ledger) =>
      editionOf(figures, [orders, others, both], { ledger: from })
        .rows.filter(({ symbol }) => symbol === '')
        .map(({ measure }) => measure);
    expect(shown(ledger.map(({ bound: _, ...row }) => row))).toEqual(['both']);
    expect(shown(ledger)).toEqual([]);
  });

  it('stands nothing that the other edition’s bounds would make too narrow', () => {
    const hidden = { numerator: null, value: null, symbol: 'c' as const, bound: { atLeast: 10, atMost: 19 } };
    const figures = [figureOf('orders', 2), figureOf('others', 10), figureOf('both', 12)];
    const otherEdition = ledgerOf(editionOf([figureOf('others', 10)], [others]).rows).map((row) => ({
      ...row,
      ...hidden,
    }));
    const edition = (elsewhere: { outside: []; otherEdition: typeof otherEdition }) =>
      protectEdition({
        figures,
        measures: [orders, others, both],
        settings: settingsOf(),
        ledger: [],
        elsewhere,
        audit: () => wholeNumberAudit,
      }).rows.filter(({ symbol }) => symbol === '');
    expect(edition({ outside: [], otherEdition: [] })).toHaveLength(1);
    expect(edition({ outside: [], otherEdition })).toEqual([]);
  });

  it('stands what was stated before the policy asked for more, and nobody is stopped by it', () => {
    const ledger = ledgerOf(editionOf([figureOf('orders', 3)], [orders]).rows);
    const settings = settingsOf('  smallestCount: 11');
    const { rows, report } = editionOf([figureOf('orders', 3)], [orders], { ledger, settings });
    expect(report.inferable).toEqual([]);
    expect(boundsIn(rows)).toEqual({ orders: few });
  });

  it('stands nothing where the policy asks for more width than a bound leaves', () => {
    const settings = settingsOf('  width: 12');
    expect(boundsIn(editionOf([figureOf('orders', 3)], [orders], { settings }).rows)).toEqual({});
  });
});

describe('a reader who tries every number', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 24 }));
  const farAway = 60;

  it('cannot work out a small count, nor a small complement, whatever bounds stand', () => {
    let stated = 0;
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 0, max: 6 }),
        (one, other, all, left) => {
          const { rows } = editionOf(
            [
              figureOf('orders', one),
              figureOf('others', other),
              figureOf('both', one + other),
              figureOf('looked', all),
              figureOf('seen', all - left, { denominator: all }),
            ],
            [orders, others, both, looked, seen],
          );
          const of = (name: string) => rows.find(({ measure }) => measure === name) as PublishableFigure;
          const possible = (name: string, most: number): number[] => {
            const { numerator, bound, symbol } = of(name);
            if (symbol !== 'c') return [numerator ?? 0];
            return Array.from({ length: most }, (_, at) => at + 1).filter(
              (value) => value >= (bound?.atLeast ?? 1) && value <= (bound?.atMost ?? most),
            );
          };
          stated += Object.keys(boundsIn(rows)).length;
          const sums = new Set(possible('both', farAway));
          const worlds = possible('orders', farAway).flatMap((mine) =>
            possible('others', farAway)
              .filter((theirs) => sums.has(mine + theirs))
              .map((theirs) => [mine, theirs, mine + theirs]),
          );
          for (const at of [0, 1, 2]) {
            if (of(['orders', 'others', 'both'][at] as string).symbol === 'c') {
              expect(isInferable(worlds.map((world) => world[at] as number))).toBe(false);
            }
          }
          const share = of('seen');
          if (share.symbol !== 'c' || of('looked').symbol === 'c') return;
          const seenOf = Array.from({ length: all }, (_, at) => at + 1).filter(
            (value) =>
              100 * value >= (share.bound?.atLeast ?? 0) * all && 100 * value <= (share.bound?.atMost ?? 100) * all,
          );
          expect(seenOf).toContain(all - left);
          expect(isInferable(seenOf)).toBe(false);
          expect(isInferable(seenOf.map((value) => all - value))).toBe(false);
        },
      ),
      { numRuns: 120, seed: 4 },
    );
    expect(stated).toBeGreaterThan(120);
  }, 60_000);
});

/** Whether a number that a reader knows to be one of these could be worked out to be small. */
function isInferable(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most >= 1 && least <= 5 && (most - least < 5 || most < 6);
}
