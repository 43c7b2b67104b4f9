import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparator, type Guide, type LineChart, narrowChart, type Scene, sceneOf, wideChart } from '#charts';
import { unitOf } from '#figure';
import { isFree } from '#src/charts/labels.ts';
import { marginLabels } from '#src/charts/layouts/line-margin.ts';
import { chartOf } from './chart-fixture.ts';
import { boxOf, marksIn, runsIn, textsIn } from './scene-fixture.ts';

/** Every line of a line chart that means something: our own, guides, what others published; not the grid. */
function linesOf(scene: Scene) {
  const rules = marksIn(scene, 'rule').filter(({ role }) => ['average', 'limit', 'target'].includes(role));
  return [
    ...runsIn(scene),
    ...rules.flatMap(({ segments }) => segments.map(({ from, to }) => [from, to])),
    ...marksIn(scene, 'line', 'comparator').flatMap(({ runs }) => runs.map((run) => run.map(({ at }) => at))),
  ];
}

/** Labels that touch each other, lie on a line, on a mark of what others published or outside of the picture. */
function badlyPlaced(scene: Scene): string[] {
  const { width, height, fontSize } = scene.size;
  const labels = marksIn(scene, 'text', 'label').map((label) => ({ ...label, box: boxOf(label, fontSize) }));
  const marks = marksIn(scene, 'point')
    .filter(({ role }) => role === 'comparator' || role === 'key')
    .map(({ at: [x, y] }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const picture = { left: 0, top: 0, right: width, bottom: height };
  return labels
    .filter(({ box }, index) => {
      const others = labels.filter((_, at) => at !== index).map((other) => other.box);
      return !isFree(box, { bounds: picture, fontSize, lines: linesOf(scene), taken: [...others, ...marks] });
    })
    .map(({ text }) => text);
}

const unit = fc.constantFrom('children', 'percent', 'ratio', 'per 10000');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const named = ['Neighbours', 'Yorkshire and the Humber', 'England'] as const;
const styles = ['neighbours', 'region', 'england'] as const;
const charts = fc
  .record({
    unit,
    values: fc.array(fc.option(share, { freq: 6 }), { minLength: 1, maxLength: 60 }),
    level: share,
    spread: fc.constantFrom(1, 0.3, 0.05),
    targets: fc.array(fc.tuple(share, fc.nat(40)), { minLength: 1, maxLength: 3 }),
    limits: fc.array(share, { maxLength: 6 }),
    others: fc.array(fc.array(share, { minLength: 1, maxLength: 5 }), { maxLength: 3 }),
  })
  .map(({ values, level, spread, targets, limits, others, ...one }): LineChart => {
    const most = one.unit === 'percent' ? 100 : one.unit === 'children' ? 900 : 40;
    const at = (part: number) => Math.round(most * ((1 - spread) * level + spread * part) * 10) / 10;
    const chart = chartOf(
      values.map((value) => value && at(value)),
      one.unit,
    );
    const days = chart.points.map(({ on }) => on);
    const starts = targets.map(([, start]) => days[start % days.length] as string).toSorted();
    const goals = targets.map(([value], index): Guide => {
      const to = index === targets.length - 1 ? '9999-12-31' : (starts[index + 1] as string);
      return { kind: 'target', from: starts[index] as string, to, value: at(value), label: `Target ${at(value)}` };
    });
    const lesser = limits.map((value, index): Guide => {
      const kind = index % 3 === 0 ? 'average' : 'limit';
      return { kind, from: '2000-01-01', to: '2030-01-01', value: at(value), label: `${kind} ${at(value)}` };
    });
    return {
      ...chart,
      guides: [...goals, ...lesser],
      others: others.map((list, index): Comparator => {
        const points = list.map((value, year) => ({ on: `${2022 - year}-03-31`, value: at(value) })).toReversed();
        return { name: named[index] as string, style: styles[index] as 'region', decimals: 0, points };
      }),
    };
  });

describe('the labels of a line chart', () => {
  it('always have our newest value and every target, and none touches another or lies on a line', () => {
    fc.assert(
      fc.property(charts, fc.constantFrom(wideChart, narrowChart), (chart, size) => {
        const scene = sceneOf(chart, size);
        if (scene === null) return;
        const said = textsIn(scene, 'label');
        const newest = chart.points.findLast(({ value }) => value !== null)?.on === chart.points.at(-1)?.on;
        const bold = marksIn(scene, 'text', 'label').filter(({ bold: isBold }) => isBold);
        expect(bold).toHaveLength(newest ? 1 : 0);
        if (!newest) expect(said.some((text) => / in [A-Z][a-z]{2} \d{4}$/.test(text))).toBe(true);
        const drawn = marksIn(scene, 'rule', 'target').length;
        expect(said.filter((text) => text.startsWith('Target'))).toHaveLength(drawn);
        expect(scene.notes.join(' ')).not.toMatch(/Target|no room/);
        expect(badlyPlaced(scene)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('label a target that lies on our newest figure', () => {
    for (const target of [69.6, 70, 0, 100]) {
      const chart = chartOf([65, 72, 69.6], 'percent');
      const guide: Guide = { kind: 'target', from: '2020-01-01', to: '9999-12-31', value: target, label: 'Target' };
      const scene = sceneOf({ ...chart, guides: [guide] }, wideChart) as Scene;
      expect(textsIn(scene, 'label')).toEqual(expect.arrayContaining(['Target', '69.6%']));
      expect(badlyPlaced(scene)).toEqual([]);
    }
  });
});

describe('texts in the margin', () => {
  const margin = { x: 100, top: 0, bottom: 200, fontSize: 10 };
  const heights = (...ys: number[]) =>
    marginLabels(
      ys.map((y, index) => ({ text: String(index), y })),
      margin,
    ).map(({ y }) => y - 3.5);

  it('stand at their heights where they are apart', () => {
    expect(heights(50, 100, 10)).toEqual([50, 100, 10]);
  });

  it('leave the first where it is and move the others away from it', () => {
    expect(heights(50, 52)).toEqual([50, 61.5]);
    expect(heights(50, 50)).toEqual([50, 38.5]);
    expect(heights(50, 45, 48)).toEqual([50, 27, 38.5]);
  });

  it('move all of them where the margin ends, and leave none out', () => {
    expect(heights(200, 200)).toEqual([200, 188.5]);
    expect(heights(0, 0)).toEqual([11.5, 0]);
    const many = heights(...Array.from({ length: 12 }, () => 190)).toSorted((one, other) => one - other);
    expect(many.every((y, index) => index === 0 || y - (many[index - 1] as number) >= 11.49)).toBe(true);
  });
});

describe('the labels of what others published', () => {
  const months = Array.from({ length: 26 }, (_, month) => 68 + (month % 4));
  const others = (count: number, decimals = 0): Comparator[] =>
    named.slice(0, count).map((name, index) => ({
      name,
      style: styles[index] as 'region',
      decimals,
      points: [
        { on: '2021-03-31', value: 30 + 10 * index },
        { on: '2022-03-31', value: 70 + index },
        { on: '2023-03-31', value: 99 },
      ],
    }));

  it('say name, value and month once each, to the decimals to which they were published', () => {
    const scene = sceneOf({ ...chartOf(months, 'percent'), others: others(3) }, wideChart) as Scene;
    const said = textsIn(scene, 'label');
    expect(said).toContain('England 72%, March 2022');
    for (const name of named) expect(said.filter((text) => text.startsWith(name))).toHaveLength(1);
    expect(scene.readings.filter(({ published }) => published).map(({ text }) => text)).toContain(
      'England, Mar 2022: 72%',
    );
    const exact = sceneOf({ ...chartOf(months, 'percent'), others: others(1, 1) }, wideChart);
    expect(textsIn(exact, 'label')).toContain('Neighbours 70.0%, March 2022');
  });

  it('say their month under the chart where it has no room beside the mark', () => {
    const scene = sceneOf({ ...chartOf(months, 'percent'), others: others(3) }, narrowChart) as Scene;
    const short = textsIn(scene, 'label').filter((text) => /%$/.test(text) && !/^\d/.test(text));
    expect(short.length).toBeGreaterThan(0);
    expect(scene.notes.join(' ')).toMatch(/England: published for March 2022\./);
  });

  it('are dots where there are two or three years, and joined where there are more; nothing is later than ours', () => {
    const scene = sceneOf({ ...chartOf(months, 'percent'), others: others(3) }, wideChart) as Scene;
    expect(marksIn(scene, 'line', 'comparator')).toEqual([]);
    expect(marksIn(scene, 'point', 'comparator')).toHaveLength(6);
    const points = [2018, 2019, 2020, 2021, 2022].map((year) => ({ on: `${year}-03-31`, value: 60 }));
    const long = {
      ...chartOf(
        Array.from({ length: 60 }, () => 70),
        'percent',
      ),
      unit: unitOf('percent'),
    };
    const joined = sceneOf({ ...long, others: [{ name: 'England', style: 'england', points }] }, wideChart) as Scene;
    expect(marksIn(joined, 'line', 'comparator').flatMap(({ runs }) => runs.map((run) => run.length))).toEqual([5]);
  });

  it('have the shape of their marks before them where several are drawn', () => {
    const keys = (count: number) =>
      marksIn(sceneOf({ ...chartOf(months, 'percent'), others: others(count) }, wideChart), 'point', 'key');
    expect(keys(3).map(({ shape }) => shape)).toEqual(['ring', 'square', 'triangle']);
  });
});
