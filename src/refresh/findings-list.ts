import Papa from 'papaparse';
import { type Month, monthInWords } from '#calendar';
import type { Finding } from '#extracts';
import { counted, describeFindings, groupFindings, severities } from './findings-report.ts';
import type { CheckedExtract } from './read-extracts.ts';

/** What there is to say of findings. */
export interface FindingsReport {
  /** Errors or warnings by kind, for the analyst's own screen; null where there are none. */
  said: string | null;
  /** Why nothing may be published; null where no finding is an error. */
  stops: string | null;
}

/**
 * What was found, as CSV, for the analyst to work through: the most serious first, notes of the newest extracts only.
 * It may hold child-level values: it stays private.
 */
export function findingsList(extracts: readonly CheckedExtract[], month: Month): string {
  const { findings } = findingsOf(extracts, month);
  const fields = ['severity', 'code', 'file', 'line', 'column', 'value', 'message', 'expected', 'remedy'] as const;
  const data = severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => fields.map((field) => finding[field] ?? ''));
  return `\uFEFF${Papa.unparse({ fields: [...fields], data }, { escapeFormulae: true })}\r\n`;
}

/** What to say of what was found, and whether it stops the publication of a month. `list` is where all of it stands. */
export function findingsReport(extracts: readonly CheckedExtract[], month: Month, list: string): FindingsReport {
  const { findings, newest } = findingsOf(extracts, month);
  const groups = groupFindings(findings.filter(({ severity }) => severity !== 'note'));
  if (groups.length === 0) return { said: null, stops: null };
  const words = monthInWords(month);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    said: `${describeFindings(groups, { newest, month: words })}\n\nEvery error and warning, with its line, is in ${list} (private: it holds cells of the extracts).`,
    stops:
      errors === 0
        ? null
        : `${counted(errors, 'error')} ${errors === 1 ? 'stops' : 'stop'} the publication of ${words}. Nothing was written; what was published before stands.`,
  };
}

function findingsOf(
  extracts: readonly CheckedExtract[],
  month: Month,
): { findings: Finding[]; newest: ReadonlySet<Finding> } {
  const of = (isShown: (extract: CheckedExtract) => boolean) =>
    extracts.filter(isShown).flatMap(({ findings }) => findings);
  const newest = new Set(of(({ folder }) => folder.month === month));
  return {
    findings: of(() => true).filter((finding) => finding.severity !== 'note' || newest.has(finding)),
    newest,
  };
}
