import { max, min, scaleLinear } from 'd3';
import { scaleWords, shortValue } from '#figure';
import type { Box, ChartSize, DotStrip, Position, Reading, StripDot } from './spec.ts';
import { labelSwarm, type StripLabel } from './strip-labels.ts';
import { swarmOf } from './strip-swarm.ts';
import { textWidth } from './text-size.ts';
import { tickDecimals, valueScale } from './value-scale.ts';
import { wrapText } from './wrap-text.ts';

export interface StripRow {
  y: number;
  /** The lines of its label, each with its baseline. */
  heading: { text: string; y: number }[];
  dots: { name: string; value: number; kind: StripDot['kind']; at: Position; reach: number }[];
  labels: StripLabel[];
  /** Neighbours that have a dot and no name beside it. */
  unlabelled: string[];
}

/** Where everything of a dot strip stands; its height follows from its rows. */
export interface StripLayout {
  size: ChartSize;
  plot: Box;
  ticks: { x: number; label: string }[];
  rows: StripRow[];
  readings: Reading[];
  scaleNote: string;
}

/** Lays a strip out; null where it has no dot. Row labels stand on the left where there is room, else over their row. */
export function layoutStrip(strip: DotStrip, { width, fontSize }: ChartSize): StripLayout | null {
  const rows = strip.rows.filter(({ dots }) => dots.length > 0);
  if (rows.length === 0) return null;
  const scale = valueScale(
    rows.flatMap(({ dots }) => dots.map(({ value }) => value)),
    { ceiling: strip.unit.name === 'percent' ? 100 : undefined, wholeTicks: strip.unit.shape === 'count' },
  );
  const decimals = tickDecimals(scale.ticks);
  const tickLabels = scale.ticks.map((tick) => shortValue(tick, strip.unit, decimals));
  const beside = width >= 600;
  const leading = 1.3 * fontSize;
  const side = beside ? Math.min(0.3 * width, max(rows, ({ label }) => textWidth(label, fontSize)) ?? 0) : 0;
  const left = beside ? side + 16 : 0;
  const [first = '', last = ''] = [tickLabels[0], tickLabels.at(-1)];
  const range = [
    left + Math.max(12, textWidth(first, fontSize) / 2),
    width - Math.max(12, textWidth(last, fontSize) / 2),
  ];
  const x = scaleLinear(scale.domain, range);
  const write = (dot: StripDot) => `${dot.name} ${shortValue(dot.value, strip.unit, strip.decimals)}`;
  const top = 1.7 * fontSize;
  let y = top;
  const placed = rows.map(({ label, dots }): StripRow => {
    const swarm = swarmOf(dots, (value) => x(value));
    const { labels, unlabelled } = labelSwarm(swarm, write, { left, right: width, fontSize });
    const boxes = [
      ...labels.map(({ box }) => box),
      ...swarm.map(({ offset, reach }) => ({ top: offset - reach, bottom: offset + reach })),
    ];
    const lines = wrapText(label, beside ? side : width, fontSize);
    const half = beside ? (lines.length * leading) / 2 : 0;
    const over = Math.max(half, -(min(boxes, (box) => box.top) ?? 0)) + 10;
    const under = Math.max(half, max(boxes, (box) => box.bottom) ?? 0) + 10;
    const head = beside ? 0 : lines.length * leading;
    const middle = y + head + over;
    const begin = beside ? middle + 0.35 * fontSize - ((lines.length - 1) / 2) * leading : y + leading;
    y = middle + under;
    return {
      y: middle,
      heading: lines.map((text, index) => ({ text, y: begin + index * leading })),
      dots: swarm.map(({ dot, x: at, offset, reach }) => ({ ...dot, at: [at, middle + offset], reach })),
      labels: labels.map((one) => lowered(one, middle)),
      unlabelled,
    };
  });
  return {
    size: { width, height: Math.ceil(y + 1.8 * fontSize), fontSize },
    plot: { left, right: width, top, bottom: y },
    ticks: scale.ticks.map((tick, index) => ({ x: x(tick), label: tickLabels[index] as string })),
    rows: placed,
    readings: rows.flatMap(({ label }, row) =>
      (placed[row]?.dots ?? [])
        .toSorted((one, other) => one.at[0] - other.at[0])
        .map((dot) => {
          const published = dot.kind !== 'ours' && dot.kind !== 'member';
          return { at: dot.at, text: `${label}: ${write(dot)}`, published };
        }),
    ),
    scaleNote: scale.cut
      ? `${scaleWords(strip.unit)}. Scale starts at ${tickLabels[0]}, not 0`
      : scaleWords(strip.unit),
  };
}

function lowered(label: StripLabel, by: number): StripLabel {
  const { box, leader } = label;
  return {
    ...label,
    y: label.y + by,
    box: { ...box, top: box.top + by, bottom: box.bottom + by },
    leader: leader && { x: leader.x, from: leader.from + by, to: leader.to + by },
  };
}
