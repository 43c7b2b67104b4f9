import type { Finding } from './finding.ts';
import type { FindingCode } from './finding-kinds.ts';
import type { Cell, RawTable } from './raw-table.ts';
import { finding } from './report.ts';

/** Tables beside the episodes whose rows are all about the children that the header and the episodes name. */
const aboutTheChildren: Readonly<Record<string, 'child' | 'child_id'>> = {
  reviews: 'child',
  oc2: 'child',
  oc3: 'child',
  ad1: 'child',
  uasc: 'child',
  missing: 'child',
  social_worker_episodes: 'child',
  placed_for_adoption: 'child',
  previous_permanence: 'child',
  deprivation_of_liberty: 'child',
  visits: 'child_id',
  supervision: 'child_id',
  pep: 'child_id',
  education: 'child_id',
  attendance: 'child_id',
  schools: 'child_id',
  attainment: 'child_id',
  support: 'child_id',
  health: 'child_id',
  siblings: 'child_id',
  homes: 'child_id',
  children_in_care: 'child_id',
};

/** Where children are in care, each of them has some of these. */
const neverEmpty: ReadonlySet<string> = new Set(['reviews', 'social_worker_episodes']);

/** The children that the header and the episodes name. */
export function childrenOfReturn({ header, episodes }: Readonly<Record<string, RawTable>>): ReadonlySet<Cell> {
  const children = new Set<Cell>([...(header?.columns.child ?? []), ...(episodes?.columns.child ?? [])]);
  children.delete(null);
  return children;
}

/**
 * Why nothing that a table says can be counted, though a file of it came: all of its rows were refused, none is about a
 * child of the header or the episodes, or it has none though it must have some. Counted, its children would be zero. Null
 * where it counts; where there are no `children` of the return, nobody can tell.
 */
export function uncollected(table: RawTable, rowsRead: number, children: ReadonlySet<Cell>): Finding | null {
  const because = (code: FindingCode) => finding(code, { file: table.file, table: table.name });
  if (table.rowCount === 0 && rowsRead > 0) return because('no-row-read');
  const column = aboutTheChildren[table.name];
  if (column === undefined || children.size === 0) return null;
  if (table.rowCount === 0) return neverEmpty.has(table.name) ? because('none-though-children') : null;
  return table.columns[column]?.some((child) => children.has(child)) ? null : because('no-child-of-the-header');
}
