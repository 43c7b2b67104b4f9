import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type MeasureCase, type MeasureTools, runMeasureCases } from '#conformance';
import { readCatalogue } from '#folders';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';

const cases = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file): MeasureCase[] => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')));

let tools: MeasureTools;

beforeAll(async () => {
  const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
  tools = { database: await keptDatabase(), settings, measures };
}, 60_000);

it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const [result] = await runMeasureCases([one], tools);
  expect([result?.status, result?.detail]).toEqual(['passed', '']);
});

it('a case fails where a figure differs, and where one comes out that may not', async () => {
  const whole = cases.find(({ expect: figures }) => figures?.some(({ numerator }) => (numerator ?? 0) > 0));
  const figure = whole?.expect?.find(({ numerator }) => (numerator ?? 0) > 0);
  const doctored = [
    { ...figure, numerator: 99 },
    { ...figure, none: true },
  ].map((changed) => ({ ...whole, expect: [changed] }) as MeasureCase);
  const results = await runMeasureCases(doctored, tools);
  expect(results.map(({ status }) => status)).toEqual(['failed', 'failed']);
});
