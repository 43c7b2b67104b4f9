import type { SeriesPoint } from '../series.ts';
import type { TravelDirection } from './clear-change.ts';
import type { Against } from './travel-points.ts';

/** One comparison as a sentence without its full stop, in the parts that a page shows in different ways. */
export interface TravelParts {
  /** What a reader takes away first: the verdict, or that there is no clear change; empty where there is neither. */
  lead: string;
  /** What stands behind the lead, with whatever joins the two. */
  rest: string;
  /** The whole sentence, for a place where the verdict is said already. */
  withoutVerdict: string;
}

/** The latest figure against an earlier one. What cannot be compared has no direction, and words that say why. */
export interface Comparison {
  against: Against;
  /** What it is set against. Null where there is no such figure, or where the latest is the worst of all itself. */
  earlier: SeriesPoint | null;
  /** Later less earlier, as a reader who subtracts the printed numbers finds. */
  difference: number | null;
  /** In children, or whatever the measure counts, to one decimal; null where the denominator is not known. */
  differenceInChildren: number | null;
  /**
   * Of a count only, to one decimal and never below −100; null for small counts, of which it says more than it means.
   */
  percentChange: number | null;
  direction: TravelDirection | null;
  /** Null for what is not judged, and where there is no clear change. */
  verdict: 'better' | 'worse' | null;
  words: string;
  /** Keys of the figures from which the numbers in the words follow, the latest first. */
  figures: readonly string[];
  /** The words taken apart. */
  parts: TravelParts;
}
