import type { Guide, LineChart } from '../spec.ts';
import { comparatorInWords, type PlacedComparator, unsaidMonths } from './line-comparators.ts';

/** What the lines are that are not labelled where they stand, by how they are drawn. Targets always are. */
const keys: readonly { kind: Guide['kind']; drawn: string }[] = [
  { kind: 'average', drawn: 'Thin line' },
  { kind: 'limit', drawn: 'Dotted lines' },
];

/**
 * What is to be said under a line chart: what lines and marks are that have no label of their own, and that the line
 * stops at gaps. `drawn` are the guides that cross the days of the chart, `labelled` the labels that stand at them.
 */
export function lineNotes(
  chart: LineChart,
  drawn: readonly Pick<Guide, 'kind' | 'label'>[],
  labelled: readonly { text: string }[],
  placed: readonly PlacedComparator[],
): string[] {
  const left = drawn.filter(({ label }) => labelled.every(({ text }) => text !== label));
  const missing = (chart.others ?? []).filter(({ name }) => placed.every((other) => other.name !== name));
  return [
    ...keys.flatMap(({ kind, drawn: how }) => {
      const labels = [...new Set(left.filter((one) => one.kind === kind).map(({ label }) => label))];
      return labels.length > 0 ? [`${how}: ${labels.join(', ')}.`] : [];
    }),
    ...placed.filter(({ label }) => label === null).map(comparatorInWords),
    ...unsaidMonths(placed),
    ...(missing.length > 0
      ? [`No published figure in these months: ${missing.map(({ name }) => name).join(', ')}.`]
      : []),
    ...(chart.points.some(({ value }) => value === null)
      ? ['The line stops where a figure is hidden or missing.']
      : []),
    ...(chart.note === undefined ? [] : [chart.note]),
  ];
}
