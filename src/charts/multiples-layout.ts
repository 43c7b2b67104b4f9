import { max, scaleLinear } from 'd3';
import { dayNumber } from '#calendar';
import { formatNumber, scaleWords, shortValue } from '#figure';
import { capital } from './capital.ts';
import { type Drawn, isDrawn, runsOf } from './runs.ts';
import type { Box, ChartSize, Position, Reading, SmallMultiples } from './spec.ts';
import { textWidth } from './text-size.ts';
import { shortMonth } from './time-axis.ts';
import { tickDecimals, valueScale } from './value-scale.ts';
import { wrapText } from './wrap-text.ts';

/** One small chart: its title, its runs and its newest figure, where that is a number. */
export interface PlacedPanel {
  heading: { text: string; x: number; y: number }[];
  plot: Box;
  lines: Position[][];
  last: { at: Position; label: string } | null;
  /** Said in its place where the panel has no number. */
  empty: boolean;
}

/** Where everything of small multiples stands; the height follows from their number. */
export interface MultiplesLayout {
  size: ChartSize;
  panels: PlacedPanel[];
  /** Heights over the bottom of each panel, labelled in the first column. */
  ticks: { rise: number; label: string }[];
  months: { first: string; last: string };
  readings: Reading[];
  scaleNote: string;
}

const panelHeights = { wide: 80, narrow: 60 };
const across = 24;

/** Lays panels out on one scale of values and one of time; null where none has a number. */
export function layoutMultiples(multiples: SmallMultiples, { width, fontSize }: ChartSize): MultiplesLayout | null {
  const { panels, unit } = multiples;
  const drawn = panels.flatMap(({ points }) => points.filter(isDrawn));
  const days = panels.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (drawn.length === 0 || first === undefined || last === undefined) return null;
  const scale = valueScale(
    drawn.map(({ value }) => value),
    { ceiling: unit.name === 'percent' ? 100 : undefined, wholeTicks: unit.shape === 'count' },
  );
  const ends = [scale.domain[0], ...scale.ticks.slice(-1)];
  const decimals = tickDecimals(ends);
  const show = (value: number) => shortValue(value, unit, multiples.decimals);
  const tickWidth = (max(ends, (tick) => textWidth(shortValue(tick, unit, decimals), fontSize)) ?? 0) + 8;
  const valueWidth = (max(drawn, ({ value }) => textWidth(show(value), fontSize)) ?? 0) + 10;
  const columns = Math.max(1, Math.min(panels.length, Math.floor((width + across) / (width >= 600 ? 230 : 280))));
  const columnWidth = (width - across * (columns - 1)) / columns;
  const panelHeight = width >= 600 ? panelHeights.wide : panelHeights.narrow;
  const single = first === last;
  const rise = scaleLinear(scale.domain, [0, panelHeight]);
  const headings = panels.map(({ title }) => wrapText(capital(title), columnWidth / 1.12, fontSize));
  const placed: PlacedPanel[] = [];
  const readings: Reading[] = [];
  let y = 1.7 * fontSize;
  for (let row = 0; row < panels.length; row += columns) {
    const most = max(headings.slice(row, row + columns), (lines) => lines.length) ?? 1;
    const top = y + (most * 1.3 + 1) * fontSize;
    for (const [column, panel] of panels.slice(row, row + columns).entries()) {
      const start = column * (columnWidth + across);
      const plot = {
        left: start + tickWidth,
        right: start + columnWidth - valueWidth,
        top,
        bottom: top + panelHeight,
      };
      const x = scaleLinear(
        [dayNumber(first) - (single ? 1 : 0), dayNumber(last) + (single ? 1 : 0)],
        [plot.left + 4, plot.right - 4],
      );
      const place = ({ on, value }: Drawn): Position => [x(dayNumber(on)), plot.bottom - rise(value)];
      const newest = panel.points.at(-1);
      const lines = headings[row + column] as string[];
      placed.push({
        heading: lines.map((text, index) => ({
          text,
          x: start,
          y: y + (most - lines.length + index + 1) * 1.3 * fontSize,
        })),
        plot,
        lines: runsOf(panel.points).map((run) => run.map(place)),
        last: newest !== undefined && isDrawn(newest) ? { at: place(newest), label: show(newest.value) } : null,
        empty: !panel.points.some(isDrawn),
      });
      for (const point of panel.points.filter(isDrawn)) {
        readings.push({ at: place(point), text: `${panel.title}, ${shortMonth(point.on)}: ${show(point.value)}` });
      }
    }
    y = top + panelHeight + 2.9 * fontSize;
  }
  return {
    size: { width, height: Math.ceil(y - 0.9 * fontSize), fontSize },
    panels: placed,
    ticks: ends.map((tick) => ({ rise: rise(tick), label: shortValue(tick, unit, decimals) })),
    months: { first: shortMonth(first), last: shortMonth(last) },
    readings,
    scaleNote: scale.cut
      ? `${scaleWords(unit)}. Scales start at ${formatNumber(scale.domain[0], decimals)}, not 0`
      : scaleWords(unit),
  };
}
