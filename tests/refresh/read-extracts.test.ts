import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseSettings } from '#catalogue';
import { startDatabase } from '#scripts/duckdb.ts';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { findExtracts } from '#src/refresh/extract-folders.ts';
import { type CheckedExtract, readExtracts } from '#src/refresh/read-extracts.ts';
import { type Database, readRows } from '#warehouse';
import { setUpWorkplace, smallExtract, type Workplace } from './workplace.ts';

let database: Database;
let place: Workplace;
beforeAll(async () => {
  database = await startDatabase('native');
});
afterAll(() => database.close());
beforeEach(() => {
  place = setUpWorkplace();
  const { header, episodes } = smallExtract();
  for (const folder of ['2022-03', '2022-03/darlington', '2022-04']) {
    place.put(`extracts/${folder}/header.csv`, header);
    place.put(`extracts/${folder}/episodes.csv`, episodes);
  }
  return () => place.clear();
});

async function read(asked: string[] = []): Promise<CheckedExtract[]> {
  const settings = parseSettings(readFileSync(place.options.settings, 'utf8'), 'settings.yaml');
  const folders = await findExtracts(nodeFiles, place.options.extracts, settings, undefined);
  return readExtracts(nodeFiles, database, folders, {}, ({ month, authority }) => asked.push(`${month} ${authority}`));
}
const rowsIn = async (table: string) => (await readRows(database, `select count(*) as n from staging.${table}`))[0]?.n;

describe('reading extracts', () => {
  it('goes from the newest to the oldest, and gives what was found in the order of the folders', async () => {
    const asked: string[] = [];
    const checked = await read(asked);
    expect(asked).toEqual(['2022-04 E06000002', '2022-03 E06000005', '2022-03 E06000002', '2022-02 E06000002']);
    const found = checked.map(({ folder, sources }) => [folder.month, folder.authority, sources]);
    const both = ['ssda903.episodes', 'ssda903.header'];
    expect(found).toEqual([
      ['2022-02', 'E06000002', both],
      ['2022-03', 'E06000002', both],
      ['2022-03', 'E06000005', both],
      ['2022-04', 'E06000002', both],
    ]);
    expect(await rowsIn('header')).toBe(48);
  });

  it('keeps nothing of an extract but what was found, its sources, hash and events, and the teams of its children', async () => {
    for (const one of await read())
      expect(Object.keys(one).sort()).toEqual(['events', 'findings', 'folder', 'hash', 'sources', 'teams']);
  });

  it('stages nothing from the first error on, and still reads the rest', async () => {
    place.put('extracts/2022-03/episodes.csv', smallExtract().episodes.replace('03/06/2021', '31/06/2021'));
    place.put('extracts/2022-02/episodes.csv', smallExtract().episodes.replace('03/06/2021', '32/06/2021'));
    const checked = await read();
    const errors = checked.map(({ findings }) => findings.filter(({ severity }) => severity === 'error').length);
    expect(errors).toEqual([1, 1, 0, 0]);
    expect(await rowsIn('header')).toBe(24);
  });
});
