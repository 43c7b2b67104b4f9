import { alternativesOf, type Measure, readsFigures } from '#catalogue';
import type { Figure } from '#figure';
import { type Database, readRows } from '#warehouse';

/** How much there is to count: rows of each source, and children who live in each authority. */
export interface Ceilings {
  /** Why a figure cannot be a count; null where it can be one. Names no value. */
  problemOf(measure: Measure, figure: Figure): string | null;
}

/** Where as much may be counted as one likes: an example gives no more than it needs. */
export const noCeilings: Ceilings = { problemOf: () => null };

/**
 * Reads how much there is to count in what arrived. A count of rows is never larger than all rows of its measure's sources,
 * and one of children never larger than the population: an id or a date that SQL takes for a count is.
 */
export async function readCeilings(database: Database): Promise<Ceilings> {
  const arrived = await readRows(database, 'select authority, source, row_count from arrived_rows');
  const rows = new Map(arrived.map((row) => [`${row.authority} ${row.source}`, Number(row.row_count)]));
  const peopled = await readRows(
    database,
    'select authority, max(children) as children from population group by authority',
  );
  const people = new Map(peopled.map((row) => [row.authority as string, Number(row.children)]));

  return {
    problemOf: (measure, { authority, numerator, denominator }) => {
      if (measure.signed) return null;
      const counts = countsOf(measure, numerator, denominator);
      const most = Math.max(...counts, 0);
      const all = rowsFor(measure, authority);
      if (all !== null && most > all) {
        return `a count is larger than the ${all} rows of its sources together: it may be an id or a date. Count rows (count(*), count(distinct …)), or name what else it reads under alsoReads`;
      }
      const living = people.get(authority);
      if (living !== undefined && most > living) {
        return `a count is larger than the ${living} children who live there: it may be an id or a date. Count rows (count(*), count(distinct …))`;
      }
      return null;
    },
  };

  /** Null where the rows say nothing: counts that arrive added up, or posts, may stand in one row each. */
  function rowsFor(measure: Measure, authority: string): number | null {
    if (readsFigures(measure) || measure.about === 'organisation') return null;
    const sources = new Set([...measure.sources.flatMap(alternativesOf), ...measure.alsoReads]);
    return [...sources].reduce((sum, source) => sum + (rows.get(`${authority} ${source}`) ?? 0), 0);
  }
}

/** The numbers of a figure that count rows: what a percentage is of, a population or working hours count something else. */
function countsOf({ unit }: Measure, numerator: number | null, denominator: number | null): number[] {
  if (unit.shape === 'count' || unit.name === 'per 10000') return [numerator ?? 0];
  return unit.name === 'percent' ? [numerator ?? 0] : [Number.isInteger(denominator) ? (denominator ?? 0) : 0];
}
