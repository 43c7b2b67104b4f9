import { writeXlsx } from 'hucre/xlsx';
import type { IsoDay } from '#calendar';
import type { ChartSpec } from '#charts';
import { officeWords } from '#words';
import { nativeAlternative } from './alternative.ts';
import { sheetColumns } from './chart-cells.ts';
import type { ChartTable } from './chart-table.ts';
import { plainText } from './xml.ts';

/**
 * The workbook in which the numbers of a native chart are edited, as the bytes of an XLSX file: the sheet `Figures`
 * that the chart refers to, a row a month or name, and a sheet that says what they are. What is hidden is an empty cell
 * and nowhere else in it. `asAt` is the date that it carries.
 */
export async function chartWorkbook(spec: ChartSpec, table: ChartTable, asAt: IsoDay): Promise<Uint8Array> {
  const columns = sheetColumns(table);
  const rows = columns[0]?.cells.map((_, row) => columns.map(({ cells }) => cells[row] ?? null)) ?? [];
  const date = new Date(`${asAt}T00:00:00Z`);
  const title = plainText(spec.title);
  const about = [
    officeWords.about.heading,
    title,
    plainText(nativeAlternative(spec)),
    ...table.notes,
    officeWords.about.edit,
  ];
  return writeXlsx({
    sheets: [
      {
        name: officeWords.sheet,
        rows: [columns.map(({ heading }) => heading), ...rows],
        columns: columns.map(({ heading, format }, index) => ({
          width: index === 0 ? 24 : Math.min(40, Math.max(10, heading.length + 2)),
          ...(format === undefined ? {} : { numFmt: format }),
        })),
        freezePane: { rows: 1 },
      },
      {
        name: officeWords.aboutSheet,
        rows: about.filter((text) => text !== '').map((text) => [text]),
        columns: [{ width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }],
      },
    ],
    properties: { title, created: date, modified: date },
  });
}
