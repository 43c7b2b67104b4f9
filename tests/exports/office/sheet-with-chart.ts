import type { ChartSpec } from '#charts';
import {
  chartGraphic,
  chartPart,
  chartTable,
  chartWorkbook,
  OfficePackage,
  officeType,
} from '#src/exports/office/index.ts';

/**
 * The workbook of a chart with the chart part drawn in it: what Excel sees of it, in a file that LibreOffice works out.
 */
export async function sheetWithChart(spec: ChartSpec, change = (sheet: string) => sheet): Promise<Uint8Array> {
  const table = chartTable(spec);
  if (table === null) throw new Error('The chart has no number');
  const file = OfficePackage.from(await chartWorkbook(spec, table, '2022-07-31'));
  const sheet = 'xl/worksheets/sheet1.xml';
  file.put(
    'xl/charts/chart1.xml',
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    chartPart(table, { title: spec.title }),
  );
  const drawing = 'xl/drawings/drawing1.xml';
  const graphic = chartGraphic(file.relate(drawing, officeType('chart'), 'xl/charts/chart1.xml'));
  const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphic}</xdr:graphicFrame>`;
  file.put(
    drawing,
    'application/vnd.openxmlformats-officedocument.drawing+xml',
    `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>18</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>24</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${frame}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  );
  const id = file.relate(sheet, officeType('drawing'), drawing);
  const written = file.text(sheet).replace('</worksheet>', `<drawing r:id="${id}"/></worksheet>`);
  file.put(sheet, file.contentType(sheet), change(written));
  return file.zip();
}
