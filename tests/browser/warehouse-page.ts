import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { parseMeasure, parseSettings } from '#catalogue';
import { readExtract } from '#extracts';
import type { Figure } from '#figure';
import { runMeasures, withConsortiumTotals, withRollUps } from '#measures';
import { type Database, loadWarehouse, openInWorker } from '#warehouse';

/** What a page is given: an extract as texts by file name, the settings and measure files as their texts. */
export interface Given {
  files: Record<string, string>;
  settings: string;
  measures: Record<string, string>;
}

/** The figures of a small extract on whatever database: the same code in the page and in Node. */
export async function figuresOf(database: Database, given: Given): Promise<Figure[]> {
  const settings = parseSettings(given.settings, 'settings.yaml');
  const measures = Object.entries(given.measures).map(([file, text]) => parseMeasure(text, file));
  const encoder = new TextEncoder();
  const extract = readExtract({
    authority: settings.council,
    month: '2022-02',
    extractedOn: '2022-02-28',
    coversFrom: null,
    files: Object.entries(given.files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  });
  await loadWarehouse(database, { extracts: [extract], settings, firstMonth: '2021-07', lastMonth: '2022-02' });
  const figures = withRollUps(await runMeasures(database, measures), measures);
  return withConsortiumTotals(figures, measures, settings.consortium);
}

/**
 * Works the figures out in a worker of this page; the engine lies beside the page.
 *
 * @public called in the page by the test that bundles this file
 */
export async function figuresInPage(given: Given): Promise<Figure[]> {
  const engine = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb.worker.js'));
  await engine.instantiate(new URL('/duckdb.wasm', location.href).href);
  const database = await openInWorker(engine);
  const figures = await figuresOf(database, given);
  await database.close();
  return figures;
}
