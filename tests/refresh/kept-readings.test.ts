import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadOptions } from '#extracts';
import { readMeasures } from '#folders';
import type { KeptValues, ReadableFiles, RefreshOptions } from '#refresh';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { keptValues } from '#scripts/refresh/kept-values.ts';
import { eventsOf } from '#src/refresh/extract-events.ts';
import type { ExtractFolder } from '#src/refresh/extract-folders.ts';
import { KeptReadings } from '#src/refresh/kept-readings.ts';
import { checkedExtract, readExtractFolder } from '#src/refresh/read-extracts.ts';
import { packExtract } from '#warehouse';
import { refresh, setUpWorkplace, smallExtract, stoppedWith, type Workplace } from './workplace.ts';

/** Values in memory, and what was asked of them. */
function inMemory(madeBy = 'this code') {
  const values = new Map<string, unknown>();
  const asked: string[] = [];
  const kept: KeptValues = {
    madeBy,
    get: async (name) => {
      asked.push(values.has(name) ? 'found' : 'not there');
      return structuredClone(values.get(name) ?? null);
    },
    put: async (name, value) => void values.set(name, structuredClone(value)),
    keepOnly: async (names) => {
      for (const name of values.keys()) if (!names.has(name)) values.delete(name);
    },
  };
  return { values, asked, kept };
}

const text = (bytes: string) => new TextEncoder().encode(bytes);
const small = smallExtract();
const folder: ExtractFolder = {
  folder: 'extracts/2022-02',
  files: ['episodes.csv', 'header.csv'],
  authority: 'E06000002',
  month: '2022-02',
  extractedOn: '2022-02-28',
  isDated: false,
  coversFrom: null,
  synthetic: true,
};
const filesWith = (held: Record<string, string>): ReadableFiles => ({
  join: (...parts) => parts.join('/'),
  entries: async () => null,
  text: async () => null,
  bytes: async (file) => text(held[file.split('/').at(-1) as string] ?? ''),
});
const options: ReadOptions = {
  usedTables: new Set(['episodes', 'header']),
  measures: [],
  authorities: [{ code: 'E06000002', name: 'Middlesbrough' }],
  words: { placement: { 'In-house carer': 'U6' } },
};

describe('a reading that was kept', () => {
  it('is the one that reading again gives, whatever the files hold', async () => {
    const cell = fc.constantFrom('', 'X', '31/02/2022', 'U6', '9001010', '1/6/2021', 'Zoë', '"', ',', '\r\n');
    const harm = fc.record({ file: fc.constantFrom('header', 'episodes'), at: fc.nat(), to: cell });
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { maxLength: 6 }), async (harms) => {
        const held = { 'header.csv': small.header, 'episodes.csv': small.episodes };
        for (const { file, at, to } of harms) {
          const name = `${file}.csv` as keyof typeof held;
          const cells = held[name].split(/(,|\r\n)/);
          cells[at % cells.length] = to;
          held[name] = cells.join('');
        }
        const files = filesWith(held);
        const { kept, asked } = inMemory();
        const { extract, ...read } = await readExtractFolder(files, folder, options);
        const staged = packExtract(extract);
        const without = { ...read, events: await eventsOf(staged), staged };
        expect(await checkedExtract(files, folder, options, null)).toStrictEqual(without);
        expect(await checkedExtract(files, folder, options, new KeptReadings(kept))).toStrictEqual(without);
        expect(await checkedExtract(files, folder, options, new KeptReadings(kept))).toStrictEqual(without);
        expect(asked).toEqual(['not there', 'found']);
      }),
      { numRuns: 40 },
    );
  });

  it('is found however the same options were made', async () => {
    const { kept, asked } = inMemory();
    const files = filesWith({ 'header.csv': small.header, 'episodes.csv': small.episodes });
    await checkedExtract(files, folder, options, new KeptReadings(kept));
    const same = { ...structuredClone(options), usedTables: new Set(['header', 'episodes']) };
    await checkedExtract(files, structuredClone(folder), same, new KeptReadings(kept));
    expect(asked).toEqual(['not there', 'found']);
  });

  it('is not found once anything is another that it was read from', async () => {
    const { measures } = await readMeasures('data/measures');
    const held = { 'header.csv': small.header, 'episodes.csv': small.episodes };
    const base = { held, folder, options, madeBy: 'this code' };
    const others: Record<string, typeof base> = {
      'one byte of a file': { ...base, held: { ...held, 'header.csv': small.header.replace('WBRI', 'WBRJ') } },
      'two files exchanged': {
        ...base,
        held: { 'header.csv': small.episodes, 'episodes.csv': small.header },
      },
      'a file called otherwise': {
        ...base,
        folder: { ...folder, files: ['episodes.csv', 'header2.csv'] },
        held: { ...held, 'header2.csv': small.header } as typeof held,
      },
      'a file more': { ...base, folder: { ...folder, files: [...folder.files, 'more.csv'] } },
      'the folder': { ...base, folder: { ...folder, folder: 'extracts/2022-02/middlesbrough' } },
      'the authority': { ...base, folder: { ...folder, authority: 'E06000005' } },
      'the month': { ...base, folder: { ...folder, month: '2022-01' } },
      'the day on which it was taken': { ...base, folder: { ...folder, extractedOn: '2022-03-01' } },
      'the first day that it covers': { ...base, folder: { ...folder, coversFrom: '2021-04-01' } },
      'whether it is synthetic': { ...base, folder: { ...folder, synthetic: false } },
      'a table that measures read': { ...base, options: { ...options, usedTables: new Set(['episodes']) } },
      'that all tables are read': { ...base, options: { ...options, usedTables: undefined as never } },
      'the measures': { ...base, options: { ...options, measures } },
      'the name of an authority': {
        ...base,
        options: { ...options, authorities: [{ code: 'E06000002', name: 'Middlesborough' }] },
      },
      'a word of the settings': { ...base, options: { ...options, words: { placement: { 'In-house carers': 'U6' } } } },
      'the code': { ...base, madeBy: 'other code' },
    };
    const { kept, asked, values } = inMemory();
    const read = (one: typeof base) =>
      checkedExtract(filesWith(one.held), one.folder, one.options, new KeptReadings({ ...kept, madeBy: one.madeBy }));
    await read(base);
    for (const [changed, one] of Object.entries(others)) {
      await read(one);
      expect(asked.at(-1), changed).toBe('not there');
    }
    expect(values.size).toBe(1 + Object.keys(others).length);
    await read(base);
    expect(asked.at(-1)).toBe('found');
  });

  it('stays while it is used, and goes once it is not', async () => {
    const { kept, values } = inMemory();
    const files = filesWith({ 'header.csv': small.header, 'episodes.csv': small.episodes });
    const [first, second] = ['2022-01', '2022-02'].map((month) => ({ ...folder, month }));
    for (const one of [first, second]) {
      await checkedExtract(files, one as ExtractFolder, options, new KeptReadings(kept));
    }
    expect(values.size).toBe(2);
    const now = new KeptReadings(kept);
    await checkedExtract(files, second as ExtractFolder, options, now);
    await now.dropOthers();
    expect(values.size).toBe(1);
  });
});

describe('a refresh', () => {
  let place: Workplace;
  beforeEach(() => {
    place = setUpWorkplace();
    const { header, episodes } = small;
    place.put('extracts/2022-03/header.csv', header.replace('WBRI', 'Canary'));
    place.put('extracts/2022-03/episodes.csv', episodes);
    place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
  });
  afterEach(() => place.clear());
  const checked = () => path.join(place.options.findings, 'checked');
  const keptFiles = () => (existsSync(checked()) ? readdirSync(checked()).sort() : []);

  /** Publishes from nothing: all that is written and said, and how many readings were taken as they were kept. */
  async function published(cache: boolean | undefined) {
    rmSync(place.options.published, { recursive: true, force: true });
    for (const file of existsSync(place.options.findings) ? readdirSync(place.options.findings) : [])
      if (file !== 'checked') rmSync(path.join(place.options.findings, file));
    const said: string[] = [];
    let found = 0;
    const kept = (where: string): KeptValues => {
      const values = keptValues(where);
      const get = async (name: string) => {
        const value = await values.get(name);
        if (value !== null) found += 1;
        return value;
      };
      return { ...values, get };
    };
    await refresh({ ...place.options, cache }, { kept, output: { log: (line) => void said.push(line) } });
    const lists = readdirSync(place.options.findings).filter((file) => file !== 'checked');
    const findings = Object.fromEntries(lists.map((file) => [file, place.findings(file)]));
    return { found, written: { findings, published: place.published(), said } };
  }

  it('writes and says the same bytes from what was kept, where nothing is, and where that is damaged', async () => {
    const without = await published(false);
    expect(keptFiles()).toEqual([]);
    const cold = await published(undefined);
    expect(keptFiles()).toHaveLength(2);
    const warm = await published(true);
    expect([without.found, cold.found, warm.found]).toEqual([0, 0, 2]);
    expect(cold.written).toStrictEqual(without.written);
    expect(warm.written).toStrictEqual(without.written);
    expect(JSON.stringify(without.written.findings)).toContain('Canary');
    for (const name of keptFiles()) {
      const bytes = readFileSync(path.join(checked(), name));
      bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1;
      writeFileSync(path.join(checked(), name), bytes);
    }
    const damaged = await published(true);
    expect(damaged.found).toBe(0);
    expect(damaged.written).toStrictEqual(without.written);
  }, 60_000);

  it('reads what changed alone, forgets what it was before, and keeps nothing where it is told to', async () => {
    await published(true);
    const before = keptFiles();
    place.put('extracts/2022-03/header.csv', small.header);
    expect((await published(true)).found).toBe(1);
    expect(keptFiles().filter((name) => before.includes(name))).toHaveLength(1);
    expect(keptFiles()).toHaveLength(2);
    expect((await published(false)).found).toBe(0);
    expect(keptFiles()).toEqual([]);
  }, 60_000);

  it('stops for an error that was kept as for one that is read', async () => {
    place.put('extracts/2022-03/episodes.csv', small.episodes.replace(',P1,', ',P9,'));
    const [without, cold, warm] = [false, true, true].map((cache) => ({ ...place.options, cache }));
    const says = await stoppedWith(without as RefreshOptions);
    expect(says).toContain('1 error stops the publication of March 2022');
    expect(await stoppedWith(cold as RefreshOptions)).toBe(says);
    // Once for all measures, and once for those that can be worked out.
    expect(keptFiles()).toHaveLength(4);
    expect(await stoppedWith(warm as RefreshOptions)).toBe(says);
  }, 60_000);

  it('goes on where nothing can be kept, and says so once', async () => {
    const kept = (where: string): KeptValues => ({
      ...keptValues(where),
      put: () => Promise.reject(new Error('ENOSPC')),
    });
    const said: string[] = [];
    const output = { log: (line: string) => void said.push(line) };
    expect(await refresh(place.options, { kept, output })).toMatchObject({ published: true });
    const notes = said.filter((line) => line.includes('ENOSPC'));
    expect(notes).toEqual([
      `\nnote: ${nodeFiles.join(place.options.findings, 'checked')} cannot be written (ENOSPC), so the next refresh reads every extract again.\n`,
    ]);
  }, 60_000);
});
