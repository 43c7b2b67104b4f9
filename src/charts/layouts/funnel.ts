import { scaleLinear } from 'd3';
import { formatNumber, shortValue, unitOf } from '#figure';
import { baseline, bottomLabels, leftAxis, scaleNote, type Tick, ticksAt, valueAxis, widest } from '../axes.ts';
import { type LabelRoom, labelMark, type PlacedLabel, placeLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, ChartSize, Mark, Position, Reading, Scene } from '../scene.ts';
import type { Funnel, FunnelArea, FunnelLimit } from '../spec.ts';
import { tickDecimals } from '../value-scale.ts';

/** An area in its funnel, `share` in percent; `outside` where chance alone would seldom put it there. */
interface PlacedArea {
  area: FunnelArea;
  share: number;
  at: Position;
  outside: boolean;
}

const percent = unitOf('percent');
/** Within the dashed lines lie 95 of 100 by chance alone, within the dotted ones 998 of 1000. */
const limitDashes = { lower95: '7 4', upper95: '7 4', lower998: '2 4', upper998: '2 4' } as const;
const limitKeys = ['lower95', 'upper95', 'lower998', 'upper998'] as const;

/** Lays a funnel out; null where it has no area. Limits beyond zero and a hundred per cent are drawn at these. */
export function layoutFunnel(funnel: Funnel, size: ChartSize): Scene | null {
  const { width, height, fontSize } = size;
  const counted = funnel.areas.filter(({ denominator }) => denominator > 0);
  if (counted.length === 0) return null;
  const shareOf = ({ numerator, denominator }: FunnelArea) => (100 * numerator) / denominator;
  const limits = funnel.limits.toSorted((one, other) => one.denominator - other.denominator);
  const middle = limits.filter(
    ({ denominator }) => denominator >= Math.min(...counted.map((area) => area.denominator)),
  );
  const axis = valueAxis(
    [
      ...counted.map(shareOf),
      100 * funnel.average,
      ...middle.flatMap(({ lower95, upper95 }) => [100 * Math.max(0, lower95), 100 * Math.min(1, upper95)]),
    ],
    percent,
  );
  const plot: Box = {
    left: 8 + widest(axis.ticks, fontSize),
    top: 2.4 * fontSize,
    right: width - 8,
    bottom: height - 3.4 * fontSize,
  };
  const most = Math.max(...[...counted, ...limits].map(({ denominator }) => denominator));
  const x = scaleLinear([0, most], [plot.left, plot.right]);
  const y = scaleLinear(axis.domain, [plot.bottom, plot.top]).clamp(true);
  const sizes = x.ticks(width >= 600 ? 6 : 3);
  const limitLines = limitKeys.map((key) => ({
    dash: limitDashes[key],
    line: limits.map((one): Position => [x(one.denominator), y(100 * one[key])]),
  }));
  const seen = limitLines.filter(({ line }) => line.length > 1);
  const placed = counted.map((area): PlacedArea => {
    const share = shareOf(area);
    return { area, share, at: [x(area.denominator), y(share)], outside: isOutside(area, limits) };
  });
  const average = { from: [plot.left, y(100 * funnel.average)], to: [plot.right, y(100 * funnel.average)] } as const;
  const reaches = placed.map(({ area, at: [across, down] }) => {
    const reach = area.ours ? 8 : 5;
    return { left: across - reach, right: across + reach, top: down - reach, bottom: down + reach };
  });
  const room = {
    bounds: { left: plot.left, right: width, top: plot.top - 1.2 * fontSize, bottom: plot.bottom },
    fontSize,
    lines: [...limitLines.map(({ line }) => line), [average.from, average.to]],
    taken: reaches,
  };
  const { labels, unlabelled } = nameAreas(placed, room);
  const averageText = `Average ${shortValue(100 * funnel.average, percent, 1)}`;
  const averageLabel = placeLabels([{ text: averageText, at: average.to, places: ['above-end', 'below-end'] }], {
    ...room,
    taken: [...reaches, ...labels.map(({ box }) => box)],
  });
  return {
    kind: 'funnel',
    size,
    plots: [plot],
    marks: [
      scaleNote(axis, fontSize, size),
      leftAxis(ticksAt(axis, y), plot, fontSize),
      baseline(plot),
      ...sizeAxis(
        sizes.map((one) => ({ at: x(one), label: formatNumber(one, tickDecimals(sizes)) })),
        plot,
        fontSize,
      ),
      ...seen.map(({ dash, line }): Mark => {
        const runs = [line.map((at) => ({ at }))];
        return { type: 'line', role: 'limit', runs, stroke: { colour: palette.guide, width: 1.5, dash } };
      }),
      { type: 'rule', role: 'average', segments: [average], stroke: { colour: palette.guide, width: 1.5 } },
      ...placed.toSorted((one, other) => Number(one.area.ours) - Number(other.area.ours)).map(areaMark),
      ...averageLabel.map((label) => labelMark(label)),
      ...labels.map((label) => labelMark(label, label.ours)),
    ],
    readings: placed.map(({ area: { name, numerator, denominator, ours, figure }, share, at }): Reading => {
      const text = `${name}: ${shortValue(share, percent, 1)}, ${formatNumber(numerator, 0)} of ${formatNumber(denominator, 0)}`;
      return { at, text, published: !ours, figure };
    }),
    notes: [
      ...(seen.length > 0
        ? [
            'Between the dashed lines lie 95% of areas by chance alone, between the dotted ones 99.8%. Filled grey marks lie outside these.',
          ]
        : []),
      ...(unlabelled.length > 0
        ? [`Outside the dotted lines, not named for lack of room: ${unlabelled.join(', ')}.`]
        : []),
    ],
  };
}

/** How many are counted, along the bottom. */
function sizeAxis(ticks: readonly Tick[], { right, bottom }: Box, fontSize: number): Scene['marks'] {
  const title = 'Denominator: how many are counted';
  return [
    { type: 'group', role: 'axis', anchor: 'middle', marks: bottomLabels(ticks, bottom + 1.4 * fontSize, 'middle') },
    { type: 'text', role: 'axis', text: title, at: [right, bottom + 2.8 * fontSize], anchor: 'end' },
  ];
}

function areaMark({ area: { ours, figure }, at, outside }: PlacedArea): Mark {
  const look = ours
    ? { reach: 7, fill: palette.focus, rim: { colour: palette.paper, width: 1 } }
    : { reach: 4.5, fill: outside ? palette.guide : palette.paper, rim: { colour: palette.guide, width: 2 } };
  return { type: 'point', role: ours ? 'figure' : 'comparator', shape: 'disc', at, figure, ...look };
}

/**
 * Names our area, with its share, and those outside the limits as far as there is room, across a line where there is no
 * other.
 */
function nameAreas(
  placed: readonly PlacedArea[],
  room: LabelRoom & { taken: readonly Box[] },
): { labels: (PlacedLabel & { ours: boolean })[]; unlabelled: string[] } {
  const labels: (PlacedLabel & { ours: boolean })[] = [];
  const unlabelled: string[] = [];
  const named = placed
    .filter(({ area, outside }) => area.ours || outside)
    .toSorted((one, other) => Number(other.area.ours) - Number(one.area.ours));
  for (const { area, share, at } of named) {
    const { name, ours, figure } = area;
    const taken = [...room.taken, ...labels.map(({ box }) => box)];
    const text = ours ? `${name} ${shortValue(share, percent, 1)}` : name;
    const wanted = { text, at, places: around, ...(ours ? { figure } : {}) };
    const [label] = [room, { ...room, lines: [] }].flatMap((one) => placeLabels([wanted], { ...one, taken }));
    if (label === undefined) unlabelled.push(name);
    else labels.push({ ...label, ours });
  }
  return { labels, unlabelled };
}

const around = [
  'right',
  'above-middle',
  'below-middle',
  'above-end',
  'below-end',
  'above-start',
  'below-start',
] as const;

/**
 * Whether an area lies beyond the 99.8% limits for its denominator, which are read between the nearest two that are
 * known.
 */
function isOutside({ numerator, denominator }: FunnelArea, limits: readonly FunnelLimit[]): boolean {
  const above = limits.find((limit) => limit.denominator >= denominator);
  const below = limits.findLast((limit) => limit.denominator <= denominator);
  if (above === undefined || below === undefined) return false;
  const share = numerator / denominator;
  const way = above === below ? 0 : (denominator - below.denominator) / (above.denominator - below.denominator);
  const between = (key: keyof FunnelLimit) => below[key] + way * (above[key] - below[key]);
  return share > between('upper998') || share < between('lower998');
}
