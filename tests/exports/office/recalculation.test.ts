import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convertedByLibreOffice, withoutLibreOffice } from '#tests/fixtures/libreoffice.ts';
import { fullLine, stack } from '#tests/fixtures/pack/example-charts.ts';
import { filesOf } from './file-checks.ts';
import { sheetWithChart } from './sheet-with-chart.ts';

/**
 * The numbers of the chart in a workbook as LibreOffice has them after it has opened the file: those of its own table of
 * the chart, in an ODS that it makes. LibreOffice reads the workbook of a chart on a slide or page from what is cached
 * and not from its cells, so the same chart part stands here in its own workbook, where its references are followed.
 */
async function drawnNumbers(workbook: Uint8Array): Promise<number[]> {
  const ods = filesOf(await convertedByLibreOffice(workbook, 'chart.xlsx', 'ods'));
  const content = strFromU8(ods.get('Object 1/content.xml') as Uint8Array);
  return [...content.matchAll(/office:value="([^"]+)"/g)].map(([, value]) => Number(value)).filter(Number.isFinite);
}

const left = withoutLibreOffice ? ' (left out: LibreOffice is not installed)' : '';

describe('a value edited in the workbook of a chart', () => {
  it.skipIf(withoutLibreOffice)(`changes the chart, though what is cached stays as it was${left}`, async () => {
    const edited = (sheet: string) => sheet.replace(/(<c r="B32"[^>]*><v>)504(<\/v>)/, '$1777$2');
    const before = await drawnNumbers(await sheetWithChart(fullLine));
    const after = await drawnNumbers(await sheetWithChart(fullLine, edited));
    expect(before).not.toContain(777);
    expect(after.filter((value) => value === 777)).toEqual([777]);
    expect(after.length).toBe(before.length);
    expect(after.filter((value, index) => value !== before[index])).toEqual([777]);
  });

  it.skipIf(withoutLibreOffice)(`fills a bar that was hidden, and no other${left}`, async () => {
    const edited = (sheet: string) => sheet.replace(/<c r="B4"[^>]*\/>/, '<c r="B4"><v>123</v></c>');
    const before = await drawnNumbers(await sheetWithChart(stack));
    const after = await drawnNumbers(await sheetWithChart(stack, edited));
    expect(before).toHaveLength(12);
    expect(after.toSorted((one, other) => one - other)).toEqual([...before, 123].toSorted((one, other) => one - other));
  });
});
