import type { Measure } from '#catalogue';
import { type Figure, figureKey, periodKey } from '#figure';
import { readTable, type WarehouseConnection } from '#warehouse';
import { type Covered, readCovered } from './covered.ts';
import { MeasureRunError } from './error.ts';
import { withNoughts } from './fill.ts';
import { checkColumns, measuredFigure } from './measured-figure.ts';
import { singleQuery } from './sql-guard.ts';

/**
 * Runs every measure over every month of a loaded warehouse, one query a measure. A month of an authority in which one
 * of a measure's sources is not known for the whole period is left out. Throws a MeasureRunError that names the measure
 * where its SQL fails, writes, or gives what cannot be published.
 */
export function runMeasures(connection: WarehouseConnection, measures: readonly Measure[]): Figure[] {
  return readOnly(connection, () => {
    const covered = readCovered(connection);
    return measures.flatMap((measure) => runMeasure(connection, measure, covered));
  });
}

/** Runs work in a transaction that cannot write. */
export function readOnly<T>(connection: WarehouseConnection, work: () => T): T {
  connection.query('begin transaction read only');
  try {
    return work();
  } finally {
    connection.query('rollback');
  }
}

/** Runs one measure. */
export function runMeasure(connection: WarehouseConnection, measure: Measure, covered: Covered): Figure[] {
  const { columns, rows } = queried(connection, measure);
  checkColumns(measure, columns);
  const checked = rows
    .map((row) => measuredFigure(measure, covered.authorities, row))
    .filter(({ authority, periodType, periodEnd }) => covered.knows(measure, authority, periodType, periodEnd));
  refuseDoubles(measure, checked);
  return withNoughts(measure, checked, covered).sort((a, b) => order(measure, a) - order(measure, b) || compare(a, b));
}

function queried(connection: WarehouseConnection, measure: Measure): ReturnType<typeof readTable> {
  const sql = singleQuery(measure.id, measure.sql);
  try {
    return readTable(connection, `select * from (\n${sql}\n) as measured`);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new MeasureRunError(measure.id, `its SQL failed: ${said}`, cause);
  }
}

function refuseDoubles(measure: Measure, figures: readonly Figure[]): void {
  const seen = new Set<string>();
  for (const figure of figures) {
    const key = figureKey(figure);
    if (seen.has(key)) throw new MeasureRunError(measure.id, `its SQL gives two rows for one figure (${key}).`);
    seen.add(key);
  }
}

function order(measure: Measure, figure: Figure): number {
  const breakdown = measure.breakdowns.findIndex((one) => one.name === figure.breakdown);
  const category = measure.breakdowns[breakdown]?.categories.indexOf(figure.category) ?? -1;
  return (breakdown + 1) * 1000 + category + 1;
}

function compare(a: Figure, b: Figure): number {
  const [one, other] = [periodKey(a), periodKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
