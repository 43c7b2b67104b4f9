import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseMeasure } from '#catalogue';
import { apiIndex, apiMeasure, apiMeasures, seriesByMeasure } from '#open-data';
import { indexFigures } from '#scorecard';
import { measureFile, measurePlans } from '../fixtures/site/measures.ts';
import { hidden, publication, row } from './fixture.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } });
const schemas = join(import.meta.dirname, '..', '..', 'public', 'api', 'v1', 'schema');
/** What is wrong with a file by the schema of that name, as it is served. */
function faults(name: string, text: string): string[] {
  const schema = JSON.parse(readFileSync(join(schemas, `${name}.json`), 'utf8')) as object;
  const check = ajv.compile(schema);
  check(JSON.parse(text));
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const measures = measurePlans.map((plan) => parseMeasure(measureFile(plan), `${plan.section}/${plan.id}.md`));
const measure = measures.find(({ id }) => id === 'cla_count') ?? expect.fail('no cla_count');
const newest = publication('2022-07');
const [group = { name: '', categories: [] }] = measure.breakdowns;
const [first = '', second = ''] = group.categories;
const ledger = [
  row({ published: '2022-02', periodStart: '2022-02-28', periodEnd: '2022-02-28', value: 480, numerator: 480 }),
  row({ breakdown: group.name, category: second, value: 30, numerator: 30 }),
  hidden({ breakdown: group.name, category: first, bound: { atLeast: null, atMost: 5 } }),
  row({ published: '2022-07', periodStart: '2022-02-28', periodEnd: '2022-02-28', value: 481, status: 'revised' }),
  row(),
  row({ authority: 'ATV', authorityName: 'Adoption Tees Valley', value: 900, numerator: 900 }),
  row({ measure: 'cla_rate' }),
];
const index = indexFigures(ledger);
const of = (id: string) => seriesByMeasure(index).get(id) ?? [];
const file = apiMeasure(measure, of('cla_count'), { newest, parts: index.parts });
const content = JSON.parse(file) as { series: { authority: string; category: string | null; figures: object[] }[] };

describe('the file of a measure', () => {
  it('fits its schema, also without a figure', () => {
    expect(faults('measure', file)).toEqual([]);
    expect(faults('measure', apiMeasure(measure, [], { newest, parts: 'rounded' }))).toEqual([]);
  });

  it('has every series of the measure and no other, places by code, the whole before its groups', () => {
    expect(content.series.map(({ authority, category }) => [authority, category])).toEqual([
      ['ATV', null],
      ['E06000002', null],
      ['E06000002', first],
      ['E06000002', second],
    ]);
  });

  it('has figures as known now, oldest first, and a hidden one without a number', () => {
    expect(content.series[1]?.figures).toEqual([
      {
        ...{ from: '2022-02-28', to: '2022-02-28', numerator: 497, denominator: null, value: 481, symbol: '' },
        ...{ status: 'revised', published: '2022-07' },
      },
      {
        ...{ from: '2022-07-31', to: '2022-07-31', numerator: 497, denominator: null, value: 497, symbol: '' },
        ...{ status: 'final', published: '2022-07' },
      },
    ]);
    expect(content.series[2]?.figures).toEqual([
      {
        ...{ from: '2022-07-31', to: '2022-07-31', numerator: null, denominator: null, value: null, symbol: 'c' },
        ...{ atLeast: null, atMost: 5, status: 'final', published: '2022-07' },
      },
    ]);
  });

  it('does not fit its schema with a field more, a symbol that there is not, or a day that is none', () => {
    expect(faults('measure', file.replace('"from"', '"note":"3","from"'))).not.toEqual([]);
    expect(faults('measure', file.replace('"symbol":"c"', '"symbol":"3"'))).not.toEqual([]);
    expect(faults('measure', file.replace('"to":"2022-07-31"', '"to":"July"'))).not.toEqual([]);
  });
});

describe('the files that lead to it', () => {
  it('fit their schemas', () => {
    expect(faults('index', apiIndex([publication('2022-02'), newest], newest))).toEqual([]);
    expect(faults('measures', apiMeasures(measures, newest))).toEqual([]);
    expect(faults('measures', apiMeasures([], newest))).toEqual([]);
  });

  it('name every measure with its file and its page, as seen from where they stand', () => {
    const { measures: listed } = JSON.parse(apiMeasures(measures, newest)) as {
      measures: { id: string; path: string; page: string }[];
    };
    expect(listed.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
    expect(listed[0]).toMatchObject({
      path: `measures/${measures[0]?.id}.json`,
      page: `../../measures/${measures[0]?.id}/`,
    });
  });
});
