import { describe, expect, it } from 'vitest';
import type { EditionReport } from '#disclosure';
import { describeHidden, describeInferable, hiddenList } from '#src/refresh/hidden-report.ts';

const figure = {
  measure: 'homes',
  authority: 'E06000001',
  periodType: 'snapshot' as const,
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: 'home',
  category: 'other',
  numerator: 47,
  denominator: null,
  value: 47,
};
const reasons = {
  'small numbers': 1,
  'protects others': 0,
  'step within the year': 0,
  'hidden before': 0,
  withheld: 0,
  'table withheld': 0,
  'held restatement': 1,
};
const report: EditionReport = {
  figures: 10,
  hidden: [{ key: 'homes', figure, because: 'small numbers' }],
  reasons,
  unreadable: ['adoption_orders'],
  advice: [
    {
      how: 'merge these categories',
      measure: 'homes',
      authority: 'E06000001',
      breakdown: 'home',
      categories: ['family', 'other'],
      count: 47,
      gain: 1,
    },
  ],
  held: [
    {
      ...figure,
      published: '2022-01',
      authority: 'E06000001',
      authorityName: 'North',
      unit: 'children',
      symbol: '',
      status: 'final',
    },
  ],
  notPublished: [figure],
  withheld: [{ measure: 'homes', authority: 'E06000001', periodEnd: '2022-01-31', breakdown: 'home' }],
  inferable: [],
  inferableElsewhere: ['homes|E06000001|snapshot|2022-01-31|home|other|N'],
  differsElsewhere: ['homes|E06000001|snapshot|2022-01-31|2022-01-31||'],
  untrue: [],
  broken: [{ relation: 'homes#denominator equals kin', times: 3, authority: 'E06000001', periodEnd: '2021-12-31' }],
};

describe('what the analyst reads', () => {
  const screen = () => describeHidden(report, '2022-01-hidden.csv');

  it.each([
    ['how many figures are hidden and why', /Hidden: 1 of 10 .*small numbers 1, held restatement 1/],
    ['what the council cannot read', /read nothing of the newest period: adoption_orders/],
    ['which corrections are held, and why', /stay as they are \(E06000001 on 2022-01-31\).*change by so few/],
    ['which tables are withheld', /no row is published.*homes by home of E06000001 on 2022-01-31/],
    ['what follows from what others published', /1 small numbers can be worked out from what is known elsewhere alone/],
    ['where others differ', /another number of 1 figures/],
    [
      'what is declared and does not hold',
      /warning: a measure declares "homes#denominator equals kin".* break it 3 times, first for E06000001 on 2021-12-31/,
    ],
    ['what would show more', /homes by home of E06000001: merge these categories \(family, other\)/],
  ])('is on the screen: %s', (_, says) => {
    expect(screen()).toMatch(says);
  });

  it('never has the number of a figure on the screen, which is in the private list', () => {
    expect(screen()).not.toMatch(/47/);
    expect(hiddenList(report)).toMatch(/,47,/);
  });

  it('leaves out what there is none of', () => {
    const quiet = {
      ...report,
      unreadable: [],
      held: [],
      notPublished: [],
      withheld: [],
      inferableElsewhere: [],
      broken: [],
      advice: [],
    };
    const said = describeHidden({ ...quiet, differsElsewhere: [] }, 'a.csv');
    expect(said.split('\n')).toHaveLength(2);
  });

  it('names no more than five places of what can be worked out', () => {
    const inferable = Array.from(
      { length: 7 },
      (_, at) => `step: m${at}|E06000001|yearToDate|2022-01-31|||N less m|E|y|2021|||N`,
    );
    expect(describeInferable({ inferable })).toMatch(
      /^7 small numbers .*m0 of E06000001 on 2022-01-31; .* and 2 more\)/,
    );
  });
});
