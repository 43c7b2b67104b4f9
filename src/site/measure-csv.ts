import Papa from 'papaparse';
import { dayInWords } from '#calendar';
import type { Measure } from '#catalogue';
import { type PeriodType, periodLabel } from '#figure';
import type { LedgerRow } from '#published';
import { boundInWords, type FigureIndex, formOf, leadFirst, type PublishedLine, reasonWords, rowsOf } from '#scorecard';
import { measureWords } from '#words';

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

/**
 * The figures of a measure of one authority as a file for spreadsheets: every period type that it is published by, the
 * one that leads first, of each the whole and then group by group, oldest first, as known now; then what others published, as
 * the chart draws it. A hidden figure has its symbol and no number, like any other that is missing, and in words what is
 * shown in its place; one that is rounded says so.
 */
export function measureCsv(
  index: FigureIndex,
  measure: Measure,
  { authority, lead }: { authority: string; lead: PeriodType },
  others: readonly PublishedLine[],
): string {
  const groups = measure.breakdowns.flatMap(({ name, categories }) =>
    categories.map((category) => ({ breakdown: name, category })),
  );
  const rows = leadFirst(measure, lead).flatMap((periodType) =>
    [{}, ...groups].flatMap((group) => rowsOf(index, { measure: measure.id, authority, periodType, ...group })),
  );
  const data = [
    ...rows.map((row) => cellsOf(row, measure, index)),
    ...others.flatMap((line) => line.points.map((point) => otherCells(line.name, point, measure))),
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
  name: string,
  { on, value }: PublishedLine['points'][number],
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
    value,
    unit.name,
    empty,
    empty,
    empty,
    empty,
    'published by others',
    empty,
  ];
}
