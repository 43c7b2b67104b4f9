import { expect, it } from 'vitest';
import { readCatalogue } from '#folders';
import { namedSources } from '#src/catalogue/source-name.ts';
import { nothingCovered } from '#src/refresh/nothing-covered.ts';

const catalogue = await readCatalogue('data/settings.yaml', 'data/measures', 'public');

it('names the files that most measures wait for, as analysts know them, on one screen', () => {
  const said = nothingCovered(catalogue, [{ sources: ['ssda903.reviews'] }, { sources: ['visits'] }]);
  expect(said).toContain('for any month since June 2020.');
  expect(said).toContain('What came: SSDA903 return, reviews; the council’s list of visits.');
  const counts = [...said.matchAll(/^ {2}(.*): (\d+) measures?$/gm)].map(([, name, count]) => [name, Number(count)]);
  expect(counts[0]).toEqual(['SSDA903 return, episodes', expect.any(Number)]);
  const numbers = counts.map(([, count]) => count as number);
  expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  expect(said.split('\n').length).toBeLessThanOrEqual(25);
  expect(namedSources.filter((id) => id.includes('.') && said.includes(id))).toEqual([]);
});

it('says so where no file came, and where every file did', () => {
  expect(nothingCovered(catalogue, [])).toContain('\nNo file came that a measure reads.\n');
  expect(nothingCovered(catalogue, [{ sources: [...namedSources] }])).not.toContain('did not come');
});
