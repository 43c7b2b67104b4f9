/** What a reader takes from something published: `min <= sum of coefficient * unknown <= max`, all whole numbers. */
export interface PublishedConstraint {
  readonly terms: Readonly<Record<string, number>>;
  readonly min?: number;
  readonly max?: number;
}

/** What is published about some hidden numbers, and which of them to look at. */
export interface AuditQuestion {
  /**
   * Every hidden number with the smallest and largest value it can have before any constraint; no `max` where there is
   * none.
   */
  readonly unknowns: Readonly<Record<string, { readonly min: number; readonly max?: number }>>;
  readonly constraints: readonly PublishedConstraint[];
  /** Names of unknowns. */
  readonly targets: readonly string[];
  /**
   * Where given, the audit may stop after the first bounds for which it holds: whatever comes later is then not proved.
   */
  readonly stopsAt?: (bounds: TargetBounds) => boolean;
}

/** The smallest and largest whole number that a target can be; no `max` where there is none. */
export interface TargetBounds {
  readonly min: number;
  readonly max?: number;
  /** Whether both ends are proved to be possible. What is not proved counts as unsafe. */
  readonly proved: boolean;
}

/** Finds the bounds of every target, in their order. The protector trusts nothing else; it has no solver of its own. */
export type AuditFunction = (question: AuditQuestion) => readonly TargetBounds[];

/** How wide a hidden number must stay for a reader. */
export interface WidthRule {
  /** Largest less smallest possible value. */
  readonly minWidth: number;
  /** What the largest possible value must reach. */
  readonly mustReach?: number;
}

/** Whether proved bounds leave a reader with enough possible values. */
export function isWide({ min, max, proved }: TargetBounds, { minWidth, mustReach = 0 }: WidthRule): boolean {
  return proved && (max === undefined || (max - min >= minWidth && max >= mustReach));
}
