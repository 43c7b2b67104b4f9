import { addMonths, daysBetween, type IsoDay } from '#calendar';

/** How long something has waited, in whole days or whole months. */
export interface Age {
  count: number;
  unit: 'day' | 'month';
}

/** From so many whole months on, it is told in months. */
const fewestMonths = 2;

/** How long a day lies before another: in days up to two months, then in whole months. Null where it lies not before. */
export function ageOf(from: IsoDay, to: IsoDay): Age | null {
  const days = daysBetween(from, to);
  if (days < 1) return null;
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months < fewestMonths ? { count: days, unit: 'day' } : { count: months, unit: 'month' };
}
