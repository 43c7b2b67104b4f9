import { shortMonth } from '../axes.ts';
import type { WantedLabel } from '../labels.ts';
import type { Position } from '../scene.ts';
import type { Drawn } from '../series.ts';

/**
 * The last figure first (with its month, where none follows it but newer ones are missing), then the highest and the
 * lowest where the line has turned since.
 */
export function wantedLabels(
  drawn: readonly Drawn[],
  ends: boolean,
  place: (point: Drawn) => Position,
  show: (value: number) => string,
): WantedLabel[] {
  const last = drawn.at(-1) as Drawn;
  const highest = drawn.reduce((one, other) => (other.value > one.value ? other : one));
  const lowest = drawn.reduce((one, other) => (other.value < one.value ? other : one));
  const label = (point: Drawn, places: WantedLabel['places'], text?: string): WantedLabel => ({
    text: text ?? `${show(point.value)} in ${shortMonth(point.on)}`,
    at: place(point),
    places,
    figure: point.figure,
  });
  const turned = ({ value }: Drawn) => show(value) !== show(last.value);
  return [
    ends
      ? label(last, ['right', 'above-middle', 'above-end'], show(last.value))
      : label(last, ['above-end', 'below-end', 'above-middle', 'below-middle', 'right']),
    ...(turned(highest) ? [label(highest, ['above-middle', 'above-start', 'above-end'])] : []),
    ...(turned(lowest) ? [label(lowest, ['below-middle', 'below-end', 'below-start'])] : []),
  ];
}
