import { describe, expect, it } from 'vitest';
import { dayNumber } from '#calendar';
import { funnelOf, sceneOf, wideChart } from '#charts';
import { unitOf } from '#figure';
import {
  bottomAxis,
  leftAxis,
  monthsBetween,
  scaleNote,
  spacedTicks,
  ticksAt,
  timeAxis,
  timeScale,
  timeTicks,
  valueAxis,
} from '#src/charts/axes.ts';
import { textsIn } from './scene-fixture.ts';

const labelsOf = (values: readonly number[], unit: string, options = {}) =>
  valueAxis(values, unitOf(unit), options).ticks.map(({ label }) => label);

describe('the axis of values', () => {
  it('writes its ticks in the unit, to the fewest decimals by which they differ', () => {
    expect(labelsOf([12, 57], 'percent')).toEqual(['0%', '20%', '40%', '60%']);
    expect(labelsOf([0.1, 0.9], 'ratio')).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(labelsOf([1, 2], 'children')).toEqual(['0', '1', '2']);
  });

  it('ends at a hundred per cent, unless percentages are added up', () => {
    expect(valueAxis([3, 99], unitOf('percent')).domain).toEqual([0, 100]);
    expect(valueAxis([0, 100.1], unitOf('percent')).domain[1]).toBe(100);
    expect(valueAxis([0, 100.1], unitOf('percent'), { addedUp: true }).domain[1]).toBeGreaterThan(100);
  });

  it('says where it leaves zero out, of one drawing or of several whose ends alone are written', () => {
    expect(valueAxis([92, 94], unitOf('percent')).note).toBe('Percent. Scale starts at 75, not 0');
    const perWorker = valueAxis([16, 19], unitOf('children per FTE'));
    expect(scaleNote(perWorker, 0, { width: 800, fontSize: 15 }).text).toBe(
      'Children for each full-time worker. Scale starts at 15, not 0',
    );
    expect(scaleNote(perWorker, 0, { width: 340, fontSize: 15 }).text).toBe('Scale starts at 15, not 0');
    expect(valueAxis([92, 94], unitOf('percent'), { ends: true }).note).toBe('Percent. Scales start at 75, not 0');
    expect(valueAxis([9, 94], unitOf('percent')).note).toBe('Percent');
    expect(labelsOf([10, 90], 'percent', { ends: true })).toEqual(['0%', '100%']);
  });

  it('says it over a funnel too', () => {
    const areas = [
      { name: 'Aston', numerator: 9_600, denominator: 10_000, ours: true },
      { name: 'Borton', numerator: 9_700, denominator: 10_000, ours: false },
    ];
    const scene = sceneOf(funnelOf({ title: 'Title', description: 'Description', areas }), wideChart);
    const [note, lowest] = textsIn(scene, 'axis');
    expect(note).toBe(`Percent. Scale starts at ${lowest?.replace('%', '')}, not 0`);
  });
});

describe('an axis as marks', () => {
  const plot = { left: 50, top: 20, right: 250, bottom: 120 };
  const axis = valueAxis([0, 100], unitOf('children'));
  const ends = (from: number, to: number) => ticksAt(axis, (value) => from + (value / 100) * (to - from));

  it('stands on the left: a line across for each value, its label beside it', () => {
    const { anchor, marks } = leftAxis(ends(plot.bottom, plot.top), plot, 10);
    const [grid, first] = marks;
    expect(anchor).toBe('end');
    expect(grid).toMatchObject({ type: 'rule', role: 'grid' });
    expect(grid?.type === 'rule' && grid.segments[0]).toEqual({ from: [50, 120], to: [250, 120] });
    expect(first).toMatchObject({ type: 'text', role: 'axis', text: '0', at: [43, 123.5], anchor: 'end' });
    expect(marks).toHaveLength(1 + axis.ticks.length);
  });

  it('or along the bottom: a line up for each value, its label under it', () => {
    const { anchor, marks } = bottomAxis(ends(plot.left, plot.right), plot, 10);
    const [grid, first] = marks;
    expect(anchor).toBe('middle');
    expect(grid?.type === 'rule' && grid.segments[0]).toEqual({ from: [50, 20], to: [50, 120] });
    expect(first).toMatchObject({ type: 'text', role: 'axis', text: '0', at: [50, 133], anchor: 'middle' });
  });

  it('writes each second or third number along the bottom where all of them have no room', () => {
    const ticks = (scale: number) =>
      spacedTicks(
        [0, 50, 100, 150, 200].map((value) => ({ at: scale * value, label: String(value) })),
        10,
      ).map(({ label }) => label);
    expect([ticks(1), ticks(0.4), ticks(0.2)]).toEqual([
      ['0', '50', '100', '150', '200'],
      ['0', '100', '200'],
      ['0', '150'],
    ]);
  });

  it('of time has a stroke for every tick, and a label where there is one', () => {
    const { marks } = timeAxis(
      [
        { at: 60, label: '2021', anchor: 'middle' },
        { at: 70, label: '' },
      ],
      plot,
      10,
    );
    expect(marks[0]?.type === 'rule' && marks[0].segments).toEqual([
      { from: [60, 120], to: [60, 125] },
      { from: [70, 120], to: [70, 125] },
    ]);
    expect(marks.slice(1)).toEqual([{ type: 'text', role: 'axis', text: '2021', at: [60, 138], anchor: 'middle' }]);
  });
});

describe('the axis of time', () => {
  it('places days in proportion, and a single one in the middle', () => {
    const place = timeScale('2021-01-31', '2021-12-31', [0, 334]);
    expect([place('2021-01-31'), place('2021-02-28'), place('2021-12-31')]).toEqual([0, 28, 334]);
    expect(timeScale('2021-01-31', '2021-01-31', [10, 20])('2021-01-31')).toBe(15);
  });

  it('has its last month and even steps back from it, as short as there is room for, each with its label', () => {
    const from = (day: string) => dayNumber(day) - dayNumber('2019-11-30');
    const ticks = (last: string, scale: number, spacing = 1) =>
      timeTicks('2019-11-30', last, (day) => 40 + scale * from(day), { fontSize: 10, width: 2000, spacing });
    const labels = (...all: Parameters<typeof ticks>) => ticks(...all).map(({ label }) => label);
    expect(labels('2022-03-31', 0.2)).toEqual(['Mar 2022', 'Mar 2021', 'Mar 2020']);
    expect(labels('2022-03-31', 0.4)).toEqual(['Mar 2022', 'Sep 2021', 'Mar 2021', 'Sep 2020', 'Mar 2020']);
    expect(labels('2022-03-31', 0.08)).toEqual(['Mar 2022', 'Nov 2019']);
    expect(labels('2020-05-31', 2, 3)).toEqual(['May 2020', 'Feb 2020', 'Nov 2019']);
    expect(labels('2019-11-30', 1)).toEqual(['Nov 2019']);
    expect(ticks('2022-03-31', 0.4)[1]?.at).toBe(40 + 0.4 * from('2021-09-30'));
  });

  it('knows how far apart figures are', () => {
    expect(monthsBetween(['2021-03-31', '2021-06-30', '2021-12-31'])).toBe(3);
    expect(monthsBetween(['2021-03-31'])).toBe(1);
  });
});
