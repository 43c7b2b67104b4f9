import type { WantedLabel } from './labels.ts';
import type { Drawn } from './runs.ts';
import type { Position } from './spec.ts';
import { shortMonth } from './time-axis.ts';

/** The last figure first (with its month, where none follows it but newer ones are missing), then the highest and the lowest where the line has turned since. */
export function wantedLabels(
  drawn: Drawn[],
  ends: boolean,
  place: (point: Drawn) => Position,
  show: (value: number) => string,
): WantedLabel[] {
  const last = drawn.at(-1) as Drawn;
  const highest = drawn.reduce((one, other) => (other.value > one.value ? other : one));
  const lowest = drawn.reduce((one, other) => (other.value < one.value ? other : one));
  const label = (point: Drawn) => `${show(point.value)} in ${shortMonth(point.on)}`;
  const wanted: WantedLabel[] = [
    ends
      ? { text: show(last.value), at: place(last), places: ['right', 'above-middle', 'above-end'] }
      : {
          text: label(last),
          at: place(last),
          places: ['above-end', 'below-end', 'above-middle', 'below-middle', 'right'],
        },
  ];
  if (show(highest.value) !== show(last.value)) {
    const places = ['above-middle', 'above-start', 'above-end'] as const;
    wanted.push({ text: label(highest), at: place(highest), places });
  }
  if (show(lowest.value) !== show(last.value)) {
    const places = ['below-middle', 'below-end', 'below-start'] as const;
    wanted.push({ text: label(lowest), at: place(lowest), places });
  }
  return wanted;
}
