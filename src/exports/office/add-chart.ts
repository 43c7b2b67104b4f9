import type { IsoDay } from '#calendar';
import type { ChartSpec } from '#charts';
import { type ChartPartOptions, chartPart } from './chart-part.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { type OfficePackage, officeType } from './package.ts';
import { chartTable } from './table-of.ts';

const types = {
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A chart to add to a file: `from` is the part that shows it, such as `ppt/slides/slide1.xml`. */
export interface AddedChart extends Pick<ChartPartOptions, 'fontSize'> {
  from: string;
  spec: ChartSpec;
  /** The date of its workbook. */
  asAt: IsoDay;
  /** What stands over it; the title of the spec where that is not said, the scale alone where it is null. */
  title?: string | null | undefined;
  /** The colour of what is ours, as `#rrggbb`. */
  accent?: string | undefined;
}

/**
 * Adds a native chart with its own workbook to a file, and gives the id by which the part that shows it names it in
 * `<c:chart r:id="…"/>`; null, and nothing added, where the chart has no number to draw.
 */
export async function addChart(file: OfficePackage, chart: AddedChart): Promise<string | null> {
  const { from, spec, asAt, accent, title = spec.title, fontSize } = chart;
  const table = chartTable(spec, { accent });
  if (table === null) return null;
  const folder = from.split('/')[0] as string;
  const path = file.freePath(`${folder}/charts/chart#.xml`);
  const workbook = file.freePath(`${folder}/embeddings/workbook#.xlsx`);
  file.put(workbook, types.workbook, await chartWorkbook(spec, table, asAt));
  const id = file.relate(path, officeType('package'), workbook);
  file.put(path, types.chart, chartPart(table, { title, fontSize, workbook: id }));
  return file.relate(from, officeType('chart'), path);
}

/** What a drawing holds that shows a chart: the same in slides, documents and sheets. */
export function chartGraphic(id: string): string {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `<a:graphic xmlns:a="${drawing}"><a:graphicData uri="${uri}"><c:chart xmlns:c="${uri}" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic>`;
}
