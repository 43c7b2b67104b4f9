import type { May } from './follows.ts';
import type { KnownFigures } from './known-figures.ts';
import type { OtherName } from './mark.ts';
import type { WithoutNames } from './names.ts';

/** A figure that others published. */
export interface OtherFigure extends OtherName {
  value: number;
}

/** What others printed as a symbol in place of a number, and what the symbol says in words. */
export interface Unprinted extends OtherName {
  symbol: string;
  why: string;
}

/** Everything that a page may speak of. */
export interface Known {
  figures: KnownFigures;
  others: readonly OtherFigure[];
  unprinted: readonly Unprinted[];
  /** Numbers that the charts of a series give besides its figures: averages and limits. */
  charted: (seriesKey: string) => May;
  withoutNames: WithoutNames;
  /** The most that there is of anything that pages count. */
  most: number;
  /** Goals and limits of targets, as the settings have them; null where nobody knows. */
  targets: ReadonlySet<string> | null;
  /** How often the check of some extracts found something, as publications say it; null where nobody knows. */
  found: ReadonlySet<string> | null;
}
