import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Measure, parseMeasure, parseSettings } from '#catalogue';
import { exampleFailures, runWorkedExample, type WorkedExampleResult } from '#measures';
import { keptDatabase } from '#tests/fixtures/kept-database.ts';
import type { Database } from '#warehouse';
import scorecard from './scorecard.json' with { type: 'json' };

const folder = 'data/measures';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.md'))
  .sort();
const settings = parseSettings(readFileSync('data/settings.yaml', 'utf8'), 'data/settings.yaml');
const read = (file: string): Measure => parseMeasure(readFileSync(file, 'utf8'), file);

let database: Database;
const results = new Map<string, Promise<WorkedExampleResult>>();

/** What the example of a file came to; worked out once. */
function resultOf(file: string): Promise<WorkedExampleResult> {
  const result = results.get(file) ?? runWorkedExample(database, read(file), settings);
  results.set(file, result);
  return result;
}

beforeAll(async () => {
  database = await keptDatabase();
}, 60_000);

describe('every measure file', () => {
  it.each(files)('%s reads, asks three or four questions and says what it does not show', (file) => {
    const measure = read(file);
    expect(measure.questions.length).toBeGreaterThanOrEqual(3);
    expect(measure.questions.length).toBeLessThanOrEqual(4);
    for (const question of measure.questions) expect(question).toMatch(/\?$/);
    expect(measure.whatItDoesNotShow.length).toBeGreaterThan(40);
    expect(measure.howItIsWorkedOut).toMatch(/Sources?:\s/);
  });

  it.each(files)('%s gives what its worked example expects', async (file) => {
    expect((await resultOf(file)).failures).toEqual([]);
  });

  it.each(files)('%s fails where its worked example expects one child too many', async (file) => {
    const { figures } = await resultOf(file);
    for (const doctored of doctoredExamples(read(file))) {
      expect(exampleFailures(doctored, figures, settings.council)).toHaveLength(1);
    }
  });

  it('has an id of its own, and none of the scorecard is missing', () => {
    const ids = files.map((file) => read(file).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scorecard.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(scorecard)('$id has the title, unit, polarity and period that the scorecard asks for', (asked) => {
    const file = files.find((one) => one.endsWith(`/${asked.id}.md`)) as string;
    const { section, title, unit, polarity, kind, periodTypes, owner } = read(file);
    const { periodTypes: askedPeriods, id: _, ...facts } = asked;
    expect({ section, title, unit: unit.name, polarity, kind }).toEqual(facts);
    expect(periodTypes).toEqual(expect.arrayContaining(askedPeriods));
    expect(owner, 'a role that answers for it').toMatch(/^[A-Z][a-z]+ /);
  });
});

/** The measure twice over: once with the first numerator of its example one too high, once with the last. */
function doctoredExamples(measure: Measure): Measure[] {
  const last = measure.example.expected.length - 1;
  return [doctored(measure, 0, 0), doctored(measure, last, (measure.example.expected[last]?.rows.length ?? 0) - 1)];
}

function doctored(measure: Measure, block: number, line: number): Measure {
  const copy = structuredClone(measure);
  const rows = copy.example.expected[block]?.rows ?? [];
  const { numerator, ...rest } = rows[line] ?? {};
  if (numerator === undefined) throw new Error(`${measure.id} expects no numerator.`);
  rows[line] = { ...rest, numerator: String(Number(numerator) + 1) };
  return copy;
}
