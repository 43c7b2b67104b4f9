import { dayInWords, type IsoDay } from '#calendar';
import { comparatorsWithin, type Guide, guidesWithin, isDrawn, type LineChart, type SignalKind } from '#charts';
import { officeWords } from '#words';
import type { ChartColumn, ChartTable } from '../chart-table.ts';
import { comparatorLook, guideLook, oursLook, signalLook } from '../look.ts';

/** The order in which signals stand in a table. */
export const signalKinds: readonly SignalKind[] = ['improvement', 'concern', 'unusual'];

/**
 * Figures through time: ours, then targets, averages and limits, a column for each phase, then what others published,
 * and a column for each kind of signal with the figures that stand out. A comparator has a row of its own where none of
 * our figures is of its day; there our line goes on, unless it stops elsewhere. Null where no figure is a number.
 */
export function lineTable(chart: LineChart, accent: string | undefined): ChartTable | null {
  const [first, last] = [chart.points[0]?.on, chart.points.at(-1)?.on];
  if (first === undefined || last === undefined || !chart.points.some(isDrawn)) return null;
  const others = comparatorsWithin(chart.others ?? [], first, last);
  const own = new Map(chart.points.map(({ on, value }) => [on, value]));
  const days = [
    ...new Set([...own.keys(), ...others.flatMap(({ points }) => points.filter(isDrawn).map(({ on }) => on))]),
  ].toSorted();
  const guides = guidesWithin(chart.guides ?? [], first, last);
  const at = (values: ReadonlyMap<IsoDay, number | null>) => days.map((day) => values.get(day) ?? null);
  const figure = (kind: SignalKind) =>
    new Map((chart.signals ?? []).filter((one) => one.kind === kind).map(({ on }) => [on, own.get(on) ?? null]));
  const interrupted = days.some((day) => day > first && !own.has(day));
  const stops = [...own.values()].some((value) => value === null);
  const columns: ChartColumn[] = [
    {
      heading: chart.subject,
      values: at(own),
      decimals: chart.decimals,
      look: oursLook(accent, days.length),
      labels: 'newest',
    },
    ...guideColumns(guides, days, chart.decimals),
    ...others.map(({ name, style, points, decimals = chart.decimals }): ChartColumn => {
      const drawn = points.filter(isDrawn);
      const values = at(new Map(drawn.map(({ on, value }) => [on, value])));
      return { heading: name, values, decimals, look: comparatorLook(style, drawn.length) };
    }),
    ...signalKinds.map((kind): ChartColumn => {
      const heading = officeWords.signals[kind];
      const values = at(figure(kind));
      return { heading, values, decimals: chart.decimals, look: signalLook(kind), rowLooks: quietRows(kind, values) };
    }),
  ];
  return {
    form: 'line',
    head: officeWords.month,
    keys: { days },
    columns,
    unit: chart.unit,
    decimals: chart.decimals,
    scale: { values: columns.flatMap(({ values }) => values.filter((value) => value !== null)), addedUp: false },
    blanks: interrupted && !stops ? 'span' : 'gap',
    notes: [...(stops ? [officeWords.stops] : []), ...(chart.note === undefined ? [] : [chart.note])],
  };
}

/** The rows that go on with a run of figures of one kind: each but the first. */
function quietRows(kind: SignalKind, values: readonly (number | null)[]): ChartColumn['rowLooks'] {
  const look = signalLook(kind, true);
  return values.flatMap((value, row) => (value !== null && values[row - 1] != null ? [{ row, look }] : []));
}

/** A column for each guide that crosses a row; the key names the newest of each kind, which the others look like. */
function guideColumns(guides: readonly Guide[], days: readonly IsoDay[], decimals: number): ChartColumn[] {
  const newest = (kind: Guide['kind']) =>
    guides.reduce((day, one) => (one.kind === kind && one.from > day ? one.from : day), '');
  return guides.map((guide): ChartColumn => {
    const { kind, from, to, value, label } = guide;
    const values = days.map((day) => (day >= from && day <= to ? value : null));
    const isOnly = guides.every((other) => other === guide || other.label !== label);
    return {
      heading: isOnly ? label : officeWords.from(label, dayInWords(from)),
      values,
      decimals: Number.isInteger(value) ? decimals : decimals + 1,
      look: guideLook(kind, values.filter((one) => one !== null).length),
      inKey: from === newest(kind),
    };
  });
}
