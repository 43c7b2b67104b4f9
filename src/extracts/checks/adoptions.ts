import type { Finding } from '../finding.ts';
import type { Cell, RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/**
 * Children whom list 10 of Annex A has as adopted and the episodes do not, or the other way round: the two files are of
 * one system, so one of them is behind. Only adoptions that both files can know of are compared: since the episodes reach
 * back, and of children whom the list has.
 */
export function checkAdoptions({ adoption_children: list, episodes }: Tables, context: CheckContext): Finding[] {
  if (list === undefined || episodes === undefined) return [];
  const adopted = rowsOfAdoptions(episodes);
  const listed = list.columns.child_id ?? [];
  const orders = list.columns.adopted_on ?? [];
  const inList = new Map<Cell, number>();
  const findings: Finding[] = [];
  for (let row = 0; row < list.rowCount; row += 1) {
    const [child, order] = [listed[row] ?? null, orders[row] ?? null];
    inList.set(child, row);
    const isKnown = typeof order === 'string' && order >= context.start && order <= context.extractedOn;
    if (!isKnown || adopted.has(child) || context.leftOut.has(String(child))) continue;
    findings.push(about('adopted-in-list-alone', list, row, 'child_id', episodes.file, context));
  }
  for (const [child, row] of adopted) {
    const at = inList.get(child);
    if (at === undefined || (orders[at] ?? null) !== null || context.leftOut.has(String(child))) continue;
    const other = list.files?.[at] ?? list.file;
    findings.push(about('adopted-in-episodes-alone', episodes, row, 'child', other, context));
  }
  return findings;
}

function rowsOfAdoptions({ columns, rowCount }: RawTable): Map<Cell, number> {
  const rows = new Map<Cell, number>();
  for (let row = 0; row < rowCount; row += 1) {
    const reason = columns.rec?.[row];
    if (reason === 'E11' || reason === 'E12') rows.set(columns.child?.[row] ?? null, row);
  }
  return rows;
}

function about(
  code: 'adopted-in-list-alone' | 'adopted-in-episodes-alone',
  table: RawTable,
  row: number,
  column: string,
  other: string,
  context: CheckContext,
): Finding {
  return finding(code, { ...placeOf(table, row, column, context), fill: { other } });
}
