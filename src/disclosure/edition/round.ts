import type { AuditOf, Limits } from './gate-audit.ts';
import type { NumberBounds } from './reading.ts';
import type { EditionSystem } from './system.ts';
import type { Tie } from './ties.ts';
import type { Visibility } from './visibility.ts';
import type { Worth } from './worth.ts';

/** What the second round works with. */
export interface SecondRound {
  readonly system: EditionSystem;
  readonly visibility: Visibility;
  readonly worth: Worth;
  readonly limitsOf: (id: string) => Limits;
  readonly audit: AuditOf;
  readonly seed: string;
  /** The ties that name a number. */
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>;
  /** What earlier publications tell of counts that they hid. */
  readonly bounds?: NumberBounds;
}
