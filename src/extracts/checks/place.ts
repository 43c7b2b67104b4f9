import type { Measure } from '#catalogue';
import type { Cell, RawTable } from '../raw-table.ts';
import type { Place } from '../report.ts';

const declared = ['id', 'unit', 'periodTypes', 'yearStartsIn', 'sources', 'breakdowns', 'signed', 'sql'] as const;

/** What a measure declares about the figures that arrive added up for it. */
export type FigureMeasure = Pick<Measure, (typeof declared)[number]>;

/** A measure without all that reading an extract has no use for. */
export function figureMeasure(measure: FigureMeasure): FigureMeasure {
  return Object.fromEntries(declared.map((key) => [key, measure[key]])) as unknown as FigureMeasure;
}

/** What checks know beside the tables. */
export interface CheckContext {
  extractedOn: string;
  /** First day that the history reaches back to. */
  start: string;
  /** GSS code of the authority. */
  authority: string;
  /** The measures that figures can be for, where they were passed in. */
  measures?: readonly FigureMeasure[] | undefined;
  isUsed: (table: string) => boolean;
  /** Headings as the analyst wrote them, by raw table and column. */
  headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Children of whom a row could not be read: comparing their other rows would find false faults. */
  leftOut: ReadonlySet<string>;
  /** Rows that lack a value which figures need, so that nothing counts them, a table for each file. */
  unused: readonly RawTable[];
  /** The last return of the folder and that of the year before, where it has both. */
  returns: Returns | null;
}

/** The tables of two returns that follow one another. */
export interface Returns {
  last: Tables;
  before: Tables;
}

export type Tables = Readonly<Record<string, RawTable>>;

/** Where a row's cell stands, with the headings that the analyst used. */
export function placeOf(table: RawTable, row: number, column: string, { headings, isUsed }: CheckContext): Place {
  const cell = table.columns[column]?.[row] ?? null;
  return {
    file: table.files?.[row] ?? table.file,
    table: table.name,
    line: table.lines[row] ?? null,
    column: headings.get(table.name)?.get(column) ?? column,
    value: asWritten(cell),
    inFigures: isUsed(table.name),
  };
}

/** A cell as the file most likely has it, so that it can be searched for; how yes and no were written is not known. */
function asWritten(cell: Cell): string | null {
  if (cell === null || typeof cell === 'boolean') return null;
  return String(cell).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
