import type { Finding } from '../finding.ts';
import { checkedRules } from '../rules/index.ts';
import { absentChildren } from './absent-children.ts';
import { checkAdoptions } from './adoptions.ts';
import { checkAttendance } from './attendance.ts';
import { checkCodeYears } from './code-years.ts';
import { checkComplaints } from './complaints.ts';
import { checkEducationHours } from './education-hours.ts';
import { checkFigures } from './figures/index.ts';
import { checkForeignChildren } from './foreign-children.ts';
import { checkFuture } from './future.ts';
import { checkIds } from './ids.ts';
import type { CheckContext, Tables } from './place.ts';
import { checkRanges } from './ranges.ts';
import { checkReviewDays } from './review-days.ts';
import { checkRules } from './rules.ts';

export { type CheckContext, type FigureMeasure, figureMeasure, type Returns } from './place.ts';

const checks = [
  checkFuture,
  checkReviewDays,
  checkIds,
  checkForeignChildren,
  checkCodeYears,
  checkRanges,
  checkEducationHours,
  checkAttendance,
  checkComplaints,
  checkAdoptions,
  checkFigures,
];

const comparedWithHeader = checkedRules.filter((rule) => rule.finding === 'not-in-header').map(({ table }) => table);

/** Checks the tables of one extract, rows against rows, and files against files. */
export function checkTables(tables: Tables, context: CheckContext): Finding[] {
  const absent = absentChildren(tables, comparedWithHeader, context);
  const findings = [...absent.findings];
  for (const one of checkRules(tables, context, absent)) findings.push(one);
  for (const check of checks) {
    for (const one of check(tables, context)) findings.push(one);
  }
  return findings;
}
