import { describe, expect, it } from 'vitest';
import { catalogueEntry } from '#site';
import { measureOf } from '../measures/support.ts';

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
        relations: [{ part: 'denominator', equals: ['cla_count'] }],
        changes: [{ adds: ['cla_started'], takes: ['cla_ceased'] }],
      }),
    );
    expect(JSON.parse(JSON.stringify(entry))).toMatchObject({
      about: 'others',
      unit: 'percent',
      unitShape: 'share',
      periodTypes: ['rolling12', 'yearToDate'],
      yearStartsIn: 'september',
      breakdowns: [
        { name: 'size', categories: ['large', 'small'], addsUp: true, addsUpTo: null },
        { name: 'answer', categories: ['yes', 'no'], addsUp: false, addsUpTo: 'denominator' },
        { name: 'trait', categories: ['quick'], addsUp: false, addsUpTo: null },
      ],
      relations: [{ part: 'denominator', equals: ['cla_count'] }],
      changes: [{ part: 'numerator', adds: ['cla_started'], takes: ['cla_ceased'] }],
    });
  });

  it('counts children unless it says otherwise, and is tied to nothing', () => {
    expect(catalogueEntry(measureOf('select 1'))).toMatchObject({
      about: 'children',
      unitShape: 'count',
      breakdowns: [],
      relations: [],
      changes: [],
    });
  });
});
