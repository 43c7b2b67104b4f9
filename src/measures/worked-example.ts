import { isMonthEnd, monthOf } from '#calendar';
import type { ExpectedRows, Measure, Settings } from '#catalogue';
import { readExtract } from '#extracts';
import type { Figure } from '#figure';
import { type Database, loadWarehouse } from '#warehouse';
import { noCeilings } from './ceiling.ts';
import { readCovered } from './covered.ts';
import { MeasureRunError } from './error.ts';
import { exampleExtract } from './example-extract.ts';
import { exampleSettings } from './example-settings.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { readOnly, runMeasure } from './run.ts';

/** How a worked example came out: nothing in `failures` where it gave what it expects. */
export interface WorkedExampleResult {
  measure: string;
  figures: Figure[];
  failures: string[];
}

/**
 * Works a measure's example through the ordinary reader, warehouse and SQL, and compares it with what it expects. The
 * example is one extract of the settings' council, taken on the last day of the last month expected, and everything
 * counts as known. The database's warehouse is replaced. Rejects with a MeasureRunError where the measure cannot be
 * run.
 *
 * @internal for the test that runs the example of every measure file
 */
export async function runWorkedExample(
  database: Database,
  measure: Measure,
  settings: Settings,
): Promise<WorkedExampleResult> {
  const failures = await loadExample(database, measure, settings);
  const figures = await exampleFigures(database, measure);
  return {
    measure: measure.id,
    figures,
    failures: [...failures, ...exampleFailures(measure, figures, settings.council)],
  };
}

/** Loads a measure's example into the warehouse; returns the errors in it. */
async function loadExample(database: Database, measure: Measure, settings: Settings): Promise<string[]> {
  const days = measure.example.expected.map((expected) => expected.on).sort();
  const extract = readExtract(exampleExtract(measure, settings.council));
  await loadWarehouse(database, {
    extracts: [extract],
    settings: exampleSettings(measure, settings),
    firstMonth: monthOf(days[0] as string),
    lastMonth: extract.source.month,
    extraDates: days.filter((day) => !isMonthEnd(day)),
    queries: [measure.sql],
  });
  return extract.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function exampleFigures(database: Database, measure: Measure): Promise<Figure[]> {
  return readOnly(database, async () => runMeasure(database, measure, await readCovered(database, true), noCeilings));
}

/**
 * Changes each rule of a measure's SQL once and works its example with it: the mutants, and those of which the example
 * notices nothing. SQL that cannot be run on any rows is no mutant; figures that are refused are noticed. The database's
 * warehouse is replaced. Rejects as `runWorkedExample` does.
 */
export async function unnoticedMutants(
  database: Database,
  measure: Measure,
  settings: Settings,
): Promise<{ mutants: Mutant[]; unnoticed: Mutant[] }> {
  await loadExample(database, measure, settings);
  const mutants: Mutant[] = [];
  const unnoticed: Mutant[] = [];
  for (const mutant of mutantsOf(measure.sql)) {
    const failures = await exampleFigures(database, { ...measure, sql: mutant.sql }).then(
      (figures) => exampleFailures(measure, figures, settings.council),
      (error: unknown) => {
        if (error instanceof MeasureRunError) return isMalformed(error) ? null : [error.message];
        throw error;
      },
    );
    if (failures === null) continue;
    mutants.push(mutant);
    if (failures.length === 0) unnoticed.push(mutant);
  }
  return { mutants, unnoticed };
}

/** Whether a measure failed for what its SQL says, not for the rows that it met. */
function isMalformed({ cause }: MeasureRunError): boolean {
  return cause instanceof Error && /^(Parser|Binder|Catalog|Not implemented) Error/.test(cause.message);
}

/**
 * Where the figures that an example gave are not those it expects; `council` is whose they are unless it says
 * otherwise.
 */
export function exampleFailures(measure: Measure, figures: readonly Figure[], council: string): string[] {
  return measure.example.expected.flatMap((expected) => compare(measure, expected, figures, council));
}

const keyColumns = ['authority', 'period_type', 'breakdown', 'category'];
const valueColumns = ['numerator', 'denominator', 'value'] as const;

function compare(measure: Measure, expected: ExpectedRows, figures: readonly Figure[], council: string): string[] {
  const unknown = expected.columns.filter(
    (column) => ![...keyColumns, ...valueColumns].includes(column as (typeof valueColumns)[number]),
  );
  if (unknown.length > 0) {
    throw new MeasureRunError(measure.id, `its worked example expects a column "${unknown[0]}" that no figure has.`);
  }
  return expected.rows.flatMap((row) => {
    const name = [row.period_type, row.breakdown, row.category].filter(Boolean).join(', ');
    const where = `on ${expected.on}${name && ` (${name})`}`;
    const figure = figures.find(
      (one) =>
        one.periodEnd === expected.on &&
        one.authority === (row.authority || council) &&
        one.periodType === (row.period_type || measure.periodTypes[0]) &&
        one.breakdown === (row.breakdown ?? '') &&
        one.category === (row.category ?? ''),
    );
    if (figure === undefined) return [`${where} there is no figure.`];
    return valueColumns
      .filter((column) => expected.columns.includes(column))
      .filter((column) => !agrees(figure[column], row[column] ?? ''))
      .map((column) => `${where} the ${column} is ${figure[column] ?? 'empty'}, not ${row[column] || 'empty'}.`);
  });
}

/** Whether a number is the one expected, at the precision in which that is written; a whole number must be exact. */
function agrees(actual: number | null, expected: string): boolean {
  if (actual === null || expected === '') return actual === null && expected === '';
  const decimals = expected.split('.')[1]?.length ?? 0;
  return decimals === 0
    ? actual === Number(expected)
    : Math.abs(actual - Number(expected)) * 10 ** decimals <= 0.5 + 1e-6;
}
