/**
 * Native charts and the files that hold them, shared by slides, reports and workbooks.
 *
 * A chart with its own workbook in a file (slides, reports):
 *
 *     const file = OfficePackage.from(bytes);       // or new OfficePackage()
 *     const id = await addChart(file, { from: 'word/document.xml', spec, asAt, accent, fontSize: 9 });
 *     // `id` is null where the chart has no number; else the part that shows it holds `chartGraphic(id)`,
 *     // inside a `p:graphicFrame`, a `wp:inline` or an `xdr:graphicFrame`, with its text alternative in `descr`.
 *     file.put('word/document.xml', type, xml);
 *     return file.zip();                            // the same parts give the same bytes
 *
 * A chart of cells in the same file (workbooks): write `chartTable(spec)` into a sheet as its columns stand, keys first and
 * headings in one row, then put `chartPart(table, { title, sheet: 'Its name', headingRow })` as a part to which its drawing
 * refers.
 */

export { type AddedChart, addChart, chartGraphic } from './add-chart.ts';
export { nativeAlternative } from './alternative.ts';
export { address, columnLetters, quotedSheet, serialDay } from './cell-address.ts';
export { withSign } from './chart-cells.ts';
export { colourOf, emuPerCentimetre, emuPerPoint } from './chart-drawing.ts';
export { type ChartPartOptions, chartPart } from './chart-part.ts';
export type { ChartColumn, ChartTable } from './chart-table.ts';
export { chartWorkbook } from './chart-workbook.ts';
export { OfficePackage, officeType, type Relationship } from './package.ts';
export { putProperties } from './properties.ts';
export { chartTable } from './table-of.ts';
export { element, escapeXml, plainText, valued, xmlHead } from './xml.ts';
export { childrenOf, within, type XmlElement, xmlOf, xmlTree } from './xml-tree.ts';
export { zipped } from './zip.ts';
