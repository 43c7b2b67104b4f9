import type { Finding } from './finding.ts';
import { keptColumns, type Layout } from './layout.ts';
import { type Cell, keepRows, type RawTable } from './raw-table.ts';
import { finding } from './report.ts';

/** Files of one layout, the return year of each, and the list that findings are added to. */
export interface Meeting {
  layout: Layout;
  parts: readonly RawTable[];
  years: readonly string[];
  inFigures: boolean;
  findings: Finding[];
}

interface Claim {
  part: number;
  rows: number[];
}

/**
 * Between files: for each key that several have, equal rows count once, and a later return replaces an earlier one;
 * otherwise neither row is kept.
 */
export function settleFiles({ layout, parts, years, inFigures, findings }: Meeting): RawTable[] {
  const names = keptColumns(layout).map(({ name }) => name);
  const dropped = parts.map(() => new Set<number>());
  const tally = new Map<string, number>();
  const count = (code: string, part: number, other: number, rows: number) => {
    const key = `${code}|${part}|${other}`;
    tally.set(key, (tally.get(key) ?? 0) + rows);
  };
  const drop = (claim: Claim) => {
    for (const row of claim.rows) dropped[claim.part]?.add(row);
  };
  const settle = (a: Claim, b: Claim): Claim => {
    const [first, second] = [parts[a.part] as RawTable, parts[b.part] as RawTable];
    if (signature(first, a.rows, names) === signature(second, b.rows, names)) {
      drop(b);
      if (years[a.part] === years[b.part]) count('merged-files', b.part, a.part, b.rows.length);
      return a;
    }
    if (years[a.part] !== years[b.part]) {
      const [older, newer] = (years[a.part] ?? '') < (years[b.part] ?? '') ? [a, b] : [b, a];
      drop(older);
      count('later-return-wins', older.part, newer.part, older.rows.length);
      return newer;
    }
    drop(a);
    drop(b);
    const line = second.lines[b.rows[0] ?? 0] ?? null;
    findings.push(
      finding('conflicting-files', {
        file: second.file,
        table: layout.table,
        line,
        inFigures,
        fill: { other: first.file, key: keyHeadings(layout) },
      }),
    );
    return b;
  };
  const claims = new Map<string, Claim>();
  parts.forEach((table, part) => {
    for (const [key, rows] of rowsByKey(layout, table)) {
      const claim = { part, rows };
      const earlier = claims.get(key);
      claims.set(key, earlier ? settle(earlier, claim) : claim);
    }
  });
  for (const [key, rows] of tally) {
    const [code, part, other] = key.split('|') as ['merged-files' | 'later-return-wins', string, string];
    const [file, beside] = [part, other].map((index) => parts[Number(index)]?.file ?? '');
    const fill = { rows, other: beside === file ? 'in the same file' : (beside ?? '') };
    findings.push(finding(code, { file: file ?? '', table: layout.table, count: rows, fill }));
  }
  return parts.map((table, part) => keepRows(table, (row) => !dropped[part]?.has(row)));
}

function rowsByKey(layout: Layout, table: RawTable): Map<string, number[]> {
  const key = (layout.mergeKey ?? layout.key).map((name) => table.columns[name] as Cell[]);
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const named = key[0]?.[row] !== null;
    const text = named ? key.map((cells) => cells[row]).join('\u0001') : `\u0002${table.file}\u0001${row}`;
    const known = rows.get(text);
    if (known) known.push(row);
    else rows.set(text, [row]);
  }
  return rows;
}

const signature = (table: RawTable, rows: readonly number[], names: readonly string[]): string =>
  rows
    .map((row) => JSON.stringify(names.map((name) => table.columns[name]?.[row] ?? null)))
    .sort()
    .join('\n');

/** The columns in which files must agree, as the layout prints them. */
function keyHeadings(layout: Layout): string {
  const names = layout.mergeKey ?? layout.key;
  return names.map((name) => layout.columns.find((column) => column.name === name)?.heading ?? name).join(' and ');
}
