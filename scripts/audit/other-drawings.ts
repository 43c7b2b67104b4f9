import type { FigureRow } from '../../src/audit/index.ts';
import { dayNumber } from '../../src/calendar/index.ts';
import { shortMonth } from './drawings.ts';
import { partsOf } from './marks.ts';
import type { Element } from './markup.ts';
import { namesPeriod } from './named-period.ts';
import { common, near, number, saidBy } from './said-in-drawings.ts';
import { periodName, showsValue, type WrittenMeasure } from './shown-figure.ts';
import { straight } from './straight.ts';

/**
 * What is wrong with small line charts of a breakdown's groups: each point says, and lies where it says, what the figures
 * show. `seriesOf` gives a group's figures by its name, of the period type that is drawn.
 */
export function multiplesProblems(
  drawing: Element,
  measure: WrittenMeasure,
  seriesOf: (category: string) => readonly FigureRow[],
): string[] {
  const parts = partsOf(drawing);
  const said = saidBy(parts, /^(.*), ([A-Z][a-z]{2} \d{4}): (\S+)$/);
  const met = new Set<FigureRow>();
  const known = said.flatMap((one) => {
    const row = seriesOf(one.name).find(
      (figure) =>
        shortMonth(figure.periodEnd) === one.when &&
        figure.value !== '' &&
        !met.has(figure) &&
        showsValue(one.value, Number(figure.value), measure),
    );
    if (row === undefined) return [];
    met.add(row);
    return [{ ...one, row }];
  });
  const panels = [...Map.groupBy(known, ({ name }) => name).values()];
  const askew = panels.filter((panel) => {
    const x = straight(panel.map((one) => [dayNumber(one.row.periodEnd), one.x]));
    const y = straight(panel.map((one) => [Number(one.row.value), one.y]));
    return !panel.every((one) =>
      near(one, { x: x?.(dayNumber(one.row.periodEnd)) ?? 0, y: y?.(Number(one.row.value)) ?? 0 }),
    );
  });
  return [
    ...(known.length === parts.readings.length ? [] : ['says at a point what no figure shows']),
    ...(askew.length === 0 ? [] : ['does not draw its groups to scale']),
    ...common(drawing, parts, said, true),
  ];
}

/** What is wrong with stacked bars: each part says, and is as wide as, what the figures show. */
export function stackProblems(
  drawing: Element,
  measure: WrittenMeasure,
  seriesOf: (category: string) => readonly FigureRow[],
): string[] {
  const parts = partsOf(drawing);
  const said = saidBy(parts, /^(.*), ([^,]*): (\S+)$/, true);
  const known = said.flatMap((one) => {
    const row = seriesOf(one.name).find(
      (figure) =>
        periodName(figure) === one.when && figure.value !== '' && showsValue(one.value, Number(figure.value), measure),
    );
    return row === undefined ? [] : [{ ...one, row }];
  });
  const bars = parts.marks.flatMap((bar) => {
    const part = known.find((one) => near(one, bar) && Number(one.row.value) > 0);
    return part === undefined ? [] : [[Number(part.row.value), bar.width] as const];
  });
  const width = straight([[0, 0], ...bars]);
  return [
    ...(known.length === parts.readings.length ? [] : ['says at a part what no figure shows']),
    ...(bars.length === parts.marks.length &&
    bars.every(([value, wide]) => Math.abs((width?.(value) ?? 0) - wide) <= 0.5)
      ? []
      : ['does not draw its parts to scale']),
    ...common(drawing, { ...parts, marks: [] }, said),
  ];
}

/**
 * What is wrong with dots of places: each says what the figures show. `seriesOf` gives a place's figures by its name; null
 * where all of the dots are of what others published.
 */
export function stripProblems(
  drawing: Element,
  measure: WrittenMeasure,
  seriesOf: ((place: string) => readonly FigureRow[]) | null,
): string[] {
  const parts = partsOf(drawing);
  const said = saidBy(parts, /^([^:]*): (.*) (\S+)$/, true);
  const placed = said.map((one) => {
    const row = seriesOf?.(one.name).find(
      (figure) =>
        namesPeriod(one.when, figure) && figure.value !== '' && showsValue(one.value, Number(figure.value), measure),
    );
    return { ...one, known: seriesOf === null || row !== undefined, exact: Number(row?.value ?? number(one.value)) };
  });
  const x = straight(placed.map((one) => [one.exact, one.x]));
  const exacts = placed.map(({ exact }) => exact);
  const [least, most] = [Math.min(...exacts), Math.max(...exacts)];
  // What others publish is written rounded, and drawn as it is.
  const rounded = seriesOf === null ? (x?.(least + 10 ** -measure.decimals) ?? 0) - (x?.(least) ?? 0) : 0;
  const askew = most > least && placed.some((one) => Math.abs((x?.(one.exact) ?? 0) - one.x) > 1.2 + Math.abs(rounded));
  return [
    ...(placed.every(({ known }) => known) && said.length === parts.readings.length
      ? []
      : ['says at a dot what no figure shows']),
    ...(askew ? ['has a dot off its scale'] : []),
    ...common(drawing, parts, said),
  ];
}
