import { range } from 'd3';
import type { IsoDay } from '#calendar';
import { isFree, type LabelRoom, labelOn, type PlacedLabel, placeLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Position, RuleMark, Stroke } from '../scene.ts';
import type { Guide } from '../spec.ts';

/** A guide on its chart. */
export interface PlacedGuide {
  kind: Guide['kind'];
  label: string;
  from: Position;
  to: Position;
}

/** The guides that cross the days of a chart, cut to them. */
export function guidesWithin(guides: readonly Guide[], first: IsoDay, last: IsoDay): Guide[] {
  return guides
    .filter(({ from, to }) => from <= last && to >= first)
    .map((guide) => ({
      ...guide,
      from: guide.from < first ? first : guide.from,
      to: guide.to > last ? last : guide.to,
    }));
}

/** A target dashed; the average thin and unbroken and limits dotted, quieter than what is read first. */
const strokes: Record<Guide['kind'], Stroke> = {
  average: { colour: palette.guide },
  limit: { colour: palette.guide, dash: '1 4' },
  target: { colour: palette.text, width: 1.75, dash: '7 4' },
};

/** The lines of guides. */
export function guideMarks(guides: readonly PlacedGuide[]): RuleMark[] {
  return guides.map(({ kind, from, to }) => ({
    type: 'rule',
    role: kind,
    segments: [{ from, to }],
    stroke: strokes[kind],
  }));
}

/** A guide as a line that labels keep off. */
export function guideLine({ from, to }: PlacedGuide): readonly Position[] {
  return [from, to];
}

/**
 * The label of a target that ended before the newest day, somewhere along its line, over it or under it; null where
 * there is no room.
 */
export function alongGuide({ label, from: [left, y], to: [right] }: PlacedGuide, room: LabelRoom): PlacedLabel | null {
  const { fontSize } = room;
  const places = range(left, right + 1, fontSize).flatMap((x) => [
    labelOn(label, [x, y - 0.45 * fontSize], 'start', fontSize),
    labelOn(label, [x, y + 1.05 * fontSize], 'start', fontSize),
  ]);
  return places.find(({ box }) => isFree(box, room)) ?? null;
}

/** Whether a label stands nearer to its own guide than to any other that passes it. */
function isNearest({ box }: PlacedLabel, own: PlacedGuide, guides: readonly PlacedGuide[]): boolean {
  const middle = (box.top + box.bottom) / 2;
  const away = ({ from: [, y] }: PlacedGuide) => Math.abs(y - middle);
  return guides.every((one) => one.to[0] < box.left || one.from[0] > box.right || away(own) <= away(one));
}

/**
 * The labels of guides, as far as there is room: each over or under its line, at the start of it or at its end. A label
 * that would lie across another guide or nearer to another is left out, so that none can be read as another's. `all` are
 * the guides of the chart.
 */
export function guideLabels(
  guides: readonly PlacedGuide[],
  all: readonly PlacedGuide[],
  room: LabelRoom,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const guide of guides) {
    const { label: text, from, to } = guide;
    const taken = [...(room.taken ?? []), ...placed.map(({ box }) => box)];
    const [found] = [
      { text, at: from, places: ['above-start', 'below-start'] as const },
      { text, at: to, places: ['above-end', 'below-end'] as const },
    ]
      .flatMap(({ places, ...one }) => places.map((place) => ({ ...one, places: [place] })))
      .flatMap((wanted) => placeLabels([wanted], { ...room, taken }))
      .filter((label) => isNearest(label, guide, all));
    if (found !== undefined) placed.push(found);
  }
  return placed;
}
