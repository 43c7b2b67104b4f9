import type { IsoDay, Month } from '#calendar';
import { monthEnd } from '#calendar';
import type { Settings } from '#catalogue';
import type { ReadExtract } from '#extracts';
import { calendarColumns, calendarDays } from './calendar.ts';
import type { WarehouseConnection } from './connection.ts';
import { type CoverageRow, type CoveredRow, coverageOf, coveredDays, inOrder } from './coverage.ts';
import { populationColumns } from './population.ts';
import { loadRawTables } from './raw-load.ts';
import { regionalRateColumns } from './regional-rate.ts';
import { tablesInOrder } from './sql/index.ts';
import { stage } from './staging.ts';

/** What the warehouse is built from. */
export interface WarehouseInput {
  /** Extracts of no later month than `lastMonth`, in any order. */
  extracts: readonly ReadExtract[];
  settings: Settings;
  firstMonth: Month;
  lastMonth: Month;
  /** Days that are no month end and that figures are wanted for too. */
  extraDates?: readonly IsoDay[];
}

/** A statement of the warehouse's own that failed: the noun it builds and what the database said. */
class WarehouseError extends Error {
  readonly noun: string;

  constructor(noun: string, cause: unknown) {
    super(`Building "${noun}" failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'WarehouseError';
    this.noun = noun;
  }
}

/**
 * Builds the tables that measures read, in place of any the connection held before. Throws a WarehouseError where a
 * table cannot be built.
 */
export function loadWarehouse(connection: WarehouseConnection, input: WarehouseInput): void {
  connection.query('drop schema if exists staging cascade; create schema staging;');
  const extracts = inOrder(input.extracts);
  const days = calendarDays(input.firstMonth, input.lastMonth, input.extraDates);
  const coverage = coverageOf(extracts);
  setParameters(connection, input.settings);
  stageCoverage(connection, coverage);
  stageGiven(connection, input.settings, days, coveredDays(coverage, extracts, days));
  loadRawTables(connection, extracts, coverage);
  for (const { noun, sql } of tablesInOrder) {
    try {
      connection.query(sql);
    } catch (cause) {
      throw new WarehouseError(noun, cause);
    }
  }
  connection.query('drop schema staging cascade;');
}

function setParameters(connection: WarehouseConnection, settings: Settings): void {
  const statements = Object.entries(settings.parameters).map(
    ([name, value]) => `set variable ${name} = ${Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : value};`,
  );
  connection.query(statements.join('\n'));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function stageCoverage(connection: WarehouseConnection, rows: readonly CoverageRow[]): void {
  const types = {
    extract_no: 'number',
    authority: 'text',
    raw_table: 'text',
    covers_from: 'date',
    covers_to: 'date',
    extracted_on: 'date',
    month_end: 'date',
    superseded_from: 'date',
  } as const;
  stage(connection, 'coverage', types, {
    extract_no: rows.map((row) => row.extractNumber),
    authority: rows.map((row) => row.authority),
    raw_table: rows.map((row) => row.table),
    covers_from: rows.map((row) => row.from),
    covers_to: rows.map((row) => row.to),
    extracted_on: rows.map((row) => row.extractedOn),
    month_end: rows.map((row) => monthEnd(row.month)),
    superseded_from: rows.map((row) => row.supersededFrom),
  });
}

function stageGiven(
  connection: WarehouseConnection,
  settings: Settings,
  days: readonly IsoDay[],
  covered: readonly CoveredRow[],
): void {
  const authorities = settings.authorities;
  stage(
    connection,
    'calendar',
    {
      month_end: 'date',
      month_start: 'date',
      year_start: 'date',
      financial_year_start: 'date',
      is_month_end: 'boolean',
    },
    calendarColumns(days),
  );
  stage(
    connection,
    'authority',
    { authority: 'text', authority_name: 'text' },
    { authority: authorities.map((one) => one.code), authority_name: authorities.map((one) => one.name) },
  );
  stage(
    connection,
    'population',
    { authority: 'text', month_end: 'date', children: 'number', estimate: 'text' },
    populationColumns(
      settings.populations,
      authorities.map((one) => one.code),
      days,
    ),
  );
  stage(
    connection,
    'regional_rate',
    { month_end: 'date', per10000: 'number' },
    regionalRateColumns(settings.regionalRates, days),
  );
  stage(
    connection,
    'covered',
    { authority: 'text', source: 'text', month_end: 'date', covered_from: 'date' },
    {
      authority: covered.map((row) => row.authority),
      source: covered.map((row) => row.source),
      month_end: covered.map((row) => row.monthEnd),
      covered_from: covered.map((row) => row.coveredFrom),
    },
  );
  for (const table of ['calendar', 'authority', 'population', 'regional_rate', 'covered']) {
    connection.query(`create or replace table ${table} as select * from staging.${table};`);
  }
  connection.query('alter table population alter children type integer;');
}
