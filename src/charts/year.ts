import { dayNumber, financialYearStart, type IsoDay, schoolYearStart } from '#calendar';

/** The month from which figures of a year to date count. */
export type YearStart = 'april' | 'september';

/** The first day of the year to which a day belongs. */
export function startOfYear(day: IsoDay, yearStartsIn: YearStart): IsoDay {
  return yearStartsIn === 'september' ? schoolYearStart(day) : financialYearStart(day);
}

/** How many days into its year a day lies. */
export function dayOfYear(day: IsoDay, yearStartsIn: YearStart): number {
  return dayNumber(day) - dayNumber(startOfYear(day, yearStartsIn));
}

/** A year that ends in another than it begins: `2021–22`. */
export function yearInWords(start: IsoDay): string {
  const year = Number(start.slice(0, 4));
  return `${year}–${String((year + 1) % 100).padStart(2, '0')}`;
}

/** Figures by the first day of the year to which each belongs, oldest first. */
export function byYear<One extends { on: IsoDay }>(points: readonly One[], yearStartsIn: YearStart): [IsoDay, One[]][] {
  return [...Map.groupBy(points, ({ on }) => startOfYear(on, yearStartsIn))].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
}
