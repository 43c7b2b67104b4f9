import type { Measure, Settings } from '#catalogue';
import type { LedgerRow } from '#published';
import type { EditionFigure } from './edition-figure.ts';
import { type Elsewhere, type KnownElsewhere, knownElsewhere } from './elsewhere.ts';
import { type AuditOf, type Limits, strictest } from './gate-audit.ts';
import { informationLossOf } from './information-loss.ts';
import { secondarySuppression } from './secondary-suppression.ts';
import { standingBounds } from './standing-bounds.ts';
import type { SuppressionContext } from './suppression-context.ts';
import { systemOf } from './system.ts';
import { visibilityOf } from './visibility.ts';
import { figuresToWithhold, withholdings } from './withhold-tables.ts';

/** What protecting works with besides the figures. */
export interface ProtectingInput {
  readonly measures: readonly Measure[];
  readonly settings: Settings;
  readonly ledger: readonly LedgerRow[];
  readonly elsewhere: Elsewhere;
  readonly audit: AuditOf;
  /** The limits of a number that no figure shows. */
  readonly common: Limits;
}

/** Figures with everything hidden that must be. */
export interface ProtectedItems {
  /** Those given; of some tables no row may be published. */
  readonly items: readonly EditionFigure[];
  readonly context: SuppressionContext;
  /** Numbers that can be worked out to be small although every table around them is left out. */
  readonly inferable: readonly string[];
  readonly elsewhere: KnownElsewhere;
}

/**
 * Hides what must be hidden. Where numbers can be worked out whatever is hidden, the tables in which they stand are
 * left out, each time with more around them, and the rest is protected again.
 */
export function protectItems(items: readonly EditionFigure[], input: ProtectingInput): ProtectedItems {
  let done = protectOnce(items, input);
  for (const step of withholdings) {
    if (done.inferable.length === 0) break;
    const left = figuresToWithhold(done.items, done.inferable, done.context, step);
    if (left.size === 0) continue;
    const kept = done.items.map((item) => (left.has(item) ? { ...item, unpublished: true } : item));
    done = protectOnce(kept, input);
  }
  return done;
}

function protectOnce(items: readonly EditionFigure[], input: ProtectingInput): ProtectedItems {
  const { measures, settings, ledger, audit, common } = input;
  const system = systemOf(items, measures, settings);
  const limitsOf = limitsIn(items, (item) => system.cells.cellsOf(item), common);
  const elsewhere = knownElsewhere(system, items, input.elsewhere, limitsOf);
  const visibility = visibilityOf(items, system.cells, elsewhere.known);
  const context: SuppressionContext = {
    system,
    visibility,
    loss: informationLossOf(items, measures, settings),
    limitsOf,
    audit,
    seed: settings.publication.seed,
    constraintsOf: system.constraints.byNumber(),
    bounds: standingBounds(items, system.cells, [input.elsewhere.otherEdition, ledger], limitsOf),
  };
  return { items, context, inferable: secondarySuppression(context), elsewhere };
}

/** The limits that a number must keep: the strictest of the measures that show it. */
function limitsIn(
  items: readonly EditionFigure[],
  cellsOf: (item: EditionFigure) => readonly string[],
  common: Limits,
): (id: string) => Limits {
  const limits = new Map<string, Limits>();
  for (const item of items) {
    for (const cell of cellsOf(item)) limits.set(cell, strictest([limits.get(cell) ?? common, item.policy]));
  }
  return (id) => limits.get(id) ?? common;
}
