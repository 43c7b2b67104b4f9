import type { LineLayout } from './line-layout.ts';
import { shapeWords } from './marker.ts';
import type { LineChart } from './spec.ts';

/** What is to be said under a line chart: what found no room for a label, and that the line stops at gaps. */
export function lineNotes(chart: LineChart, layout: LineLayout): string[] {
  const labelled = new Set(layout.guideLabels.map(({ text }) => text));
  const guides = (chart.guides ?? []).flatMap(({ label }) => (labelled.has(label) ? [] : [label]));
  const others = layout.others
    .filter(({ label }) => label === null)
    .map(({ name, style }) => `${name} (${shapeWords[style === 'neighbours' ? 'neighbour' : style]})`);
  const missing = (chart.others ?? []).filter(({ name }) => layout.others.every((other) => other.name !== name));
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
