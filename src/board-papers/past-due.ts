import type { IsoDay } from '#calendar';
import type { Charge } from '#catalogue';

/** Whether something was due before a day, and nobody says that it is done. */
export function isPastDue({ due, done }: Pick<Charge, 'due' | 'done'>, asAt: IsoDay): boolean {
  return done === null && due?.day != null && due.day < asAt;
}
