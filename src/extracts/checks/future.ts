import type { Finding } from '../finding.ts';
import { layouts } from '../layouts/index.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';

/**
 * Days after the extract in columns about what has already happened. Episodes have DfE's own rules (354, 385), births
 * theirs (301).
 */
export function checkFuture(tables: Tables, context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  for (const layout of layouts) {
    const table = tables[layout.table];
    if (!table || layout.table === 'episodes') continue;
    for (const column of layout.columns) {
      if (column.type !== 'date' || column.birth || column.mayBeFuture) continue;
      const cells = table.columns[column.name] ?? [];
      for (let row = 0; row < cells.length; row += 1) {
        const cell = cells[row];
        if (typeof cell !== 'string' || cell <= context.extractedOn) continue;
        findings.push(finding('date-in-future', placeOf(table, row, column.name, context)));
      }
    }
  }
  return findings;
}
