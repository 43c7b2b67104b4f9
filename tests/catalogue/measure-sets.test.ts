import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureSets } from '#catalogue';
import { productMeasures, readMeasures, readSettings } from '#folders';

const { measures } = await readMeasures(productMeasures);
const { settings } = await readSettings('data/settings.yaml');
const idsOf = (set: (typeof measureSets)[number]) =>
  measures.filter(({ sets }) => sets.includes(set)).map(({ id }) => id);

it('has the board’s scorecard as the board printed it', () => {
  const scorecard = JSON.parse(readFileSync('tests/measures/scorecard.json', 'utf8')) as { id: string }[];
  expect(idsOf('scorecard')).toEqual(expect.arrayContaining(scorecard.map(({ id }) => id)));
});

it('has everything of the consortium’s scorecard in the set of an adoption agency', () => {
  const ids = settings.consortium?.scorecard.flatMap((part) => part.measures) ?? [];
  expect(ids.length).toBeGreaterThan(20);
  expect(idsOf('adoption agency')).toEqual(expect.arrayContaining(ids));
});

it.each(measureSets)('has measures in the set %s, each with the one that says when it must be hidden', (set) => {
  const ids = idsOf(set);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  for (const { id, hiddenWith } of measures) {
    if (hiddenWith !== undefined && ids.includes(id)) expect(ids, `${id} without ${hiddenWith}`).toContain(hiddenWith);
  }
});
