import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parsePublication, sha256 } from '#published';
import { nodeFiles } from '#scripts/refresh/files.ts';
import { publishedBefore } from '#src/refresh/published-before.ts';
import { refresh, setUpWorkplace, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
beforeEach(() => {
  place = setUpWorkplace();
});
afterEach(() => place.clear());

it('a refresh shows in place of a hidden figure what is proved safe, seals it, and reads it again', async () => {
  await refresh(place.options);
  const folder = path.join(place.options.published, 'public');
  const published = place.published();
  const text = published['public/bounds.csv'] ?? '';
  expect(text).toContain('2022-02,cla_ceased,E06000002,month,2022-02-28,,,,5\n');
  expect(parsePublication(published['public/publications/2022-02.json'] ?? '').bounds).toBe(await sha256(text));
  const { ledger } = await publishedBefore(nodeFiles, folder);
  const bounded = ledger.filter(({ bound }) => bound !== undefined);
  expect(bounded).toHaveLength(text.trimEnd().split('\n').length - 1);
  expect(new Set(bounded.map(({ symbol }) => symbol))).toEqual(new Set(['c']));

  expect(await refresh(place.options)).toMatchObject({ published: false });
  expect(place.published()).toEqual(published);

  const file = path.join(folder, 'bounds.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(',,5\n', ',,4\n'));
  expect(await stoppedWith(place.options)).toMatch(
    /bounds\.csv is not the file of bounds .*2022-02.*Nothing was written/s,
  );
  rmSync(file);
  expect(await stoppedWith(place.options)).toMatch(/bounds\.csv is missing/);
}, 60_000);
