/** What is wrong in commentary, a meeting or a plan. An error stops the build, a warning is printed. */
export interface PaperFinding {
  severity: 'error' | 'warning';
  file: string;
  line: number | null;
  problem: string;
  remedy: string;
}

/** A finding as one line: `data/commentary/2022-02/cla_count.md:8: warning: … Remedy.` */
export function findingText({ severity, file, line, problem, remedy }: PaperFinding): string {
  return `${file}${line === null ? '' : `:${line}`}: ${severity}: ${problem} ${remedy}`;
}

/** Errors first, then by file and line. */
export function inReadingOrder(findings: readonly PaperFinding[]): PaperFinding[] {
  const rank = ({ severity }: PaperFinding) => (severity === 'error' ? 0 : 1);
  return findings.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      (one.line ?? 0) - (other.line ?? 0),
  );
}
