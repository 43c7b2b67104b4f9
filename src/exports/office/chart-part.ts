import { palette } from '#charts';
import { language, officeWords } from '#words';
import { axesXml, axisIds, scaleNoteOf } from './chart-axes.ts';
import { chartTitle, noLine, solidFill, textShape } from './chart-drawing.ts';
import { seriesXml } from './chart-series.ts';
import type { ChartTable } from './chart-table.ts';
import { element, plainText, valued } from './xml.ts';

/** More names than these in a key stand in a column beside the chart. */
const mostBelow = 12;

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** How a chart part is written. */
export interface ChartPartOptions {
  /** What stands over the chart; null where only its scale is to be named there. */
  title: string | null;
  /** The size of its texts in points; 10 where that is not said. */
  fontSize?: number | undefined;
  /** The sheet with its numbers: that of its own workbook where that is not said. */
  sheet?: string | undefined;
  /** The row in which its headings stand; the first where that is not said. */
  headingRow?: number | undefined;
  /** The relationship that leads to its own workbook; none where the sheet is in the same file. */
  workbook?: string | undefined;
}

/**
 * A table as a native chart that Office can edit: the XML of a chart part (ECMA-376 part 1, 21.2). Its numbers refer to
 * the cells in which the table stands in its sheet, headings in one row and numbers under it, and are cached as they
 * stand there; what is missing has no point, and a line stops at it.
 */
export function chartPart(table: ChartTable, options: ChartPartOptions): string {
  const { title, fontSize = 10, sheet = officeWords.sheet, headingRow = 1, workbook } = options;
  const text = { size: fontSize, colour: palette.text };
  const place = { sheet, headingRow, fontSize, textColour: palette.text };
  const series = table.columns.map((_, index) => seriesXml(table, index, place));
  const heading = [
    ...(title === null ? [] : [{ text: plainText(title), look: { ...text, size: fontSize + 2, bold: true } }]),
    { text: scaleNoteOf(table), look: text },
  ];
  const chart = element(
    'c:chart',
    {},
    chartTitle(heading),
    valued('c:autoTitleDeleted', 0),
    element(
      'c:plotArea',
      {},
      element('c:layout'),
      groupXml(table, series),
      axesXml(table, text),
      element('c:spPr', {}, element('a:noFill'), noLine),
    ),
    legendXml(table, text),
    valued('c:plotVisOnly', 1),
    valued('c:dispBlanksAs', table.blanks),
  );
  return element(
    'c:chartSpace',
    namespaces,
    valued('c:date1904', 0),
    valued('c:lang', language),
    valued('c:roundedCorners', 0),
    chart,
    // On paper of its own: on a dark slide its texts could not be read.
    element('c:spPr', {}, solidFill(palette.paper), noLine),
    textShape(text),
    workbook === undefined ? '' : element('c:externalData', { 'r:id': workbook }, valued('c:autoUpdate', 0)),
  );
}

/** The series as lines, marks or bars, with the axes that they are on. */
function groupXml({ form }: ChartTable, series: readonly string[]): string {
  const axes = [valued('c:axId', axisIds.keys), valued('c:axId', axisIds.values)];
  const uniform = valued('c:varyColors', 0);
  switch (form) {
    case 'line':
    case 'marks':
      return element(
        'c:lineChart',
        {},
        valued('c:grouping', 'standard'),
        uniform,
        ...series,
        valued('c:marker', 1),
        ...axes,
      );
    case 'scatter':
      return element('c:scatterChart', {}, valued('c:scatterStyle', 'lineMarker'), uniform, ...series, ...axes);
    case 'bars':
    case 'stacked-bars': {
      const stacked = form === 'stacked-bars';
      return element(
        'c:barChart',
        {},
        valued('c:barDir', 'bar'),
        valued('c:grouping', stacked ? 'stacked' : 'clustered'),
        uniform,
        ...series,
        valued('c:gapWidth', 50),
        stacked ? valued('c:overlap', 100) : '',
        ...axes,
      );
    }
  }
}

/** The key: every series that it is to name; none where that is one alone. */
function legendXml({ columns }: ChartTable, text: { size: number; colour: string }): string {
  const named = columns.filter(({ inKey = true }) => inKey).length;
  if (named < 2) return '';
  const left = columns.flatMap(({ inKey = true }, index) => (inKey ? [] : [index]));
  return element(
    'c:legend',
    {},
    valued('c:legendPos', named > mostBelow ? 'r' : 'b'),
    ...left.map((index) => element('c:legendEntry', {}, valued('c:idx', index), valued('c:delete', 1))),
    valued('c:overlay', 0),
    textShape(text),
  );
}
