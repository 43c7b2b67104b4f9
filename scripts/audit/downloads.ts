import Papa from 'papaparse';
import type { FigureRow } from '#audit';
import { drawingProblems, numbersIn } from './drawings.ts';
import type { KnownFigures } from './known-figures.ts';
import { changeNumbers } from './loose-numbers.ts';
import { find, readMarkup, textOf } from './markup.ts';
import type { OtherFigure } from './other-figure.ts';
import { periodName, standsFor, type WrittenMeasure } from './shown-figure.ts';

const symbolsInWords: Readonly<Record<string, string>> = {
  '': '',
  c: 'hidden so that nobody can be recognised',
  z: 'not applicable: nobody to count',
  x: 'not available',
  k: 'rounds to nought',
  u: 'low reliability',
};

const columns =
  'measure,code,title,authority,period,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,symbol_in_words,bound,status,published';

type Cells = Record<string, string>;

/** What a download of a measure holds: what is wrong, how many cells were compared, and what others published. */
export interface CsvRead {
  problems: string[];
  compared: number;
  others: OtherFigure[];
}

/** Compares the download of a measure's figures with the figures, cell by cell and row by row. */
export function readMeasureCsv(
  text: string,
  file: string,
  measure: WrittenMeasure,
  council: string,
  known: KnownFigures,
): CsvRead {
  const { data, meta } = Papa.parse<Cells>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  const own = data.filter(({ status }) => status !== 'published by others');
  const others = data.filter(({ status }) => status === 'published by others');
  const expected = rowsOf(measure, council, known);
  const problems: string[] = [];
  if (meta.fields?.join(',') !== columns) problems.push(`${file}: its columns are not the usual ones`);
  if (own.length !== expected.length) problems.push(`${file}: has other rows than the figures`);
  expected.forEach((row, at) => {
    const cells = cellsOf(row, measure);
    for (const [name, cell] of Object.entries(cells)) {
      if (own[at]?.[name] !== cell) problems.push(`${file}: row ${at + 2}, ${name} differs from the figure`);
    }
  });
  others.forEach((cells, at) => {
    const empty = [
      'period_start',
      'breakdown',
      'category',
      'numerator',
      'denominator',
      'symbol',
      'symbol_in_words',
      'bound',
    ];
    const filled = [...empty, 'published'].some((name) => cells[name] !== '');
    const ours = known.codeOf(cells.authority ?? '') !== undefined;
    if (filled || ours || !/^-?\d+(\.\d+)?$/.test(cells.value ?? '')) {
      problems.push(`${file}: row ${own.length + at + 2} is of none who publishes`);
    }
  });
  return {
    problems,
    compared: expected.length * 19,
    others: others.map((cells) => ({
      name: cells.authority ?? '',
      on: cells.period_end ?? '',
      value: Number(cells.value),
    })),
  };
}

/** The figures that a download lists, in its order: by period type, the whole before its groups, oldest first. */
function rowsOf(measure: WrittenMeasure, council: string, known: KnownFigures): FigureRow[] {
  const groups = measure.breakdowns.flatMap(({ name, categories }) =>
    categories.map((category) => [name, category] as const),
  );
  return measure.periodTypes.flatMap((type) =>
    [['', ''] as const, ...groups].flatMap(([breakdown, category]) => [
      ...(known.seriesByType(measure.id, council, breakdown, category).get(type) ?? []),
    ]),
  );
}

function cellsOf(row: FigureRow, { code, title, unit }: WrittenMeasure): Cells {
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
    symbol_in_words: symbolsInWords[row.symbol] ?? '',
    bound: row.bound === undefined ? '' : standsFor(row, { unit }),
    status: row.revised ? 'revised' : 'final',
    published: row.published,
  };
}

/** What is wrong with a drawing that can be downloaded: its marks, and the words that are drawn in and told beside it. */
export function measureSvgProblems(
  text: string,
  file: string,
  measure: WrittenMeasure,
  series: readonly FigureRow[],
  others: readonly OtherFigure[],
): string[] {
  const drawing = find(readMarkup(text, file), 'svg')[0];
  if (drawing === undefined) return [`${file}: is no drawing`];
  const words = drawing.children
    .filter((child) => typeof child !== 'string' && ['text', 'title', 'desc'].includes(child.name))
    .map((child) => (typeof child === 'string' ? '' : textOf(child)))
    .join(' ');
  const allowed = changeNumbers(series, measure, others);
  const plain = words
    .replaceAll(measure.title, ' ')
    .replace(/\S*\/measures\/\S*|OGL v3\.0|SSDA903|ADDS?\d|SFR\d+/g, ' ');
  const strange = numbersIn(plain).filter((one) => !allowed(one));
  return [
    ...drawingProblems(drawing, series, measure, others),
    ...(strange.length === 0 ? [] : ['has words with a number that does not follow from the figures shown']),
  ].map((problem) => `${file}: the drawing ${problem}`);
}
