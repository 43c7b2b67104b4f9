import { monthOf } from '#calendar';
import type { ChartSpec } from '#charts';
import { signOf, type UnitSign } from '#figure';
import { type ChartTable, chartTable, nativeAlternative } from '../office/index.ts';
import type { BookCell, BookChart, BookTable } from './book.ts';
import { bookTable, text } from './tables.ts';

/** The most characters of a column: narrow, so that the chart stands near. */
const widest = 20;

/** The table of a chart's numbers, and the chart that stands beside it; null where it has no number to draw. */
export function chartSheet(
  spec: ChartSpec,
  name: string,
  accent: string,
): { table: BookTable; chart: BookChart } | null {
  const table = chartTable(spec, { accent });
  if (table === null) return null;
  const keys = keyCells(table);
  const { across, columns } = table;
  const rows = keys.map((key, row) => [
    key,
    ...(across === undefined ? [] : [numberCell(across.values[row] ?? null, across.decimals)]),
    ...columns.map(({ values, decimals }) => numberCell(values[row] ?? null, decimals, signOf(table.unit))),
  ]);
  const headings = [
    { heading: table.head },
    ...(across === undefined ? [] : [{ heading: across.heading, isNumeric: true }]),
    ...columns.map(({ heading }) => ({ heading, isNumeric: true })),
  ];
  const chart = { table, title: spec.title, description: nativeAlternative(spec) };
  return { table: bookTable(name, headings, rows, widest), chart };
}

function keyCells({ keys }: ChartTable): BookCell[] {
  if ('names' in keys) return keys.names.map(text);
  const isMonth = new Set(keys.days.map(monthOf)).size === keys.days.length;
  return keys.days.map((day): BookCell => ({ kind: 'day', day, isMonth }));
}

/** What has no number is left blank: words in its place would be drawn as zero. */
const numberCell = (value: number | null, decimals: number, sign?: UnitSign): BookCell =>
  value === null ? text('') : { kind: 'number', value, decimals, ...(sign === undefined ? {} : { sign }) };
