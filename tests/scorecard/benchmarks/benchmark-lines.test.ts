import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import { unitOf } from '#figure';
import {
  cardOf,
  comparePublished,
  indexFigures,
  publishedLines,
  publishedLinesInWords,
  readPublishedFigures,
  textOf,
} from '#scorecard';
import { measureFile, measurePlans } from '#tests/fixtures/site/measures.ts';
import { ledgerRow } from '../series-fixture.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'site', 'benchmarks');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = { figures: text('figures.csv'), areas: text('areas.csv'), neighbours: text('neighbours.csv') };
const published = readPublishedFigures(files);
const council = 'E06000002';

function card(months: string[], changes: Partial<Measure> = {}) {
  const plan = measurePlans.find(({ id }) => id === 'cla_rate');
  if (plan === undefined) throw new RangeError('cla_rate');
  const measure = { ...parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`), ...changes };
  const rows = months.map((month) => ledgerRow(month, 142, { measure: measure.id, authority: council }));
  return cardOf(indexFigures(rows), measure, council, 'snapshot');
}

describe('the published lines of a chart', () => {
  const lines = publishedLines(published, card(['2021-03', '2022-07']), council);

  it('are those of neighbours, region and England, in that order', () => {
    expect(lines.map(({ name, style }) => [name, style])).toEqual([
      ['Neighbours', 'neighbours'],
      ['North East', 'region'],
      ['England', 'england'],
    ]);
  });

  it('have a point for each year that ends while our own figures run, and no other', () => {
    expect(lines.find(({ style }) => style === 'england')?.points).toEqual([{ on: '2022-03-31', value: 70 }]);
    expect(lines.find(({ style }) => style === 'neighbours')?.points).toEqual([{ on: '2022-03-31', value: 132 }]);
  });

  it('are put in words by their newest points, as they were published', () => {
    expect(textOf(publishedLinesInWords(lines, 'cla_rate', unitOf('per 10000')))).toBe(
      'Newest figures published by others for this time: Neighbours 132 (31 March 2022), North East 109 (31 March 2022), England 70 (31 March 2022).',
    );
    expect(publishedLinesInWords([], 'cla_rate', unitOf('per 10000'))).toEqual([]);
  });

  it('are none where nothing is comparable: no comparator, another unit, no figure of ours, no year within ours', () => {
    for (const one of [
      card(['2021-03', '2022-07'], { comparator: undefined }),
      card(['2021-03', '2022-07'], { unit: unitOf('percent') }),
      card([]),
      card(['2022-05', '2022-07']),
    ]) {
      expect(publishedLines(published, one, council)).toEqual([]);
    }
  });
});

describe('the dots of a published year', () => {
  const owner = { council, asAt: '2022-07-31', synthetic: false };
  const hidden = /^(children_looked_after_rate,E06000001,Hartlepool,authority,2022,2022-03-31),.*$/m;
  const figures = files.figures.replace(hidden, '$1,,,,c,cla-rate');
  const from = readPublishedFigures({ ...files, figures });
  const found = comparePublished(from, card(['2022-07']), owner);

  it('name ours, the region, England and each neighbour, in an order that does not follow the values', () => {
    const dots = found?.strips[0]?.dots ?? [];
    expect(dots.slice(0, 3)).toEqual([
      { name: 'Middlesbrough', kind: 'ours', value: 150, other: 'Middlesbrough|2022-03-31|cla_rate' },
      { name: 'North East', kind: 'region', value: 109, other: 'North East|2022-03-31|cla_rate' },
      { name: 'England', kind: 'england', value: 70, other: 'England|2022-03-31|cla_rate' },
    ]);
    const names = dots.slice(3).map(({ name }) => name);
    expect(names).toEqual((found?.neighbourRows ?? []).map(({ name }) => name).filter((name) => names.includes(name)));
  });

  it('leave out who hid a figure, and say so in words', () => {
    expect(found?.strips[0]?.dots.some(({ name }) => name === 'Hartlepool')).toBe(false);
    expect(found?.strips[0]?.missing).toEqual([
      { name: 'Hartlepool', why: 'hidden by the publisher, so that no child can be recognised' },
    ]);
    const row = found?.neighbourRows.find(({ name }) => name === 'Hartlepool');
    expect(row?.cells[0]?.text).toBe('c');
  });
});
