import type { FileReading } from '#src/extracts/file-reading.ts';
import type { Finding } from '#src/extracts/finding.ts';
import { type FindingCode, findingKinds, type Holds } from '#src/extracts/finding-kinds.ts';
import type { Layout } from '#src/extracts/layout.ts';
import type { RawTable } from '#src/extracts/raw-table.ts';
import { headingKey } from '#src/extracts/reading/heading.ts';
import type { CsvCase } from './case.ts';
import { findingsFor, reportsFor } from './vocabulary.ts';

/** The result of reading a case's file. */
export interface Seen {
  layout: Layout;
  reading: FileReading;
  /** The table even where the file is refused: what the rest of a case asks about. */
  table: RawTable | null;
  findings: Finding[];
  held: Map<number, Holds>;
}

/** What is wrong with how the file was treated. */
export function outcomeFaults(one: CsvCase, { findings, held, reading, table }: Seen): string[] {
  const refused = findings.some(({ code }) => findingKinds[code as FindingCode].holds === 'file');
  const outcome = refused ? 'reject' : held.size > 0 ? 'quarantine' : 'accept';
  const codes = () =>
    findings.filter(({ code }) => findingKinds[code as FindingCode].holds !== 'nothing').map(({ code }) => code);
  if (!one.outcome.startsWith(outcome))
    return [`outcome is ${outcome}, not ${one.outcome} (${codes().join(', ') || 'nothing held back'})`];
  if (!one.outcome.startsWith('quarantine')) return [];
  const rows = /\brows? ([\d, and]+)/.exec(one.outcome)?.[1]?.match(/\d+/g);
  const expected = /all rows/.test(one.outcome)
    ? Array.from({ length: reading.rows }, (_, row) => row)
    : rows?.map((row) => Number(row) - 1);
  const surplus = expected ? [...held.keys()].filter((row) => !expected.includes(row)) : [];
  return [
    ...(expected ?? []).filter((row) => !held.has(row)).map((row) => `row ${row + 1} is not held back`),
    ...surplus.map((row) => `row ${row + 1} is held back`),
    ...childrenNotHeld(one.outcome, { held, table }),
  ];
}

/** `quarantine child 900001`: some row of each child that is named must be held back, and none of another child. */
function childrenNotHeld(outcome: string, { held, table }: Pick<Seen, 'held' | 'table'>): string[] {
  const named = /\bchild(?:ren)? ([\d, and]+)/.exec(outcome)?.[1]?.match(/\d+/g);
  if (!named) return [];
  const children = new Set([...held.keys()].map((row) => String(table?.columns.child?.[row] ?? '')));
  return [
    ...named.filter((child) => !children.has(child)).map((child) => `child ${child} is not held back`),
    ...[...children].filter((child) => !named.includes(child)).map(() => 'another child is held back'),
  ];
}

/** What is wrong with an issue that must be found, and where. */
export function issueFaults(issue: NonNullable<CsvCase['issues']>[number], seen: Seen): string[] {
  const codes = findingsFor(issue.code);
  const found = seen.findings.filter(({ code }) => codes.includes(code as FindingCode));
  const rows = issue.rows ?? (issue.row === undefined ? [] : [issue.row]);
  const inColumn = ({ code, column, message }: Finding) =>
    issue.column === undefined ||
    headingKey(column ?? '') === headingKey(issue.column) ||
    (code === 'unknown-layout' && message.includes(issue.column));
  const placed = found.filter(inColumn);
  const missing = `${issue.code}${issue.column ? ` in ${issue.column}` : ''} was not found`;
  if (placed.length === 0) return [missing];
  const lineFaults =
    issue.line !== undefined && !placed.some(({ line }) => line === issue.line)
      ? [`${issue.code} is not on line ${issue.line}`]
      : [];
  return [
    ...lineFaults,
    ...rows
      .filter((row) => !placed.some((finding) => isOnRow(finding, row, seen)))
      .map((row) => `${issue.code} is not on row ${row}`),
  ];
}

/** A finding about a child's episodes stands on one of two rows; either shows where to look. */
function isOnRow({ line, code }: Finding, row: number, { reading, table }: Seen): boolean {
  const at = reading.lines.indexOf(line ?? -1);
  if (at === row - 1) return true;
  const children = table?.columns.child;
  return (
    findingKinds[code as FindingCode].holds === 'child' &&
    at >= 0 &&
    children !== undefined &&
    children[at] === children[row - 1]
  );
}

/** What is wrong with the reports that are expected. */
export function reportFaults(sentence: string, { findings }: Seen): string[] {
  const asked = reportsFor(sentence);
  if (asked.length === 0) return [`what must be reported was not understood: ${sentence}`];
  const has = (codes: readonly FindingCode[]) => findings.some(({ code }) => codes.includes(code as FindingCode));
  const numbers = [...sentence.matchAll(/(\d+) (?:lines?|rows?) (before|after)/g)];
  const after = /(\d+) after the data/.exec(sentence);
  const counts = [
    ...numbers.map(
      (match) => [Number(match[1]), `lines-${match[2] === 'before' ? 'before-header' : 'after-data'}`] as const,
    ),
    ...(after ? [[Number(after[1]), 'lines-after-data'] as const] : []),
  ];
  return [
    ...asked.filter((codes) => !has(codes)).map((codes) => `${codes.join(' or ')} was not reported`),
    ...counts
      .filter(([count, code]) => !findings.some((one) => one.code === code && one.count === count))
      .map(([count, code]) => `${code} does not count ${count}`),
    ...(/footer count agrees/.test(sentence) && findings.some(({ code }) => code === 'footer-count-differs')
      ? ['the footer count differs']
      : []),
  ];
}

/** Words in quotation marks, and after `the word`, may stand in no message. */
export function leakFaults(sentence: string, { findings }: Seen): string[] {
  const words = [...sentence.matchAll(/["“]([^"”]+)["”]|the word (\w+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const said = findings
    .map(({ message, expected, remedy, value }) => [message, expected, remedy, value].join('\n'))
    .join('\n');
  return words
    .filter((word) => said.includes(word))
    .map((word) => `a message repeats a cell (${word.length} characters)`);
}
