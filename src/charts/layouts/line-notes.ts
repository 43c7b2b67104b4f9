import type { LineChart } from '../spec.ts';
import { comparatorInWords, type PlacedComparator } from './line-comparators.ts';

/**
 * What is to be said under a line chart: which guides and comparators found no room for a label, and that the line
 * stops at gaps. `drawn` are the guides that cross the days of the chart, `labelled` the labels that stand at them.
 */
export function lineNotes(
  chart: LineChart,
  drawn: readonly { label: string }[],
  labelled: readonly { text: string }[],
  placed: readonly PlacedComparator[],
): string[] {
  const guides = drawn.map(({ label }) => label).filter((label) => labelled.every(({ text }) => text !== label));
  const others = placed.filter(({ label }) => label === null).map(comparatorInWords);
  const missing = (chart.others ?? []).filter(({ name }) => placed.every((other) => other.name !== name));
  return [
    ...(guides.length > 0 ? [`Lines for which there is no room for a label: ${guides.join(', ')}.`] : []),
    ...(others.length > 0 ? [`Marks for which there is no room for a label: ${others.join(', ')}.`] : []),
    ...(missing.length > 0
      ? [`No published figure in these months: ${missing.map(({ name }) => name).join(', ')}.`]
      : []),
    ...(chart.points.some(({ value }) => value === null)
      ? ['The line stops where a figure is hidden or missing; the table says which.']
      : []),
  ];
}
