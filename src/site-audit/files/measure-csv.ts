import Papa from 'papaparse';
import type { FigureRow } from '#audit';
import { periodTypes, seriesKey } from '#figure';
import { periodName, standsFor } from '../figure-forms.ts';
import type { Known } from '../known.ts';
import type { OtherName } from '../mark.ts';
import { printedBefore } from '../printed-by-papers.ts';
import { isRounded } from '../rounded.ts';
import type { WrittenMeasure } from '../written-measure.ts';

const symbolsInWords: Readonly<Record<string, string>> = {
  '': '',
  c: 'hidden so that nobody can be recognised',
  z: 'not applicable: nobody to count',
  x: 'not available',
  k: 'rounds to zero',
  u: 'low reliability',
};

const columns = [
  ...['measure', 'code', 'title', 'authority', 'period', 'period_type', 'period_start', 'period_end', 'breakdown'],
  ...['category', 'numerator', 'denominator', 'value', 'unit', 'symbol', 'symbol_in_words', 'bound', 'rounding'],
  ...['status', 'published'],
];
/** Columns that a row of what others published leaves empty. */
const ours = [
  ...['period_start', 'breakdown', 'category', 'numerator', 'denominator', 'bound', 'rounding', 'published'],
];

type Cells = Record<string, string>;

/** What the page of a measure shows, so far as its download must hold it. */
export interface Shown {
  /** The period type that it opens with; null where it has no figure of the council. */
  opensWith: string | null;
  /** The codes of the other authorities whose figures it shows, in their order. */
  beside: readonly string[];
  /** What it shows that others published. */
  others: readonly OtherName[];
}

/**
 * Compares the download of a measure's figures with the figures, cell by cell and row by row: every figure of the
 * council that there is, the period type that its page opens with first; then those of that period of whoever else
 * stands on the page; then what others published, each once, and among it all that the page shows. Says what is wrong and how many
 * cells were compared.
 */
export function readMeasureCsv(
  text: string,
  measure: WrittenMeasure,
  { council, page }: { council: string; page: Shown },
  known: Known,
): { problems: string[]; compared: number } {
  const { data, meta } = Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const { opensWith } = page;
  const beside = page.beside.flatMap((authority) => [
    ...known.figures.series(
      seriesKey({ measure: measure.id, authority, periodType: opensWith ?? '', breakdown: '', category: '' }),
    ),
  ]);
  const expected = [...rowsOf(measure, { council, opensWith }, known), ...beside];
  const [own, theirs] = [data.slice(0, expected.length), data.slice(expected.length)];
  const problems = new Set<string>();
  if (meta.fields?.join() !== columns.join()) problems.add('its columns are not the usual ones');
  expected.forEach((row, at) => {
    for (const [name, cell] of Object.entries(cellsOf(row, measure))) {
      if (own[at]?.[name] !== cell) problems.add(`row ${at + 2}, ${name} differs from the figure`);
    }
  });
  const named = theirs.map(({ authority, period_end }) => `${authority}|${period_end}`);
  if (new Set(named).size < named.length) problems.add('has what others published twice');
  const lacks = page.others.some(
    ({ name, on, measure: of }) => of === measure.id && name !== printedBefore && !named.includes(`${name}|${on}`),
  );
  if (lacks) problems.add('lacks a figure that others published and its page shows');
  theirs.forEach((cells, at) => {
    const filled = ours.some((name) => cells[name] !== '');
    if (filled || !isByOthers(cells, measure, known) || cells.measure !== measure.id || cells.title !== measure.title)
      problems.add(`row ${expected.length + at + 2} is neither a figure nor what others published`);
  });
  return { problems: [...problems], compared: expected.length * columns.length };
}

/** Whether a row is a number that others published and no symbol, or their symbol with its words and no number. */
function isByOthers(
  { authority, period_end, value, symbol, symbol_in_words }: Cells,
  measure: WrittenMeasure,
  known: Known,
) {
  const isOf = (one: OtherName) => one.measure === measure.id && one.name === authority && one.on === period_end;
  return symbol === ''
    ? symbol_in_words === '' && known.others.some((one) => isOf(one) && isNumber(one.value, value))
    : value === '' && known.unprinted.some((one) => isOf(one) && one.symbol === symbol && one.why === symbol_in_words);
}

/** Whether a cell is a number, but for the last digits of a mean: they depend on what was added first. */
function isNumber(value: number, cell = ''): boolean {
  return String(Number(cell)) === cell && Math.abs(Number(cell) - value) < 1e-9;
}

/**
 * The figures that a download lists, in its order: by period type, the one that the page opens with first; of each the
 * whole before its groups, oldest first.
 */
function rowsOf(
  measure: WrittenMeasure,
  { council: authority, opensWith }: { council: string; opensWith: string | null },
  known: Known,
): FigureRow[] {
  const groups = measure.breakdowns.flatMap(({ name, categories }) =>
    categories.map((category) => ({ breakdown: name, category })),
  );
  const types = [...new Set([...(opensWith === null ? [] : [opensWith]), ...measure.periodTypes, ...periodTypes])];
  return types.flatMap((periodType) =>
    [{ breakdown: '', category: '' }, ...groups].flatMap((of) => [
      ...known.figures.series(seriesKey({ measure: measure.id, authority, periodType, ...of })),
    ]),
  );
}

function cellsOf(row: FigureRow, measure: WrittenMeasure): Cells {
  const { code, title, unit } = measure;
  const part = (number: number | null) => (number === null ? '' : String(number));
  return {
    measure: row.measure,
    code,
    title,
    authority: row.place,
    period: periodName(row),
    period_type: row.periodType,
    period_start: row.periodStart,
    period_end: row.periodEnd,
    breakdown: row.breakdown,
    category: row.category,
    numerator: part(row.numerator),
    denominator: part(row.denominator),
    value: row.value === '' ? '' : String(Number(row.value)),
    unit,
    symbol: row.symbol,
    symbol_in_words:
      row.symbol === 'x' && measure.hasCoverage ? 'known for too few' : (symbolsInWords[row.symbol] ?? ''),
    bound: row.bound === undefined ? '' : standsFor(row, { unit }),
    rounding: row.value !== '' && isRounded(row, measure) ? 'to the nearest 5' : '',
    status: row.revised ? 'revised' : 'final',
    published: row.published,
  };
}
