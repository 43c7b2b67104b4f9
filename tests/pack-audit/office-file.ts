import { addChart, OfficePackage, officeType } from '#src/exports/office/index.ts';
import { fullLine } from '../fixtures/pack/example-charts.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;

/** A document with a table of two figures and a chart with its workbook. */
export async function officeFile(): Promise<Uint8Array> {
  const file = new OfficePackage();
  await addChart(file, { from: 'word/document.xml', spec: fullLine, asAt: '2022-07-31' });
  const table = `<w:tbl>${row('Month', 'Children')}${row('30 June 2022', '510')}${row('31 August 2020', '[c]')}</w:tbl>`;
  file.put(
    'word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    `<w:document xmlns:w="${main}"><w:body>${table}</w:body></w:document>`,
  );
  file.relate('', officeType('officeDocument'), 'word/document.xml');
  return file.zip();
}
