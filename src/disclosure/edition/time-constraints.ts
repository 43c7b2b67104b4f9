import { addMonths, monthEnd, monthOf } from '#calendar';
import { changesOf, type FigureSeries, type Measure } from '#catalogue';
import { type FigureId, figureKey, type PeriodType, periodStart } from '#figure';
import { countedParts } from '../primary/index.ts';
import type { Cells } from './cells.ts';
import type { EditionFigure } from './edition-figure.ts';
import type { FigureNumber } from './instances.ts';
import { relatedTypesOf } from './related-types.ts';

/** A sum of numbers of several days that is zero. */
export interface TimeConstraint {
  readonly kind: 'change' | 'window';
  readonly of: FigureNumber;
  readonly terms: readonly (readonly [cell: string, factor: number])[];
}

/**
 * What links the days of an edition: changes that measures declare (a stock is last month's, plus who came and less who
 * left; a year-to-date count grows by a month's) and, for measures of several period types, that a rolling year is made
 * of years to date, and three years of rolling years.
 */
export function timeConstraintsOf(
  items: readonly EditionFigure[],
  measures: readonly Measure[],
  cells: Cells,
): TimeConstraint[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const cellAt = (series: FigureSeries, { authority, periodType, periodEnd }: Place): string | undefined => {
    const item = byKey.get(figureKey({ ...series, authority, periodType, periodEnd }));
    return item === undefined ? undefined : cells.cellOf(item, series.part);
  };
  return [...changeConstraints(items, measures, cellAt), ...windowConstraints(items, cellAt)];
}

type Place = Pick<FigureId, 'authority' | 'periodType' | 'periodEnd'>;
type CellAt = (series: FigureSeries, at: Place) => string | undefined;

function changeConstraints(
  items: readonly EditionFigure[],
  measures: readonly Measure[],
  cellAt: CellAt,
): TimeConstraint[] {
  const relatedType = relatedTypesOf(items, measures);
  const byMeasure = Map.groupBy(items, ({ figure }) => figure.measure);
  return changesOf(measures).flatMap(({ series, adds, takes }) =>
    (byMeasure.get(series.measure) ?? []).flatMap((item): TimeConstraint[] => {
      const { figure } = item;
      if (figure.breakdown !== series.breakdown || figure.category !== series.category) return [];
      const isFirst = figure.periodType === 'yearToDate' && monthOf(figure.periodStart) === monthOf(figure.periodEnd);
      const own = cellAt(series, figure);
      const before = isFirst ? [] : [cellAt(series, { ...figure, periodEnd: monthsBefore(figure.periodEnd, 1) })];
      const moved = [...adds, ...takes].map((other) => {
        const type = relatedType(item, other.measure);
        return type === null ? undefined : cellAt(other, { ...figure, periodType: type });
      });
      const all = [own, ...before, ...moved];
      if (all.includes(undefined)) return [];
      const factors = [-1, ...before.map(() => 1), ...adds.map(() => 1), ...takes.map(() => -1)];
      return [{ kind: 'change', of: { item, part: series.part }, terms: termsOf(all as string[], factors) }];
    }),
  );
}

function windowConstraints(items: readonly EditionFigure[], cellAt: CellAt): TimeConstraint[] {
  return items.flatMap((item): TimeConstraint[] => {
    const { figure, measure } = item;
    if (figure.periodType === 'rolling12') return monthConstraints(item, cellAt);
    return countedParts(measure.unit).flatMap((part): TimeConstraint[] => {
      const at = (periodType: PeriodType, periodEnd: string) =>
        cellAt({ ...figure, part }, { ...figure, periodType, periodEnd });
      const constraint = (cells: (string | undefined)[], factors: number[]): TimeConstraint[] =>
        cells.includes(undefined)
          ? []
          : [{ kind: 'window', of: { item, part }, terms: termsOf(cells as string[], factors) }];
      const end = figure.periodEnd;
      if (figure.periodType === 'rolling36') {
        const years = [0, 12, 24].map((months) => at('rolling12', monthsBefore(end, months)));
        return constraint([at('rolling36', end), ...years], [-1, 1, 1, 1]);
      }
      if (figure.periodType !== 'yearToDate') return [];
      const rolling = at('rolling12', end);
      if (isYearEnd(figure, measure)) return constraint([rolling, at('yearToDate', end)], [-1, 1]);
      const lastYear = monthsBefore(monthEnd(monthOf(figure.periodStart)), 1);
      const before = monthsBefore(end, 12);
      return constraint(
        [rolling, at('yearToDate', end), at('yearToDate', lastYear), at('yearToDate', before)],
        [-1, 1, 1, -1],
      );
    });
  });
}

/** Twelve months together are the sum of each, where each is published as well. */
function monthConstraints(item: EditionFigure, cellAt: CellAt): TimeConstraint[] {
  const { figure, measure } = item;
  return countedParts(measure.unit).flatMap((part): TimeConstraint[] => {
    const own = cellAt({ ...figure, part }, figure);
    const months = Array.from({ length: 12 }, (_, at) =>
      cellAt({ ...figure, part }, { ...figure, periodType: 'month', periodEnd: monthsBefore(figure.periodEnd, at) }),
    );
    const all = [own, ...months];
    if (all.includes(undefined)) return [];
    return [{ kind: 'window', of: { item, part }, terms: termsOf(all as string[], [-1, ...months.map(() => 1)]) }];
  });
}

function isYearEnd({ periodStart: start, periodEnd }: EditionFigure['figure'], { yearStartsIn }: Measure): boolean {
  const next = monthEnd(monthOf(addMonths(`${monthOf(periodEnd)}-01`, 1)));
  return periodStart('yearToDate', next, yearStartsIn) !== start;
}

/** The month end so many months before one. */
function monthsBefore(day: string, months: number): string {
  return monthEnd(monthOf(addMonths(`${monthOf(day)}-01`, -months)));
}

function termsOf(cells: readonly string[], factors: readonly number[]): [string, number][] {
  return cells.map((cell, at) => [cell, factors[at] as number]);
}
