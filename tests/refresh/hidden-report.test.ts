import { describe, expect, it } from 'vitest';
import type { PublicationReport } from '#disclosure';
import { describeHidden, hiddenList } from '#src/refresh/hidden-report.ts';

const figure = {
  measure: 'homes',
  authority: 'E06000001',
  periodType: 'snapshot' as const,
  periodStart: '2022-01-31',
  periodEnd: '2022-01-31',
  breakdown: '',
  category: '',
  numerator: 47,
  denominator: null,
  value: 47,
};
const none = {
  'small count': 0,
  'small complement': 0,
  'small denominator': 0,
  'small group': 0,
  'group disclosure': 0,
  'not applicable': 0,
  'not available': 0,
  'protects others': 0,
  'hidden before': 0,
};
const report: PublicationReport = {
  figures: 40,
  rounded: 10,
  hidden: [{ key: 'homes|E06000001|snapshot|2022-01-31||', figure, because: 'protects others' }],
  reasons: { ...none, 'protects others': 1 },
  unreadable: ['adoption_orders'],
  leftOut: [{ key: 'moves|E06000001|month|2022-01-31||', figure: { ...figure, measure: 'moves' }, with: 'period' }],
  open: ['homes|E06000001|snapshot|2021-12-31||'],
};

describe('hiddenList', () => {
  it('lists every hidden figure with its reason and its numbers, for the analyst alone, and what stays open', () => {
    const lines = hiddenList(report).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toEqual([
      'why,measure,authority,period,from,to,breakdown,category,count,of,more',
      'protects others,homes,E06000001,snapshot,2022-01-31,2022-01-31,,,47,,',
      'left out,moves,E06000001,snapshot,2022-01-31,2022-01-31,,,47,,with its period',
      'can be worked out whatever is hidden,homes|E06000001|snapshot|2021-12-31||,,,,,,,,,',
    ]);
  });
});

describe('describeHidden', () => {
  it('says how many figures are rounded and hidden and why, and names places and days but no number of a figure', () => {
    expect(describeHidden(report, 'findings/2022-01-hidden.csv').split('\n')).toEqual([
      'Of 40 figures about children and young people 10 are shown to the nearest 5 (25%) and 1 are hidden (3%): protects others 1.',
      'Measures of which the council can read nothing of the newest period: adoption_orders.',
      '1 figures could not be made safe and are left out, or stay as they were published before (moves of E06000001 on 2022-01-31).',
      '1 small numbers can be worked out whatever is hidden now (homes of E06000001 on 2021-12-31): what was published before, or is known elsewhere, gives them away.',
      'Every hidden figure, with the reason, stands in findings/2022-01-hidden.csv (private).',
    ]);
  });

  it('keeps to what there is to say', () => {
    const quiet = { ...report, hidden: [], reasons: none, unreadable: [], leftOut: [], open: [] };
    expect(describeHidden(quiet, 'list.csv').split('\n')).toHaveLength(2);
  });
});
