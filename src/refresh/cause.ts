import type { Month } from '#calendar';
import { type Measure, sourcesOf } from '#catalogue';
import { type Finding, layouts, type Severity } from '#extracts';
import { type FindingsBefore, findingKey } from './findings-before.ts';
import type { Moved } from './moved.ts';
import type { CheckedExtract } from './read-extracts.ts';
import { workableMeasures } from './used-tables.ts';

/**
 * A finding, the month and authority of its extract, whether the list of the month before has it not (null where there is
 * none), and the team of its child: null where no list names one.
 */
export interface LocatedFinding {
  finding: Finding;
  month: Month;
  authority: string;
  isNew: boolean | null;
  team: string | null;
}

/** Findings of one kind in one column, or else one file, of which the same is expected: one thing to put right. */
export interface Cause {
  code: string;
  severity: Severity;
  /** The raw table, or else the file. */
  where: string;
  column: string | null;
  rule: string | null;
  expected: string;
  remedy: string;
  /** Those of the newest month first. */
  findings: LocatedFinding[];
  /** How many children they are about, as far as rows say so. */
  children: number;
  /** The measures that read the rows: none where the column is one that no figure reads. */
  measures: string[];
  /** What its rows move; null where that is not worked out. */
  moved: Moved | null;
}

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * What was found, by cause, in the order of what it does: errors first, as they stop everything, then the causes of the
 * newest month, then (once that is known) those that move a figure most, then those whose rows most measures read, then those
 * with most children. Notes of the newest month only.
 */
export function causesOf(
  extracts: readonly CheckedExtract[],
  month: Month,
  measures: readonly Measure[],
  before: FindingsBefore | null,
): Cause[] {
  const readers = readersOf(
    extracts.some(holdsUnknown) ? measures : workableMeasures(measures, extracts.map(withRefused)),
  );
  const teams = teamsOf(extracts);
  const found = extracts.flatMap(({ folder, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'note' || folder.month === month)
      .map((finding): LocatedFinding => {
        const { month, authority } = folder;
        const team = teams.get(`${authority} ${finding.child}`) ?? null;
        return { finding, month, authority, isNew: isNew(finding, before), team };
      }),
  );
  return [...Map.groupBy(found, ({ finding }) => causeKey(finding))]
    .map(([key, those]) => ({ key, cause: causeOf(those, readers) }))
    .toSorted((one, other) => byEffect(one.cause, other.cause) || inOrder(one.key, other.key))
    .map(({ cause }) => cause);
}

const isNew = (finding: Finding, before: FindingsBefore | null): boolean | null =>
  before === null ? null : !before.keys.has(findingKey(finding));

const whereOf = ({ table, file }: Finding): string => table ?? file;

const causeKey = (one: Finding): string =>
  JSON.stringify([one.severity, one.code, whereOf(one), one.column, one.rule, one.expected]);

/** An extract with the sources of which a file came, even where nothing of it could be used: that is what is wrong with it. */
function withRefused({ folder, findings, sources }: CheckedExtract): Pick<CheckedExtract, 'folder' | 'sources'> {
  const tables = new Set(findings.map(({ table }) => table));
  return { folder, sources: [...sources, ...layouts.flatMap(({ id, table }) => (tables.has(table) ? id : []))] };
}

/** Whether a file is refused of which nobody knows what it is: which measures it keeps from a figure is not known either. */
const holdsUnknown = ({ findings }: CheckedExtract): boolean =>
  findings.some(({ severity, table }) => severity === 'error' && table === null);

/** The team of each child of an authority, as the newest list that names one has it. */
function teamsOf(extracts: readonly CheckedExtract[]): Map<string, string> {
  return new Map(
    extracts
      .toSorted((one, other) => inOrder(one.folder.month, other.folder.month))
      .flatMap(({ folder: { authority }, teams = {} }) =>
        Object.entries(teams).map(([child, team]): [string, string] => [`${authority} ${child}`, team]),
      ),
  );
}

/** The same causes with what their rows move, where it is known, in the order of what they do then. */
export function withMoved(causes: readonly Cause[], moved: ReadonlyMap<Cause, Moved>): Cause[] {
  return causes.map((cause) => ({ ...cause, moved: moved.get(cause) ?? null })).toSorted(byEffect);
}

/** The ids of the measures that read each raw table. */
function readersOf(measures: readonly Measure[]): Map<string, string[]> {
  return new Map(
    layouts.map(({ id, table }) => [
      table,
      measures.filter((one) => [...sourcesOf(one), ...one.alsoReads].includes(id)).map((one) => one.id),
    ]),
  );
}

function causeOf(those: readonly LocatedFinding[], readers: ReadonlyMap<string, string[]>): Cause {
  const findings = those.toSorted(
    (one, other) =>
      inOrder(other.month, one.month) ||
      inOrder(one.finding.file, other.finding.file) ||
      (one.finding.line ?? 0) - (other.finding.line ?? 0),
  );
  const { finding: first } = findings[0] as LocatedFinding;
  const { code, severity, column, rule = null, expected, remedy } = first;
  const isRead = findings.some(({ finding }) => finding.inFigures !== false);
  return {
    code,
    severity,
    where: whereOf(first),
    column,
    rule,
    expected,
    remedy,
    findings,
    children: new Set(findings.flatMap(({ finding }) => finding.child ?? [])).size,
    measures: isRead ? (readers.get(first.table ?? '') ?? []) : [],
    moved: null,
  };
}

/** What matters more comes first. */
function byEffect(one: Cause, other: Cause): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    inOrder(newestOf(other), newestOf(one)) ||
    shareOf(other) - shareOf(one) ||
    other.measures.length - one.measures.length ||
    other.children - one.children ||
    other.findings.length - one.findings.length
  );
}

/** How far it moves the figure that it moves most: nothing is less than what is not known. */
const shareOf = ({ moved }: Cause): number => (moved === null ? 0 : (moved.movements[0]?.share ?? -1));

const newestOf = ({ findings }: Cause): string => findings[0]?.month ?? '';

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
