import type { IsoDay } from '#calendar';
import { type PlacedLabel, placeLabels } from './labels.ts';
import type { Box, Guide, Position } from './spec.ts';

/** A guide on its chart, in the chart's units. */
export interface PlacedGuide {
  kind: Guide['kind'];
  start: Position;
  end: Position;
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

/**
 * The labels of guides, as far as there is room: each over or under its line, at the start of it or at its end. A label that
 * would lie across another guide is left out, so that none can be read as another's.
 */
export function guideLabels(
  guides: readonly { label: string; start: Position; end: Position }[],
  room: { bounds: Box; fontSize: number; lines: readonly (readonly Position[])[]; taken: readonly Box[] },
): PlacedLabel[] {
  const lines = [...room.lines, ...guides.map(({ start, end }) => [start, end])];
  const placed: PlacedLabel[] = [];
  for (const { label: text, start, end } of guides) {
    const taken = [...room.taken, ...placed.map(({ box }) => box)];
    const [found] = [
      { text, at: start, places: ['above-start', 'below-start'] as const },
      { text, at: end, places: ['above-end', 'below-end'] as const },
    ].flatMap((wanted) => placeLabels([wanted], { ...room, lines, taken }));
    if (found !== undefined) placed.push(found);
  }
  return placed;
}
