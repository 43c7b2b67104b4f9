import type { Measure } from '#catalogue';
import { type Figure, figureKey, periodKey, periodStart } from '#figure';
import { type Database, type Row, rowsOf } from '#warehouse';
import { type Ceilings, readCeilings } from './ceiling.ts';
import { type ThinFigure, withoutThinlyKnown } from './coverage.ts';
import { type Covered, readCovered } from './covered.ts';
import { MeasureRunError } from './error.ts';
import { withZeros } from './fill.ts';
import { checkColumns, measuredFigure } from './measured-figure.ts';
import { readNotGiven, withoutNotGiven } from './not-given.ts';
import { singleQuery } from './sql-guard.ts';

/**
 * Runs every measure over every month of a loaded warehouse, one query a measure. A month of an authority in which one
 * of a measure's sources is not known for the whole period is left out. Where the SQL of a measure fails, writes, may
 * answer otherwise another time, or gives what cannot be published, the measure is refused: it has no figure, and `refuse`
 * is given a MeasureRunError that names it. Without `refuse` that rejects the whole. A figure of which too few are known has
 * no number, and `withhold` is told.
 */
export function runMeasures(
  database: Database,
  measures: readonly Measure[],
  refuse: (problem: MeasureRunError, measure: Measure) => void = (problem) => {
    throw problem;
  },
  withhold: (thin: ThinFigure) => void = () => {},
): Promise<Figure[]> {
  return readOnly(database, async () => {
    const covered = await readCovered(database);
    const ceilings = await readCeilings(database);
    const gaps = await readNotGiven(database);
    const figures: Figure[] = [];
    for (const measure of measures) {
      const found = await runMeasure(database, measure, covered, ceilings).catch((problem: unknown) => {
        if (!(problem instanceof MeasureRunError)) throw problem;
        refuse(problem, measure);
        return [];
      });
      figures.push(
        ...withoutNotGiven(
          measure,
          found,
          gaps,
          ({ periodType, periodEnd }) => periodStart(periodType, periodEnd, measure.yearStartsIn),
          (source, { authority, periodEnd }) => covered.hasSource(source, authority, periodEnd),
        ),
      );
    }
    const known = withoutThinlyKnown(figures, measures, covered);
    for (const thin of known.thin) withhold(thin);
    return known.figures;
  });
}

/** Runs work in a transaction that cannot write. */
export async function readOnly<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.query('begin transaction read only');
  try {
    return await work();
  } finally {
    await database.query('rollback');
  }
}

/** Runs one measure. */
export async function runMeasure(
  database: Database,
  measure: Measure,
  covered: Covered,
  ceilings: Ceilings,
): Promise<Figure[]> {
  const { columns, rows } = await queried(database, measure);
  checkColumns(measure, columns);
  const checked = rows
    .map((row) => measuredFigure(measure, covered.authorities, row))
    .filter(({ authority, periodType, periodEnd }) => covered.knows(measure, authority, periodType, periodEnd));
  refuseDoubles(measure, checked);
  refuseTooMany(measure, checked, ceilings);
  return inOrder(measure, withZeros(measure, checked, covered));
}

async function queried(database: Database, measure: Measure): Promise<{ columns: string[]; rows: Row[] }> {
  const sql = singleQuery(measure.id, measure.sql);
  try {
    const table = await database.query(`select * from (\n${sql}\n) as measured`);
    return { columns: table.columnNames(), rows: rowsOf(table) };
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

function refuseTooMany(measure: Measure, figures: readonly Figure[], { problemOf }: Ceilings): void {
  for (const figure of figures) {
    const problem = problemOf(measure, figure);
    if (problem === null) continue;
    const { authority, periodEnd } = figure;
    throw new MeasureRunError(measure.id, `for ${authority} on ${periodEnd} ${problem}.`);
  }
}

/** The whole first, then the categories as they are declared, each by place and time. */
function inOrder(measure: Measure, figures: readonly Figure[]): Figure[] {
  const declared = [
    ['', ''],
    ...measure.breakdowns.flatMap(({ name, categories }) => categories.map((category) => [name, category])),
  ];
  const places = new Map(declared.map(([breakdown, category], place) => [`${breakdown}|${category}`, place]));
  const placed = figures.map((figure) => ({
    figure,
    place: places.get(`${figure.breakdown}|${figure.category}`) as number,
    period: periodKey(figure),
  }));
  placed.sort(
    (one, other) => one.place - other.place || (one.period < other.period ? -1 : Number(one.period > other.period)),
  );
  return placed.map(({ figure }) => figure);
}
