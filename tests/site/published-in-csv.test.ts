import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import { readCatalogue } from '#folders';
import { cardOf, comparePublished, indexFigures, publishedLines, readPublishedFigures } from '#scorecard';
import { othersBeside } from '#site';
import { nightly } from '#tests/nightly.ts';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const text = (name: string) => readFileSync(join('data/benchmarks', name), 'utf8');
const files = { figures: text('figures.csv'), areas: text('areas.csv'), neighbours: text('neighbours.csv') };
const published = readPublishedFigures(files);
const every = [...new Set(files.figures.match(/^[^,]+,E0[6-9]\d{6}/gm)?.map((one) => one.split(',')[1] as string))];
/** One council in ten, by night all. */
const councils = every.filter((_, at) => at % 10 === 1 || nightly(true).length > 0);
let measures: Measure[] = [];

beforeAll(async () => {
  const catalogue = await readCatalogue('data/settings.yaml', 'data/measures');
  measures = catalogue.measures.filter(({ comparator }) => comparator !== undefined);
});

/** A measure's page of a council with a figure at the end of each year, and what its download lists of others. */
function pageOf(measure: Measure, council: string): { named: string[]; listed: string[] } {
  const [periodType = 'snapshot'] = measure.periodTypes;
  const months = ['2019', '2020', '2021', '2022'].flatMap((year) => [`${year}-03`, `${year}-09`]);
  const group = measure.comparator?.category === undefined ? [{}] : [{}, measure.comparator];
  const rows = months.flatMap((month) =>
    group.map(({ breakdown = '', category = '' }: { breakdown?: string; category?: string }) =>
      ledgerRow(month, 5, { measure: measure.id, authority: council, periodType, breakdown, category }),
    ),
  );
  const card = cardOf(indexFigures(rows), measure, council, periodType);
  const compared = comparePublished(published, card, { council, asAt: '2024-07-31', synthetic: true });
  const lines = publishedLines(published, card, council);
  const all = othersBeside({ others: lines, published: compared });
  return {
    named: JSON.stringify(compared).match(/(?<="other":")[^"]+/g) ?? [],
    listed: all.map(({ name, on }) => `${name}|${on}|${measure.id}`),
  };
}

it('a download lists whatever its page names of others, whichever of them are hidden', () => {
  let pages = 0;
  for (const measure of measures) {
    for (const council of councils) {
      const { named, listed } = pageOf(measure, council);
      const missing = named.filter((one) => !listed.includes(one));
      expect(missing, `${measure.id} of ${council}`).toEqual([]);
      pages += named.length > 0 ? 1 : 0;
    }
  }
  expect(measures.length).toBeGreaterThan(20);
  expect(pages).toBeGreaterThan(20 * councils.length);
});
