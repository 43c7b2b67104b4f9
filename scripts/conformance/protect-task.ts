/** How wide a hidden number must stay for a reader. */
export interface ProtectRules {
  /** Whether every zero is shown, so that whatever is hidden is known to be at least 1. */
  readonly zerosPublished: boolean;
  /** Largest less smallest possible value. */
  readonly minWidth: number;
  /** What the largest possible value must reach. */
  readonly mustReach?: number;
}

/** Something that holds between cells: `min <= sum of factor * cell <= max`. */
interface Statement {
  readonly terms: Readonly<Record<string, number>>;
  readonly min?: number;
  readonly max?: number;
}

/** Counts that describe the same people, what holds between them, and which of them must stay secret. */
export interface ProtectTask {
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly { readonly total: string; readonly parts: readonly string[] }[];
  readonly rules: ProtectRules;
  /** Cells that primary suppression hides. */
  readonly primary: readonly string[];
  /** Cells that may not be hidden. */
  readonly mustPublish?: readonly string[];
  /** Cells that are never printed but stand in an equation: a month's step of a cumulative figure, a complement. */
  readonly neverPrinted?: readonly string[];
  /** What is known besides. */
  readonly statements?: readonly Statement[];
}
