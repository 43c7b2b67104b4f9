import type { Layout } from '../layout.ts';
import { findHeaderRow } from '../reading/header-row.ts';
import { nearestWithNear, recognise } from '../reading/recognise.ts';
import { unusedListOf } from '../reading/unused-list.ts';

/** Sheets that templates bring beside the lists. */
const besideLists =
  /^(guidance|instructions?|notes?|read ?me|cover|contents|codes?|look ?ups?|validation|drop ?downs?|versions?)\b/i;

/** How sheets of lists are called. */
const namesList = /^(annex ?a\b[ _-]*)?list ?\d/i;

/** So many known headings are no accident. */
const fewestKnown = 4;

/**
 * Whether a sheet holds a list, one that is not used included: then it is read as any file, however wrong. One whose
 * headings are known but for some is such a list where it is called one, where most of them are known, or where the number
 * of whom the rows are about is among them or a heading near to it.
 */
export function isKnownSheet(name: string, rows: readonly string[][], layouts: readonly Layout[]): boolean {
  if (besideLists.test(name.trim())) return false;
  const at = findHeaderRow(rows, layouts);
  const headings = at === null ? undefined : rows[at];
  if (headings === undefined) return false;
  if (recognise(headings, layouts) !== null || unusedListOf(headings) !== null) return true;
  const close = nearestWithNear(headings, layouts);
  if (close === null || close.found.size < 2) return false;
  if (namesList.test(name.trim())) return true;
  if (close.found.size >= fewestKnown && close.found.size > close.extra.length) return true;
  return [...close.found.keys(), ...close.near.keys()].some(
    (column) => column.type === 'identifier' && column.name === close.layout.key[0],
  );
}
