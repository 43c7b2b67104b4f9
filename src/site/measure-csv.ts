import Papa from 'papaparse';
import { dayInWords, type IsoDay } from '#calendar';
import type { Measure } from '#catalogue';
import { type PeriodType, periodLabel } from '#figure';
import type { LedgerRow } from '#published';
import { boundInWords, type FigureIndex, formOf, leadFirst, type PublishedAs, reasonWords, rowsOf } from '#scorecard';
import { measureWords } from '#words';
import type { MeasureView } from './measure-view.ts';

const columns = [
  'measure',
  'code',
  'title',
  'authority',
  'period',
  'period_type',
  'period_start',
  'period_end',
  'breakdown',
  'category',
  'numerator',
  'denominator',
  'value',
  'unit',
  'symbol',
  'symbol_in_words',
  'bound',
  'rounding',
  'status',
  'published',
] as const;

/** A spreadsheet must not take text for a formula. */
const formula = /^[=+\-@\t\r]/;
/** By this mark a spreadsheet knows that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** A figure that others published: whose, when and which; one that they printed as a symbol has none but its reason. */
export type OtherFigure = { name: string; on: IsoDay } & PublishedAs;

/**
 * What others published of a measure's matter, as its page shows it: the lines of its chart, then what stands in its
 * tables besides, numbers and symbols, then what the words under them name. Each figure once.
 */
export function othersBeside({ others, published }: Pick<MeasureView, 'others' | 'published'>): OtherFigure[] {
  const lines = others.flatMap(({ name, points }) =>
    points.map((point): OtherFigure => ({ name, ...point, symbol: '', why: '' })),
  );
  const rows = published === null ? [] : [...published.rows, ...published.neighbourRows];
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.published ?? []));
  const explained = published?.explained ?? null;
  const named = explained === null ? [] : [{ ...explained, symbol: '', why: '' } as const];
  const all = [...lines, ...[...cells, ...named].map(({ measure: _, ...own }): OtherFigure => own)];
  return [...new Map(all.map((one) => [`${one.name}|${one.on}`, one])).values()];
}

/**
 * The figures of a measure of one authority as a file for spreadsheets: every period type that it is published by, the
 * one that leads first, of each the whole and then group by group, oldest first, as known now; then, by the period that
 * leads, those of the councils that the page sets beside it; then what others published. A hidden figure has its
 * symbol and no number, like any other that is missing, ours or theirs, and in words what is shown in its place; one that
 * is rounded says so.
 */
export function measureCsv(
  index: FigureIndex,
  measure: Measure,
  { authority, lead, beside }: { authority: string; lead: PeriodType; beside: readonly string[] },
  others: readonly OtherFigure[],
): string {
  const groups = measure.breakdowns.flatMap(({ name, categories }) =>
    categories.map((category) => ({ breakdown: name, category })),
  );
  const rows = leadFirst(measure, lead).flatMap((periodType) =>
    [{}, ...groups].flatMap((group) => rowsOf(index, { measure: measure.id, authority, periodType, ...group })),
  );
  const theirs = beside.flatMap((code) => rowsOf(index, { measure: measure.id, authority: code, periodType: lead }));
  const data = [
    ...[...rows, ...theirs].map((row) => cellsOf(row, measure, index)),
    ...others.map((other) => otherCells(other, measure)),
  ];
  return `${byteOrderMark}${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

function cellsOf(row: LedgerRow, measure: Measure, { parts }: FigureIndex): (string | number)[] {
  const { code, title, unit } = measure;
  return [
    row.measure,
    code ?? '',
    title,
    row.authorityName,
    periodLabel(row),
    row.periodType,
    row.periodStart,
    row.periodEnd,
    row.breakdown,
    row.category,
    row.numerator ?? '',
    row.denominator ?? '',
    row.value ?? '',
    row.unit,
    row.symbol,
    row.symbol === '' ? '' : reasonWords({ symbol: row.symbol }, measure),
    row.bound === undefined ? '' : boundInWords(row.bound, unit),
    row.value !== null && formOf(measure, row.breakdown, parts).isRounded ? measureWords.downloads.rounded : '',
    row.status,
    row.published,
  ];
}

function otherCells(
  { name, on, value, symbol, why }: OtherFigure,
  { id, code, title, unit }: Measure,
): (string | number)[] {
  const empty = '';
  return [
    id,
    code ?? empty,
    title,
    name,
    dayInWords(on),
    'annual',
    empty,
    on,
    empty,
    empty,
    empty,
    empty,
    value ?? empty,
    unit.name,
    symbol,
    why,
    empty,
    empty,
    'published by others',
    empty,
  ];
}
