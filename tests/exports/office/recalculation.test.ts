import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { allConvertedByLibreOffice, withoutLibreOffice } from '#tests/fixtures/libreoffice.ts';
import { fullLine, stack } from '#tests/fixtures/pack/example-charts.ts';
import { filesOf } from './file-checks.ts';
import { sheetWithChart } from './sheet-with-chart.ts';

/**
 * The numbers of the charts in workbooks as LibreOffice has them after it has opened the files: those of its own table
 * of the chart, in an ODS that it makes. LibreOffice reads the workbook of a chart on a slide or page from what is
 * cached and not from its cells, so the same chart part stands here in its own workbook, where its references are
 * followed.
 */
async function drawnNumbers(workbooks: readonly Uint8Array[]): Promise<number[][]> {
  const files = workbooks.map((bytes) => ({ name: 'chart.xlsx', bytes }));
  return (await allConvertedByLibreOffice(files, 'ods')).map((ods) => {
    const content = strFromU8(filesOf(ods).get('Object 1/content.xml') as Uint8Array);
    return [...content.matchAll(/office:value="([^"]+)"/g)].map(([, value]) => Number(value)).filter(Number.isFinite);
  });
}

const left = withoutLibreOffice ? ' (left out: LibreOffice is not installed)' : '';

describe('a value edited in the workbook of a chart', () => {
  let line: { before: number[]; after: number[] };
  let bars: { before: number[]; after: number[] };
  beforeAll(async () => {
    if (withoutLibreOffice) return;
    const another = (sheet: string) => sheet.replace(/(<c r="B32"[^>]*><v>)504(<\/v>)/, '$1777$2');
    const filled = (sheet: string) => sheet.replace(/<c r="B4"[^>]*\/>/, '<c r="B4"><v>123</v></c>');
    const workbooks = [
      ...[sheetWithChart(fullLine), sheetWithChart(fullLine, another)],
      ...[sheetWithChart(stack), sheetWithChart(stack, filled)],
    ];
    const [one = [], two = [], three = [], four = []] = await drawnNumbers(await Promise.all(workbooks));
    line = { before: one, after: two };
    bars = { before: three, after: four };
  });

  it.skipIf(withoutLibreOffice)(`changes the chart, though what is cached stays as it was${left}`, () => {
    const { before, after } = line;
    expect(before).not.toContain(777);
    expect(after.filter((value) => value === 777)).toEqual([777]);
    expect(after.length).toBe(before.length);
    expect(after.filter((value, index) => value !== before[index])).toEqual([777]);
  });

  it.skipIf(withoutLibreOffice)(`fills a bar that was hidden, and no other${left}`, () => {
    const { before, after } = bars;
    expect(before).toHaveLength(12);
    expect(after.toSorted((one, other) => one - other)).toEqual([...before, 123].toSorted((one, other) => one - other));
  });
});
