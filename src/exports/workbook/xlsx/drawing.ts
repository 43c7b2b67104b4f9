import {
  type ChartTable,
  chartGraphic,
  chartPart,
  element,
  type OfficePackage,
  officeType,
} from '../../office/index.ts';
import { type BookSheet, headingRow } from '../book.ts';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
/** In centimetres, of which one has so many units (ECMA-376 part 1, 20.1.10.16). */
const [width, height] = [20, 11];
const emuPerCentimetre = 360_000;

/**
 * Adds the chart of a sheet to its file, to the right of the table of its numbers, and gives the relationship by which
 * the sheet names its drawing; null where it has no chart. What is said to whoever cannot see it is its description.
 */
export function addDrawing(file: OfficePackage, path: string, sheet: BookSheet): string | null {
  const { chart, table } = sheet;
  const row = headingRow(sheet);
  if (chart === null || table === null || row === null) return null;
  const drawing = file.freePath('xl/drawings/drawing#.xml');
  const part = file.freePath('xl/charts/chart#.xml');
  file.put(part, chartType, below(row - 1, chart.table, { title: chart.title, sheet: sheet.name }));
  const id = file.relate(drawing, officeType('chart'), part);
  file.put(drawing, drawingType, anchored(id, { column: table.columns.length + 1, row }, chart));
  return file.relate(path, officeType('drawing'), drawing);
}

/** A chart part whose cells begin so many rows below the first. */
function below(rows: number, table: ChartTable, options: { title: string; sheet: string }): string {
  return chartPart(table, options).replace(
    /(<c:f>[^<]*!)([^<!]+)(<\/c:f>)/g,
    (_, sheet: string, cells: string, end: string) =>
      `${sheet}${cells.replace(/\$(\d+)/g, (_place, row: string) => `$${Number(row) + rows}`)}${end}`,
  );
}

function anchored(
  id: string,
  { column, row }: { column: number; row: number },
  { title, description }: { title: string; description: string },
): string {
  const place = (name: string, value: number) => element(name, {}, String(value));
  const from = [place('xdr:col', column), place('xdr:colOff', 0), place('xdr:row', row), place('xdr:rowOff', 0)];
  const extent = { cx: width * emuPerCentimetre, cy: height * emuPerCentimetre };
  return element(
    'xdr:wsDr',
    namespaces,
    element(
      'xdr:oneCellAnchor',
      {},
      element('xdr:from', {}, ...from),
      element('xdr:ext', extent),
      element(
        'xdr:graphicFrame',
        { macro: '' },
        element(
          'xdr:nvGraphicFramePr',
          {},
          element('xdr:cNvPr', { id: 2, name: 'Chart', title, descr: description }),
          element('xdr:cNvGraphicFramePr'),
        ),
        element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
        chartGraphic(id),
      ),
      element('xdr:clientData'),
    ),
  );
}
