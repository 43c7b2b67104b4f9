import { expect, it } from 'vitest';
import { bundleOf, filesOfBundle } from '#src/workbench/bundle.ts';
import { CouncilFiles } from '#src/workbench/council-files.ts';
import { MemoryFolder } from '#src/workbench/memory-folder.ts';

async function someBundle(): Promise<Uint8Array> {
  const folder = new MemoryFolder();
  folder.set('published/public/figures.csv', 'figures');
  folder.set('published/public/publications/2022-02.json', '{}');
  folder.set('findings/2022-02.csv', 'private');
  return bundleOf(folder);
}

it('holds all that is published, and nothing that is private', async () => {
  const files = filesOfBundle(await someBundle()) ?? {};
  expect(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['published/public/figures.csv', 'figures'],
    ['published/public/publications/2022-02.json', '{}'],
  ]);
});

it('is the same bytes of the same files, whenever it is made', async () => {
  expect(await someBundle()).toEqual(await someBundle());
});

it('is put in its place when it is dropped the next month', async () => {
  const council = new CouncilFiles();
  await council.add([{ path: 'published-2022-02.zip', content: await someBundle() }]);
  expect(council.overview().published).toEqual([{ edition: 'public', newest: '2022-02' }]);
  expect(council.overview().problems).toEqual([]);
});

it('is refused by name where it is none', async () => {
  const council = new CouncilFiles();
  await council.add([{ path: 'published-2022-02.zip', content: 'no zip' }]);
  expect(council.overview().problems).toEqual([
    'published-2022-02.zip is no bundle of what was published, or it cannot be read. Drop the folder published, or the zip that was taken away here.',
  ]);
});
