import Papa from 'papaparse';

/** A published figure as it stands now, with every number of it that was ever published, unless it is hidden now. */
export interface Published {
  measure: string;
  authority: string;
  /** The last day of its period. */
  end: string;
  /** In small letters; empty for a total. */
  category: string;
  numbers: readonly number[];
  symbol: string;
}

/** The published figures, for looking up. */
export interface PublishedFigures {
  byMeasure: ReadonlyMap<string, readonly Published[]>;
  /** By measure and the month in which the period ends: `cla_count|2022-07`. */
  byMonth: ReadonlyMap<string, readonly Published[]>;
  /** Groups of all measures, in small letters. */
  groups: ReadonlySet<string>;
  /** Names of authorities by their codes. */
  names: ReadonlyMap<string, string>;
  /** Codes of authorities by their names. */
  codes: ReadonlyMap<string, string>;
  council: string;
  /** Measures of which the council has figures. */
  ofCouncil: ReadonlySet<string>;
}

type Row = Record<string, string>;

/**
 * What `figures.csv` publishes up to a month. What is hidden in its newest row, of whatever month, counts as hidden. Throws
 * where the text has no such columns.
 */
export function publishedFigures(csv: string, council: string, publication: string): PublishedFigures {
  const { data, meta } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const needed = [
    'published',
    'measure',
    'authority_code',
    'period_end',
    'category',
    'numerator',
    'denominator',
    'value',
    'symbol',
  ];
  const missing = needed.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new Error(`figures.csv lacks ${missing.join(', ')}.`);
  const histories = Map.groupBy(data, keyOf);
  const figures = [...histories.values()].flatMap((history) => {
    const sorted = history.toSorted((one, other) => compare(one.published, other.published));
    const known = sorted.filter(({ published }) => (published as string) <= publication);
    return known.length === 0 ? [] : [figureOf(known, (sorted.at(-1) as Row).symbol ?? '')];
  });
  return {
    byMeasure: Map.groupBy(figures, ({ measure }) => measure),
    byMonth: Map.groupBy(figures, ({ measure, end }) => `${measure}|${end.slice(0, 7)}`),
    groups: new Set(figures.map(({ category }) => category).filter((one) => one !== '')),
    names: new Map(data.map((row) => [row.authority_code as string, row.authority_name ?? ''])),
    codes: new Map(data.map((row) => [row.authority_name ?? '', row.authority_code as string])),
    council,
    ofCouncil: new Set(figures.filter(({ authority }) => authority === council).map(({ measure }) => measure)),
  };
}

const keyOf = (row: Row): string =>
  [
    row.measure,
    row.authority_code,
    row.period_type,
    row.period_start,
    row.period_end,
    row.breakdown,
    row.category,
  ].join('|');

const compare = (one = '', other = ''): number => (one < other ? -1 : Number(one > other));

function figureOf(rows: readonly Row[], newestSymbol: string): Published {
  const newest = rows.at(-1) as Row;
  const symbol = newestSymbol === 'c' ? 'c' : (newest.symbol ?? '');
  const cells = rows.flatMap(({ numerator, denominator, value }) => [numerator, denominator, value]);
  const numbers = cells
    .filter((cell) => cell !== undefined && cell !== '')
    .map(Number)
    .filter(Number.isFinite);
  return {
    measure: newest.measure as string,
    authority: newest.authority_code as string,
    end: newest.period_end as string,
    category: (newest.category ?? '').toLowerCase(),
    numbers: symbol === 'c' ? [] : [...new Set(numbers)],
    symbol,
  };
}
