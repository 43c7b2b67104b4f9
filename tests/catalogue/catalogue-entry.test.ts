import { describe, expect, it } from 'vitest';
import { comparatorLabel } from '#benchmarks';
import { catalogueEntry, publishedCatalogue, type Settings } from '#catalogue';
import { measureOf } from '../measures/support.ts';

const publication = { parts: 'rounded' } as Settings['publication'];

describe('a measure in the catalogue for machines', () => {
  it('says whom it counts, how its value follows and what ties its numbers together', () => {
    const entry = catalogueEntry(
      measureOf('select 1', {
        unit: 'percent',
        about: 'others',
        periodType: ['rolling12', 'yearToDate'],
        yearStartsIn: 'september',
        breakdowns: [
          { name: 'size', categories: ['large', 'small'], addsUp: true },
          { name: 'answer', categories: ['yes', 'no'], addsUpTo: 'denominator' },
          { name: 'trait', categories: ['quick'] },
        ],
        relations: [
          { part: 'denominator', equals: ['cla_count'] },
          { within: ['seen_percent'], leaves: 'practice' },
        ],
        changes: [{ adds: ['cla_started'], takes: ['cla_ceased'] }],
      }),
      comparatorLabel,
    );
    expect(JSON.parse(JSON.stringify(entry))).toMatchObject({
      about: 'organisation',
      unit: 'percent',
      unitShape: 'share',
      periodTypes: ['rolling12', 'yearToDate'],
      yearStartsIn: 'september',
      breakdowns: [
        { name: 'size', categories: ['large', 'small'], addsUp: true, addsUpTo: null },
        { name: 'answer', categories: ['yes', 'no'], addsUp: false, addsUpTo: 'denominator' },
        { name: 'trait', categories: ['quick'], addsUp: false, addsUpTo: null },
      ],
      relations: [
        { part: 'denominator', equals: ['cla_count'] },
        { part: 'numerator', within: ['seen_percent'], leaves: 'practice' },
      ],
      changes: [{ part: 'numerator', adds: ['cla_started'], takes: ['cla_ceased'] }],
    });
  });

  it('says whom it follows up, which sets it is in and what the DfE calls it', () => {
    const matter = {
      periodType: 'rolling12',
      cohort: { event: 'left care', monthsBefore: 12 },
      sets: ['dfe', 'ofsted'],
      dfeIndicator: 'Children who return to care',
    };
    const { periodType, ...said } = matter;
    expect(catalogueEntry(measureOf('select 1', matter), comparatorLabel)).toMatchObject(said);
  });

  it('counts children unless it says otherwise, and is tied to nothing', () => {
    expect(catalogueEntry(measureOf('select 1'), comparatorLabel)).toMatchObject({
      about: 'circumstances',
      unitShape: 'count',
      breakdowns: [],
      relations: [],
      changes: [],
      cohort: null,
      comparator: null,
      sets: [],
      dfeIndicator: null,
    });
  });

  it('names what it is compared with, and stands with the others and the consortium in measures.json', () => {
    const measure = { ...measureOf('select 1'), comparator: { id: 'children_looked_after_rate', of: null } };
    const consortium = { code: 'ATV', name: 'All', members: ['E06000001', 'E06000002'], scorecard: [] };
    const text = publishedCatalogue(
      [measure],
      { consortium, publication },
      '2022-07-31',
      ({ comparator }) => `what ${comparator?.id} is called`,
    );
    expect(JSON.parse(text)).toMatchObject({
      format: 'measures/2',
      asAt: '2022-07-31',
      consortium: { code: 'ATV', members: ['E06000001', 'E06000002'] },
      measures: [
        {
          comparator: {
            id: 'children_looked_after_rate',
            label: 'what children_looked_after_rate is called',
            of: null,
          },
          page: `/measures/${measure.id}/`,
        },
      ],
    });
    expect(JSON.parse(publishedCatalogue([], { publication }, '2022-07-31', comparatorLabel))).toMatchObject({
      consortium: null,
    });
    expect(comparatorLabel({ ...measure, comparator: { id: 'none', of: null } })).toBeNull();
  });
});
