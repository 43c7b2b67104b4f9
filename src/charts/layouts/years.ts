import { max, scaleLinear } from 'd3';
import { type IsoDay, monthEnd, monthInWords, monthOf, monthsFrom, shiftMonth } from '#calendar';
import { shortValue } from '#figure';
import { baseline, leftAxis, scaleNote, shortMonth, type Tick, ticksAt, timeAxis, valueAxis, widest } from '../axes.ts';
import { labelMark, placeLabels } from '../labels.ts';
import { palette } from '../palette.ts';
import type { Box, ChartSize, Mark, Position, Reading, Scene } from '../scene.ts';
import { type Drawn, isDrawn, newestMark, runsOf, seriesMarks } from '../series.ts';
import type { ChartPoint, LineChart } from '../spec.ts';
import { textWidth } from '../text.ts';
import { byYear, dayOfYear, startOfYear, type YearStart, yearInWords } from '../year.ts';
import { guideMarks } from './line-guides.ts';
import { beside } from './line-labels.ts';
import { marginLabels } from './line-margin.ts';
import { signalMarks } from './line-signals.ts';

/** A year and its figures, oldest first. */
interface Year {
  name: string;
  points: ChartPoint[];
}

const daysInYear = 366;

/**
 * Lays figures of the year to date out over the months of one year: this year's line over those of the years before, so
 * that each month stands against the same month of last year. Null where there is no number to draw.
 */
export function layoutYears(chart: LineChart, yearStartsIn: YearStart, size: ChartSize): Scene | null {
  const { fontSize, width } = size;
  const drawn = chart.points.filter(isDrawn);
  const newest = drawn.at(-1);
  const last = chart.points.at(-1);
  if (newest === undefined || last === undefined) return null;
  const years = yearsOf(chart.points, yearStartsIn);
  const targets = (chart.guides ?? []).filter(({ kind, from, to }) => {
    return kind === 'target' && from <= last.on && to >= last.on;
  });
  const axis = valueAxis(
    [...drawn, ...targets].map(({ value }) => value),
    chart.unit,
  );
  const show = (value: number) => shortValue(value, chart.unit, chart.decimals);
  const ended = years.flatMap(({ points }) => {
    const end = points.findLast(isDrawn);
    return end === undefined || end === newest ? [] : [{ end, text: `${show(end.value)} in ${shortMonth(end.on)}` }];
  });
  const texts = [...targets.map(({ label }) => label), ...ended.map(({ text }) => text)];
  const plot: Box = {
    left: 8 + widest(axis.ticks, fontSize),
    top: 2.6 * fontSize,
    right: width - 14 - (max(texts, (text) => textWidth(text, fontSize)) ?? textWidth(show(newest.value), fontSize)),
    bottom: size.height - 2 * fontSize,
  };
  const x = scaleLinear([0, daysInYear], [plot.left, plot.right - 6]);
  const y = scaleLinear(axis.domain, [plot.bottom, plot.top]);
  const place = ({ on, value }: Drawn): Position => [x(dayOfYear(on, yearStartsIn)), y(value)];
  const guides = targets.map(({ kind, label, value }) => ({
    kind,
    label,
    from: [plot.left, y(value)] as const,
    to: [plot.right, y(value)] as const,
  }));
  const lines = [
    ...years.flatMap(({ points }) => runsOf(points).map((run) => run.map(place))),
    ...guides.map(({ from, to }) => [from, to]),
  ];
  const bounds = { left: plot.left, top: plot.top - 1.3 * fontSize, right: plot.right + 6, bottom: plot.bottom };
  const isLast = newest.on === last.on;
  const text = isLast ? show(newest.value) : `${show(newest.value)} in ${shortMonth(newest.on)}`;
  const own = beside(newest, text, place, { plot, bounds, fontSize, lines });
  const aims = marginLabels(
    guides.map(({ label, to }) => ({ text: label, y: to[1] })),
    { x: plot.right + 9, top: plot.top - 0.6 * fontSize, bottom: plot.bottom - 0.4 * fontSize, fontSize },
  );
  const before = placeLabels(
    ended.toReversed().map(({ end, text: said }) => ({
      text: said,
      at: place(end),
      places: ['right', 'left', 'above-end', 'above-middle', 'below-end', 'below-middle'],
      figure: end.figure,
    })),
    { bounds: { ...bounds, right: width }, fontSize, lines, taken: [own, ...aims].map(({ box }) => box) },
  );
  const current = years.at(-1);
  return {
    kind: 'line',
    size,
    plots: [plot],
    yearStartsIn,
    marks: [
      scaleNote(axis, fontSize, size),
      leftAxis(ticksAt(axis, y), plot, fontSize),
      timeAxis(
        monthTicks(last.on, yearStartsIn, (day) => x(dayOfYear(day, yearStartsIn)), width),
        plot,
        fontSize,
      ),
      ...guideMarks(guides),
      ...years.flatMap(({ points }, index): Mark[] => {
        const marks = seriesMarks(points, place, { width: index === years.length - 2 ? 2 : 1, cap: 'round', dot: 2.5 });
        return index === years.length - 1 ? [] : marks.map(quiet);
      }),
      ...seriesMarks(current?.points ?? [], place, { width: 2.5, cap: 'round', dot: 3 }),
      ...(isLast ? [newestMark(newest, place, 5)] : []),
      ...signalMarks(chart.signals ?? [], chart.points, place),
      ...[...aims, ...before].map((one) => labelMark(one)),
      labelMark(own, isLast),
      baseline(plot),
    ],
    readings: drawn.map((point): Reading => {
      return { at: place(point), text: `${shortMonth(point.on)}: ${show(point.value)}`, figure: point.figure };
    }),
    notes: [
      `Each line is a year so far, counted from ${yearStartsIn === 'september' ? 'September' : 'April'}; the dark one is ${current?.name ?? 'this year'}.`,
      ...(chart.points.some(({ value }) => value === null)
        ? ['A line stops where a figure is hidden or missing.']
        : []),
      ...(chart.note === undefined ? [] : [chart.note]),
    ],
  };
}

/** The points of each year, oldest first. */
function yearsOf(points: readonly ChartPoint[], yearStartsIn: YearStart): Year[] {
  return byYear(points, yearStartsIn).map(([start, list]) => ({ name: yearInWords(start), points: list }));
}

/** A line of a year that is over: grey, so that it stands back. */
function quiet(mark: Mark): Mark {
  if (mark.type === 'line') return { ...mark, stroke: { ...mark.stroke, colour: palette.guide } };
  return mark.type === 'point' ? { ...mark, fill: palette.guide } : mark;
}

/** The ends of the months of a year, each with its name, or each third where there is no room for all. */
function monthTicks(day: IsoDay, yearStartsIn: YearStart, place: (day: IsoDay) => number, width: number): Tick[] {
  const first = monthOf(startOfYear(day, yearStartsIn));
  const months = monthsFrom(first, shiftMonth(first, 11));
  const every = width >= 600 ? 1 : 3;
  return months
    .filter((_, index) => (index + 1) % every === 0)
    .map((month): Tick => ({ at: place(monthEnd(month)), label: monthInWords(month).slice(0, 3), anchor: 'middle' }));
}
