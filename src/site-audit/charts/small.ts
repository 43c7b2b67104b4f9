import type { FigureRow } from '#audit';
import { barSvg, type ChartPoint, sparklineSvg } from '#charts';
import { seriesKey } from '#figure';
import type { KnownFigures } from '../known-figures.ts';
import type { Mark } from '../mark.ts';
import { attribute, type Element, elementsIn, nearest, sourceOf } from '../markup.ts';
import { periodsOf } from '../periods.ts';

/** Bars and small lines of a page that stand beside a figure, and what is wrong with them. */
export interface SmallRead {
  problems: string[];
  /** All that were looked at. */
  drawings: ReadonlySet<Element>;
}

/**
 * Draws every bar and small line of a page again, from the figure that its mark names, and compares bytes. A bar is
 * drawn from zero, the greatest of its table fills its cell; a line is the whole series up to its figure, on a scale of
 * its own or on one of its breakdown, and of a year to date it may stop where a year ends.
 */
export function readSmall(marks: readonly Mark[], html: string, known: KnownFigures): SmallRead {
  const bars = marks.filter(({ part }) => part === 'bar');
  const drawings = new Set<Element>();
  const greatest = new Map<Element | null, number>();
  const rowOf = ({ figure }: Mark) => (figure === null ? undefined : known.figure(figure.key, figure.asAt));
  const inTables = Map.groupBy(bars, ({ element }) => nearest(element, 'table'));
  for (const [table, list] of inTables) {
    const values = list.filter(({ element }) => !isLine(element)).map((mark) => Number(rowOf(mark)?.value ?? 0));
    greatest.set(table, Math.max(0, ...values));
  }
  const wrong = bars.some((mark) => {
    const row = rowOf(mark);
    const own = elementsIn(mark.element).filter(({ tagName }) => tagName === 'svg');
    for (const drawing of own) drawings.add(drawing);
    const drawn = own.map((drawing) => sourceOf(drawing, html) ?? '').join('');
    if (row === undefined || mark.figure === null) return true;
    const value = row.value === '' ? null : Number(row.value);
    if (drawn === barSvg(value, greatest.get(nearest(mark.element, 'table')) ?? 0)) return false;
    return !linesOf(row, mark.figure.asAt, known).has(drawn);
  });
  return { problems: wrong ? ['has a bar or a line that is not the one of its figure'] : [], drawings };
}

const isLine = (element: Element): boolean =>
  elementsIn(element).some((one) => attribute(one, 'class') === 'sparkline');

/** Every small line that may stand beside a figure. */
function linesOf(row: FigureRow, asAt: string | null, known: KnownFigures): Set<string> {
  const points = pointsUpTo(row, asAt, known);
  const measure = known.measures.get(row.measure);
  const groups = measure?.breakdowns.find(({ name }) => name === row.breakdown)?.categories ?? [];
  const values = groups.flatMap((category) =>
    known.series(seriesKey({ ...row, category }), asAt).flatMap(({ value }) => (value === '' ? [] : [Number(value)])),
  );
  const scale = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const years = row.periodType === 'yearToDate' ? (['april', 'september'] as const) : [];
  return new Set([
    sparklineSvg(points),
    sparklineSvg(points, { scale }),
    ...years.map((yearStartsIn) => sparklineSvg(points, { yearStartsIn })),
  ]);
}

/** The points of a figure's series up to it, with one without a number for each that is missing between two. */
function pointsUpTo(row: FigureRow, asAt: string | null, known: KnownFigures): ChartPoint[] {
  const rows = known.series(seriesKey(row), asAt).filter(({ periodEnd }) => periodEnd <= row.periodEnd);
  return periodsOf(rows).map(({ on, row: one }) => {
    return { on, value: one === null || one.value === '' ? null : Number(one.value) };
  });
}
