import { ageOn } from '#calendar';
import { codeReader } from '#src/extracts/cells/code.ts';
import { codeSets } from '#src/extracts/codes/index.ts';
import type { Layout } from '#src/extracts/layout.ts';
import type { Cell, RawTable } from '#src/extracts/raw-table.ts';
import { headingKey } from '#src/extracts/reading/heading.ts';
import type { CsvCase } from './case.ts';

/** Cells of a column named in a collection's words. */
function columnNamed(table: RawTable, heading: string): readonly Cell[] | null {
  const key = headingKey(heading);
  const name = Object.keys(table.columns).find((column) => headingKey(column) === key);
  return name === undefined ? null : (table.columns[name] ?? null);
}

/** A reader of the codes of a column, so that a case may name an older code of the list. */
function codesOf(layout: Layout, heading: string): (written: string) => string | null {
  const column = layout.columns.find((one) => headingKey(one.heading) === headingKey(heading));
  return column?.codes ? codeReader(codeSets[column.codes]) : (written) => written;
}

const same = (expected: unknown, cell: Cell, read: (written: string) => string | null): boolean => {
  if (expected === null || cell === null) return expected === cell;
  if (typeof cell === 'boolean') return ['Y', 'YES', 'TRUE', '1'].includes(String(expected).toUpperCase()) === cell;
  return String(expected) === String(cell) || read(String(expected)) === cell;
};

/** What is wrong with the normalised records that are expected; each stands for a row of its own. */
export function recordFaults(records: NonNullable<CsvCase['records']>, table: RawTable, layout: Layout): string[] {
  const taken = new Set<number>();
  return records.flatMap((record, index) => {
    for (let row = 0; row < table.rowCount; row += 1) {
      if (taken.has(row)) continue;
      const fits = Object.entries(record).every(([heading, expected]) =>
        same(expected, columnNamed(table, heading)?.[row] ?? null, codesOf(layout, heading)),
      );
      if (!fits) continue;
      taken.add(row);
      return [];
    }
    return [`record ${index + 1} did not come out`];
  });
}

/**
 * Children in care at the end of a day: started by then and not ended by then, short breaks left out, each child once.
 */
export function stockAt(table: RawTable, day: string): number {
  const { child = [], decom = [], dec = [], ls = [] } = table.columns;
  const children = new Set<Cell>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const [start, end] = [decom[row], dec[row] ?? null];
    if (ls[row] === 'V3' || ls[row] === 'V4' || typeof start !== 'string' || start > day) continue;
    if (end === null || (typeof end === 'string' && end > day)) children.add(child[row] ?? null);
  }
  return children.size;
}

interface AgeAsked {
  child: string | null;
  row: number | null;
  day: string;
  age: number;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Ages may be asked by day and child, by child and day, by day alone, or as a list of such. */
function agesAsked(asked: unknown): AgeAsked[] {
  if (Array.isArray(asked)) {
    return asked.map((one: Record<string, unknown>) => ({
      child: one.CHILD === undefined && one.child === undefined ? null : String(one.CHILD ?? one.child),
      row: typeof one.row === 'number' ? one.row : null,
      day: String(one.on ?? one.date ?? one.day ?? ''),
      age: Number(one.age),
    }));
  }
  if (typeof asked !== 'object' || asked === null) return [];
  const { on, date = on, ages } = asked as { on?: string; date?: string; ages?: unknown };
  if (typeof date === 'string') return agesAsked({ [date]: ages });
  return Object.entries(asked).flatMap(([key, value]: [string, unknown]): AgeAsked[] => {
    if (typeof value === 'number') return [{ child: null, row: null, day: key, age: value }];
    if (Array.isArray(value))
      return value.map((age, index) => ({ child: null, row: index + 1, day: key, age: Number(age) }));
    return Object.entries(value as Record<string, number>).map(([inner, age]) =>
      isDay(key) ? { child: inner, row: null, day: key, age } : { child: key, row: null, day: inner, age },
    );
  });
}

/** What is wrong with the ages that are expected. */
export function ageFaults(asked: unknown, table: RawTable): string[] {
  const born = columnNamed(table, 'DOB') ?? columnNamed(table, 'Date of Birth') ?? [];
  const children = columnNamed(table, 'CHILD') ?? columnNamed(table, 'child_id') ?? [];
  const wanted = agesAsked(asked);
  if (wanted.length === 0) return ['the ages asked for were not understood'];
  return wanted.flatMap(({ child, row, day, age }) => {
    const at = row !== null ? row - 1 : child === null ? 0 : children.indexOf(child);
    const birth = born[at];
    if (typeof birth !== 'string' || !isDay(day)) return [`no age could be worked out on ${day}`];
    const worked = ageOn(birth, day);
    return worked === age ? [] : [`age on ${day} is ${worked}, not ${age}`];
  });
}
