import type { Drawing, PageChart } from './charts/charts.ts';
import type { Licence } from './files/data-package.ts';
import type { Problem } from './page.ts';
import type { BenchmarkFiles } from './published-by-others.ts';

/** A built site, and what it should be made from besides its figures. */
export interface BuiltSite {
  /** Every file by its path, folders set apart by `/`. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The code of the council whose site it is. */
  council: string;
  charts: readonly PageChart[];
  drawings: readonly Drawing[];
  /** What others published; null where nothing is set beside ours. */
  benchmarks: BenchmarkFiles | null;
  /** Figures that papers printed before: the file that the project keeps, or an empty text. */
  printed: string;
  /** How many measures there are, those without a figure among them. */
  measures: number;
  /** Goals and limits of targets, as the settings have them. */
  targets: readonly number[];
  /** How often the check of some extracts found something, as publications say it. */
  found: readonly number[];
  /** The licence that the council states for its data; null or left out where it states none. */
  licence?: Licence | null;
  /** Files that it must have besides those that are named above. */
  needed: readonly string[];
  /** Files that the council's own settings give, such as its logo. */
  own: ReadonlyMap<string, Uint8Array>;
}

/** What reading a built site back came to. */
export interface SiteRead {
  pages: number;
  /** Marked places, scenes and cells of files that were compared with the figures. */
  compared: number;
  problems: Problem[];
  /** Pictures whose drawing is as it should be: they are to be drawn anew from it and compared. */
  pictures: string[];
}
