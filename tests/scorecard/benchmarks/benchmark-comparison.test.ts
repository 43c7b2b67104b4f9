import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Measure, parseMeasure } from '#catalogue';
import type { LedgerRow } from '#published';
import { cardOf, comparePublished, indexFigures, readPublishedFigures, type Said, textOf } from '#scorecard';
import { measureFile, measurePlans } from '#tests/fixtures/site/measures.ts';
import { ledgerRow } from '../series-fixture.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'site', 'benchmarks');
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = { figures: text('figures.csv'), areas: text('areas.csv'), neighbours: text('neighbours.csv') };
const published = readPublishedFigures(files);
const later = '2025-07-31';
const owner = { council: 'E06000002', asAt: '2022-07-31', synthetic: false };

function measureOf(id: string, changes: Partial<Measure> = {}): Measure {
  const plan = measurePlans.find((one) => one.id === id);
  if (plan === undefined) throw new RangeError(id);
  return { ...parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`), ...changes };
}

/** What stands on the page of a measure that has these figures, by month, in a scorecard of that day. */
function compared(
  measure: Measure,
  values: Record<string, number | null>,
  { from = published, asAt = owner.asAt }: { from?: typeof published; asAt?: string } = {},
) {
  const rows = Object.entries(values).map(
    ([month, value]): LedgerRow => ledgerRow(month, value, { measure: measure.id, authority: 'E06000002' }),
  );
  return comparePublished(from, cardOf(indexFigures(rows), measure, 'E06000002', 'snapshot'), { ...owner, asAt });
}

describe('a measure with a comparator', () => {
  const values = { '2022-03': 149.94, '2022-07': 142.17 };
  const rate = compared(measureOf('cla_rate'), values, { asAt: later });
  const cells = (found: typeof rate, name: string) => found?.rows.find((row) => row.name === name)?.cells;

  it('stands beside the last year end before its latest figure and the newest published', () => {
    expect(rate?.columns).toEqual([
      { text: '31 March 2022', note: 'last before ours' },
      { text: '31 March 2025', note: 'newest published' },
    ]);
    expect(rate?.rows.map(({ name, cells: [then, later] }) => [name, then?.text, later?.text])).toEqual([
      ['Middlesbrough', '150', '138'],
      ['North East', '109', '111'],
      ['England', '70', '67'],
      ['Statistical neighbours: median', '132', '104.5'],
      ['Statistical neighbours: mean', '134.0', '120.4'],
    ]);
  });

  it('says in words what its latest figure is against, and how far the two sources differ', () => {
    expect(textOf(rate?.sentence ?? [])).toBe(
      'Published figures are for 31 March 2022; ours above is for 31 July 2022: 142.2 per 10,000 children, higher than the North East (109) and England (70).',
    );
    expect(textOf(rate?.explanation ?? [])).toContain(
      '149.9 and the Department for Education published 150: the same once rounded',
    );
    expect(textOf(rate?.explanation ?? [])).toContain('the population in the middle of the year before');
    expect(rate?.caption).toMatch(/published by the Department for Education$/);
  });

  it('says of each number whose figure it is: ours, that of another, or the difference of the two', () => {
    const numbersOf = (said: Said) => said.flatMap(({ text: words, of }) => (of === undefined ? [] : [[words, of]]));
    expect(numbersOf(rate?.sentence ?? [])).toEqual([
      ['142.2 per 10,000 children', { figure: 'cla_rate|E06000002|snapshot|2022-07-31||' }],
      ['109', { other: 'North East|2022-03-31|cla_rate' }],
      ['70', { other: 'England|2022-03-31|cla_rate' }],
    ]);
    const [own, other] = ['cla_rate|E06000002|snapshot|2022-03-31||', 'Middlesbrough|2022-03-31|cla_rate'];
    const far = compared(measureOf('cla_rate'), { '2022-03': 152, '2022-07': 142.17 });
    expect(numbersOf(far?.explanation ?? []).slice(0, 3)).toEqual([
      ['152.0', { figure: own }],
      ['150', { other }],
      ['2.0', { figures: [own], other }],
    ]);
    const others = rate?.rows.map((row) => row.cells[0]?.of?.other);
    expect(others).toEqual(
      ['Middlesbrough', 'North East', 'England', 'Neighbours', 'Neighbours, mean'].map(
        (name) => `${name}|2022-03-31|cla_rate`,
      ),
    );
    expect(rate?.neighbourRows[0]?.cells.map(({ of }) => of?.other)).toEqual([
      'Hartlepool|2022-03-31|cla_rate',
      'Hartlepool|2025-03-31|cla_rate',
    ]);
  });

  it('names the model of its neighbours and how many of them had a figure', () => {
    const gone = /^(children_looked_after_rate,E06000001,Hartlepool,authority,2022,2022-03-31),.*$/m;
    const figures = files.figures.replace(gone, '$1,,,,c,cla-rate');
    const found = compared(
      measureOf('cla_rate'),
      { '2022-07': 142 },
      { from: readPublishedFigures({ ...files, figures }), asAt: later },
    );
    const neighbours = textOf(found?.neighbours ?? []);
    expect(neighbours).toContain('its model of April 2021 for 31 March 2022 (9 of 10 had a figure)');
    expect(neighbours).toContain('its model of May 2025 for 31 March 2025 (10 of 10 had a figure)');
  });

  it('is ranked only where high or low is good', () => {
    expect(cells(rate, 'Rank of Middlesbrough')).toBeUndefined();
    const health = compared(measureOf('health_assessment_percent'), { '2022-07': 94.08 });
    // 98, 97, 96, 96, then 95: with the fifteen councils of these files the upper quartile is 95.5.
    expect(cells(health, 'Rank of Middlesbrough')?.[0]).toEqual({
      text: '5th of 15',
      note: 'second quarter',
      of: { said: 'count' },
    });
    const neutral = compared(measureOf('health_assessment_percent', { polarity: 'neutral' }), { '2022-07': 94.08 });
    expect(cells(neutral, 'Rank of Middlesbrough')).toBeUndefined();
  });

  it('shows a hidden published figure as its symbol with words', () => {
    const health = compared(measureOf('health_assessment_percent'), { '2022-07': 94.08 });
    const why = 'hidden by the publisher, so that no child can be recognised';
    const by = { name: 'North East', on: '2022-03-31', measure: 'health_assessment_percent' };
    expect(cells(health, 'North East')?.[0]).toEqual({
      text: 'c',
      note: why,
      of: { other: 'North East|2022-03-31|health_assessment_percent' },
      published: { ...by, value: null, symbol: 'c', why },
    });
    expect(textOf(health?.sentence ?? [])).toMatch(
      /higher than England \(89%\)\. There is no published number for the North East/,
    );
  });

  it('has nothing later than the scorecard beside it', () => {
    expect(compared(measureOf('cla_rate'), values)?.columns).toEqual([
      { text: '31 March 2022', note: 'last before ours' },
    ]);
    expect(compared(measureOf('cla_rate'), values)?.strips.map(({ periodEnd }) => periodEnd)).toEqual(['2022-03-31']);
    expect(compared(measureOf('dental_check_percent'), { '2022-07': 69.9 })).toBeNull();
  });

  it('has one column where nothing newer, or nothing older, is published', () => {
    const dental = compared(measureOf('dental_check_percent'), { '2022-07': 69.9 }, { asAt: later });
    expect(dental?.columns).toEqual([{ text: '31 March 2025', note: 'newest published' }]);
    const late = compared(measureOf('cla_rate'), { '2025-03': 138.1 });
    expect(late?.columns).toEqual([{ text: '31 March 2025', note: 'same day as ours' }]);
    expect(textOf(late?.sentence ?? [])).toMatch(
      /^Published figures are for 31 March 2025, as is ours above: 138\.1 per/,
    );
  });

  it('does not set a hidden figure, none at all, or one of another unit beside the published ones', () => {
    const sentence = (found: typeof rate) => textOf(found?.sentence ?? []);
    expect(sentence(compared(measureOf('cla_rate'), { '2022-07': null }))).toBe(
      'Published figures are for 31 March 2022: 109 in the North East and 70 in England. Ours above, for 31 July 2022, is not a number that can be compared.',
    );
    expect(sentence(compared(measureOf('cla_rate'), {}))).toMatch(/We have published no figure of our own yet\.$/);
    const days = measureOf('caseload_mean', {
      comparator: { id: 'children_looked_after_rate', of: 'children looked after' },
    });
    expect(sentence(compared(days, { '2022-03': 17 }))).toMatch(/so the two are not compared\.$/);
    expect(textOf(compared(days, { '2022-03': 17 })?.explanation ?? [])).not.toContain('our own figure');
  });
});

describe('nothing is compared', () => {
  it.each([
    ['a measure names no comparator', measureOf('cla_count')],
    [
      'its comparator is not known',
      measureOf('cla_rate', { comparator: { id: 'unheard_of', of: 'children looked after' } }),
    ],
    [
      'nothing of it is published',
      measureOf('cla_rate', {
        comparator: { id: 'sdq_score', of: 'children aged 5 to 16 looked after for twelve months' },
      }),
    ],
    [
      'others count other children',
      measureOf('cla_rate', { comparator: { id: 'children_looked_after_rate', of: 'children adopted' } }),
    ],
  ])('where %s', (_, measure) => {
    expect(compared(measure, { '2022-07': 100 })).toBeNull();
  });
});
