import { palette } from './palette.ts';
import type { Anchor, Box, Position, TextMark } from './scene.ts';
import { textWidth } from './text.ts';

/** A text to be placed by a point: its possible places, the preferred ones first. */
export interface WantedLabel {
  text: string;
  at: Position;
  places: readonly Place[];
  /** Whose value it says. */
  figure?: string;
}

/**
 * `right` or `left` of the point, or `above` or `below` it, running from it (`start`), across (`middle`) or up to it
 * (`end`).
 */
export type Place = 'right' | 'left' | `${'above' | 'below'}-${Anchor}`;

export interface PlacedLabel {
  text: string;
  x: number;
  /** The baseline of the text. */
  y: number;
  anchor: Anchor;
  box: Box;
  figure?: string;
}

/** The room for labels: inside its bounds, off lines and off boxes that are taken. */
export interface LabelRoom {
  bounds: Box;
  fontSize: number;
  lines: readonly (readonly Position[])[];
  taken?: readonly Box[];
}

/** A placed label with a rim of paper, so that it can be read over a line. `ours` says our own figure. */
export function labelMark({ text, x, y, anchor, figure }: PlacedLabel, ours = false): TextMark {
  const emphasis = ours ? { bold: true, colour: palette.focus } : {};
  return { type: 'text', role: 'label', text, at: [x, y], anchor, rim: true, figure, ...emphasis };
}

/**
 * Places labels, the most important first: each takes the first of its places that lies inside the bounds, touches no
 * label placed before it nor a box that is taken, and crosses no line. One that fits nowhere is left out, never drawn
 * over another.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  { bounds, fontSize, lines, taken = [] }: LabelRoom,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of wanted) {
    const here = { bounds, fontSize, lines, taken: [...taken, ...placed.map(({ box }) => box)] };
    const fit = label.places.map((place) => labelAt(label, place, fontSize)).find(({ box }) => isFree(box, here));
    if (fit !== undefined) placed.push(fit);
  }
  return placed;
}

/** Whether a box lies inside the room, touches nothing that is taken and lies on no line. */
export function isFree(box: Box, { bounds, lines, taken = [] }: LabelRoom): boolean {
  return (
    inside(box, bounds) && taken.every((other) => !overlaps(box, other)) && !lines.some((line) => crosses(line, box))
  );
}

/** A label whose text stands at that place, as wide as its letters may reach. */
export function labelOn(text: string, [x, y]: Position, anchor: Anchor, fontSize: number): PlacedLabel {
  const width = textWidth(text, fontSize);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left, right: left + width, top: y - 0.85 * fontSize, bottom: y + 0.25 * fontSize };
  return { text, x, y, anchor, box };
}

/** Whether two boxes share any area. */
export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function labelAt({ text, at: [x, y], figure }: WantedLabel, place: Place, fontSize: number): PlacedLabel {
  const beside = { right: ['right', 'start'], left: ['left', 'end'] } as const;
  const [side, anchor] = (place === 'right' || place === 'left' ? beside[place] : place.split('-')) as [string, Anchor];
  const across = side === 'right' ? x + 9 : side === 'left' ? x - 9 : x;
  const baseline = side === 'above' ? y - 10 : side === 'below' ? y + 10 + 0.8 * fontSize : y + 0.35 * fontSize;
  return { ...labelOn(text, [across, baseline], anchor, fontSize), figure };
}

function inside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

function crosses(line: readonly Position[], box: Box): boolean {
  if (line.length === 1) return clips(line[0] as Position, line[0] as Position, box);
  return line.slice(1).some((end, index) => clips(line[index] as Position, end, box));
}

/** Whether the straight line between two points enters a box (Liang and Barsky's test). */
function clips([x0, y0]: Position, [x1, y1]: Position, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [x0 - x1, x0 - box.left],
    [x1 - x0, box.right - x0],
    [y0 - y1, y0 - box.top],
    [y1 - y0, box.bottom - y0],
  ];
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}
