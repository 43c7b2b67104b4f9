import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { samplePublications } from '#sample';
import { strangePictures } from '#scripts/audit/pictures.ts';
import { builtSite } from '#scripts/audit/site.ts';
import { sitePaths } from '#site';
import { readBack, readPacked } from '#site-audit';
import { keptRun } from '#tests/fixtures/kept-run.ts';
import { sampleThenIn } from '#tests/fixtures/sample/publication.ts';
import { builtSampleThen } from '#tests/fixtures/sample/site.ts';
import { askedBy } from '#tests/nightly.ts';
import { measurePages, seenWords, timesSaid } from './repetition.ts';
import { contradictionsUnder } from './said-of-measures.ts';

/** What reading back finds of the sample's site, built as it was when a month's publication was the newest. */
async function readingOf(month: string) {
  const folder = await builtSampleThen(month);
  // The folder is named after all that the site is made of.
  return keptRun({ name: `read-back-${month}`, asks: folder, by: import.meta.filename }, async () => {
    const out = join(folder, 'site');
    const site = await builtSite(out, undefined, sitePaths({ ...sampleThenIn(folder) }, process.cwd()));
    const { problems, pictures, pages } = readBack(site);
    const { contradictions, statements } = contradictionsUnder(out);
    const strange = await strangePictures(out, pictures);
    return { pages, statements, problems: [...problems, ...(await readPacked(site)), ...contradictions, ...strange] };
  });
}

/** What speaks against it. */
async function problemsOf(month: string): Promise<unknown[]> {
  const { pages, statements, problems } = await readingOf(month);
  expect(pages).toBeGreaterThan(100);
  expect(statements).toBeGreaterThan(500);
  return problems;
}

// What came before was tried when it was the newest.
const tried = askedBy('EVERY_PUBLICATION') === '1' ? samplePublications : samplePublications.slice(-1);

// The attack on its figures is left out: it takes longest, and the refresh that published them made it.
describe('the site of the sample says what its figures say, and nothing else elsewhere, whichever publication is the newest', () => {
  it('among them ends of quarters, at which a month and a year end together', () => {
    expect(samplePublications).toEqual(expect.arrayContaining(['2022-03', '2022-06']));
  });

  it.each(tried)('%s', { timeout: 600_000 }, async (month) => {
    expect(await problemsOf(month)).toEqual([]);
  });

  // In its title, in large type, at the end of its line, in the sentence on others, and in two drawings of others.
  it('says the figure that a page opens with six times at most, and never numerator or denominator', async () => {
    const pages = measurePages(join(await builtSampleThen(tried.at(-1) as string), 'site'));
    const often = pages.map(([id, html]): [string, number | null] => [id, timesSaid(html)]);
    expect(often.filter(([, times]) => times !== null).length).toBeGreaterThan(40);
    // nobody came back: the same nought stands for the year before and at the least of others
    expect(often.filter(([id, times]) => (times ?? 0) > 6 && id !== 'returned_to_care_percent')).toEqual([]);
    expect(pages.filter(([, html]) => /numerator|denominator/i.test(seenWords(html))).map(([id]) => id)).toEqual([]);
  });
});
