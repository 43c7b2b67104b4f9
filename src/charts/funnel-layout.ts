import { max, scaleLinear } from 'd3';
import { formatNumber, shortValue, unitOf } from '#figure';
import { type PlacedLabel, placeLabels } from './labels.ts';
import type { Box, ChartSize, Funnel, FunnelLimit, Position, Reading } from './spec.ts';
import { textWidth } from './text-size.ts';
import { tickDecimals, valueScale } from './value-scale.ts';

/** An area in its funnel; `outside` where chance alone would seldom put it there. */
export interface PlacedArea {
  name: string;
  at: Position;
  ours: boolean;
  outside: boolean;
}

/** Where everything of a funnel stands. */
export interface FunnelLayout {
  size: ChartSize;
  plot: Box;
  valueTicks: { y: number; label: string }[];
  sizeTicks: { x: number; label: string }[];
  average: number;
  limits: { level: 95 | 998; line: Position[] }[];
  areas: PlacedArea[];
  labels: (PlacedLabel & { ours: boolean })[];
  lineLabels: PlacedLabel[];
  /** Areas outside the funnel that have no room for their name. */
  unlabelled: string[];
  readings: Reading[];
}

const percent = unitOf('percent');

/** Lays a funnel out; null where it has no area. Limits beyond nought and a hundred per cent are drawn at these. */
export function layoutFunnel(funnel: Funnel, size: ChartSize): FunnelLayout | null {
  const { width, height, fontSize } = size;
  const areas = funnel.areas.filter(({ denominator }) => denominator > 0);
  if (areas.length === 0) return null;
  const shares = areas.map(({ numerator, denominator }) => (100 * numerator) / denominator);
  const limits = funnel.limits.toSorted((one, other) => one.denominator - other.denominator);
  const middle = limits.filter(({ denominator }) => denominator >= Math.min(...areas.map((area) => area.denominator)));
  const scale = valueScale(
    [
      ...shares,
      100 * funnel.average,
      ...middle.flatMap(({ lower95, upper95 }) => [100 * Math.max(0, lower95), 100 * Math.min(1, upper95)]),
    ],
    { ceiling: 100 },
  );
  const decimals = tickDecimals(scale.ticks);
  const tickLabels = scale.ticks.map((tick) => shortValue(tick, percent, decimals));
  const plot: Box = {
    left: 8 + (max(tickLabels, (label) => textWidth(label, fontSize)) ?? 0),
    top: 2.4 * fontSize,
    right: width - 8,
    bottom: height - 3.4 * fontSize,
  };
  const most = Math.max(
    ...areas.map(({ denominator }) => denominator),
    ...limits.map(({ denominator }) => denominator),
  );
  const across = scaleLinear([0, most], [plot.left, plot.right]);
  const sizes = across.ticks(width >= 600 ? 6 : 3);
  const y = scaleLinear(scale.domain, [plot.bottom, plot.top]).clamp(true);
  const line = (key: keyof FunnelLimit) => limits.map((one): Position => [across(one.denominator), y(100 * one[key])]);
  const lines = (['lower95', 'upper95', 'lower998', 'upper998'] as const).map((key) => ({
    level: key.endsWith('998') ? (998 as const) : (95 as const),
    line: line(key),
  }));
  const placed = areas.map((area, index): PlacedArea => {
    const at: Position = [across(area.denominator), y(shares[index] as number)];
    return { name: area.name, at, ours: area.ours, outside: isOutside(area, limits) };
  });
  const bounds = { left: plot.left, right: width, top: plot.top - 1.2 * fontSize, bottom: plot.bottom };
  const average: Position[] = [
    [plot.left, y(100 * funnel.average)],
    [plot.right, y(100 * funnel.average)],
  ];
  const marks = placed.map(({ at: [x0, y0], ours }) => {
    const reach = ours ? 8 : 5;
    return { left: x0 - reach, right: x0 + reach, top: y0 - reach, bottom: y0 + reach };
  });
  const room = { bounds, fontSize, lines: [...lines.map((one) => one.line), average], taken: marks };
  const named = placed
    .filter(({ ours, outside }) => ours || outside)
    .toSorted((one, other) => Number(other.ours) - Number(one.ours));
  const labels: FunnelLayout['labels'] = [];
  for (const { name, at, ours } of named) {
    const share = shares[placed.findIndex((one) => one.name === name)] as number;
    const taken = [...marks, ...labels.map(({ box }) => box)];
    const text = ours ? `${name} ${shortValue(share, percent, 1)}` : name;
    const [label] = [room, { ...room, lines: [] }].flatMap((one) =>
      placeLabels(
        [
          {
            text,
            at,
            places: ['right', 'above-middle', 'below-middle', 'above-end', 'below-end', 'above-start', 'below-start'],
          },
        ],
        { ...one, taken },
      ),
    );
    if (label !== undefined) labels.push({ ...label, ours });
  }
  return {
    size,
    plot,
    valueTicks: scale.ticks.map((tick, index) => ({ y: y(tick), label: tickLabels[index] as string })),
    sizeTicks: sizes.map((tick) => ({ x: across(tick), label: formatNumber(tick, tickDecimals(sizes)) })),
    average: y(100 * funnel.average),
    limits: lines,
    areas: placed,
    labels,
    lineLabels: placeLabels(
      [
        {
          text: `Average ${shortValue(100 * funnel.average, percent, 1)}`,
          at: average[1] as Position,
          places: ['above-end', 'below-end'],
        },
      ],
      { ...room, taken: [...marks, ...labels.map(({ box }) => box)] },
    ),
    unlabelled: named.filter(({ name }) => labels.every(({ text }) => !text.startsWith(name))).map(({ name }) => name),
    readings: areas.map(({ name, numerator, denominator, ours }, index) => ({
      at: (placed[index] as PlacedArea).at,
      text: `${name}: ${shortValue(shares[index] as number, percent, 1)}, ${formatNumber(numerator, 0)} of ${formatNumber(denominator, 0)}`,
      published: !ours,
    })),
  };
}

/** Whether an area lies beyond the 99.8% limits for its denominator, which are read between the nearest two that are known. */
function isOutside(
  { numerator, denominator }: { numerator: number; denominator: number },
  limits: readonly FunnelLimit[],
): boolean {
  const above = limits.find((limit) => limit.denominator >= denominator);
  const below = limits.findLast((limit) => limit.denominator <= denominator);
  if (above === undefined || below === undefined) return false;
  const share = numerator / denominator;
  const way = above === below ? 0 : (denominator - below.denominator) / (above.denominator - below.denominator);
  const between = (key: keyof FunnelLimit) => below[key] + way * (above[key] - below[key]);
  return share > between('upper998') || share < between('lower998');
}
