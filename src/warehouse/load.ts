import type { IsoDay, Month } from '#calendar';
import { monthEnd } from '#calendar';
import type { Settings } from '#catalogue';
import type { ReadExtract } from '#extracts';
import { calendarColumns, calendarDays } from './calendar.ts';
import { type CoverageRow, type CoveredRow, coverageOf, coveredDays, inOrder } from './coverage.ts';
import type { Database } from './database.ts';
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
export class WarehouseError extends Error {
  readonly noun: string;

  constructor(noun: string, cause: unknown) {
    super(`Building "${noun}" failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'WarehouseError';
    this.noun = noun;
  }
}

/**
 * Builds the tables that measures read, in place of any the database held before. Rejects with a WarehouseError where a
 * table cannot be built.
 */
export async function loadWarehouse(database: Database, input: WarehouseInput): Promise<void> {
  await database.query('drop schema if exists staging cascade; create schema staging;');
  const extracts = inOrder(input.extracts);
  const days = calendarDays(input.firstMonth, input.lastMonth, input.extraDates);
  const coverage = coverageOf(extracts);
  await setParameters(database, input.settings);
  await stageCoverage(database, coverage);
  await stageGiven(database, input.settings, days, coveredDays(coverage, extracts, days));
  await loadRawTables(database, extracts, coverage);
  for (const { noun, sql } of tablesInOrder) {
    try {
      await database.query(sql);
    } catch (cause) {
      throw new WarehouseError(noun, cause);
    }
  }
  await database.query('drop schema staging cascade;');
}

async function setParameters(database: Database, settings: Settings): Promise<void> {
  const statements = Object.entries(settings.parameters).map(
    ([name, value]) => `set variable ${name} = ${Array.isArray(value) ? `[${value.map(quoted).join(', ')}]` : value};`,
  );
  await database.query(statements.join('\n'));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function stageCoverage(database: Database, rows: readonly CoverageRow[]): Promise<void> {
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
  await stage(database, 'coverage', types, {
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

async function stageGiven(
  database: Database,
  settings: Settings,
  days: readonly IsoDay[],
  covered: readonly CoveredRow[],
): Promise<void> {
  const authorities = settings.authorities;
  await stage(
    database,
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
  await stage(
    database,
    'authority',
    { authority: 'text', authority_name: 'text' },
    { authority: authorities.map((one) => one.code), authority_name: authorities.map((one) => one.name) },
  );
  await stage(
    database,
    'population',
    { authority: 'text', month_end: 'date', children: 'number', estimate: 'text' },
    populationColumns(
      settings.populations,
      authorities.map((one) => one.code),
      days,
    ),
  );
  await stage(
    database,
    'regional_rate',
    { month_end: 'date', per10000: 'number' },
    regionalRateColumns(settings.regionalRates, days),
  );
  await stage(
    database,
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
    await database.query(`create or replace table ${table} as select * from staging.${table};`);
  }
  await database.query('alter table population alter children type integer;');
}
