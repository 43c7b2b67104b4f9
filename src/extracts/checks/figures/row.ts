import type { Finding } from '../../finding.ts';
import type { FindingCode } from '../../finding-kinds.ts';
import type { RawTable } from '../../raw-table.ts';

/** A row of the layout `figures`: breakdown and category are empty for the whole, days ISO text. */
export interface FigureRow {
  row: number;
  measure: string;
  start: string;
  end: string;
  breakdown: string;
  category: string;
  numerator: number;
  denominator: number | null;
}

/** Makes a finding of a kind about a column of a row. */
export type ReportRow = (
  code: FindingCode,
  row: FigureRow,
  column: string,
  fill: Record<string, string | number>,
) => Finding;

/** The rows of the table of figures. */
export function figureRows({ columns, rowCount }: RawTable): FigureRow[] {
  const text = (name: string, row: number) => String(columns[name]?.[row] ?? '');
  return Array.from({ length: rowCount }, (_, row) => ({
    row,
    measure: text('measure', row),
    start: text('period_start', row),
    end: text('period_end', row),
    breakdown: text('breakdown', row),
    category: text('category', row),
    numerator: Number(columns.numerator?.[row]),
    denominator: (columns.denominator?.[row] ?? null) as number | null,
  }));
}
