import { financialYearStart } from '#calendar';
import { checkTables } from '#src/extracts/checks/index.ts';
import type { FileReading } from '#src/extracts/file-reading.ts';
import { type FindingCode, findingKinds, type Holds } from '#src/extracts/finding-kinds.ts';
import { mergeTables } from '#src/extracts/merge.ts';
import { readFile } from '#src/extracts/read-file.ts';
import type { CaseResult } from '../case-result.ts';
import { ageFaults, recordFaults, stockAt } from './answers.ts';
import type { CsvCase, CsvCases } from './case.ts';
import { issueFaults, leakFaults, outcomeFaults, reportFaults, type Seen } from './csv-faults.ts';
import { layoutOfKind } from './kinds.ts';

/** Where a case does not say when its file is read: after every day in the cases. */
const defaultDay = '2025-12-31';

export interface CsvCaseOptions {
  /** Bytes of a case's file, or null where it is not there. */
  bytesOf: (file: string) => Uint8Array | null;
  /** Runs something as if the machine were in a time zone; where none is given, cases run once. */
  underTimeZone?: <T>(zone: string, run: () => T) => T;
}

/** Runs cases of broken and odd CSV files through the readers and checks of this project. */
export function runCsvCases(cases: CsvCases, options: CsvCaseOptions): CaseResult[] {
  return cases.files.map((one) => {
    const bytes = options.bytesOf(one.file);
    if (bytes === null) return { id: one.file, status: 'skipped', detail: 'the file is not there' };
    const faults = faultsOf(one, bytes);
    for (const zone of options.underTimeZone ? [one.runUnderTZ ?? []].flat() : []) {
      for (const fault of options.underTimeZone?.(zone, () => faultsOf(one, bytes)) ?? [])
        faults.push(`in ${zone}: ${fault}`);
    }
    return { id: one.file, status: faults.length === 0 ? 'passed' : 'failed', detail: faults.join('; ') };
  });
}

function readCase(one: CsvCase, bytes: Uint8Array): Seen {
  const layout = layoutOfKind(one.kind);
  const extractedOn = one.asAt ?? defaultDay;
  const isUsed = () => true;
  const file = { path: one.file, bytes };
  const [reading] = readFile(file, { extractedOn, layouts: [layout], isUsed, keepExtras: true }) as [FileReading];
  const findings = [...reading.findings];
  const { table } = reading;
  if (table) {
    const merged = mergeTables(layout, [table], true);
    const headings = new Map([[layout.table, reading.headings]]);
    findings.push(...merged.findings);
    findings.push(
      ...checkTables(
        { [layout.table]: merged.table },
        {
          extractedOn,
          start: financialYearStart(extractedOn),
          authority: '',
          isUsed,
          headings,
          leftOut: new Set(),
          unused: [],
          returns: null,
        },
      ),
    );
  }
  const held = new Map<number, Holds>();
  for (const { code, line } of findings) {
    const row = line === null ? -1 : reading.lines.indexOf(line);
    const holds = findingKinds[code as FindingCode].holds;
    if (row >= 0 && (holds === 'row' || holds === 'child')) held.set(row, holds);
  }
  return { reading, layout, table, findings, held };
}

function faultsOf(one: CsvCase, bytes: Uint8Array): string[] {
  const seen = readCase(one, bytes);
  return [
    ...outcomeFaults(one, seen),
    ...(one.dataRows === undefined || one.dataRows === seen.reading.rows
      ? []
      : [`${seen.reading.rows} data rows, not ${one.dataRows}`]),
    ...(one.records ? (seen.table ? recordFaults(one.records, seen.table, seen.layout) : ['no records came out']) : []),
    ...(one.issues ?? []).flatMap((issue) => issueFaults(issue, seen)),
    ...[one.mustReport ?? []].flat().flatMap((sentence) => reportFaults(sentence, seen)),
    ...[one.mustHold ?? []].flat().flatMap((sentence) => leakFaults(sentence, seen)),
    ...Object.entries(one.stockOn ?? {}).flatMap(([day, stock]) => {
      const found = seen.table ? stockAt(seen.table, day) : null;
      return found === stock ? [] : [`stock on ${day} is ${found}, not ${stock}`];
    }),
    ...(one.ageOn === undefined ? [] : seen.table ? ageFaults(one.ageOn, seen.table) : ['no ages came out']),
  ];
}
