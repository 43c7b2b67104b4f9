import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { type Month, monthInWords } from '#calendar';
import type { Finding } from '#extracts';
import { StoppedError } from '../cli/command-line.ts';
import { counted, describeFindings, groupFindings, severities } from './findings-report.ts';
import type { CheckedExtract } from './read-extracts.ts';

/**
 * Lists what was found in a file for the analyst to work through, and prints the errors or warnings by kind. Notes are
 * listed for the newest extracts only. Throws a StoppedError where something is an error, or the list cannot be written.
 */
export function reportFindings(extracts: readonly CheckedExtract[], month: Month, list: string): void {
  const of = (isShown: (extract: CheckedExtract) => boolean) =>
    extracts.filter(isShown).flatMap(({ findings }) => findings);
  const newest = new Set(of(({ folder }) => folder.month === month));
  const findings = of(() => true).filter((finding) => finding.severity !== 'note' || newest.has(finding));
  writeFindings(list, findings);
  const groups = groupFindings(findings.filter(({ severity }) => severity !== 'note'));
  if (groups.length === 0) return;
  const words = monthInWords(month);
  console.log(
    `\n${describeFindings(groups, { newest, month: words })}\n\nEvery error and warning, with its line, stands in ${list} (private: it holds cells of the extracts).\n`,
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  throw new StoppedError(
    `${counted(errors, 'error')} ${errors === 1 ? 'stops' : 'stop'} the publication of ${words}. Nothing was written; what was published before stands.`,
  );
}

/** Writes findings as CSV, the gravest first. The file may hold child-level values: it stays private. */
function writeFindings(file: string, findings: readonly Finding[]): void {
  const fields = ['severity', 'code', 'file', 'line', 'column', 'value', 'message', 'expected', 'remedy'] as const;
  const data = severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => fields.map((field) => finding[field] ?? ''));
  const text = `\uFEFF${Papa.unparse({ fields: [...fields], data }, { escapeFormulae: true })}\r\n`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new StoppedError(
      `${file} cannot be written (${(error as Error).message}). Close it if it is open in a spreadsheet.`,
    );
  }
}
