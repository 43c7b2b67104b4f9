import { signOf } from '#figure';
import { columnLetters, quotedSheet, serialDay } from './cell-address.ts';
import { dayFormat, numberFormat } from './chart-cells.ts';
import { barShape, lineShape, markerOf, textShape } from './chart-drawing.ts';
import type { ChartColumn, ChartTable } from './chart-table.ts';
import { element, escapeXml, valued } from './xml.ts';

/** Of the longest bar, what a part is at least whose value is written on it. */
const largeShare = 0.07;

/** Where a series is written: the sheet with its numbers, and the size of texts in points. */
export interface SeriesPlace {
  sheet: string;
  /** The row of the headings, from 1. */
  headingRow: number;
  fontSize: number;
  textColour: string;
}

/** A series as DrawingML has it: its name, its look, its keys and its numbers, both as references and as last read. */
export function seriesXml(table: ChartTable, index: number, place: SeriesPlace): string {
  const column = table.columns[index] as ChartColumn;
  const name = element(
    'c:tx',
    {},
    texts([column.heading], cellsOf(table, index + firstSeries(table), place, 'heading')),
  );
  const numbers = numbersOf(
    column.values,
    cellsOf(table, index + firstSeries(table), place),
    numberFormat(signOf(table.unit), column.decimals),
  );
  const head = [valued('c:idx', index), valued('c:order', index), name];
  const labels = labelsOf(table, column, place);
  switch (table.form) {
    case 'line':
    case 'marks':
      return element(
        'c:ser',
        {},
        ...head,
        lineShape(column.look),
        markerOf(column.look),
        ...(column.rowLooks ?? []).map(({ row, look }) =>
          element('c:dPt', {}, valued('c:idx', row), markerOf(look), valued('c:bubble3D', 0)),
        ),
        labels,
        element('c:cat', {}, keysOf(table, place)),
        element('c:val', {}, numbers),
        valued('c:smooth', 0),
      );
    case 'scatter':
      return element(
        'c:ser',
        {},
        ...head,
        lineShape(column.look),
        markerOf(column.look),
        labels,
        element('c:xVal', {}, acrossOf(table, place)),
        element('c:yVal', {}, numbers),
        valued('c:smooth', 0),
      );
    case 'bars':
    case 'stacked-bars':
      return element(
        'c:ser',
        {},
        ...head,
        barShape(column.look),
        valued('c:invertIfNegative', 0),
        ...(column.rowLooks ?? []).map(({ row, look }) =>
          element(
            'c:dPt',
            {},
            valued('c:idx', row),
            valued('c:invertIfNegative', 0),
            valued('c:bubble3D', 0),
            barShape(look),
          ),
        ),
        labels,
        element('c:cat', {}, keysOf(table, place)),
        element('c:val', {}, numbers),
      );
  }
}

function firstSeries({ across }: ChartTable): number {
  return across === undefined ? 1 : 2;
}

/** The cells of a column, or its heading, as a formula: `'Figures'!$B$2:$B$31`. */
function cellsOf(
  table: ChartTable,
  column: number,
  { sheet, headingRow }: SeriesPlace,
  part: 'cells' | 'heading' = 'cells',
): string {
  const letters = columnLetters(column);
  const reference = quotedSheet(sheet);
  if (part === 'heading') return `${reference}!$${letters}$${headingRow}`;
  return `${reference}!$${letters}$${headingRow + 1}:$${letters}$${headingRow + rowsOf(table)}`;
}

function rowsOf({ keys }: ChartTable): number {
  return 'days' in keys ? keys.days.length : keys.names.length;
}

function keysOf(table: ChartTable, place: SeriesPlace): string {
  const formula = cellsOf(table, 0, place);
  const { keys } = table;
  return 'days' in keys
    ? numbersOf(keys.days.map(serialDay), formula, dayFormat(keys.days, true))
    : texts(keys.names, formula);
}

function acrossOf(table: ChartTable, place: SeriesPlace): string {
  const { values = [], decimals = 0 } = table.across ?? {};
  return numbersOf(values, cellsOf(table, 1, place), numberFormat(undefined, decimals));
}

/** Numbers with the cells they stand in; a cell that is empty has no point. */
function numbersOf(values: readonly (number | null)[], formula: string, format: string): string {
  return element(
    'c:numRef',
    {},
    element('c:f', {}, escapeXml(formula)),
    element(
      'c:numCache',
      {},
      element('c:formatCode', {}, escapeXml(format)),
      valued('c:ptCount', values.length),
      ...values.map((value, idx) =>
        value === null ? '' : element('c:pt', { idx }, element('c:v', {}, String(value))),
      ),
    ),
  );
}

function texts(values: readonly string[], formula: string): string {
  return element(
    'c:strRef',
    {},
    element('c:f', {}, escapeXml(formula)),
    element(
      'c:strCache',
      {},
      valued('c:ptCount', values.length),
      ...values.map((value, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(value)))),
    ),
  );
}

/** What is written beside marks, or on bars. */
function labelsOf(table: ChartTable, column: ChartColumn, { fontSize, textColour }: SeriesPlace): string {
  const format = element('c:numFmt', {
    formatCode: numberFormat(signOf(table.unit), column.decimals),
    sourceLinked: 0,
  });
  const nothing = shown(false);
  switch (column.labels) {
    case undefined:
      return '';
    case 'newest': {
      const newest = column.values.findLastIndex((value) => value !== null);
      const look = textShape({ size: fontSize, colour: column.look.colour, bold: true });
      const label = element(
        'c:dLbl',
        {},
        valued('c:idx', newest),
        format,
        plain,
        look,
        valued('c:dLblPos', 't'),
        shown(true),
      );
      return element('c:dLbls', {}, label, nothing);
    }
    case 'all': {
      const look = textShape({ size: fontSize, colour: textColour });
      return element('c:dLbls', {}, format, plain, look, valued('c:dLblPos', 'outEnd'), shown(true));
    }
    case 'large': {
      const longest = Math.max(...table.scale.values);
      const small = column.values.flatMap((value, row) =>
        value !== null && value < largeShare * longest ? [row] : [],
      );
      const look = textShape({ size: fontSize, colour: column.look.text ?? textColour });
      return element(
        'c:dLbls',
        {},
        ...small.map((row) => element('c:dLbl', {}, valued('c:idx', row), valued('c:delete', 1))),
        format,
        // On a pattern a text can be read only on ground of its own.
        column.look.pattern === undefined ? plain : paper,
        column.look.pattern === undefined ? look : textShape({ size: fontSize, colour: textColour }),
        valued('c:dLblPos', 'ctr'),
        shown(true),
      );
    }
  }
}

const plain = element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill')));
const paper = element('c:spPr', {}, element('a:solidFill', {}, valued('a:srgbClr', 'FFFFFF')));

function shown(value: boolean): string {
  return ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((what) => valued(`c:show${what}`, value && what === 'Val' ? 1 : 0))
    .join('');
}
