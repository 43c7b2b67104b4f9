import { expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { publish } from '#src/refresh/publish.ts';
import { figureOf } from '#tests/disclosure/publication/small-edition.ts';

const before = { ledger: [], newest: null, chain: null, head: null };
const report = {
  written: [] as string[],
  publish: (folder: string) => void report.written.push(folder),
};

it('A publication of which every figure had to be left out stops, and writes nothing', async () => {
  const catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
  const gate = async () => ({ rows: [], silent: [figureOf('homes', 9)], report: { reasons: {} } }) as never;
  const audit = async () => {
    throw new Error('There is nothing to audit.');
  };
  const ingredients = {
    ...{ month: '2022-07', edition: 'public', version: '1', catalogue, extracts: [], refused: new Set() },
  } as const;
  await expect(publish(report, 'nowhere', before, { gate, audit }, ingredients as never)).rejects.toThrow(
    /^No new figure of July 2022 can be published safely: .* Nothing was written\.$/,
  );
  expect(report.written).toEqual([]);
});
