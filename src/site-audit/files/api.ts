import type { FigureRow } from '#audit';
import { figureKey, seriesKey } from '#figure';
import type { KnownFigures } from '../known-figures.ts';
import { isRounded } from '../rounded.ts';
import type { WrittenMeasure } from '../written-measure.ts';
import { firstDifference } from './differences.ts';

/** What the files of the API are held against. */
export interface ApiKnown {
  /** The figures of each measure as known now, by its id and by the key of their series, oldest first. */
  series: ReadonlyMap<string, ReadonlyMap<string, readonly FigureRow[]>>;
  measures: ReadonlyMap<string, WrittenMeasure>;
  /** `measures.json` as it was read. */
  catalogue: { asAt: string; measures: readonly Record<string, unknown>[] };
  publications: readonly string[];
  /** The code of the council, and what its newest figures call it; undefined where it has none of its own. */
  council: { code: string; name: string | undefined };
  edition: string;
}

type Content = Record<string, unknown>;

const folder = 'api/v1/';
/** Whether a file is one of the API's. */
export const isOfApi = (file: string): boolean => file.startsWith(folder) && file.endsWith('.json');
/** The measure whose figures a file of the API holds; undefined where it holds none. */
const measureIn = (file: string): string | undefined => /^api\/v1\/measures\/([a-z0-9_]+)\.json$/.exec(file)?.[1];

/**
 * What is wrong with a file of the API: each is what its figures and `measures.json` give, field by field and figure by
 * figure, and says nothing more. `pages` are the measures that have a page. Also how many figures were compared.
 */
export function readApi(
  file: string,
  text: string,
  pages: ReadonlySet<string>,
  known: ApiKnown,
): { problems: string[]; compared: number } {
  const none = (words: string) => ({ problems: [words], compared: 0 });
  let content: Content;
  try {
    content = JSON.parse(text) as Content;
  } catch {
    return none('is no JSON');
  }
  if (`${JSON.stringify(content)}\n` !== text && !file.startsWith(`${folder}schema/`))
    return none('holds more than its JSON');
  if (file.startsWith(`${folder}schema/`)) return { problems: schemaProblems(content), compared: 0 };
  const id = measureIn(file);
  const expected = id === undefined ? expectedOf(file, content, pages, known) : measureFile(id, content, pages, known);
  if (expected === null) return none('is not a file of the API');
  const where = firstDifference(content, expected);
  const compared = id === undefined ? 0 : [...(known.series.get(id)?.values() ?? [])].flat().length;
  return { problems: where === null ? [] : [`differs from the figures at ${where}`], compared };
}

/** A schema describes files and holds no number of its own but how many there must be at least. */
function schemaProblems(content: Content): string[] {
  const rest = JSON.stringify(content)
    .replaceAll(/"(?:\$schema|pattern|const)":"[^"]*"/g, '')
    .replaceAll(/"(?:minimum|minLength|minItems)":[01](?=[,}])/g, '')
    .replaceAll('to the nearest 5', '');
  return /\d/.test(rest) ? ['is a schema with numbers in it'] : [];
}

/** The head of a file: what the figures cannot say is taken from the file where it is of its kind. */
function headOf(
  schema: string,
  { council, synthetic }: Content,
  { publications, catalogue, ...known }: ApiKnown,
): Content {
  const said = (council as { name?: unknown } | undefined)?.name;
  const name = known.council.name ?? (typeof said === 'string' && !/\d/.test(said) ? said : '');
  return {
    $schema: schema,
    format: 'api/1',
    council: { code: known.council.code, name },
    edition: known.edition,
    publication: publications.at(-1),
    asAt: catalogue.asAt,
    synthetic: synthetic === true,
  };
}

function expectedOf(file: string, content: Content, pages: ReadonlySet<string>, known: ApiKnown): Content | null {
  if (file === `${folder}index.json`) return indexFile(content, known);
  if (file !== `${folder}measures.json`) return null;
  const listed = known.catalogue.measures.filter(({ id }) => pages.has(String(id)));
  const measures = listed.map((entry) => ({ ...described(entry, '../..'), path: `measures/${entry.id}.json` }));
  return { ...headOf('schema/measures.json', content, known), measures };
}

function indexFile(content: Content, known: ApiKnown): Content {
  const { symbols, publications } = content;
  const words = typeof symbols === 'object' && symbols !== null && !/\d/.test(JSON.stringify(symbols)) ? symbols : {};
  const days = Array.isArray(publications) ? publications : [];
  return {
    ...headOf('schema/index.json', content, known),
    measures: 'measures.json',
    files: {
      figures: '../../figures.csv',
      figuresParquet: '../../figures.parquet',
      bounds: '../../bounds.csv',
      catalogue: '../../measures.json',
      dataPackage: '../../datapackage.json',
    },
    symbols: words,
    publications: known.publications.map((publication, at) => {
      const day = (days[at] as { asAt?: unknown } | undefined)?.asAt;
      return { publication, asAt: /^\d{4}-\d\d-\d\d$/.test(String(day)) ? day : '' };
    }),
  };
}

function measureFile(id: string, content: Content, pages: ReadonlySet<string>, known: ApiKnown): Content | null {
  const measure = known.measures.get(id);
  const entry = known.catalogue.measures.find((one) => one.id === id);
  if (measure === undefined || entry === undefined || !pages.has(id)) return null;
  const order = new Map(
    measure.breakdowns
      .flatMap(({ name, categories }) => categories.map((one) => `${name}|${one}`))
      .map((key, at) => [key, at]),
  );
  const placeOf = ([row]: readonly FigureRow[]) => [
    row?.authority ?? '',
    measure.periodTypes.indexOf(row?.periodType ?? ''),
    row?.periodType ?? '',
    order.get(`${row?.breakdown}|${row?.category}`) ?? -1,
  ];
  const series = [...(known.series.get(id)?.values() ?? [])].toSorted((one, other) =>
    inOrder(placeOf(one), placeOf(other)),
  );
  return {
    ...headOf('../schema/measure.json', content, known),
    measure: described(entry, '../../..'),
    series: series.map((rows) => seriesOf(rows, measure)),
  };
}

function inOrder(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at === -1 ? 0 : (one[at] as string) < (other[at] as string) ? -1 : 1;
}

/** What is said of a measure, from the catalogue. */
function described(entry: Record<string, unknown>, root: string): Content {
  const { id, code, title, section, definition, unit, unitShape, decimals, polarity, periodTypes, cohort } = entry;
  const breakdowns = (entry.breakdowns as { name: string; categories: string[] }[]).map(({ name, categories }) => ({
    name,
    categories,
  }));
  return {
    ...{ id, code, title, section, definition, unit, unitShape, decimals, polarity, periodTypes, cohort, breakdowns },
    page: `${root}/measures/${id}/`,
  };
}

function seriesOf(rows: readonly FigureRow[], measure: WrittenMeasure): Content {
  const [{ authority, place, periodType, breakdown, category }] = rows as readonly [FigureRow];
  return {
    authority,
    authorityName: place,
    periodType,
    breakdown: breakdown === '' ? null : breakdown,
    category: category === '' ? null : category,
    rounded: isRounded({ breakdown }, measure),
    figures: rows.map((row) => ({
      from: row.periodStart,
      to: row.periodEnd,
      numerator: row.numerator,
      denominator: row.denominator,
      value: row.value === '' ? null : Number(row.value),
      symbol: row.symbol,
      ...(row.bound === undefined ? {} : { atLeast: row.bound.atLeast, atMost: row.bound.atMost }),
      status: row.revised ? 'revised' : 'final',
      published: row.published,
    })),
  };
}

/** Figures as known now, by measure and series, each oldest first; of a figure that was revised the last row counts. */
export function seriesKnownNow(
  rows: readonly FigureRow[],
  { history }: Pick<KnownFigures, 'history'>,
): ApiKnown['series'] {
  const now = rows.filter((row) => history(figureKey(row)).at(-1) === row);
  const inTime = now.toSorted((one, other) =>
    one.periodEnd < other.periodEnd ? -1 : Number(one.periodEnd > other.periodEnd),
  );
  return new Map(
    [...Map.groupBy(inTime, ({ measure }) => measure)].map(([id, own]) => [id, Map.groupBy(own, seriesKey)]),
  );
}
