import type { Asked } from './asked.ts';
import { matches } from './matches.ts';
import type { Published, PublishedFigures } from './published.ts';

/** Figures that may stand in a table together: of one measure, one period type, and one breakdown with its totals. */
export interface Series {
  measure: string;
  type: string;
  breakdown: string;
  /** The period of cells that name none: one for all of them. Null where each names its own. */
  end: string | null;
}

/** The series of measures that can be what these cells show. */
export function seriesOf(measures: readonly string[], asked: readonly Asked[], { kinds }: PublishedFigures): Series[] {
  const isOpen = asked.some(({ period }) => period === null);
  return measures.flatMap((measure) =>
    (kinds.get(measure) ?? []).flatMap(({ type, breakdown, ends }) =>
      (isOpen ? ends : [null]).map((end) => ({ measure, type, breakdown, end })),
    ),
  );
}

/** Whether a cell shows the number that its figure has in a series. */
export const isOf = (series: Series, cell: Asked, published: PublishedFigures): boolean =>
  candidatesOf(series, cell, published).some(({ numbers }) => {
    const number = numbers[cell.part];
    return number !== undefined && matches(number, cell.cell);
  });

/** The figures of a series that a cell may show: of its period, its group and its authority. */
export function candidatesOf(series: Series, cell: Asked, published: PublishedFigures): Published[] {
  const { measure, type, breakdown } = series;
  const { period, authority: named, groups } = cell;
  const end = period?.end ?? series.end ?? '';
  if (period?.types?.includes(type) === false) return [];
  const authority = named ?? (published.ofCouncil.has(measure) ? published.council : null);
  const some = (published.byMonth.get(`${measure}|${type}|${end.slice(0, 7)}`) ?? []).filter(
    (one) =>
      one.end.startsWith(end) &&
      one.start.startsWith(period?.start ?? '') &&
      (authority === null || one.authority === authority),
  );
  const own = groups.filter((group) => some.some((one) => one.breakdown === breakdown && one.category === group));
  return some.filter((one) =>
    own.length === 0 ? one.category === '' : one.breakdown === breakdown && own.includes(one.category),
  );
}
