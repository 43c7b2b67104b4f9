import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DotStrip,
  drawChart,
  type FunnelLayout,
  funnelOf,
  type LineLayout,
  layoutFunnel,
  layoutLine,
  layoutMultiples,
  layoutStack,
  layoutStrip,
  narrowChart,
  overlaps,
  type StackedBar,
  wideChart,
} from '#charts';
import { unitOf } from '#figure';
import { chartOf } from './chart-fixture.ts';

const sizes = [wideChart, narrowChart];
const children = unitOf('children');

function touching(boxes: readonly Parameters<typeof overlaps>[0][]): boolean {
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)));
}

describe('a dot strip', () => {
  const strip = (
    values: readonly number[],
    kinds: readonly DotStrip['rows'][number]['dots'][number]['kind'][],
  ): DotStrip => ({
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
        })),
      },
    ],
  });

  it('puts dots where the scale says, from nought', () => {
    const layout = layoutStrip(strip([0, 50, 100], ['ours', 'region', 'england']), wideChart);
    const at = (name: string) => layout?.rows[0]?.dots.find((dot) => dot.name === name)?.at[0];
    expect([at('Place 0'), at('Place 2')]).toEqual([layout?.ticks[0]?.x, layout?.ticks.at(-1)?.x]);
    expect(at('Place 1')).toBeCloseTo(((layout?.ticks[0]?.x ?? 0) + (layout?.ticks.at(-1)?.x ?? 0)) / 2);
  });

  it('moves dots of one value aside until none touches another, ours on the line', () => {
    const row = layoutStrip(strip([5, 5, 5, 5], ['neighbour', 'ours', 'england', 'region']), wideChart)?.rows[0];
    expect(new Set(row?.dots.map(({ at }) => at[0])).size).toBe(1);
    expect(row?.dots.find(({ kind }) => kind === 'ours')?.at[1]).toBe(row?.y);
    for (const [index, one] of (row?.dots ?? []).entries()) {
      for (const other of row?.dots.slice(index + 1) ?? []) {
        expect(Math.abs(one.at[1] - other.at[1])).toBeGreaterThanOrEqual(one.reach + other.reach);
      }
    }
  });

  it('names every place but neighbours, and no name touches another or leaves the picture', () => {
    const value = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 16 }), fc.boolean(), (values, together) => {
        const kinds = together
          ? (['ours', 'member', 'member', 'member', 'member'] as const)
          : (['ours', 'region', 'england', ...Array<'neighbour'>(13).fill('neighbour')] as const);
        for (const size of sizes) {
          const layout = layoutStrip(strip(together ? values.slice(0, 5) : values, kinds), size);
          const row = layout?.rows[0];
          const labels = row?.labels ?? [];
          expect(touching(labels.map(({ box }) => box))).toBe(false);
          for (const { box } of labels) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(size.width);
            expect(box.bottom).toBeLessThanOrEqual(layout?.plot.bottom ?? 0);
          }
          const named = labels.filter(({ kind }) => kind !== 'neighbour').length;
          expect(named).toBe(row?.dots.filter(({ kind }) => kind !== 'neighbour').length);
          expect(labels.length + (row?.unlabelled.length ?? 0)).toBe(row?.dots.length);
        }
      }),
    );
  });

  it('says who has no name and which row has no figure', () => {
    const crowd = strip([5, 5, 5, 5, 5, 5, 5, 5, 5, 5], ['neighbour']);
    const drawing = drawChart({ ...crowd, rows: [...crowd.rows, { label: 'March 2023', dots: [] }] }, narrowChart);
    expect(drawing?.notes.join(' ')).toMatch(
      /Not named in the drawing for lack of room: .*Place .*No figure: March 2023\./,
    );
    expect(drawChart({ ...crowd, rows: [] }, wideChart)).toBeNull();
  });
});

describe('a stacked bar', () => {
  const period = (label: string, ...values: (number | null)[]) => ({
    label,
    parts: values.map((value, index) => ({ category: `Part ${index}`, value })),
  });
  const stack = (...periods: StackedBar['periods']): StackedBar => ({
    title: 'Bars',
    description: 'Bars',
    unit: children,
    periods,
  });

  it('lays parts end to end from nought, in proportion', () => {
    const layout = layoutStack(stack(period('2024', 30, 50, 20)), wideChart);
    const [first, second, third] = layout?.bars[0]?.parts ?? [];
    expect(first?.left).toBe(layout?.ticks[0]?.x);
    expect([second?.left, third?.left]).toEqual([first?.right, second?.right]);
    expect(third?.right).toBe(layout?.ticks.find(({ label }) => label === '100')?.x);
  });

  it('leaves a period out of which a part is hidden, and says so', () => {
    const bars = stack(period('2023', 3, null), period('2024', 4, 6));
    expect(layoutStack(bars, wideChart)?.bars).toHaveLength(1);
    const drawing = drawChart(bars, wideChart);
    expect(drawing?.notes).toContain('No bar where a part is hidden or missing: 2023.');
    expect(drawing?.readings.map(({ text }) => text)).toEqual(['2024, Part 0: 4', '2024, Part 1: 6']);
    expect(drawChart(stack(period('2023', 3, null)), wideChart)).toBeNull();
  });

  it('draws what is more than six parts as one, names it, and adds nothing up in words', () => {
    const drawing = drawChart(stack(period('2024', 9, 8, 7, 6, 5, 400, 300)), wideChart);
    expect(drawing?.notes).toContain('All others: Part 5, Part 6.');
    expect(`${drawing?.body}${drawing?.readings.map(({ text }) => text)}`).not.toMatch(/\b700\b/);
  });
});

describe('small multiples', () => {
  const panel = (title: string, values: (number | null)[]) => ({ title, points: chartOf(values).points });
  const panels = { title: 'Panels', description: 'Panels', unit: children, decimals: 0 };

  it('share one scale, so that equal figures stand equally high', () => {
    const layout = layoutMultiples({ ...panels, panels: [panel('One', [10, 50]), panel('Two', [50, 100])] }, wideChart);
    const [one, two] = layout?.panels ?? [];
    const rise = (which: typeof one, at: number) => (which?.plot.bottom ?? 0) - (which?.lines[0]?.[at]?.[1] ?? 0);
    expect(rise(one, 1)).toBeCloseTo(rise(two, 0));
    expect(rise(two, 1)).toBeCloseTo(2 * rise(two, 0));
  });

  it('break at gaps, and show no newest figure where it is hidden or no panel has a number', () => {
    const layout = layoutMultiples(
      { ...panels, panels: [panel('One', [10, null, 20, null]), panel('Two', [null])] },
      narrowChart,
    );
    expect(layout?.panels[0]).toMatchObject({ last: null, empty: false });
    expect(layout?.panels[0]?.lines).toHaveLength(2);
    expect(layout?.panels[1]).toMatchObject({ lines: [], empty: true });
    expect(layoutMultiples({ ...panels, panels: [panel('One', [null])] }, wideChart)).toBeNull();
  });
});

describe('a funnel', () => {
  const area = (name: string, numerator: number, denominator: number, ours = false) => ({
    name,
    numerator,
    denominator,
    ours,
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
    const layout = layoutFunnel(spec, wideChart);
    expect(spec.average).toBeCloseTo(0.528);
    expect(layout?.areas.filter(({ outside }) => outside).map(({ name }) => name)).toEqual(['High']);
    expect(layout?.areas.map(({ name }) => name)).not.toContain('None');
    expect(layout?.labels.map(({ text }) => text)).toEqual(['Us 50.0%', 'High']);
  });

  it('keeps limits between nought and a hundred per cent', () => {
    const layout = layoutFunnel(spec, narrowChart) as FunnelLayout;
    const heights = layout.limits.flatMap(({ line }) => line.map(([, y]) => y));
    expect(heights).not.toEqual([]);
    expect(heights.filter((y) => y < layout.plot.top || y > layout.plot.bottom)).toEqual([]);
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
    const layout = layoutLine(chart, wideChart) as LineLayout;
    expect(layout.others.map(({ name }) => name)).toEqual(['England']);
    expect(layout.others[0]?.lines.flat()).toHaveLength(1);
    expect(layout.readings.filter(({ published }) => published).map(({ text }) => text)).toEqual([
      'England, Mar 2022: 60',
    ]);
    expect(drawChart(chart, wideChart)?.notes.join(' ')).toContain('No published figure in these months: North.');
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
          const layout = layoutLine(drawn, size) as LineLayout;
          const named = layout.others.flatMap(({ label }) => label ?? []);
          expect(touching([...named, ...layout.labels, ...layout.guideLabels].map(({ box }) => box))).toBe(false);
          const notes = drawChart(drawn, size)?.notes.join(' ') ?? '';
          for (const { name, label } of layout.others) if (label === null) expect(notes).toContain(name);
        }
      }),
    );
  });
});

describe('a run of signals', () => {
  it('is marked where it begins and at the newest figure, and quietly between', () => {
    const chart = chartOf([1, 2, 3, 4, 5]);
    const signals = chart.points.map(({ on }) => ({ on, kind: 'unusual' as const }));
    const layout = layoutLine({ ...chart, signals: signals.filter((_, index) => index !== 1) }, wideChart);
    expect(layout?.signals.map(({ quiet }) => quiet)).toEqual([false, false, true, false]);
  });
});
