import type { Column, Layout } from '../layout.ts';
import { headingKey, headingWords } from './heading.ts';
import { nearHeadings } from './near-headings.ts';

/** How a row of headings fits a layout. */
export interface Fit {
  layout: Layout;
  /** Index of the cell under which each column stands. */
  found: Map<Column, number>;
  missing: Column[];
  /** Indexes of headings that the layout does not know. */
  extra: number[];
  /** Indexes of headings that name a column a second time. */
  twice: number[];
  /** Index of the unknown heading that may be meant for a column that is not found. */
  near: ReadonlyMap<Column, number>;
}

interface Index {
  byKey: Map<string, Column>;
  patterns: { pattern: RegExp; column: Column }[];
}

const indexes = new WeakMap<Layout, Index>();

function indexOf(layout: Layout): Index {
  const known = indexes.get(layout);
  if (known) return known;
  const index: Index = { byKey: new Map(), patterns: [] };
  for (const column of layout.columns) {
    index.byKey.set(headingKey(column.heading), column);
    for (const other of column.alsoKnownAs ?? []) {
      if (typeof other === 'string') index.byKey.set(headingKey(other), column);
      else index.patterns.push({ pattern: other, column });
    }
  }
  indexes.set(layout, index);
  return index;
}

/** A heading as it is compared: by its key, else by its words. */
interface Compared {
  readonly key: string;
  readonly words: string;
}

const comparedRows = new WeakMap<readonly string[], readonly Compared[]>();

/** Each heading of a row, worked out once for all the layouts that the row is compared with. */
function compared(headings: readonly string[]): readonly Compared[] {
  const known = comparedRows.get(headings);
  if (known) return known;
  const made = headings.map((heading) => ({ key: headingKey(heading), words: headingWords(heading) }));
  comparedRows.set(headings, made);
  return made;
}

/** Fits headings to one layout: by name first, in any order, then by patterns for headings that vary. */
function fitTo(headings: readonly string[], layout: Layout): Fit {
  const { byKey, patterns } = indexOf(layout);
  const result: Fit = { layout, found: new Map(), missing: [], extra: [], twice: [], near: new Map() };
  const open: number[] = [];
  const row = compared(headings);
  row.forEach(({ key }, index) => {
    const column = byKey.get(key);
    if (key === '') return;
    if (!column) open.push(index);
    else if (result.found.has(column)) result.twice.push(index);
    else result.found.set(column, index);
  });
  for (const index of open) {
    const words = row[index]?.words ?? '';
    const match = patterns.find(({ pattern, column }) => !result.found.has(column) && pattern.test(words));
    if (match) result.found.set(match.column, index);
    else result.extra.push(index);
  }
  result.missing = layout.columns.filter((column) => column.presence === 'required' && !result.found.has(column));
  return result;
}

/** The layout of which no required column is missing and which knows most of the headings; null where there is none. */
export function recognise(headings: readonly string[], layouts: readonly Layout[]): Fit | null {
  const whole = layouts.map((layout) => fitTo(headings, layout)).filter(({ missing }) => missing.length === 0);
  return whole.sort((a, b) => b.found.size - a.found.size)[0] ?? null;
}

/** The layout that comes closest: by the share of its required columns, and of the headings that it knows. */
export function nearest(headings: readonly string[], layouts: readonly Layout[]): Fit | null {
  return closest(layouts.map((layout) => fitTo(headings, layout)));
}

/** The same, where a required column under a near heading counts nearly as much as one under its own. */
export function nearestWithNear(headings: readonly string[], layouts: readonly Layout[]): Fit | null {
  return closest(fitsWithNear(headings, layouts));
}

/**
 * The layout that a file may be meant for though another recognises it: all that it lacks is under near headings, and with
 * these it knows more of them. Null where there is none.
 */
export function meantFor(headings: readonly string[], whole: Fit, layouts: readonly Layout[]): Fit | null {
  if (whole.extra.length === 0) return null;
  const meant = fitsWithNear(headings, layouts).filter(
    ({ found, missing, near }) =>
      missing.length > 0 &&
      missing.every((column) => near.has(column)) &&
      found.size + missing.length > whole.found.size,
  );
  return closest(meant);
}

function fitsWithNear(headings: readonly string[], layouts: readonly Layout[]): Fit[] {
  return layouts.map((layout) => {
    const fit = fitTo(headings, layout);
    return fit.found.size === 0 ? fit : { ...fit, near: nearHeadings(headings, fit, layouts) };
  });
}

/** What a required column counts that is under a near heading: less than one under its own. */
const nearCounts = 0.9;

function closest(fits: readonly Fit[]): Fit | null {
  const closeness = ({ layout, found, missing, extra, twice, near }: Fit) => {
    const required = layout.columns.filter((column) => column.presence === 'required').length;
    const absent = missing.reduce((sum, column) => sum + (near.has(column) ? 1 - nearCounts : 1), 0);
    return (required - absent) / required + found.size / (found.size + extra.length + twice.length);
  };
  const known = fits.filter(({ found }) => found.size > 0);
  return known.sort((a, b) => closeness(b) - closeness(a) || b.found.size - a.found.size)[0] ?? null;
}
