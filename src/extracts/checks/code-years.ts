import { codeSets } from '../codes/index.ts';
import type { Finding } from '../finding.ts';
import type { Cell } from '../raw-table.ts';
import { finding } from '../report.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';
import { yearOf } from './rules.ts';

/**
 * Codes of an episode that were not in use then: a later code before it came, an old one after it went or in the return
 * of a year that no longer has it.
 */
export function checkCodeYears({ episodes }: Tables, context: CheckContext): Finding[] {
  if (!episodes) return [];
  const { decom = [], dec = [] } = episodes.columns;
  const checks = [
    { column: 'place', set: codeSets.placement, started: decom, ended: dec },
    { column: 'ls', set: codeSets.legalStatus, started: decom, ended: dec },
    { column: 'rec', set: codeSets.endReason, started: dec, ended: dec },
    { column: 'reason_place_change', set: codeSets.placementChange, started: dec, ended: dec },
  ];
  const findings: Finding[] = [];
  for (const { column, set, started, ended } of checks) {
    const dated = new Map<Cell, { from?: string; until?: string }>();
    for (const { code, from, until } of set.entries) {
      if (from !== undefined || until !== undefined)
        dated.set(code, { ...(from ? { from } : {}), ...(until ? { until } : {}) });
    }
    const cells = episodes.columns[column] ?? [];
    for (let row = 0; row < cells.length; row += 1) {
      const years = dated.get(cells[row] ?? null);
      if (!years) continue;
      const [start, end] = [started[row] ?? null, ended[row] ?? null];
      const { until } = years;
      const gone =
        until !== undefined && ((typeof start === 'string' && start > until) || yearOf(episodes, row, context) > until);
      const early = years.from !== undefined && typeof end === 'string' && end < years.from;
      if (gone || early) findings.push(finding('code-out-of-its-years', placeOf(episodes, row, column, context)));
    }
  }
  return findings;
}
