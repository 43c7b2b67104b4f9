import type { Month } from '#calendar';
import type { Catalogue, Settings } from '#catalogue';
import type { Figure } from '#figure';
import type { Cause } from './cause.ts';

/** Is told what a refresh finds and works out, as soon as it is known. All of it is private. */
export interface Watcher {
  /**
   * The causes of what was found, in the order of what they do: once they are known, and again once it is known what they
   * move. `before` is the month of the list that they are new against; null where there is none.
   */
  causes: (causes: readonly Cause[], of: { month: Month; settings: Settings; before: Month | null }) => void;
  /** The figures of the measures that are shown, before anything is hidden. */
  figures: (figures: readonly Figure[], of: { month: Month; catalogue: Catalogue }) => void;
}
