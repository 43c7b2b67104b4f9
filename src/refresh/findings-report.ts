import type { Finding } from '#extracts';

/** Findings of one kind in one kind of file, of which the same is expected. */
export interface FindingGroup {
  code: string;
  severity: Finding['severity'];
  source: string | null;
  expected: string;
  remedy: string;
  findings: Finding[];
}

/** What to say of groups beside what is in them. */
export interface Context {
  /** Findings in the extracts of the month that is published. */
  newest: ReadonlySet<Finding>;
  /** The month in words. */
  month: string;
}

export const severities = ['error', 'warning', 'note'] as const;
/** How many places of a kind, and how many kinds of warnings, the screen shows: the rest is in the list. */
const placesShown = 3;
const warningsShown = 10;

/** Puts findings of the same code about the same table together, errors first, the newest extract's places first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = [finding.severity, finding.code, finding.table, finding.expected].join('|');
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

/**
 * The findings in words for the analyst's own screen, each kind once with the first places it was found in: the errors
 * if there are any, else the warnings that are most frequent.
 */
export function describeFindings(groups: readonly FindingGroup[], context: Context): string {
  const errors = groups.filter((group) => group.severity === 'error');
  const warnings = groups.filter((group) => group.severity === 'warning');
  const shown = errors.length > 0 ? errors : warnings.slice(0, warningsShown);
  const rest = errors.length > 0 ? warnings : warnings.slice(warningsShown);
  const left = rest.reduce((sum, group) => sum + group.findings.length, 0);
  const more = left === 0 ? [] : [`… and ${counted(left, 'warning')} of ${counted(rest.length, 'more kind')}.`];
  return [...shown.map((group) => describeGroup(group, context)), ...more].join('\n\n');
}

function describeGroup(group: FindingGroup, context: Context): string {
  const problems = problemsOf(group.findings);
  const [first] = problems;
  const single = problems.length === 1 && first !== undefined;
  const lines = single
    ? placesOf(first.findings)
    : problems
        .slice(0, placesShown)
        .flatMap(({ problem, findings }) => [
          `${findings.length > 1 ? `${findings.length} times: ` : ''}${problem}`,
          `  ${findings.length > 1 ? 'first in ' : ''}${placeOf(findings[0] as Finding)}`,
        ]);
  const more =
    single || problems.length <= placesShown ? [] : [`… and ${problems.length - placesShown} more of this kind`];
  return [
    `${group.severity.toUpperCase()} ${group.code}${times(group.findings, context)}${single ? `: ${first.problem}` : ''}`,
    `  Expected: ${group.expected}`,
    `  What to do: ${group.remedy}`,
    ...[...lines, ...more].map((line) => `    ${line}`),
  ].join('\n');
}

/** The same problem against another line of the file is the same problem. Most frequent first. */
function problemsOf(findings: readonly Finding[]): { problem: string; findings: Finding[] }[] {
  const known = new Map<string, Finding[]>();
  for (const finding of findings) {
    const problem = finding.problem.replace(/\bline \d+/g, 'another line');
    const those = known.get(problem);
    if (those === undefined) known.set(problem, [finding]);
    else those.push(finding);
  }
  return [...known]
    .map(([problem, those]) => ({ problem: those.length === 1 ? (those[0]?.problem ?? '') : problem, findings: those }))
    .sort((a, b) => b.findings.length - a.findings.length);
}

function placesOf(findings: readonly Finding[]): string[] {
  const more = findings.length - placesShown;
  return [...findings.slice(0, placesShown).map(placeOf), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** File, line and column. What the cell holds is in the private list alone: a screen's words end up in logs. */
function placeOf(finding: Finding): string {
  return [finding.file, finding.line, finding.column].filter((part) => part !== null).join(':');
}

/** Every monthly extract repeats what nobody has corrected, so the newest one's share is what there is to do. */
function times(findings: readonly Finding[], { newest, month }: Context): string {
  const now = findings.filter((finding) => newest.has(finding)).length;
  const share = now === findings.length ? '' : now === 0 ? 'none' : `${now}`;
  const where = share === '' ? '' : `${share} in the extracts of ${month}`;
  const count = findings.length > 1 ? `${findings.length} times` : '';
  const said = [count, where].filter(Boolean).join(', ');
  return said === '' ? '' : ` (${said})`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
