import type { AuditOf, Limits } from './gate-audit.ts';
import type { InformationLoss } from './information-loss.ts';
import type { LinearConstraint } from './linear-constraint.ts';
import type { NumberBounds } from './reader.ts';
import type { EditionSystem } from './system.ts';
import type { Visibility } from './visibility.ts';

/** What secondary suppression works with. */
export interface SuppressionContext {
  readonly system: EditionSystem;
  readonly visibility: Visibility;
  readonly loss: InformationLoss;
  readonly limitsOf: (id: string) => Limits;
  readonly audit: AuditOf;
  readonly seed: string;
  /** The constraints that name a number. */
  readonly constraintsOf: ReadonlyMap<string, readonly LinearConstraint[]>;
  /** The bounds that earlier publications stated of counts that they hid. */
  readonly bounds?: NumberBounds;
}
