import type { IsoDay } from '#calendar';

/**
 * Of things that apply from a day on, the one in force on a day, or null where there was none yet; of two with the same
 * day, the later in the list.
 */
export function newestOn<T extends { appliesFrom: IsoDay }>(things: readonly T[], day: IsoDay): T | null {
  return things
    .filter((one) => one.appliesFrom <= day)
    .reduce<T | null>((best, one) => (best === null || one.appliesFrom >= best.appliesFrom ? one : best), null);
}
