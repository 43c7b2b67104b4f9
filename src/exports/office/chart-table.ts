import type { IsoDay } from '#calendar';
import type { Unit } from '#figure';
import type { Look } from './look.ts';

/**
 * How Office draws a table: lines over days or names, marks over names, bars of a place each, bars of parts, or marks
 * and lines over numbers.
 */
export type ChartForm = 'line' | 'marks' | 'bars' | 'stacked-bars' | 'scatter';

/** A column of a native chart: a series. It has as many values as there are rows; null where there is none to draw. */
export interface ChartColumn {
  heading: string;
  values: readonly (number | null)[];
  decimals: number;
  look: Look;
  /** Whether the key names it; true where that is not said. */
  inKey?: boolean;
  /** Values that are written beside their marks. */
  labels?: 'newest' | 'all' | 'large';
  /** Rows that are drawn in another look: ours among bars, quiet ones among marks. */
  rowLooks?: readonly { row: number; look: Look }[];
}

/**
 * The numbers of a chart as the table that stands in its workbook: a column of what lies along the bottom (or down the
 * side), then a column for each series. What is hidden or missing is null here and an empty cell there.
 */
export interface ChartTable {
  form: ChartForm;
  /** The heading of the first column. */
  head: string;
  /** Days of figures, or names. */
  keys: { days: readonly IsoDay[] } | { names: readonly string[] };
  /** Numbers along the bottom, where keys only name the rows; its heading names the axis. */
  across?: { heading: string; values: readonly number[]; decimals: number };
  columns: readonly ChartColumn[];
  unit: Unit;
  decimals: number;
  /** The values from which the scale follows, beyond which parts of bars add up. */
  scale: { values: readonly number[]; addedUp: boolean };
  /** Whether a line stops at an empty cell, or goes on over it to the next. */
  blanks: 'gap' | 'span';
  /** What is to be said of the numbers, a sentence each. */
  notes: readonly string[];
}
