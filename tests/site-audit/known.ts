import { readFigures } from '#audit';
import { type Known, knownFigures, type OtherFigure, readMeasures, withoutNamesOf } from '#site-audit';

export const columns =
  'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';

/** A row of figures.csv: `cells` are numerator, denominator and value, or the symbol. */
export function row(
  measure: string,
  periodEnd: string,
  cells: string,
  more: Partial<Record<string, string>> = {},
): string {
  const {
    published = '2022-07',
    category = '',
    type = 'snapshot',
    start = periodEnd,
    place = 'E1',
    status = 'final',
  } = more;
  const numbers = cells.includes(',') ? `${cells},children,` : `,,,children,${cells}`;
  const where = `${place},${place === 'E1' ? 'Anyborough' : 'Otherborough'},${type},${start},${periodEnd}`;
  return `${published},${measure},${where},${category && 'age'},${category},${numbers},${status}`;
}

const measures = [
  ['leavers', 'Care leavers in suitable accommodation', 'percent', 1],
  ['cla', 'Children in our care', 'children', 0],
  ['rate', 'Children in our care, for every 10,000', 'per 10000', 1],
] as const;
/** What `measures.json` of the small council says; of parts it says nothing, unless it is told what to say. */
export const catalogueOf = (parts?: 'rounded' | 'suppressed', more: object = {}) =>
  JSON.stringify({
    parts,
    measures: measures.map(([id, title, unit, decimals]) => ({
      ...{
        id,
        title,
        unit,
        decimals,
        code: 'CP1',
        periodTypes: ['snapshot'],
        comparator: null,
        definition: 'How many of 16 or over live\nwith *us*.',
      },
      breakdowns: [{ name: 'age', categories: ['17 to 18', '19 to 21'] }],
      ...more,
    })),
  });

/** What a page of a small made-up council may speak of. */
export function knownOf(
  rows: readonly string[],
  more: Partial<Known> = {},
  others: OtherFigure[] = [],
  catalogue = catalogueOf(),
): Known {
  const known = readMeasures(catalogue);
  return {
    figures: knownFigures(readFigures(`${columns}\n${rows.join('\n')}\n`), known),
    others,
    unprinted: [],
    charted: () => () => false,
    withoutNames: withoutNamesOf(known),
    most: 47,
    targets: new Set(['95', '92']),
    found: null,
    ...more,
  };
}
