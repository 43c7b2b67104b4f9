import type { Finding } from '../finding.ts';
import type { RawTable } from '../raw-table.ts';
import { finding } from '../report.ts';
import { checkedRules, type Failure, type Rule } from '../rules/index.ts';
import { absentChildren } from './absent-children.ts';
import { checkCodeYears } from './code-years.ts';
import { checkComplaints } from './complaints.ts';
import { checkEducationHours } from './education-hours.ts';
import { checkFigures } from './figures/index.ts';
import { checkForeignChildren } from './foreign-children.ts';
import { checkFuture } from './future.ts';
import { checkIds } from './ids.ts';
import { type CheckContext, placeOf, type Tables } from './place.ts';
import { checkRanges } from './ranges.ts';
import { checkReviewDays } from './review-days.ts';

export type { CheckContext, FigureMeasure } from './place.ts';

const checks = [
  checkFuture,
  checkReviewDays,
  checkIds,
  checkForeignChildren,
  checkCodeYears,
  checkRanges,
  checkEducationHours,
  checkComplaints,
  checkFigures,
];

const comparedWithHeader = checkedRules.filter((rule) => rule.finding === 'not-in-header').map(({ table }) => table);

/** Checks the tables of one extract, rows against rows, and files against files. */
export function checkTables(tables: Tables, context: CheckContext): Finding[] {
  const input = { tables, end: context.extractedOn };
  const absent = absentChildren(tables, comparedWithHeader, context);
  const findings = [...absent.findings];
  for (const rule of checkedRules) {
    const { child = [] } = tables[rule.table]?.columns ?? {};
    for (const failure of rule.failing(input)) {
      if (rule.finding === 'not-in-header' && absent.isCovered(rule.table, failure.row)) continue;
      if (!context.leftOut.has(String(child[failure.row]))) findings.push(reported(rule, failure, tables, context));
    }
  }
  for (const check of checks) {
    for (const one of check(tables, context)) findings.push(one);
  }
  return findings;
}

function reported(rule: Rule, { row, other, fill }: Failure, tables: Tables, context: CheckContext): Finding {
  const table = tables[rule.table] as RawTable;
  const first = other === undefined ? undefined : { first: table.lines[other] ?? 0 };
  return finding(rule.finding, { ...placeOf(table, row, rule.column, context), fill: { ...first, ...fill } });
}
