import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { Finding } from '../../src/extracts/index.ts';

/** Findings of one kind in one kind of file. */
export interface FindingGroup {
  code: string;
  severity: Finding['severity'];
  source: string | null;
  expected: string;
  remedy: string;
  findings: Finding[];
}

const severities = ['error', 'warning', 'note'] as const;

/** Puts findings of the same code about the same table together, errors first, the newest extract's places first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = [finding.severity, finding.code, finding.table].join('|');
    const group = groups.get(key);
    if (group === undefined) {
      const { code, severity, table: source, expected, remedy } = finding;
      groups.set(key, { code, severity, source, expected, remedy, findings: [finding] });
    } else group.findings.push(finding);
  }
  const rank = (group: FindingGroup): number => severities.indexOf(group.severity);
  return [...groups.values()]
    .map((group) => ({
      ...group,
      findings: group.findings.toSorted((a, b) => (a.file < b.file ? 1 : a.file > b.file ? -1 : 0)),
    }))
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}

/** The findings in words for the analyst's own screen: each kind once, with the first places it was found in. */
export function describeFindings(groups: readonly FindingGroup[], places: number): string {
  return groups.map((group) => describeGroup(group, places)).join('\n\n');
}

function describeGroup(group: FindingGroup, places: number): string {
  const [first] = group.findings;
  const count = group.findings.length;
  const lines = group.findings.slice(0, places).map((finding) => `    ${placeOf(finding)}`);
  // The places follow below, so the one that the message begins with is left out.
  const problem = first?.message.split(': ').slice(1).join(': ') ?? '';
  const more = count > places ? [`    … and ${count - places} more`] : [];
  return [
    `${group.severity.toUpperCase()} ${group.code}${count > 1 ? ` (${count} times)` : ''}: ${problem}`,
    `  Expected: ${group.expected}`,
    `  What to do: ${group.remedy}`,
    ...lines,
    ...more,
  ].join('\n');
}

function placeOf(finding: Finding): string {
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== null).join(':');
  return finding.value === null ? place : `${place} holds "${finding.value}"`;
}

/** Writes every finding as CSV for the analyst to work through. The file may hold child-level values: it stays private. */
export function writeFindings(file: string, findings: readonly Finding[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const fields = ['severity', 'code', 'file', 'line', 'column', 'value', 'message', 'expected', 'remedy'] as const;
  const data = findings.map((finding) => fields.map((field) => finding[field] ?? ''));
  writeFileSync(file, `\uFEFF${Papa.unparse({ fields: [...fields], data }, { escapeFormulae: true })}\r\n`);
}
