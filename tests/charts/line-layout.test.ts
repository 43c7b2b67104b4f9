import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowChart, sceneOf, wideChart } from '#charts';
import { overlaps } from '#src/charts/labels.ts';
import { chartOf } from './chart-fixture.ts';
import { axisLabels, boxOf, marksIn, runsIn, textsIn } from './scene-fixture.ts';

const laidOut = (values: (number | null)[], unit?: string) => sceneOf(chartOf(values, unit), wideChart);

describe('a line chart', () => {
  it('puts figures where the scales say', () => {
    const scene = laidOut([0, 400, 800]);
    const [plot] = scene?.plots ?? [];
    const [first, , end] = runsIn(scene)[0] ?? [];
    expect(first?.[1]).toBe(plot?.bottom);
    expect(end?.[1]).toBe(plot?.top);
    expect(marksIn(scene, 'point', 'newest').map(({ at }) => at)).toEqual([end]);
    expect(axisLabels(scene, 'end').map(({ text }) => text)).toEqual(['0', '200', '400', '600', '800']);
  });

  it('breaks the line where a figure is missing and never draws zero for it', () => {
    const scene = laidOut([500, 510, null, 520, null, 530, 540]);
    expect(runsIn(scene).map((run) => run.length)).toEqual([2, 1, 2]);
    const bottom = scene?.plots[0]?.bottom ?? 0;
    expect(
      runsIn(scene)
        .flat()
        .every(([, y]) => y < bottom),
    ).toBe(true);
  });

  it('draws nothing where there is no number', () => {
    expect(sceneOf(chartOf([null, null]), wideChart)).toBeNull();
    expect(sceneOf(chartOf([]), wideChart)).toBeNull();
  });

  it('draws a single figure as a point with its value', () => {
    const scene = laidOut([7]);
    expect(runsIn(scene)).toHaveLength(1);
    expect(textsIn(scene, 'label')).toEqual(['7']);
    expect(axisLabels(scene, undefined).map(({ text }) => text)).toEqual(['Jul 2022']);
  });

  it('labels the newest figure first, then the highest and the lowest with their months', () => {
    const scene = laidOut([642, 702, 650, 500, 560]);
    expect(textsIn(scene, 'label')).toEqual(['560', '702 in Apr 2022', '500 in Jun 2022']);
  });

  it('keeps the label of zero all along', () => {
    expect(textsIn(laidOut([0, 0, 0]), 'label')).toEqual(['0']);
  });

  it('does not pass an older figure off as the latest', () => {
    const scene = laidOut([400, 700, 300, null]);
    expect(marksIn(scene, 'point', 'newest')).toEqual([]);
    expect(textsIn(scene, 'label')).not.toContain('300');
    expect(textsIn(scene, 'label')).toContain('300 in Jun 2022');
    expect(marksIn(scene, 'text', 'label').some(({ bold }) => bold)).toBe(false);
  });

  it('says where the scale leaves zero out', () => {
    expect(textsIn(laidOut([92, 94], 'percent'), 'axis')[0]).toBe('Percent. Scale starts at 75, not 0');
    expect(textsIn(laidOut([9, 94], 'percent'), 'axis')[0]).toBe('Percent');
  });

  it('keeps every label apart from the others and inside the picture, wide and narrow', () => {
    const value = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { freq: 8 });
    const unit = fc.constantFrom('children', 'percent', 'ratio', 'per 10000');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), unit, (values, units) => {
        for (const size of [wideChart, narrowChart]) {
          const chart = chartOf(units === 'percent' ? values.map((one) => one && one / 50) : values, units);
          const scene = sceneOf(chart, size);
          if (scene === null) continue;
          const boxes = marksIn(scene, 'text', 'label').map((label) => boxOf(label, size.fontSize));
          for (const [index, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(size.width);
            expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
          }
          if (marksIn(scene, 'point', 'newest').length > 0) expect(boxes.length).toBeGreaterThan(0);
          const spans = axisLabels(scene, undefined)
            .map((label) => boxOf(label, size.fontSize))
            .map(({ left, right }) => [left, right] as const)
            .toSorted((one, other) => one[0] - other[0]);
          for (const [index, span] of spans.entries()) {
            expect(span[0]).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
            expect(span[1]).toBeLessThanOrEqual(size.width);
          }
        }
      }),
    );
  });
});
