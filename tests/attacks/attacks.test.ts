import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditPublished } from '#audit';
import { publishedCatalogue } from '#catalogue';
import { readCatalogue } from '#folders';
import { workedOut } from '#pocket-calculator';
import { asKnownNow, parseLedger } from '#published';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { digest } from '#scripts/digest.ts';
import { startHighs } from '#scripts/highs.ts';
import { refresh, refreshPlaces } from '#scripts/refresh/run.ts';
import { madeOnce } from '#tests/fixtures/made-once.ts';
import { sourcesOf } from '#tests/fixtures/sources.ts';
import { askedBy, nightly } from '#tests/nightly.ts';
import { type Council, writeCouncil } from './council.ts';

/** Seeds of whole samples, as `2` or `1-20`: each takes minutes. */
const seeds = seedsIn(askedBy('ATTACK_SEEDS'));

/** The last month of each quarter and the newest, by which most of what a council's history says is known. */
const months = ['2021-03', '2021-06', '2021-09', '2021-12', '2022-03', '2022-06', '2022-07'];

/** One child in fifteen of the council alone. */
const few = { oneOf: 15, alone: true };

/** Councils, when they publish, and of which share of their measures some figure can be read at the least. */
const councils: [name: string, Council, publications: string[], readable?: number][] = [
  [
    '34 children of two months, at the first try and four months on',
    { ...few, seed: 1, months: ['2022-03', '2022-07'] },
    ['2022-03', '2022-07'],
    0.7,
  ],
  ...nightly<[string, Council, string[]]>(
    ['34 children, at the first try and four months on', { ...few, seed: 3, months }, ['2022-03', '2022-07']],
    [
      'five councils of which four months of extracts came',
      { seed: 1, months: ['2022-04', '2022-05', '2022-06', '2022-07'] },
      ['2022-07'],
    ],
  ),
  ...seeds.flatMap((seed): [string, Council, string[]][] => [
    [`five councils of seed ${seed}`, { seed, months: everyMonth() }, ['2022-03', '2022-06', '2022-07']],
    [`34 children of seed ${seed}`, { ...few, seed, months: everyMonth() }, ['2022-03', '2022-07']],
  ]),
  ...seeds
    .slice(0, 1)
    .map((seed): [string, Council, string[]] => [
      `3,000 children of seed ${seed}`,
      { seed, scale: 6, months, alone: true },
      ['2022-03', '2022-07'],
    ]),
];

const madeFrom = contentHash([
  ...sourcesOf(import.meta.filename),
  'data/settings.yaml',
  'data/measures',
  'data/benchmarks',
  'package-lock.json',
]);

describe.each(councils)('what is published of %s', (name, council, publications, share = 0.8) => {
  let folder = '';
  const at = (place: string) => join(folder, place);
  const figures = () => readFileSync(at('published/public/figures.csv'), 'utf8');

  beforeAll(async () => {
    const key = JSON.stringify([madeFrom, council, publications]);
    folder = await madeOnce(`attacked ${name}`.replaceAll(/\W+/g, '-'), key, async (made) => {
      await writeCouncil(made, council);
      for (const asAt of publications) {
        const { published } = await refresh({ ...refreshPlaces(made), asAt });
        if (!published) throw new Error(`Nothing was published of ${name} in ${asAt}.`);
      }
    });
  }, 1_200_000);

  it('leaves out little, and nearly every measure has a figure that can be read', () => {
    const rows = asKnownNow(parseLedger(figures()));
    const readable = new Set(
      rows.filter(({ symbol }) => symbol === '' || symbol === 'u').map(({ measure }) => measure),
    );
    const measures = new Set(rows.map(({ measure }) => measure));
    expect(measures.size).toBeGreaterThan(60);
    expect(readable.size).toBeGreaterThan(share * measures.size);
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
