import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineLayout, layoutLine, narrowChart, overlaps, textWidth, wideChart } from '#charts';
import { chartOf } from './chart-fixture.ts';

const laidOut = (values: (number | null)[], unit?: string) =>
  layoutLine(chartOf(values, unit), wideChart) as LineLayout;

describe('a line chart', () => {
  it('puts figures where the scales say', () => {
    const { plot, lines, valueTicks, last } = laidOut([0, 400, 800]);
    const [first, , end] = lines[0] as [number, number][];
    expect(first?.[1]).toBe(plot.bottom);
    expect(end?.[1]).toBe(plot.top);
    expect(last).toEqual(end);
    expect(valueTicks.map(({ label }) => label)).toEqual(['0', '200', '400', '600', '800']);
  });

  it('breaks the line where a figure is missing and never draws nought for it', () => {
    const { lines, plot } = laidOut([500, 510, null, 520, null, 530, 540]);
    expect(lines.map((run) => run.length)).toEqual([2, 1, 2]);
    expect(lines.flat().every(([, y]) => y < plot.bottom)).toBe(true);
  });

  it('draws nothing where there is no number', () => {
    expect(layoutLine(chartOf([null, null]), wideChart)).toBeNull();
    expect(layoutLine(chartOf([]), wideChart)).toBeNull();
  });

  it('draws a single figure as a point with its value', () => {
    const { lines, labels, timeTicks } = laidOut([7]);
    expect(lines).toHaveLength(1);
    expect(labels.map(({ text }) => text)).toEqual(['7']);
    expect(timeTicks.map(({ label }) => label)).toEqual(['Jul 2022']);
  });

  it('labels the last figure first, then the highest and the lowest with their months', () => {
    const { labels } = laidOut([642, 702, 650, 500, 560]);
    expect(labels.map(({ text }) => text)).toEqual(['560', '702 in Apr 2022', '500 in Jun 2022']);
  });

  it('keeps the label of nought all along', () => {
    expect(laidOut([0, 0, 0]).labels.map(({ text }) => text)).toEqual(['0']);
  });

  it('does not pass an older figure off as the latest', () => {
    const { last, labels } = laidOut([400, 700, 300, null]);
    expect(last).toBeNull();
    expect(labels.map(({ text }) => text)).not.toContain('300');
  });

  it('says where the scale leaves nought out', () => {
    expect(laidOut([92, 94], 'percent').scaleNote).toBe('Percent. Scale starts at 75, not 0');
    expect(laidOut([9, 94], 'percent').scaleNote).toBe('Percent');
  });

  it('keeps every label apart from the others and inside the picture, wide and narrow', () => {
    const value = fc.option(fc.double({ min: 0, max: 5000, noNaN: true }), { freq: 8 });
    const unit = fc.constantFrom('children', 'percent', 'ratio', 'per 10000');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), unit, (values, units) => {
        for (const size of [wideChart, narrowChart]) {
          const layout = layoutLine(
            chartOf(units === 'percent' ? values.map((one) => one && one / 50) : values, units),
            size,
          );
          if (layout === null) continue;
          const { labels, timeTicks } = layout;
          for (const [index, label] of labels.entries()) {
            expect(label.box.left).toBeGreaterThanOrEqual(0);
            expect(label.box.right).toBeLessThanOrEqual(size.width);
            expect(labels.slice(index + 1).some((other) => overlaps(label.box, other.box))).toBe(false);
          }
          if (layout.last !== null) expect(labels.length).toBeGreaterThan(0);
          const spans = timeTicks
            .filter(({ label }) => label !== '')
            .map(({ x, label, anchor }) => {
              const width = textWidth(label, size.fontSize);
              const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
              return [from, from + width] as const;
            })
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
