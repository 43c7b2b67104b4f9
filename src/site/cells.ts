import { monthInWords } from '#calendar';
import type { SeriesPoint } from '#scorecard';

/** What is to be said of one figure beside its numbers: why it is missing, and that it was revised. */
export function notesOn(point: SeriesPoint, explanation: string): string {
  const revised = point.revisedIn === null ? '' : `revised in the publication of ${monthInWords(point.revisedIn)}`;
  const notes = [explanation, revised].filter(Boolean).join('; ');
  return notes.charAt(0).toUpperCase() + notes.slice(1);
}
