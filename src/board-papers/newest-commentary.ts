import { type Month, shiftMonth } from '#calendar';
import type { Commentary } from '#catalogue';

/** So many months after the month that it is about, what officers said is history. */
const mostMonthsOld = 12;

/** The commentary on a measure's newest month, if that is not a year before a month or more; null where there is none. `authority` is undefined for the council. */
export function newestCommentary(
  commentary: readonly Commentary[],
  measure: string,
  authority?: string | undefined,
  asAt?: Month,
): Commentary | null {
  const oldest = asAt === undefined ? '' : shiftMonth(asAt, -mostMonthsOld);
  return commentary
    .filter((one) => one.measure === measure && one.authority === authority && one.month > oldest)
    .reduce<Commentary | null>((best, one) => (best !== null && best.month >= one.month ? best : one), null);
}
