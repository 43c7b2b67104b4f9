import { type CatalogueEntry, catalogueEntry, type Measure, sections } from '#catalogue';
import { type PeriodType, symbols } from '#figure';
import type { LedgerRow, Publication } from '#published';
import { type FigureIndex, formOf, symbolWords } from '#scorecard';
import { editionOf } from './edition-of.ts';

/** The name of a file of the API without its folder: small letters, digits, `_` and `-`. */
const apiMeasureFile = (id: string): string => `measures/${id}.json`;

/** A figure of a series, under names of the JSON. Numbers are null where a symbol stands in their place. */
interface ApiFigure {
  from: string;
  to: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  symbol: LedgerRow['symbol'];
  /** What is stated in place of a hidden value, both ends included. */
  atLeast?: number | null;
  atMost?: number | null;
  status: LedgerRow['status'];
  published: string;
}

interface ApiSeries {
  authority: string;
  authorityName: string;
  periodType: PeriodType;
  breakdown: string | null;
  category: string | null;
  /** Whether its numbers are to the nearest 5. */
  rounded: boolean;
  figures: ApiFigure[];
}

/** `index.json`: which edition it is, where everything is, and what symbols mean. */
export function apiIndex(publications: readonly Publication[], newest: Publication): string {
  return written('schema/index.json', newest, {
    measures: 'measures.json',
    files: {
      figures: '../../figures.csv',
      figuresParquet: '../../figures.parquet',
      bounds: '../../bounds.csv',
      catalogue: '../../measures.json',
      dataPackage: '../../datapackage.json',
    },
    symbols: Object.fromEntries(symbols.map((symbol) => [symbol, symbolWords(symbol)])),
    publications: publications.map(({ publication, asAt }) => ({ publication, asAt })),
  });
}

/** `measures.json` of the API: every measure that has a page, and the file of its figures. */
export function apiMeasures(measures: readonly Measure[], newest: Publication): string {
  const listed = measures.map((measure) => ({ ...described(measure, '../..'), path: apiMeasureFile(measure.id) }));
  return written('schema/measures.json', newest, { measures: listed });
}

/**
 * The file of a measure: what it is, and each of its series as known now, oldest figure first; places by their codes,
 * of each the whole before its groups, in the order of the measure file.
 */
export function apiMeasure(
  measure: Measure,
  series: readonly (readonly LedgerRow[])[],
  { newest, parts }: { newest: Publication; parts: FigureIndex['parts'] },
): string {
  const said = described(measure, '../../..');
  const groups = said.breakdowns.flatMap(({ name, categories }) => categories.map((category) => `${name}|${category}`));
  const place = ([row]: readonly LedgerRow[]) => [
    row?.authority ?? '',
    measure.periodTypes.indexOf(row?.periodType as PeriodType),
    row?.periodType ?? '',
    groups.indexOf(`${row?.breakdown}|${row?.category}`),
  ];
  const sorted = series
    .filter((rows) => rows.length > 0)
    .toSorted((one, other) => compared(place(one), place(other)))
    .map((rows) => seriesOf(rows, formOf(measure, rows[0]?.breakdown ?? '', parts).isRounded));
  return written('../schema/measure.json', newest, { measure: said, series: sorted });
}

/** The series of each measure, by its id. */
export function seriesByMeasure({ rows }: Pick<FigureIndex, 'rows'>): Map<string, (readonly LedgerRow[])[]> {
  return Map.groupBy([...rows.values()], ([row]) => row?.measure ?? '');
}

function compared(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, mine] of one.entries()) {
    const theirs = other[at] as string | number;
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}

function seriesOf(rows: readonly LedgerRow[], isRounded: boolean): ApiSeries {
  const [{ authority, authorityName, periodType, breakdown, category }] = rows as readonly [LedgerRow];
  return {
    authority,
    authorityName,
    periodType,
    breakdown: breakdown || null,
    category: category || null,
    rounded: isRounded,
    figures: rows.map(
      ({ periodStart, periodEnd, numerator, denominator, value, symbol, bound, status, published }) => ({
        from: periodStart,
        to: periodEnd,
        numerator,
        denominator,
        value,
        symbol,
        ...(bound === undefined ? {} : { atLeast: bound.atLeast, atMost: bound.atMost }),
        status,
        published,
      }),
    ),
  };
}

type Described = Pick<
  CatalogueEntry,
  | 'id'
  | 'code'
  | 'title'
  | 'definition'
  | 'unit'
  | 'unitShape'
  | 'decimals'
  | 'polarity'
  | 'periodTypes'
  | 'cohort'
  | 'page'
> & { section: string; breakdowns: { name: string; categories: string[] }[] };

/** What is said of a measure; `root` leads from its file to the site. */
function described(measure: Measure, root: string): Described {
  const entry = catalogueEntry(measure, () => null);
  return {
    id: entry.id,
    code: entry.code,
    title: entry.title,
    section: sections.find(({ id }) => id === measure.section)?.title ?? measure.section,
    definition: entry.definition,
    unit: entry.unit,
    unitShape: entry.unitShape,
    decimals: entry.decimals,
    polarity: entry.polarity,
    periodTypes: entry.periodTypes,
    cohort: entry.cohort,
    breakdowns: entry.breakdowns.map(({ name, categories }) => ({ name, categories })),
    page: `${root}${entry.page}`,
  };
}

const written = (schema: string, newest: Publication, content: object): string =>
  `${JSON.stringify({ $schema: schema, ...editionOf(newest), ...content })}\n`;
