import { parquetWriteBuffer } from 'hyparquet-writer';
import { type LedgerRow, ledgerColumns } from '#published';

/** The columns of `figures.csv` that hold days, and those that hold numbers. The others hold text. */
const days = new Set(['period_start', 'period_end']);
const numbers = new Set(['numerator', 'denominator', 'value']);

/** What was made of a ledger before: both the file itself and its description need it. */
const made = new WeakMap<readonly LedgerRow[], Uint8Array>();

/**
 * The ledger as Parquet (Apache Parquet format 2): the columns and rows of `figures.csv` in its order, days as DATE,
 * numbers as DOUBLE, the rest as UTF-8 text. What is empty there is null here, so that a hidden number is null and
 * never zero. The same rows give the same bytes; nothing else is in the file, not even the smallest and largest of a
 * column.
 */
export function figuresParquet(ledger: readonly LedgerRow[]): Uint8Array {
  const bytes = made.get(ledger) ?? parquetOf(ledger);
  made.set(ledger, bytes);
  return bytes;
}

function parquetOf(ledger: readonly LedgerRow[]): Uint8Array {
  const cells = ledger.map(cellsOf);
  const columns = ledgerColumns.map((name) => ({ name, data: cells.map((row) => row[name]) }));
  const schema = ledgerColumns.map((name) => ({ name, repetition_type: 'OPTIONAL' as const, ...typeOf(name) }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns,
      schema: [{ name: 'figures', num_children: columns.length }, ...schema],
      statistics: false,
      rowGroupSize: Math.max(1, ledger.length),
      createdBy: 'corporate-parenting-dashboard',
    }),
  );
}

type Cell = string | number | Date | null;

function typeOf(name: string) {
  if (days.has(name)) return { type: 'INT32', converted_type: 'DATE' } as const;
  if (numbers.has(name)) return { type: 'DOUBLE' } as const;
  return { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
}

function cellsOf(row: LedgerRow): Record<(typeof ledgerColumns)[number], Cell> {
  const text = (cell: string) => (cell === '' ? null : cell);
  return {
    published: row.published,
    measure: row.measure,
    authority_code: row.authority,
    authority_name: row.authorityName,
    period_type: row.periodType,
    period_start: dayOf(row.periodStart),
    period_end: dayOf(row.periodEnd),
    breakdown: text(row.breakdown),
    category: text(row.category),
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    unit: row.unit,
    symbol: text(row.symbol),
    status: row.status,
  };
}

/** Midnight of a day by universal time: the file holds whole days since 1970. */
function dayOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}
