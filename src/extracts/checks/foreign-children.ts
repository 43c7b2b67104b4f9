import type { Finding } from '../finding.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/** Files about children in care, which must be about the same children as the return. */
const aboutChildrenInCare = ['visits', 'supervision', 'pep', 'education', 'children_in_care'];
/** With fewer children than this, it can happen that the return has none of them. */
const fewestChildren = 5;

/**
 * A file of which no child is in the header or the episodes: its identifiers are of another kind, or it is another
 * authority's file, and every share worked out from it would be zero.
 */
export function checkForeignChildren(tables: Tables, context: CheckContext): Finding[] {
  const known = new Set([...(tables.header?.columns.child ?? []), ...(tables.episodes?.columns.child ?? [])]);
  if (known.size === 0) return [];
  return aboutChildrenInCare.flatMap((name) => {
    const table = tables[name];
    if (table === undefined) return [];
    const children = new Set(table.columns.child_id);
    if (children.size < fewestChildren || [...children].some((child) => known.has(child))) return [];
    return [
      finding('children-of-another-kind', { ...placeOf(table, 0, 'child_id', context), line: null, value: null }),
    ];
  });
}
