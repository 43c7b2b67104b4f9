import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import { unitOf } from '#figure';
import { cardOf, indexFigures } from '#scorecard';
import { breakdownChart } from '#site';
import { measureFile, measurePlans } from '../fixtures/site/measures.ts';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const months = ['2022-05', '2022-06', '2022-07'];

/** The chart of a breakdown `kind` whose categories have these figures, month by month; null is hidden. */
function drawn(groups: Record<string, (number | null)[]>, addsUp = true, changes: Partial<Measure> = {}) {
  const plan = measurePlans.find(({ id }) => id === 'cla_count');
  if (plan === undefined) throw new RangeError('cla_count');
  const measure: Measure = {
    ...parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`),
    breakdowns: [{ name: 'kind', categories: Object.keys(groups), addsUp }],
    ...changes,
  };
  const rows = Object.entries(groups).flatMap(([category, values]) =>
    values.map((value, at) =>
      ledgerRow(months[at] as string, value, { breakdown: 'kind', category, authority: 'E06000002' }),
    ),
  );
  const [breakdown] = cardOf(indexFigures(rows), measure, 'E06000002', 'snapshot').breakdowns;
  if (breakdown === undefined) throw new RangeError('no groups');
  return breakdownChart(measure, breakdown, { name: 'Middlesbrough' });
}

describe('the chart of a breakdown', () => {
  it('stacks parts that add up and of which none is hidden', () => {
    const chart = drawn({ girls: [10, 11, 12], boys: [20, 21, 22], 'not known': [0, 0, 0] });
    expect(chart?.chart.kind).toBe('stacked-bar');
    expect(chart?.chart.kind === 'stacked-bar' && chart.chart.periods.at(-1)).toEqual({
      label: '31 July 2022',
      parts: [
        { category: 'girls', value: 12, figure: 'cla_count|E06000002|snapshot|2022-07-31|kind|girls' },
        { category: 'boys', value: 22, figure: 'cla_count|E06000002|snapshot|2022-07-31|kind|boys' },
      ],
    });
    expect(chart?.left).toEqual(['not known']);
  });

  it('draws each group by itself as soon as one figure of the breakdown is hidden, even of a group that is not drawn', () => {
    expect(drawn({ girls: [10, null, 12], boys: [20, 21, 22] })?.chart.kind).toBe('multiples');
    const chart = drawn({ girls: [10, 11, 12], boys: [20, 21, 22], other: [null, null, null] });
    expect(chart?.chart.kind).toBe('multiples');
    expect(chart?.left).toEqual(['other']);
  });

  it('draws each group by itself where the parts do not add up, or are more than colours can distinguish', () => {
    expect(drawn({ girls: [10, 11, 12], boys: [20, 21, 22] }, false)?.chart.kind).toBe('multiples');
    const five = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, [7, 8, 9]]));
    expect(drawn(five)?.chart.kind).toBe('multiples');
  });

  it('says that its parts are rounded, and writes shares of them to whole percent', () => {
    const chart = drawn({ girls: [10, 15, 10], boys: [20, 25, 20] });
    expect(chart?.chart).toMatchObject({ decimals: 0, note: expect.stringContaining('rounded to the nearest 5') });
    expect(drawn({ girls: [10, 15, 10], boys: [20, 25, 20] }, false)?.chart).toHaveProperty('note');
    const shares = drawn({ girls: [10, 15, 10], boys: [20, 25, 20] }, true, { unit: unitOf('percent'), decimals: 1 });
    expect(shares?.chart).toMatchObject({ decimals: 0, note: expect.stringContaining('percentages are worked out') });
    const posts = drawn({ girls: [10, 11, 12], boys: [20, 21, 22] }, true, { about: 'organisation' });
    expect(posts?.chart).not.toHaveProperty('note');
  });

  it('says no number of a hidden figure, and is silent where there is nothing to join', () => {
    const chart = drawn({ girls: [10, null, 12], boys: [20, 21, 22] });
    expect(chart?.chart.description).not.toMatch(/\b(10|11|12|20|21|22)\b/);
    expect(chart?.chart.kind === 'multiples' && chart.chart.panels[0]?.points[1]).toEqual({
      on: '2022-06-30',
      value: null,
      figure: 'cla_count|E06000002|snapshot|2022-06-30|kind|girls',
    });
    expect(drawn({ girls: [null, null, null], boys: [0, 0, 0] })).toBe(null);
    expect(drawn({ girls: [12], boys: [22] })).toBe(null);
  });
});
