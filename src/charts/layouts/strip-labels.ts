import { overlaps, type PlacedLabel, placeLabels } from '../labels.ts';
import type { Anchor, Box } from '../scene.ts';
import type { StripDot } from '../spec.ts';
import { textWidth } from '../text.ts';
import type { SwarmDot } from './strip-swarm.ts';

/** A label of a strip; where it stands away from its dot, a line leads there. Heights count from the row's line. */
export interface StripLabel extends PlacedLabel {
  kind: StripDot['kind'];
  leader: { x: number; from: number; to: number } | null;
}

export interface StripLabels {
  labels: StripLabel[];
  /** Who has a dot and no name beside it. */
  unlabelled: string[];
}

/** How many of its places a label tries for one from which a line can lead to its dot, before it goes without. */
const near = 9;

/**
 * Names the dots of a row. All but neighbours stand in bands over and under the dots, as many as it takes, where no
 * name touches another. Neighbours are named beside their dots where there is room left.
 */
export function labelSwarm(
  swarm: readonly SwarmDot[],
  write: (dot: StripDot) => string,
  { left, right, fontSize }: { left: number; right: number; fontSize: number },
): StripLabels {
  const dots = swarm.map(({ x, offset, reach }) => boxOf(x - reach, x + reach, offset - reach, offset + reach));
  const top = Math.min(...dots.map((box) => box.top));
  const bottom = Math.max(...dots.map((box) => box.bottom));
  const taken: Box[] = [];
  const labels: StripLabel[] = [];
  const unlabelled: string[] = [];
  const free = (box: Box) => taken.every((other) => !overlaps(box, other));
  for (const { dot, x, offset, reach } of swarm.filter(({ dot: { kind } }) => kind !== 'neighbour')) {
    const text = write(dot);
    const width = textWidth(text, fontSize) * (dot.kind === 'ours' ? 1.08 : 1);
    const under = dot.kind === 'england' || dot.kind === 'region';
    const candidates = Array.from({ length: 2 * swarm.length + 2 }, (_, band) => {
      const down = (band % 2 === 1) !== under;
      const level = Math.floor(band / 2) * 1.3 * fontSize;
      const y = down ? bottom + 4 + 0.9 * fontSize + level : top - 6 - level;
      return (['middle', 'start', 'end'] as const).map((anchor) => {
        const box = textBox(x, y, width, anchor, fontSize);
        const lead = down
          ? boxOf(x - 1, x + 1, offset + reach, box.top)
          : boxOf(x - 1, x + 1, box.bottom, offset - reach);
        return { y, anchor, box, lead };
      });
    })
      .flat()
      .filter(({ box }) => box.left >= left && box.right <= right && free(box));
    const found = candidates.slice(0, near).find(({ lead }) => free(lead)) ?? candidates[0];
    if (found === undefined) {
      unlabelled.push(dot.name);
      continue;
    }
    const { y, anchor, box, lead } = found;
    const leads = free(lead);
    taken.push(box, ...(leads ? [lead] : []));
    const leader = leads && lead.bottom - lead.top > 8 ? { x, from: lead.top, to: lead.bottom } : null;
    labels.push({ text, x, y, anchor, box, figure: dot.figure, kind: dot.kind, leader });
  }
  for (const { dot, x, offset } of swarm.filter(({ dot: { kind } }) => kind === 'neighbour')) {
    const bounds = { left, right, top: top - 6 - 1.1 * fontSize, bottom: bottom + 6 + 1.2 * fontSize };
    const [label] = placeLabels(
      [{ text: dot.name, at: [x, offset], places: ['above-middle', 'below-middle', 'right'] }],
      {
        bounds,
        fontSize,
        lines: [],
        taken: [...dots, ...taken],
      },
    );
    if (label === undefined) unlabelled.push(dot.name);
    else {
      labels.push({ ...label, kind: dot.kind, leader: null });
      taken.push(label.box);
    }
  }
  return { labels, unlabelled };
}

function textBox(x: number, y: number, width: number, anchor: Anchor, fontSize: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return boxOf(left, left + width, y - 0.85 * fontSize, y + 0.25 * fontSize);
}

function boxOf(left: number, right: number, top: number, bottom: number): Box {
  return { left, right, top, bottom };
}
