import { describe, expect, it } from 'vitest';
import { trendChart } from '#charts';
import { judge } from '#scorecard';
import { cardWith, place, targetOf } from '../scorecard/judged/judged-fixture.ts';

const steady = [99, 96, 99, 96, 99, 96, 99, 96, 99, 96, 99, 96, 99, 80];
const chartOf = (values: number[], wanted = {}, targets = [targetOf(90)]) =>
  trendChart(judge(cardWith(values, wanted), place(targets)));

describe('the chart of a judged measure', () => {
  const { guides = [], signals = [], title, description } = chartOf(steady);

  it('has the target as long as it is in force, and without decimals that say nothing', () => {
    expect(guides[0]).toMatchObject({ kind: 'target', value: 90, label: 'Target 90%', to: '9999-12-31' });
  });

  it('has the average and the limits over the days from which they come, and none beyond what can be', () => {
    expect(guides.map(({ kind }) => kind)).toEqual(['target', 'average', 'limit']);
    expect(guides[1]).toMatchObject({ from: '2021-06-30', to: '2022-07-31' });
    expect(guides[2]?.label).toMatch(/^Lower limit 8\d\.\d%$/);
  });

  it('marks the figure that stands out', () => {
    expect(signals).toEqual([{ on: '2022-07-31', kind: 'concern' }]);
  });

  it('says the same in its title and in its description', () => {
    expect(title).toContain('80.0%');
    expect(description).toContain('last 80.0%');
  });

  it('draws no limits where figures share what they count', () => {
    expect(chartOf(steady, { periodTypes: ['rolling12'] }).guides?.map(({ kind }) => kind)).toEqual(['target']);
    expect(chartOf(steady, { periodTypes: ['rolling12'] }).signals).toEqual([]);
  });

  it('judges nothing of a measure for context: its signals are neither good nor bad', () => {
    const context = chartOf(steady, { kind: 'contextual', polarity: 'neutral' });
    expect(context.guides?.map(({ kind }) => kind)).toEqual(['average', 'limit']);
    expect(context.signals).toEqual([{ on: '2022-07-31', kind: 'unusual' }]);
  });
});
