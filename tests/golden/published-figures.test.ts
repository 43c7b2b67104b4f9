import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { addDays } from '#calendar';
import type { Measure, Settings } from '#catalogue';
import type { Finding, ReadExtract } from '#extracts';
import type { Figure } from '#measures';
import { formatLedger, type LedgerRow, rowsToAppend } from '#published';
import { startDatabase } from '#scripts/duckdb.ts';
import { type Catalogue, readCatalogue } from '#scripts/refresh/catalogue-files.ts';
import { findExtracts } from '#scripts/refresh/extract-folders.ts';
import { publishableFigures } from '#scripts/refresh/publishable.ts';
import { readExtractFolder } from '#scripts/refresh/read-extracts.ts';
import { usedTables } from '#scripts/refresh/used-tables.ts';
import { workOut } from '#scripts/refresh/working-out.ts';
import { writeSample } from '#scripts/sample.ts';
import { type Database, newestFirst, stageExtracts } from '#warehouse';
import {
  coveredLines,
  describe,
  isAsPrinted,
  isWholeMonth,
  printedLines,
  reasonLeftOut,
  workedOut,
} from './printed-line.ts';
import reading from './reading.json' with { type: 'json' };

const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-'));
const daysOfSeptember2020 = Array.from({ length: 30 }, (_, index) => addDays('2020-09-01', index));
const extraDays = [...new Set([...coveredLines.map((line) => line.period_end), ...daysOfSeptember2020])].sort();
let figures: Figure[] = [];
let catalogue: Catalogue;
let database: Database;
const extracts: ReadExtract[] = [];
let findings: Finding[] = [];
let settings: Settings;
let measures: Measure[];

beforeAll(async () => {
  writeSample({ out: folder });
  catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
  ({ settings, measures } = catalogue);
  const used = usedTables(catalogue.measures);
  for (const one of findExtracts(folder, settings, undefined))
    extracts.push((await readExtractFolder(one, { usedTables: used })).extract);
  findings = extracts.flatMap((extract) => extract.findings);
  database = await startDatabase();
  figures = await figuresOf(database, '2022-07', extraDays);
}, 240_000);

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every figure as the extracts up to a month have it. */
async function figuresOf(on: Database, month: string, days: readonly string[] = []): Promise<Figure[]> {
  const known = extracts.filter(({ source }) => source.month <= month);
  await stageExtracts(
    on,
    newestFirst(known, ({ source }) => source),
  );
  return workOut(on, catalogue, month, days);
}

group("the figures which the board's papers printed", () => {
  it.each(coveredLines.map((line) => ({ name: describe(line), line })))('$name', ({ line }) => {
    const value = workedOut(line, figures, settings);
    expect(isAsPrinted(line, value), `worked out as ${value}`).toBe(true);
  });

  it('hold 0.6 for each of the seven months to January 2022', () => {
    const ratios = figures.filter(
      (figure) =>
        figure.measure === 'started_to_ceased_ratio' &&
        figure.authority === settings.council &&
        isWholeMonth(figure) &&
        figure.periodEnd > '2021-07-01' &&
        figure.periodEnd <= '2022-01-31',
    );
    expect(ratios).toHaveLength(7);
    for (const { value } of ratios) expect(Math.floor((value ?? 0) * 10 + 0.5) / 10).toBe(0.6);
  });

  it('are the same from DuckDB’s build for this machine, every measure to the last digit', async () => {
    const native = await startDatabase('native');
    const again = await figuresOf(native, '2022-07', extraDays);
    await native.close();
    expect(again.length).toBeGreaterThan(30_000);
    expect(new Set(again.map(({ measure }) => measure)).size).toBe(measures.length);
    expect(again).toEqual(figures);
  }, 120_000);

  it('are each worked out, or left out for a reason that is written down', () => {
    for (const line of printedLines) {
      const known = line.measure in reading.readAs;
      expect(known || reasonLeftOut(line) !== null, describe(line)).toBe(true);
    }
    expect(coveredLines.length).toBeGreaterThan(170);
  });

  it('stand in the ledger that is shipped as the gate lets them out, publication by publication', async () => {
    const months = readdirSync('data/published/public/publications')
      .map((file) => file.replace('.json', ''))
      .sort();
    let ledger: LedgerRow[] = [];
    for (const month of months) {
      const { rows } = await publishableFigures(await figuresOf(database, month), measures, settings, ledger);
      ledger = [...ledger, ...rowsToAppend(ledger, rows, month).rows];
    }
    expect(ledger.length).toBeGreaterThan(10_000);
    const shipped = readFileSync('data/published/public/figures.csv', 'utf8').replace(/\r\n/g, '\n');
    expect(formatLedger(ledger) === shipped).toBe(true);
  }, 900_000);

  it('come from extracts in which no error is found', () => {
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
