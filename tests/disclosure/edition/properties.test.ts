import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf, figureOf, measureOf } from './small-edition.ts';

const categories = ['a', 'b', 'c', 'd'];
const homes = measureOf(
  'homes',
  `unit: children\nperiodType: snapshot\nbreakdowns: [{ name: home, categories: [${categories.join(', ')}], addsUp: true }]`,
);
const seen = measureOf(
  'seen',
  'unit: percent\nperiodType: snapshot\nrelations: [{ part: denominator, equals: [homes] }, { within: [homes/home/a] }]',
);
const orders = measureOf('orders', 'unit: children\nperiodType: yearToDate');
const count = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 14 }));
const farAway = 40;

/** Every world of some unknowns in which all that is said of them holds, found by trying. */
function worlds(least: readonly number[], holds: (world: readonly number[], isWhole: boolean) => boolean): number[][] {
  const found: number[][] = [];
  const extend = (world: number[]): void => {
    if (!holds(world, world.length === least.length)) return;
    if (world.length === least.length) {
      found.push(world);
      return;
    }
    for (let value = least[world.length] as number; value <= farAway; value += 1) extend([...world, value]);
  };
  extend([]);
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);

/** Whether a number that a reader knows to be one of these could be worked out to be small. */
function isInferable(values: readonly number[]): boolean {
  const least = values.reduce((so, value) => Math.min(so, value), Infinity);
  const most = values.reduce((so, value) => Math.max(so, value), -Infinity);
  return most >= 1 && least <= 5 && (most - least < 5 || most < 6);
}

describe('of any small edition a reader who tries every number', () => {
  it('cannot work out a small category, whatever share of the whole is published beside it', () => {
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.integer({ min: 0, max: 14 }), (counts, wanted) => {
        const share = Math.min(wanted, counts[0]);
        const { rows } = editionOf(
          [
            figureOf('homes', sum(counts)),
            ...categories.map((category, at) =>
              figureOf('homes', counts[at] as number, { breakdown: 'home', category }),
            ),
            figureOf('seen', share, { denominator: sum(counts) }),
          ],
          [homes, seen],
        );
        const of = (name: string) => rows.find((row) => `${row.measure}${row.category}` === name);
        const whole = of('homes')?.numerator ?? null;
        const shown = categories.map((category) => of(`homes${category}`)?.numerator ?? null);
        if (whole === null || whole > farAway) return;
        const least = ((of('seen')?.bound?.atLeast ?? 0) * whole) / 100;
        const fewest = of('seen')?.symbol === 'c' ? Math.ceil(least) : share;
        const unknown = categories.flatMap((_, at) => (shown[at] === null ? [at] : []));
        const rest = whole - sum(shown.map((number) => number ?? 0));
        const all = worlds(
          unknown.map((at) => (at === 0 ? Math.max(1, fewest) : 1)),
          (world, isWhole) => (isWhole ? sum(world) === rest : sum(world) <= rest),
        );
        for (const at of unknown.keys()) expect(isInferable(all.map((world) => world[at] as number))).toBe(false);
      }),
      { numRuns: 150, seed: 4 },
    );
  }, 60_000);

  it('cannot find a month of a year in which few were added', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 3, maxLength: 4 }), (steps) => {
        const ends = ['2021-04-30', '2021-05-31', '2021-06-30', '2021-07-31'].slice(0, steps.length);
        const { rows } = editionOf(
          ends.map((periodEnd, at) =>
            figureOf('orders', sum(steps.slice(0, at + 1)), {
              periodType: 'yearToDate',
              periodStart: '2021-04-01',
              periodEnd,
            }),
          ),
          [orders],
        );
        const published = ends.map((end) => rows.find((row) => row.periodEnd === end));
        const shown = published.map((row) => row?.numerator ?? null);
        const fits = (number: number, at: number) =>
          number >= (published[at]?.bound?.atLeast ?? 0) && number <= (published[at]?.bound?.atMost ?? farAway);
        if (Math.max(...shown.map((number) => number ?? 0)) > farAway - 6) return;
        const all = worlds(
          shown.map((number) => number ?? 1),
          (world) =>
            world.every(
              (number, at) =>
                number === (shown[at] ?? number) &&
                fits(number, at) &&
                (at === 0 || number >= (world[at - 1] as number)),
            ),
        );
        for (const [at, number] of shown.entries()) {
          if (number === null) expect(isInferable(all.map((world) => world[at] as number))).toBe(false);
          if (at === 0) continue;
          expect(isInferable(all.map((world) => (world[at] as number) - (world[at - 1] as number)))).toBe(false);
        }
      }),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);
});
