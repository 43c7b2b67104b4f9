import { type ChartSpec, examples as charts, type LineChart } from '#charts';
import type { ExamplesOf } from '../examples/index.ts';
import type Chart from './Chart.astro';

const isLine = (chart: ChartSpec): chart is LineChart => chart.kind === 'line';
const nothing = charts
  .map(({ chart }) => chart)
  .filter(isLine)
  .slice(0, 1)
  .map((line) => ({ ...line, points: line.points.map((point) => ({ ...point, value: null })) }));

/** The examples of charts, and one that has nothing to draw. */
export const examples: ExamplesOf<typeof Chart> = Object.fromEntries([
  ...charts.map(({ id, about, chart }) => [id, { about, props: { chart, id: `example-${id}` } }]),
  ...nothing.map((chart) => ['nothing', { about: 'No month has a number.', props: { chart, id: 'example-nothing' } }]),
]);
