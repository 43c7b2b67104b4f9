import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import type { Day } from '../day.ts';
import { placementsIn } from './stay.ts';

/** A year to a day and how many children in care on that day are to have lived in three places or more in it. */
export interface RestlessYear {
  from: Day;
  to: Day;
  children: number;
  /** Whether the number was published; the others lead from one such to the next. */
  published: boolean;
}

/**
 * Counts of the children who lived in three places or more, year by year, and what one more move of a child would do to
 * them.
 */
export interface RestlessTally {
  /** How many children a year still needs; negative where it has too many. */
  wants(year: RestlessYear): number;
  /** Whether no year would have more children than it is to have. */
  allows(life: Life, day: Day): boolean;
  /** Whether every year would have as many as before. */
  ignores(life: Life, day: Day): boolean;
  /** Counts a child again who has moved. */
  recount(life: Life): void;
}

/** Counts, for each of several years, the children in care on its last day who lived in three places or more in it. */
export function restlessTally(lives: readonly Life[], years: readonly RestlessYear[]): RestlessTally {
  const counts = new Map(years.map((year) => [year, 0]));
  const counted = new Map<Life, readonly RestlessYear[]>();
  const add = (year: RestlessYear, one: number) => counts.set(year, (counts.get(year) ?? 0) + one);
  const recount = (life: Life) => {
    for (const year of counted.get(life) ?? []) add(year, -1);
    const now = years.filter((year) => holdsOn(life, year.to) && placementsIn(life.stays, year.from, year.to) >= 3);
    for (const year of now) add(year, 1);
    counted.set(life, now);
  };
  for (const life of lives) recount(life);
  const wants = (year: RestlessYear) => year.children - (counts.get(year) ?? 0);
  const entered = (life: Life, day: Day) =>
    years.filter((year) => {
      const { from, to } = year;
      return from <= day && day <= to && holdsOn(life, to) && placementsIn(life.stays, from, to) === 2;
    });
  return {
    wants,
    allows: (life, day) => entered(life, day).every((year) => wants(year) > 0),
    ignores: (life, day) => entered(life, day).length === 0,
    recount,
  };
}
