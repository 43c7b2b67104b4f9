import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  chartSvg,
  type DotStrip,
  funnelOf,
  narrowChart,
  type Position,
  palette,
  type Scene,
  type StackedBar,
  sceneOf,
  wideChart,
} from '#charts';
import { unitOf } from '#figure';
import { overlaps } from '#src/charts/labels.ts';
import { swarmOf } from '#src/charts/layouts/strip-swarm.ts';
import { chartOf } from './chart-fixture.ts';
import { axisLabels, boxOf, marksIn, placesIn, runsIn, textsIn } from './scene-fixture.ts';

const sizes = [wideChart, narrowChart];
const children = unitOf('children');

function touching(boxes: readonly Box[]): boolean {
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)));
}

describe('a dot strip', () => {
  const strip = (
    values: readonly number[],
    kinds: readonly DotStrip['rows'][number]['dots'][number]['kind'][],
  ): DotStrip => ({
    kind: 'dot-strip',
    title: 'Strip',
    description: 'A strip',
    unit: children,
    decimals: 0,
    rows: [
      {
        label: 'March 2024',
        dots: values.map((value, index) => ({
          name: `Place ${index}`,
          value,
          kind: kinds[index % kinds.length] ?? 'neighbour',
          figure: `place ${index}`,
        })),
      },
    ],
  });

  it('puts dots where the scale says, from zero', () => {
    const scene = sceneOf(strip([0, 50, 100], ['ours', 'region', 'england']), wideChart);
    const at = (figure: string) => placesIn(scene).find((place) => place.figure === figure)?.box.left;
    const [first = Number.NaN, ...ticks] = axisLabels(scene, 'middle').map((label) => label.at[0]);
    const last = ticks.at(-1) ?? Number.NaN;
    expect([at('place 0'), at('place 2')]).toEqual([first, last]);
    expect(at('place 1')).toBeCloseTo((first + last) / 2);
  });

  it('moves dots of one value aside until none touches another, ours on the line', () => {
    const spec = strip([5, 5, 5, 5], ['neighbour', 'ours', 'england', 'region']);
    const scene = sceneOf(spec, wideChart);
    const dots = marksIn(scene, 'point');
    const [line] = marksIn(scene, 'rule', 'axis').flatMap(({ segments }) => segments);
    expect(dots).toHaveLength(4);
    expect(new Set(dots.map(({ at }) => at[0])).size).toBe(1);
    expect(dots.find(({ role }) => role === 'figure')?.at[1]).toBe(line?.from[1]);
    const swarm = swarmOf(spec.rows[0]?.dots ?? [], (value) => value);
    for (const [index, one] of swarm.entries()) {
      for (const other of swarm.slice(index + 1)) {
        expect(Math.abs(one.offset - other.offset)).toBeGreaterThanOrEqual(one.reach + other.reach);
      }
    }
    const offsets = dots.map(({ at }) => at[1] - (line?.from[1] ?? 0)).toReversed();
    for (const [index, { offset }] of swarm.entries()) expect(offsets[index]).toBeCloseTo(offset);
  });

  it('names every place but neighbours, and no name touches another or leaves the picture', () => {
    const value = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 16 }), fc.boolean(), (values, together) => {
        const kinds = together
          ? (['ours', 'member', 'member', 'member', 'member'] as const)
          : (['ours', 'region', 'england', ...Array<'neighbour'>(13).fill('neighbour')] as const);
        for (const size of sizes) {
          const spec = strip(together ? values.slice(0, 5) : values, kinds);
          const scene = sceneOf(spec, size);
          const labels = marksIn(scene, 'text', 'label');
          const boxes = labels.map((label) => boxOf(label, size.fontSize));
          expect(touching(boxes)).toBe(false);
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(size.width);
            expect(box.bottom).toBeLessThanOrEqual(scene?.plots[0]?.bottom ?? 0);
          }
          const dots = spec.rows[0]?.dots ?? [];
          const named = new Set(labels.map(({ figure }) => figure));
          for (const { figure, kind } of dots) if (kind !== 'neighbour') expect(named).toContain(figure);
          const unlabelled = /lack of room: (.*)\.$/.exec(scene?.notes.at(-1) ?? '')?.[1]?.split(', ') ?? [];
          expect(labels.length + unlabelled.length).toBe(dots.length);
          expect(placesIn(scene)).toHaveLength(dots.length);
        }
      }),
    );
  });

  it('has a row for each of many places in one year, the highest first, and names all of them', () => {
    for (const size of sizes) {
      const scene = sceneOf(strip([5, 70, 5, 30, 90, 5, 12], ['neighbour', 'ours', 'england']), size);
      const names = textsIn(scene, 'heading').filter((text) => text.startsWith('Place'));
      expect(names.slice(0, 4)).toEqual(['Place 4', 'Place 1', 'Place 3', 'Place 6']);
      expect(textsIn(scene, 'label')).toEqual(['90', '70', '30', '12', '5', '5', '5']);
      const heights = marksIn(scene, 'point').map(({ at }) => at[1]);
      expect(new Set(heights).size).toBe(7);
      expect(scene?.notes.join(' ')).not.toContain('room');
    }
  });

  it('says who has no name and which row has no figure', () => {
    const crowd = strip([5, 5, 5, 5, 5, 5, 5, 5, 5, 5], ['neighbour']);
    const rows = [...crowd.rows, ...crowd.rows, { label: 'March 2023', dots: [] }];
    const scene = sceneOf({ ...crowd, rows }, narrowChart);
    expect(scene?.notes.join(' ')).toMatch(
      /Not named in every row for lack of room: .*Place .*No figure: March 2023\./,
    );
    expect(sceneOf({ ...crowd, rows: [] }, wideChart)).toBeNull();
  });
});

describe('a stacked bar', () => {
  const period = (label: string, ...values: (number | null)[]) => ({
    label,
    parts: values.map((value, index) => ({ category: `Part ${index}`, value })),
  });
  const stack = (...periods: StackedBar['periods']): StackedBar => ({
    kind: 'stacked-bar',
    title: 'Bars',
    description: 'Bars',
    unit: children,
    decimals: 0,
    periods,
  });

  it('lays parts end to end from zero, in proportion', () => {
    const scene = sceneOf(stack(period('2024', 30, 50, 20)), wideChart);
    const [first, second, third] = marksIn(scene, 'bar', 'figure').map(({ box }) => box);
    const ticks = axisLabels(scene, 'middle');
    expect(first?.left).toBe(ticks[0]?.at[0]);
    expect([second?.left, third?.left]).toEqual([first?.right, second?.right]);
    expect(third?.right).toBe(ticks.find(({ text }) => text === '100')?.at[0]);
  });

  it('leaves a period out of which a part is hidden, and says so', () => {
    const bars = stack(period('2023', 3, null), period('2024', 4, 6));
    const scene = sceneOf(bars, wideChart);
    expect(new Set(marksIn(scene, 'bar', 'figure').map(({ box }) => box.top)).size).toBe(1);
    expect(marksIn(scene, 'bar', 'figure')).toHaveLength(2);
    expect(textsIn(scene, 'heading')).toEqual(['2024']);
    expect(scene?.notes).toContain('No bar where a part is hidden or missing: 2023.');
    expect(scene?.readings.map(({ text }) => text)).toEqual(['2024, Part 0: 4', '2024, Part 1: 6']);
    expect(sceneOf(stack(period('2023', 3, null)), wideChart)).toBeNull();
  });

  it('leaves a period out that lacks a part which others have: what is missing is not zero', () => {
    const scene = sceneOf(stack(period('2023', 3), period('2024', 4, 6)), wideChart);
    expect(textsIn(scene, 'heading')).toEqual(['2024']);
    expect(scene?.readings.map(({ text }) => text)).toEqual(['2024, Part 0: 4', '2024, Part 1: 6']);
    expect(scene?.notes).toContain('No bar where a part is hidden or missing: 2023.');
  });

  it('draws a category that happens to be called like the rest as what it is', () => {
    const parts = [
      { category: 'All others', value: 4 },
      { category: 'Foster care', value: 6 },
    ];
    const scene = sceneOf(stack({ label: '2024', parts }), wideChart);
    expect(scene?.readings.map(({ text }) => text)).toEqual(['2024, All others: 4', '2024, Foster care: 6']);
    expect(marksIn(scene, 'bar', 'rest')).toEqual([]);
  });

  it('draws what is more than six parts as one, names it, and adds nothing up in words', () => {
    const spec = stack(period('2024', 9, 8, 7, 6, 5, 400, 300));
    const scene = sceneOf(spec, wideChart) as Scene;
    expect(scene.notes).toContain('All others: Part 5, Part 6.');
    expect(marksIn(scene, 'bar', 'rest')).toHaveLength(1);
    expect(`${chartSvg(scene, spec, 'bars')}${scene.readings.map(({ text }) => text)}`).not.toMatch(/>[^<]*\b700\b/);
  });
});

describe('small multiples', () => {
  const panel = (title: string, values: (number | null)[]) => ({ title, points: chartOf(values).points });
  const isWithin = ([x, y]: Position, plot: Box | undefined) =>
    plot !== undefined && x >= plot.left && x <= plot.right && y >= plot.top && y <= plot.bottom;
  const runsInPanel = (scene: Scene | null, which: number) =>
    runsIn(scene).filter((run) => run.every((at) => isWithin(at, scene?.plots[which])));
  const panels = { kind: 'multiples' as const, title: 'Panels', description: 'Panels', unit: children, decimals: 0 };

  it('share one scale, so that equal figures stand equally high', () => {
    const scene = sceneOf({ ...panels, panels: [panel('One', [10, 50]), panel('Two', [50, 100])] }, wideChart);
    const rise = (which: number, at: number) =>
      (scene?.plots[which]?.bottom ?? 0) - (runsInPanel(scene, which)[0]?.[at]?.[1] ?? 0);
    expect(rise(1, 0)).toBeGreaterThan(0);
    expect(rise(0, 1)).toBeCloseTo(rise(1, 0));
    expect(rise(1, 1)).toBeCloseTo(2 * rise(1, 0));
  });

  it('break at gaps, and show no newest figure where it is hidden or no panel has a number', () => {
    const scene = sceneOf(
      { ...panels, panels: [panel('One', [10, null, 20, null]), panel('Two', [null])] },
      narrowChart,
    );
    expect(marksIn(scene, 'point', 'newest')).toEqual([]);
    expect(textsIn(scene, 'label')).toEqual([]);
    expect(runsInPanel(scene, 0)).toHaveLength(2);
    expect(runsInPanel(scene, 1)).toEqual([]);
    const empty = marksIn(scene, 'text', 'note');
    expect(empty.map(({ text }) => text)).toEqual(['No number']);
    expect(empty[0] && isWithin(empty[0].at, scene?.plots[1])).toBe(true);
    expect(sceneOf({ ...panels, panels: [panel('One', [null])] }, wideChart)).toBeNull();
  });
});

describe('a funnel', () => {
  const area = (name: string, numerator: number, denominator: number, ours = false) => ({
    name,
    numerator,
    denominator,
    ours,
    figure: name,
  });
  const spec = funnelOf({
    title: 'Funnel',
    description: 'A funnel',
    areas: [
      area('Us', 50, 100, true),
      area('High', 95, 100),
      area('Few', 3, 4),
      area('None', 0, 0),
      area('Many', 380, 796),
    ],
  });

  it('marks what lies beyond the limits of 99.8%, and leaves out who counts nobody', () => {
    const scene = sceneOf(spec, wideChart);
    expect(spec.average).toBeCloseTo(0.528);
    const areas = marksIn(scene, 'point');
    const outside = areas.filter(({ role, fill }) => role === 'comparator' && fill === palette.guide);
    expect(outside.map(({ figure }) => figure)).toEqual(['High']);
    expect(areas.map(({ figure }) => figure)).not.toContain('None');
    expect(areas).toHaveLength(4);
    expect(textsIn(scene, 'label')).toEqual(['Us 50.0%', 'High']);
  });

  it('keeps limits between zero and a hundred per cent', () => {
    const scene = sceneOf(spec, narrowChart);
    const corners = marksIn(scene, 'line', 'limit').flatMap(({ runs }) => runs.flat());
    expect(corners).toHaveLength(4 * spec.limits.length);
    for (const { at } of corners) {
      expect(at[1]).toBeGreaterThanOrEqual(scene?.plots[0]?.top ?? 0);
      expect(at[1]).toBeLessThanOrEqual(scene?.plots[0]?.bottom ?? 0);
    }
  });
});

describe('published comparators of a line', () => {
  const others = [
    {
      name: 'England',
      style: 'england' as const,
      points: [
        { on: '2022-03-31', value: 60 },
        { on: '2023-03-31', value: 61 },
      ],
    },
    { name: 'North', style: 'region' as const, points: [{ on: '2019-03-31', value: 55 }] },
  ];
  const chart = { ...chartOf(Array.from({ length: 13 }, (_, month) => 50 + (month % 3))), others };

  it('stand on their day by the same scales, none after the newest figure nor long before the first', () => {
    const scene = sceneOf(chart, wideChart);
    expect(textsIn(scene, 'label').filter((text) => /England|North/.test(text))).toEqual(['England 60, March 2022']);
    expect(marksIn(scene, 'point', 'comparator').map(({ shape }) => shape)).toEqual(['triangle']);
    expect(scene?.readings.filter(({ published }) => published).map(({ text }) => text)).toEqual([
      'England, Mar 2022: 60',
    ]);
    expect(scene?.notes.join(' ')).toContain('No published figure in these months: North.');
  });

  it('have labels that touch no other label, or are named in the caption', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    const three = fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), three, (values, figures) => {
        const names = ['Statistical neighbours', 'North East', 'England'];
        const drawn = {
          ...chartOf(values),
          others: figures.map((list, index) => ({
            name: names[index] as string,
            style: 'region' as const,
            points: list.map((one, year) => ({ on: `${2022 - year}-03-31`, value: one })).toReversed(),
          })),
        };
        for (const size of sizes) {
          const scene = sceneOf(drawn, size);
          const labels = marksIn(scene, 'text', 'label');
          expect(touching(labels.map((label) => boxOf(label, size.fontSize)))).toBe(false);
          const notes = scene?.notes.join(' ') ?? '';
          for (const { name } of drawn.others) {
            if (labels.every(({ text }) => !text.startsWith(name))) expect(notes).toContain(name);
          }
        }
      }),
    );
  });
});

describe('a run of signals', () => {
  it('is marked where it begins, and quietly where it goes on and at the newest figure, which has its own mark', () => {
    const chart = chartOf([1, 2, 3, 4, 5]);
    const signals = chart.points.map(({ on }) => ({ on, kind: 'unusual' as const }));
    const scene = sceneOf({ ...chart, signals: signals.filter((_, index) => index !== 1) }, wideChart);
    const reaches = marksIn(scene, 'point', 'signal').map(({ reach }) => reach);
    const [full] = reaches;
    expect(reaches.map((reach) => reach < (full ?? 0))).toEqual([false, false, true, true]);
  });
});
