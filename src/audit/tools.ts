import type { Bounds } from './bounds.ts';
import type { SolveCounts } from './part.ts';
import type { Solver } from './solver.ts';
import type { WidthPolicy } from './width.ts';

/** What an audit works with. */
export interface AuditTools {
  solver: Solver;
  policy: WidthPolicy;
  /** `all`: every smallest and largest value itself. `enough`: no further than the verdicts need. */
  effort: 'all' | 'enough';
  /** A hash of a text, for witnesses: their values are as secret as what they protect. */
  digest(text: string): string;
  counts: SolveCounts;
  /** Where given, the audit of a block stops after the first target for which it holds; the rest is unproved. */
  stopsAt?: ((bounds: Bounds) => boolean) | undefined;
}
