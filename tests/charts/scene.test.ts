import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type ChartSpec, examples, funnelOf, narrowChart, type Scene, sceneOf, wideChart } from '#charts';
import { unitOf } from '#figure';
import { chartOf } from './chart-fixture.ts';
import { marksIn, marksOf, placesIn } from './scene-fixture.ts';
import { figuresOf, specs, withKeys } from './spec-fixture.ts';

const sizes = [wideChart, narrowChart];
const nearly = 1e-6;

/** The figures of a chart that it can draw. Of a period with a hidden part it draws none, and of others what its days reach. */
function drawable(spec: ChartSpec): string[] {
  const shown = [...figuresOf(spec)].filter(([, { value }]) => value !== null).map(([key]) => key);
  if (spec.kind === 'stacked-bar') {
    const all = new Set(spec.periods.flatMap(({ parts }) => parts.map(({ category }) => category))).size;
    const broken = spec.periods.filter(({ parts }) => parts.filter(({ value }) => value !== null).length < all);
    const keys = broken.flatMap(({ parts }) => parts.map(({ figure }) => figure));
    return shown.filter((key) => !keys.includes(key));
  }
  if (spec.kind !== 'line') return shown;
  const [first, last] = [spec.points[0]?.on ?? '', spec.points.at(-1)?.on ?? ''];
  const yearBefore = `${Number(first.slice(0, 4)) - 1}${first.slice(4)}`;
  const far = (spec.others ?? []).flatMap(({ points }) => points.filter(({ on }) => on > last || on < yearBefore));
  return shown.filter((key) => far.every(({ figure }) => figure !== key));
}

/** The marks that show one figure each: a comparator’s line only joins its marks. */
const standing = (scene: Scene) =>
  placesIn(scene).filter(({ role, type }) => role === 'figure' || (role === 'comparator' && type !== 'line'));

const inside = (box: Box, plot: Box) =>
  box.left >= plot.left - nearly &&
  box.right <= plot.right + nearly &&
  box.top >= plot.top - nearly &&
  box.bottom <= plot.bottom + nearly;

/** Every figure with a number has one mark, inside the plot; what is hidden is nowhere: no mark, no word, no reading. */
function expectEachOnce(spec: ChartSpec, scene: Scene): void {
  const keys = standing(scene).map(({ figure }) => figure ?? 'no key');
  expect(keys.toSorted()).toEqual(drawable(spec).toSorted());
  for (const { box, figure } of standing(scene)) {
    expect(scene.plots.filter((plot) => inside(box, plot)).length, figure).toBe(1);
  }
  const readings = scene.readings.map(({ figure }) => figure ?? 'no key');
  expect(readings.toSorted()).toEqual(drawable(spec).toSorted());
  const named = marksOf(scene).flatMap((mark) => (mark.type === 'text' ? (mark.figure ?? []) : []));
  for (const figure of named) expect(drawable(spec)).toContain(figure);
}

/** How far a mark stands along the scale of values, from where its scale begins or from the left. */
function amount(kind: ChartSpec['kind'], { box }: { box: Box }, plots: readonly Box[]): number {
  if (kind === 'stacked-bar') return box.right - box.left;
  if (kind === 'dot-strip') return box.left;
  return (plots.find((plot) => inside(box, plot))?.bottom ?? Number.NaN) - box.top;
}

/** Marks stand by one straight scale of values: a value that is greater stands further, by as much as it is greater. */
function expectStraight(spec: ChartSpec, scene: Scene): void {
  const figures = figuresOf(spec);
  const pairs = standing(scene)
    .map((place) => ({
      value: figures.get(place.figure ?? '')?.value ?? Number.NaN,
      at: amount(spec.kind, place, scene.plots),
    }))
    .toSorted((one, other) => one.value - other.value);
  const [least, most] = [pairs[0], pairs.at(-1)];
  if (least === undefined || most === undefined) return;
  const slope = most.value === least.value ? 0 : (most.at - least.at) / (most.value - least.value);
  if (most.value - least.value > 0.01) expect(slope).toBeGreaterThan(0);
  for (const { value, at } of pairs) expect(at).toBeCloseTo(least.at + slope * (value - least.value), 3);
}

/** What stands on a figure once more stands where the figure does, and words that say a figure say its value. */
function expectSameFigure(spec: ChartSpec, scene: Scene): void {
  const figures = figuresOf(spec);
  const places = new Map(standing(scene).map(({ figure, box }) => [figure, box]));
  for (const { role, figure, box } of placesIn(scene)) {
    if (role === 'newest' || role === 'signal') expect(box).toEqual(places.get(figure));
  }
  for (const { at, figure, text } of scene.readings) {
    const box = places.get(figure) as Box;
    expect([(box.left + box.right) / 2, (box.top + box.bottom) / 2]).toEqual([...at]);
    expectValue(text.slice(text.indexOf(':') + 1), figures.get(figure ?? ''));
  }
  const newest = marksIn(scene, 'point', 'newest').map(({ figure }) => figure);
  for (const { bold, figure, text } of marksIn(scene, 'text', 'label')) {
    if (bold && (spec.kind === 'line' || spec.kind === 'multiples')) expect(newest).toContain(figure);
    if (figure !== undefined && /\d/.test(text)) expectValue(text, figures.get(figure));
  }
}

function expectValue(text: string, figure: { value: number | null; decimals: number } | undefined): void {
  const [written = ''] = /−?\d[\d,]*(?:\.\d+)?/.exec(text) ?? [];
  const said = Number(written.replace('−', '-').replaceAll(',', ''));
  expect(Math.abs(said - (figure?.value ?? Number.NaN)), text).toBeLessThanOrEqual(
    0.5 * 10 ** -(figure?.decimals ?? 0) + nearly,
  );
}

describe.each(Object.keys(specs) as ChartSpec['kind'][])('a scene of the kind %s', (kind) => {
  const each = (check: (spec: ChartSpec, scene: Scene) => void) =>
    fc.assert(
      fc.property(specs[kind], fc.constantFrom(...sizes), (spec, size) => {
        const scene = sceneOf(spec, size);
        expect(scene === null).toBe(drawable(spec).filter((key) => !isOthers(spec, key)).length === 0);
        if (scene !== null) check(spec, scene);
      }),
    );
  const isOthers = (spec: ChartSpec, key: string) =>
    spec.kind === 'line' && spec.points.every(({ figure }) => figure !== key);

  it('has one mark inside its plot for each figure that has a number, and nothing of one that has none', () => {
    each(expectEachOnce);
  });

  it('has its marks where one straight scale puts their values', () => {
    each(expectStraight);
  });

  it('says at each mark and in each label the value of its figure', () => {
    each(expectSameFigure);
  });

  it('says which kind it is, and is the same from the chart as written down and read again', () => {
    each((spec, scene) => {
      expect(scene.kind).toBe(kind);
      expect(sceneOf(JSON.parse(JSON.stringify(spec)), scene.size)?.marks).toEqual(sceneOf(spec, scene.size)?.marks);
    });
  });
});

describe('the scene of an example', () => {
  const drawn = examples.filter(({ chart }) => sceneOf(chart, wideChart) !== null);

  it.each(drawn)('$id has its figures, each once', ({ chart }) => {
    for (const size of sizes) {
      const spec = withKeys(chart);
      const scene = sceneOf(spec, size) as Scene;
      if (marksIn(scene, 'bar', 'rest').length === 0) expectEachOnce(spec, scene);
      expectStraight(spec, scene);
      expectSameFigure(spec, scene);
    }
  });
});

/** Marks in their order, each as its type, its role and its figures. */
const outline = (scene: Scene | null) =>
  marksOf(scene).map((mark) => {
    const figures =
      mark.type === 'line' ? mark.runs.flat().map(({ figure }) => figure) : 'figure' in mark ? [mark.figure] : [];
    return [mark.type, mark.role, ...figures.flatMap((figure) => figure ?? [])].join(' ');
  });

describe('the marks of a scene', () => {
  const about = { title: 'Title', description: 'Description', unit: unitOf('children'), decimals: 0 };

  it('are, of a line, axes, guides, what others published, runs, the newest figure, signals and labels', () => {
    const { points, ...chart } = chartOf([10, 40, null, 30]);
    const scene = sceneOf(
      {
        ...chart,
        points: points.map((point, index) => ({ ...point, figure: `f${index}` })),
        guides: [
          { kind: 'target', from: '2022-01-01', to: '2023-01-01', value: 20, label: 'Target 20' },
          { kind: 'average', from: '2022-01-01', to: '2023-01-01', value: 25, label: 'Average 25' },
          { kind: 'limit', from: '2022-01-01', to: '2023-01-01', value: 45, label: 'Upper limit 45' },
        ],
        signals: [{ on: '2022-05-31', kind: 'improvement' }],
        others: [{ name: 'England', style: 'england', points: [{ on: '2022-06-30', value: 35, figure: 'theirs' }] }],
      },
      wideChart,
    );
    expect(outline(scene).filter((one) => one !== 'text axis')).toEqual([
      'rule grid',
      'rule axis',
      'rule target',
      'rule average',
      'rule limit',
      'text label',
      'text label',
      'text label',
      'point comparator theirs',
      'text label theirs',
      'line figure f0 f1',
      'point figure f3',
      'point newest f3',
      'point signal f1',
      'text label f3',
      'text label f0',
      'rule axis',
    ]);
  });

  it('are, of a dot strip, the row and its dots, what is ours over what is theirs', () => {
    const dots = [
      { name: 'Aston', value: 4, kind: 'ours', figure: 'ours' },
      { name: 'Borton', value: 6, kind: 'member', figure: 'member' },
      { name: 'England', value: 8, kind: 'england' },
    ] as const;
    const scene = sceneOf({ kind: 'dot-strip', ...about, rows: [{ label: 'March', dots }] }, wideChart);
    expect(outline(scene).filter((one) => one !== 'text axis')).toEqual([
      'rule grid',
      'text heading',
      'rule axis',
      'point figure member',
      'point comparator',
      'point figure ours',
      'text label ours',
      'text label',
      'text label member',
    ]);
  });

  it('are, of stacked bars, the key and a bar for each part; a part of zero has one that is not seen', () => {
    const parts = [
      { category: 'girls', value: 30, figure: 'girls' },
      { category: 'boys', value: 0, figure: 'boys' },
    ];
    const scene = sceneOf({ kind: 'stacked-bar', ...about, periods: [{ label: 'March', parts }] }, wideChart);
    expect(outline(scene).filter((one) => one !== 'text axis')).toEqual([
      'bar key',
      'text key',
      'bar key',
      'text key',
      'rule grid',
      'text heading',
      'bar figure girls',
      'bar figure boys',
      'text label girls',
    ]);
    const [, boys] = marksIn(scene, 'bar', 'figure');
    expect((boys?.box.right ?? Number.NaN) - (boys?.box.left ?? Number.NaN)).toBe(0);
  });

  it('are, of small multiples, the same in each panel', () => {
    const panels = ['one', 'two'].map((title) => ({
      title,
      points: chartOf([1, 2]).points.map((point, index) => ({ ...point, figure: `${title}${index}` })),
    }));
    const scene = sceneOf({ kind: 'multiples', ...about, panels }, wideChart);
    expect(scene?.plots).toHaveLength(2);
    expect(outline(scene).filter((one) => one !== 'text axis')).toEqual(
      ['one', 'two'].flatMap((title) => [
        'text heading',
        'rule grid',
        'rule axis',
        `line figure ${title}0 ${title}1`,
        `point newest ${title}1`,
        `text label ${title}1`,
      ]),
    );
  });

  it('are, of a funnel, limits, the average and an area for each place, ours on top', () => {
    const areas = [
      { name: 'Aston', numerator: 30, denominator: 40, ours: true, figure: 'ours' },
      { name: 'Borton', numerator: 50, denominator: 90, ours: false },
    ];
    const scene = sceneOf(funnelOf({ title: 'Title', description: 'Description', areas }), wideChart);
    expect(outline(scene).filter((one) => !one.startsWith('text axis') && one !== 'text label')).toEqual([
      'rule grid',
      'rule axis',
      'line limit',
      'line limit',
      'line limit',
      'line limit',
      'rule average',
      'point comparator',
      'point figure ours',
      'text label ours',
    ]);
  });
});
