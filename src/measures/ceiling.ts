import { alternativesOf, type Measure, readsFigures } from '#catalogue';
import { type Figure, isRate } from '#figure';
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
 * and one of anybody, or of what the council has for them, never larger than the number of children who live there: an id
 * or a date that SQL takes for a count is.
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
      const of = measure.unit.name === 'percent' && measure.about !== 'organisation' ? (denominator ?? 0) : 0;
      if (of > Math.max(all ?? 0, living ?? Number.POSITIVE_INFINITY)) {
        return 'a denominator is larger than what there is to count: it may be an id or a date. Count rows (count(*), count(distinct …))';
      }
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

/**
 * The numbers of a figure that count rows: a population or the parts of a share of all else may be more. Money and working
 * hours of the organisation are no counts.
 */
function countsOf({ unit, about }: Measure, numerator: number | null, denominator: number | null): number[] {
  if (unit.name === 'pounds' || (about === 'organisation' && unit.shape !== 'count')) return [];
  if (unit.shape === 'count' || isRate(unit.name)) return [numerator ?? 0];
  return unit.name === 'percent' ? [numerator ?? 0] : [Number.isInteger(denominator) ? (denominator ?? 0) : 0];
}
