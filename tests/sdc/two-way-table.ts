import type { ProtectTask } from '#scripts/conformance/protect-task.ts';

/** The task of a table of counts with both margins and the grand total, zeros shown, small counts primary. */
export function twoWayTable(rows: readonly (readonly number[])[], rest: Partial<ProtectTask> = {}): ProtectTask {
  const sum = (counts: readonly number[]) => counts.reduce((so, count) => so + count, 0);
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as number));
  const lines = [...rows.map((counts, at) => ({ at, counts })), { at: 'T' as const, counts: columns.map(sum) }];
  const cells = Object.fromEntries(
    lines.flatMap(({ at, counts }) => [
      ...counts.map((count, column): [string, number] => [`${at},${column}`, count]),
      [`${at},T`, sum(counts)] as [string, number],
    ]),
  );
  const across = lines.map(({ at, counts }) => ({
    total: `${at},T`,
    parts: counts.map((_, column) => `${at},${column}`),
  }));
  const down = [...columns.keys(), 'T' as const].map((column) => ({
    total: `T,${column}`,
    parts: rows.map((_, at) => `${at},${column}`),
  }));
  return {
    cells,
    equations: [...across, ...down],
    rules: { zerosPublished: true, minWidth: 5, mustReach: 6 },
    primary: Object.keys(cells).filter((id) => (cells[id] as number) > 0 && (cells[id] as number) <= 5),
    ...rest,
  };
}
