import { describe, expect, it } from 'vitest';
import { editionOf, figureOf, measureOf, shownBy } from './small-edition.ts';

describe('what usually is the sum of two others', () => {
  const placed = measureOf('placed', 'unit: children\nperiodType: snapshot');
  const waiting = measureOf('waiting', 'unit: children\nperiodType: snapshot');
  const orders = measureOf(
    'orders',
    'unit: children\nperiodType: snapshot\nrelations: [{ equals: [waiting, placed], usually: true }]',
  );
  const shownWith = (all: number) => {
    const figures = [figureOf('orders', all), figureOf('waiting', 3), figureOf('placed', 20)];
    const { rows, report } = editionOf(figures, [orders, waiting, placed]);
    return { shown: shownBy(rows, ({ measure }) => measure), untrue: report.untrue };
  };

  it('gives no small number away where it holds', () => {
    const { shown, untrue } = shownWith(23);
    expect([shown.orders, shown.placed]).toContain('c');
    expect(untrue).toEqual([]);
  });

  it('does not seem to either where it does not hold: a reader would expect it', () => {
    const { shown, untrue } = shownWith(24);
    expect([shown.orders, shown.placed]).toContain('c');
    expect(untrue).toEqual([]);
  });
});
