import { monthOf } from '#calendar';
import { parseSettings, type Settings } from '#catalogue';
import { type Cell, layouts, type RawTable, type ReadExtract } from '#extracts';
import { rawColumns } from '#warehouse';

/** Two authorities and the parameters' ordinary values. */
export const settings: Settings = parseSettings(
  `
council: E06000002
authorities:
  - { code: E06000002, name: Middlesbrough, folder: middlesbrough }
  - { code: E06000005, name: Darlington, folder: darlington }
publication: { firstMonth: 2021-01 }
populations:
  - { authority: E06000002, estimate: mid-2019, appliesFrom: 2020-03-31, children: 1000, source: none }
  - { authority: E06000002, estimate: mid-2020, appliesFrom: 2022-03-31, children: 1100, source: none }
regionalRates:
  - { measure: cla_rate, appliesFrom: 2021-11-30, per10000: 106.5, source: none }
  - { measure: cla_rate, appliesFrom: 2022-03-31, per10000: 110, source: none }
`,
  'settings.yaml',
);

/** A table as text: names of columns first, then rows; `.` is a blank cell and `_` a space. */
export type TextTable = string[];

export interface TextExtract {
  authority?: string;
  on: string;
  month?: string;
  from?: string;
  tables: Record<string, TextTable>;
}

/** An extract as the reader would give it, built from text tables. */
export function extractOf({
  authority = 'E06000002',
  on,
  month = monthOf(on),
  from = on,
  tables,
}: TextExtract): ReadExtract {
  const names = Object.keys(tables);
  return {
    source: { authority, month, extractedOn: on },
    coverage: Object.fromEntries(names.map((name) => [name, { from, to: on }])),
    tables: Object.fromEntries(names.map((name) => [name, tableOf(name, tables[name] as TextTable)])),
    files: [],
    findings: [],
  };
}

function tableOf(name: string, [heading = '', ...lines]: TextTable): RawTable {
  const layout = layouts.find((one) => one.table === name);
  const types = layout === undefined ? {} : rawColumns(layout);
  const rows = lines.map((line) => line.trim().split(/\s+/));
  const columns = heading.trim().split(/\s+/);
  const cells = (column: string, index: number): Cell[] => rows.map((row) => cell(row[index] ?? '.', types[column]));
  return {
    name,
    columns: Object.fromEntries(columns.map((column, index) => [column, cells(column, index)])),
    rowCount: rows.length,
    lines: rows.map((_, index) => index + 2),
    file: `${name}.csv`,
  };
}

function cell(text: string, type: string | undefined): Cell {
  if (text === '.') return null;
  if (type === 'number') return Number(text);
  if (type === 'boolean') return text === 'Y';
  return text.replaceAll('_', ' ');
}
