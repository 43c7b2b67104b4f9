import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPublished } from '#audit';
import { publishedCatalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { workedOut } from '#pocket-calculator';
import { asKnownNow, parseLedger } from '#published';
import { digest } from '#scripts/digest.ts';
import { startHighs } from '#scripts/highs.ts';
import { refresh } from '#scripts/refresh/run.ts';
import { type Council, writeCouncil } from './council.ts';

/** Seeds of whole samples, as `2` or `1-20`: each takes a minute, so that none is tried unless it is asked for. */
const seeds = seedsIn(process.env.ATTACK_SEEDS ?? '');

/** The last month of each quarter and the newest, by which most of what a council's history says is known. */
const months = ['2021-03', '2021-06', '2021-09', '2021-12', '2022-03', '2022-06', '2022-07'];

const councils: [name: string, Council, publications: string[]][] = [
  [
    '34 children, at the first try and three months on',
    { seed: 3, oneOf: 15, months, alone: true },
    ['2022-03', '2022-07'],
  ],
  [
    'five councils of which four months of extracts came',
    { seed: 1, months: ['2022-04', '2022-05', '2022-06', '2022-07'] },
    ['2022-07'],
  ],
  ...seeds.flatMap((seed): [string, Council, string[]][] => [
    [`five councils of seed ${seed}`, { seed, months: everyMonth() }, ['2022-03', '2022-06', '2022-07']],
    [`34 children of seed ${seed}`, { seed, oneOf: 15, months: everyMonth(), alone: true }, ['2022-03', '2022-07']],
  ]),
  ...seeds
    .slice(0, 1)
    .map((seed): [string, Council, string[]] => [
      `3,000 children of seed ${seed}`,
      { seed, scale: 6, months, alone: true },
      ['2022-03', '2022-07'],
    ]),
];

const root = mkdtempSync(join(tmpdir(), 'attacked-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(councils)('what is published of %s', (name, council, publications) => {
  const folder = mkdtempSync(join(root, 'council-'));
  const at = (place: string) => join(folder, place);
  const figures = () => readFileSync(at('published/public/figures.csv'), 'utf8');

  beforeAll(async () => {
    await writeCouncil(folder, council);
    for (const month of publications) {
      const outcome = await refresh({
        ...{ extracts: at('extracts'), settings: at('settings.yaml'), published: at('published'), asAt: month },
        ...{ findings: at('findings'), measures: 'data/measures', edition: 'public', quiet: true },
      });
      expect(outcome, `${name} in ${month}`).toMatchObject({ published: true });
    }
  }, 1_200_000);

  it('leaves out little, and nearly every measure has a figure that can be read', () => {
    const rows = asKnownNow(parseLedger(figures()));
    const readable = new Set(
      rows.filter(({ symbol }) => symbol === '' || symbol === 'u').map(({ measure }) => measure),
    );
    const measures = new Set(rows.map(({ measure }) => measure));
    expect(measures.size).toBeGreaterThan(60);
    expect(readable.size).toBeGreaterThan(0.8 * measures.size);
    const private_ = readFileSync(at(`findings/${publications.at(-1)}-hidden.csv`), 'utf8').split('\r\n');
    const leftOut = private_.filter((line) => line.startsWith('left out,'));
    expect(leftOut.length).toBeLessThan(0.05 * rows.length);
  });

  it('gives a pocket calculator no small number', () => {
    expect(workedOut(figures())).toEqual([]);
  }, 600_000);

  it('gives a linear programme no small number', async () => {
    const { settings, measures } = await readCatalogue(at('settings.yaml'), 'data/measures');
    const files = {
      figures: figures(),
      bounds: readFileSync(at('published/public/bounds.csv'), 'utf8'),
      measures: publishedCatalogue(measures, settings, `${publications.at(-1)}-31`, () => null),
    };
    const { verdict, secrets } = auditPublished(files, await startHighs(), { digest });
    expect(secrets.filter(({ safe }) => !safe).map(({ id, lower, upper }) => [id, lower, upper])).toEqual([]);
    expect(verdict).toBe('safe');
  }, 600_000);
});

function seedsIn(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return from === 0 ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Every month of the sample's extracts. */
function everyMonth(): string[] {
  const numbers = Array.from({ length: 26 }, (_, at) => 2020 * 12 + 5 + at);
  return numbers.map((number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`);
}
