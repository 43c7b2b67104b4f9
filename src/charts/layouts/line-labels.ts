import { shortMonth } from '../axes.ts';
import { isFree, type LabelRoom, labelOn, type PlacedLabel, type WantedLabel } from '../labels.ts';
import type { Box, Position } from '../scene.ts';
import type { Drawn } from '../series.ts';
import { textWidth } from '../text.ts';

/** The highest and the lowest figure with their months, where the line has turned since. */
export function turningLabels(
  drawn: readonly Drawn[],
  place: (point: Drawn) => Position,
  show: (value: number) => string,
): WantedLabel[] {
  const last = drawn.at(-1) as Drawn;
  const highest = drawn.reduce((one, other) => (other.value > one.value ? other : one));
  const lowest = drawn.reduce((one, other) => (other.value < one.value ? other : one));
  const label = (point: Drawn, places: WantedLabel['places']): WantedLabel => ({
    text: monthly(point, show),
    at: place(point),
    places,
    figure: point.figure,
  });
  const turned = ({ value }: Drawn) => show(value) !== show(last.value);
  return [
    ...(turned(highest) ? [label(highest, ['above-middle', 'above-start', 'above-end'])] : []),
    ...(turned(lowest) ? [label(lowest, ['below-middle', 'below-end', 'below-start'])] : []),
  ];
}

/** A figure with its month, where newer ones are not shown: `48 in Jun 2022`. */
export function monthly({ value, on }: Drawn, show: (value: number) => string): string {
  return `${show(value)} in ${shortMonth(on)}`;
}

/**
 * A label that is always there: as near to its point as there is room, else in the band over the plot, in which nothing
 * is drawn.
 */
export function beside(
  point: Drawn,
  text: string,
  place: (point: Drawn) => Position,
  { plot, ...room }: LabelRoom & { plot: Box },
): PlacedLabel {
  const { fontSize, bounds } = room;
  const [x, y] = place(point);
  const near = [0, 1, 2, 3, 4].flatMap((rows) => [
    ...(rows === 0 ? [labelOn(text, [x + 9, y + 0.35 * fontSize], 'start', fontSize)] : []),
    ...(['end', 'middle', 'start'] as const).flatMap((anchor) => [
      labelOn(text, [x, y - 10 - rows * fontSize], anchor, fontSize),
      labelOn(text, [x, y + 10 + (0.8 + rows) * fontSize], anchor, fontSize),
    ]),
  ]);
  const width = textWidth(text, fontSize);
  const over = Math.max(bounds.left, Math.min(bounds.right - width, x - width / 2));
  const found =
    near.find(({ box }) => isFree(box, room)) ?? labelOn(text, [over, plot.top - 0.45 * fontSize], 'start', fontSize);
  return { ...found, figure: point.figure };
}
