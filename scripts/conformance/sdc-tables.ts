import type { ProtectRules, ProtectTask } from './protect-task.ts';

/** Several tables from one file: cells are named by table and a code for each of its characteristics, `+` for all. */
export interface LinkedTables {
  records: Record<string, string | number>[];
  tables: Record<string, Record<string, number>>;
}

/**
 * The joint task of linked tables. They are sums of the records' counts, which are never printed; each record is known
 * to exist. Cells of different tables that count the same records are one cell, so that they are hidden or shown
 * together.
 */
export function taskOfTables(
  { records, tables }: LinkedTables,
  rules: ProtectRules & { threshold: number },
): ProtectTask {
  const nameOf = new Map<string, string>();
  const cells: Record<string, number> = {};
  const equations: ProtectTask['equations'][number][] = [];
  for (const table of Object.values(tables)) {
    const fieldOf = fieldsOf(Object.keys(table), records);
    for (const [id, value] of Object.entries(table)) {
      const codes = id.split('.').slice(1);
      const parts = records.flatMap((record, at) =>
        codes.every((code, position) => isCodeOf(code, record[fieldOf[position] as string])) ? [`record ${at}`] : [],
      );
      if (nameOf.has(parts.join())) continue;
      nameOf.set(parts.join(), id);
      cells[id] = value;
      equations.push({ total: id, parts });
    }
  }
  const atoms = records.map(({ n }, at): [string, number] => [`record ${at}`, Number(n)]);
  return {
    cells: { ...cells, ...Object.fromEntries(atoms) },
    equations,
    rules,
    primary: Object.keys(cells).filter((id) => (cells[id] as number) > 0 && (cells[id] as number) <= rules.threshold),
    neverPrinted: atoms.map(([id]) => id),
    statements: atoms.map(([id]) => ({ terms: { [id]: 1 }, min: 1 })),
  };
}

/** For each place of a table's codes the one field whose values all codes of that place stand for. */
function fieldsOf(ids: readonly string[], records: LinkedTables['records']): string[] {
  const places = (ids[0] ?? '').split('.').slice(1);
  return places.map((_, place) => {
    const codes = [...new Set(ids.map((id) => id.split('.')[place + 1] as string))];
    const fields = Object.keys(records[0] ?? {}).filter((field) =>
      codes.every((code) => records.some((record) => isCodeOf(code, record[field]))),
    );
    if (fields.length !== 1)
      throw new Error(`The codes ${codes.join(', ')} stand for ${fields.length} characteristics.`);
    return fields[0] as string;
  });
}

/** Whether a code stands for a value: `+` for any, a whole value for itself, else its beginning or its end. */
function isCodeOf(code: string, value: string | number | undefined): boolean {
  if (typeof value !== 'string') return false;
  return (
    code === '+' ||
    value === code ||
    (code.length === 1 ? value.toLowerCase().startsWith(code.toLowerCase()) : /^\d/.test(code) && value.endsWith(code))
  );
}
