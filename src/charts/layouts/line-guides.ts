import type { IsoDay } from '#calendar';
import { type LabelRoom, type PlacedLabel, placeLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, Position, RuleMark, Stroke } from '../scene.ts';
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

/** The average unbroken, limits dotted, a target dashed. */
const strokes: Record<Guide['kind'], Stroke> = {
  average: { colour: palette.guide, width: 1.5 },
  limit: { colour: palette.guide, width: 1.5, dash: '2 5' },
  target: { colour: palette.text, width: 2, dash: '9 5' },
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

/**
 * The labels of guides, as far as there is room: each over or under its line, at the start of it or at its end. A label
 * that would lie across another guide is left out, so that none can be read as another's.
 */
export function guideLabels(
  guides: readonly PlacedGuide[],
  room: LabelRoom & { taken: readonly Box[] },
): PlacedLabel[] {
  const lines = [...room.lines, ...guides.map(({ from, to }) => [from, to])];
  const placed: PlacedLabel[] = [];
  for (const { label: text, from, to } of guides) {
    const taken = [...room.taken, ...placed.map(({ box }) => box)];
    const [found] = [
      { text, at: from, places: ['above-start', 'below-start'] as const },
      { text, at: to, places: ['above-end', 'below-end'] as const },
    ].flatMap((wanted) => placeLabels([wanted], { ...room, lines, taken }));
    if (found !== undefined) placed.push(found);
  }
  return placed;
}
