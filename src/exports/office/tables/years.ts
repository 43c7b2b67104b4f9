import { type IsoDay, monthNames, monthOf } from '#calendar';
import { byYear, isDrawn, type LineChart, yearInWords } from '#charts';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { guideLook, oursLook, pastYearLook, signalLook } from '../look.ts';
import { signalKinds } from './line.ts';

/**
 * Figures of the year to date over the twelve months of a year: a column for each year, the newest first, then the
 * targets in force and the figures that stand out. Where a month has two figures, the later one stands. Null where no
 * figure is a number.
 */
export function yearsTable(
  chart: LineChart,
  yearStartsIn: NonNullable<LineChart['yearStartsIn']>,
  accent: string | undefined,
): ChartTable | null {
  const last = chart.points.at(-1)?.on;
  if (last === undefined || !chart.points.some(isDrawn)) return null;
  const begin = yearStartsIn === 'september' ? 8 : 3;
  const names = [...monthNames.slice(begin), ...monthNames.slice(0, begin)].map((name) => name.slice(0, 3));
  const row = (day: IsoDay) => (Number(monthOf(day).slice(5)) - 1 - begin + 12) % 12;
  const spread = (points: readonly { on: IsoDay; value: number | null }[]) => {
    const values = new Map(points.map(({ on, value }) => [row(on), value]));
    return names.map((_, index) => values.get(index) ?? null);
  };
  const years = byYear(chart.points, yearStartsIn).toReversed();
  const own = new Map(chart.points.map(({ on, value }) => [on, value]));
  const { decimals } = chart;
  const columns: ChartColumn[] = [
    ...years.map(([start, points], ago): ChartColumn => {
      const look = ago === 0 ? oursLook(accent, names.length) : pastYearLook(ago);
      const heading = officeWords.year(yearInWords(start));
      return { heading, values: spread(points), decimals, look, labels: ago === 0 ? 'newest' : undefined };
    }),
    ...(chart.guides ?? [])
      .filter(({ kind, from, to }) => kind === 'target' && from <= last && to >= last)
      .map(({ value, label }): ChartColumn => {
        return { heading: label, values: names.map(() => value), decimals, look: guideLook('target', names.length) };
      }),
    ...years.flatMap(([start]) =>
      signalKinds.map((kind): ChartColumn => {
        const signals = (chart.signals ?? []).filter(
          (one) => one.kind === kind && byYear([one], yearStartsIn)[0]?.[0] === start,
        );
        const heading = officeWords.signalOf(officeWords.signals[kind], yearInWords(start));
        const values = spread(signals.map(({ on }) => ({ on, value: own.get(on) ?? null })));
        return { heading, values, decimals, look: signalLook(kind) };
      }),
    ),
  ];
  const stops = chart.points.some(({ value }) => value === null);
  return {
    form: 'line',
    head: officeWords.month,
    keys: { names },
    columns,
    unit: chart.unit,
    decimals,
    scale: { values: columns.flatMap(({ values }) => values.filter((value) => value !== null)), addedUp: false },
    blanks: 'gap',
    notes: [...(stops ? [officeWords.stops] : []), ...(chart.note === undefined ? [] : [chart.note])],
  };
}
