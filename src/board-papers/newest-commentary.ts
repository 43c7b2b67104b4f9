import type { Commentary } from '#catalogue';

/** The commentary on a measure's newest month; null where there is none. `authority` is undefined for the council. */
export function newestCommentary(
  commentary: readonly Commentary[],
  measure: string,
  authority?: string | undefined,
): Commentary | null {
  return commentary
    .filter((one) => one.measure === measure && one.authority === authority)
    .reduce<Commentary | null>((best, one) => (best !== null && best.month >= one.month ? best : one), null);
}
