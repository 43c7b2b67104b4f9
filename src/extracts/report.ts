import type { Finding, Severity } from './finding.ts';
import { type FindingCode, type FindingKind, findingKinds } from './finding-kinds.ts';
import { isSheet } from './sheet-path.ts';

export interface Place {
  file: string;
  table?: string | null;
  line?: number | null;
  column?: string | null;
  value?: string | null;
  /** Whether a published figure depends on it; decides the severity of kinds that go by column. */
  inFigures?: boolean;
  count?: number;
  /** DfE's number of the rule, where it is one. */
  rule?: string;
  /** The values for the `{…}` of the kind. */
  fill?: Readonly<Record<string, string | number>>;
}

/** Records a finding in the file that is being read. */
export type Report = (code: FindingCode, place?: Omit<Place, 'file'>) => void;

/** One finding of a kind at a place. */
export function finding(code: FindingCode, place: Place): Finding {
  const kind: FindingKind = findingKinds[code];
  const says = filled(kind.says, place.fill);
  const problem = isSheet(place.file) ? says.replace(/\bline (?=\d)/g, 'row ') : says;
  const made: Finding = {
    code,
    severity: severityOf(kind, place.inFigures ?? false),
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    value: place.value ?? null,
    expected: filled(kind.expected, place.fill),
    remedy: kind.remedy,
    problem,
    message: `${where(place)}: ${problem}.`,
    table: place.table ?? null,
  };
  if (place.count !== undefined) made.count = place.count;
  if (place.rule !== undefined) made.rule = place.rule;
  return made;
}

function severityOf(kind: FindingKind, inFigures: boolean): Severity {
  if (kind.severity !== 'by column') return kind.severity;
  return inFigures ? 'error' : 'warning';
}

function where({ file, line, column }: Place): string {
  return `${file}${line ? `, ${isSheet(file) ? 'row' : 'line'} ${line}` : ''}${column ? `, ${column}` : ''}`;
}

function filled(text: string, fill: Place['fill']): string {
  if (!fill || !text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}
