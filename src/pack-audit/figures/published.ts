import Papa from 'papaparse';

/** The numbers of a figure. */
export type Part = 'value' | 'numerator' | 'denominator';

/** A published figure as the publication has it. */
export interface Published {
  measure: string;
  authority: string;
  type: string;
  /** The first day of its period. */
  start: string;
  /** The last day of its period. */
  end: string;
  breakdown: string;
  /** In small letters; empty for a total. */
  category: string;
  /** Its numbers, none of a hidden figure. */
  numbers: Readonly<Partial<Record<Part, number>>>;
  symbol: string;
}

/** Which figures a measure has: of which period type and breakdown, and for which periods by their last days. */
export interface Kind {
  type: string;
  breakdown: string;
  ends: readonly string[];
}

/** The published figures, for looking up. */
export interface PublishedFigures {
  kinds: ReadonlyMap<string, readonly Kind[]>;
  /** By measure, period type and the month in which the period ends: `cla_count|snapshot|2022-07`. */
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
 * What `figures.csv` publishes up to a month: of each figure the newest row alone, as earlier ones have been corrected.
 * What is hidden in its newest row, of whatever month, counts as hidden. Throws where the text has no such columns.
 */
export function publishedFigures(csv: string, council: string, publication: string): PublishedFigures {
  const { data, meta } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const needed = [
    'published',
    'measure',
    'authority_code',
    'period_type',
    'period_start',
    'period_end',
    'breakdown',
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
    const newest = sorted.findLast(({ published }) => (published as string) <= publication);
    return newest === undefined ? [] : [figureOf(newest, sorted.at(-1)?.symbol ?? '')];
  });
  return {
    kinds: new Map(
      [...Map.groupBy(figures, ({ measure }) => measure)].map(([measure, own]) => [measure, kindsOf(own)]),
    ),
    byMonth: Map.groupBy(figures, ({ measure, type, end }) => `${measure}|${type}|${end.slice(0, 7)}`),
    groups: new Set(figures.map(({ category }) => category).filter((one) => one !== '')),
    names: new Map(data.map((row) => [row.authority_code as string, row.authority_name ?? ''])),
    codes: new Map(data.map((row) => [row.authority_name ?? '', row.authority_code as string])),
    council,
    ofCouncil: new Set(figures.filter(({ authority }) => authority === council).map(({ measure }) => measure)),
  };
}

const kindsOf = (figures: readonly Published[]): Kind[] =>
  [...Map.groupBy(figures, ({ type, breakdown }) => `${type}|${breakdown}`).values()].map((own) => {
    const { type, breakdown } = own[0] as Published;
    return { type, breakdown, ends: [...new Set(own.map(({ end }) => end))] };
  });

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

function figureOf(newest: Row, lastSymbol: string): Published {
  const symbol = lastSymbol === 'c' ? 'c' : (newest.symbol ?? '');
  return {
    measure: newest.measure as string,
    authority: newest.authority_code as string,
    type: newest.period_type as string,
    start: newest.period_start as string,
    end: newest.period_end as string,
    breakdown: newest.breakdown ?? '',
    category: (newest.category ?? '').toLowerCase(),
    numbers: symbol === 'c' ? {} : numbersOf(newest),
    symbol,
  };
}

const numbersOf = (row: Row): Published['numbers'] =>
  Object.fromEntries(
    (['value', 'numerator', 'denominator'] as const)
      .map((part) => [part, row[part] ?? ''] as const)
      .filter(([, written]) => written !== '' && Number.isFinite(Number(written)))
      .map(([part, written]) => [part, Number(written)]),
  );
