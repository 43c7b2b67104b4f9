import { max, range, scaleLinear } from 'd3';
import type { IsoDay } from '#calendar';
import { capital, shortValue } from '#figure';
import {
  baseline,
  bottomLabels,
  gridAcross,
  leftLabels,
  scaleNote,
  shortMonth,
  type Tick,
  ticksAt,
  timeScale,
  type ValueAxis,
  valueAxis,
  widest,
} from '../axes.ts';
import { palette } from '../palette.ts';
import type { Box, ChartSize, Mark, Position, Reading, Scene } from '../scene.ts';
import { type Drawn, isDrawn, newestMark, seriesMarks } from '../series.ts';
import type { SmallMultiples } from '../spec.ts';
import { wrapText } from '../text.ts';

type Panel = SmallMultiples['panels'][number];

/** Where a panel stands: its heading and its plot. */
interface Frame {
  heading: Mark[];
  plot: Box;
}

/** What all panels share: their scales of values and of time, and how a value is written. */
interface Shared {
  axis: ValueAxis;
  first: IsoDay;
  last: IsoDay;
  show: (value: number) => string;
  fontSize: number;
}

const panelHeights = { wide: 80, narrow: 60 };
const across = 24;

/**
 * Lays panels out on one scale of values and one of time; null where none has a number. The height follows from their
 * number.
 */
export function layoutMultiples(multiples: SmallMultiples, { width, fontSize }: ChartSize): Scene | null {
  const { panels, unit, decimals } = multiples;
  const drawn = panels.flatMap(({ points }) => points.filter(isDrawn));
  const days = panels.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (drawn.length === 0 || first === undefined || last === undefined) return null;
  const values = drawn.map(({ value }) => value);
  const axis = valueAxis(values, unit, { ends: true });
  const show = (value: number) => shortValue(value, unit, decimals);
  const labels = values.map((value) => ({ label: show(value) }));
  const sides = { left: widest(axis.ticks, fontSize) + 8, right: widest(labels, fontSize) + 10 };
  const { frames, bottom } = placePanels(panels, sides, width, fontSize);
  const shared = { axis, first, last, show, fontSize };
  return {
    kind: 'multiples',
    size: { width, height: Math.ceil(bottom - 0.9 * fontSize), fontSize },
    plots: frames.map(({ plot }) => plot),
    marks: [
      scaleNote(axis, fontSize, { width, fontSize }),
      ...panels.flatMap((panel, index) => panelMarks(panel, frames[index] as Frame, shared)),
    ],
    readings: panels.flatMap((panel, index) => panelReadings(panel, (frames[index] as Frame).plot, shared)),
    notes: [
      ...(multiples.note === undefined ? [] : [multiples.note]),
      ...(panels.some(({ points }) => points.some(({ value }) => value === null))
        ? ['A line stops where a figure is hidden or missing.']
        : []),
    ],
  };
}

/**
 * The frames of panels in rows as wide as the drawing, headings of a row down to one line; and where the last row ends.
 */
function placePanels(
  panels: readonly Panel[],
  sides: { left: number; right: number },
  width: number,
  fontSize: number,
): { frames: Frame[]; bottom: number } {
  const columns = Math.max(1, Math.min(panels.length, Math.floor((width + across) / (width >= 600 ? 230 : 280))));
  const columnWidth = (width - across * (columns - 1)) / columns;
  const height = width >= 600 ? panelHeights.wide : panelHeights.narrow;
  let y = 1.7 * fontSize;
  const frames = range(0, panels.length, columns).flatMap((start): Frame[] => {
    const row = panels.slice(start, start + columns);
    const headings = row.map(({ title }) => wrapText(capital(title), columnWidth / 1.12, fontSize));
    const most = max(headings, (lines) => lines.length) ?? 1;
    const [over, top] = [y, y + (most * 1.3 + 1) * fontSize];
    y = top + height + 2.9 * fontSize;
    return headings.map((lines, column): Frame => {
      const left = column * (columnWidth + across);
      const heading = lines.map((text, index): Mark => {
        const at = [left, over + (most - lines.length + index + 1) * 1.3 * fontSize] as const;
        return { type: 'text', role: 'heading', text, at, bold: true };
      });
      const plot = { left: left + sides.left, right: left + columnWidth - sides.right, top, bottom: top + height };
      return { heading, plot };
    });
  });
  return { frames, bottom: y };
}

/** Places figures in a plot by the scales that panels share. */
function placeIn(plot: Box, { axis, first, last }: Shared): (point: Drawn) => Position {
  const x = timeScale(first, last, [plot.left + 4, plot.right - 4]);
  const y = scaleLinear(axis.domain, [plot.bottom, plot.top]);
  return ({ on, value }) => [x(on), y(value)];
}

function panelMarks({ points }: Panel, { heading, plot }: Frame, shared: Shared): Mark[] {
  const { axis, first, last, show, fontSize } = shared;
  const place = placeIn(plot, shared);
  const ticks = ticksAt(axis, scaleLinear(axis.domain, [plot.bottom, plot.top]));
  const newest = points.at(-1);
  return [
    ...heading,
    ...leftLabels(ticks, plot.left - 6, fontSize),
    gridAcross(ticks, plot),
    baseline(plot),
    ...(points.some(isDrawn) ? [] : [noNumber(plot)]),
    ...seriesMarks(points, place, { width: 2, cap: 'round', dot: 2.5 }),
    ...(newest !== undefined && isDrawn(newest)
      ? [
          newestMark(newest, place, 4),
          newestLabel(newest, show(newest.value), [plot.right + 4, place(newest)[1] + 0.35 * fontSize]),
        ]
      : []),
    ...bottomLabels(monthTicks(first, last, plot), plot.bottom + 1.3 * fontSize),
  ];
}

function panelReadings({ title, points }: Panel, plot: Box, shared: Shared): Reading[] {
  const place = placeIn(plot, shared);
  return points.filter(isDrawn).map((point) => ({
    at: place(point),
    text: `${title}, ${shortMonth(point.on)}: ${shared.show(point.value)}`,
    figure: point.figure,
  }));
}

/** The first and the last month under a panel, or the only one. */
function monthTicks(first: IsoDay, last: IsoDay, { left, right }: Box): Tick[] {
  const ticks: Tick[] = [{ at: left, label: shortMonth(first) }];
  return shortMonth(first) === shortMonth(last)
    ? ticks
    : [...ticks, { at: right + 8, label: shortMonth(last), anchor: 'end' }];
}

function noNumber({ left, right, top, bottom }: Box): Mark {
  const at = [(left + right) / 2, (top + bottom) / 2] as const;
  return { type: 'text', role: 'note', text: 'No number', at, anchor: 'middle' };
}

function newestLabel({ figure }: Drawn, text: string, at: Position): Mark {
  return { type: 'text', role: 'label', text, at, bold: true, colour: palette.focus, figure };
}
