import { describe, expect, it } from 'vitest';
import { readFigures } from '#audit';
import { knownFigures } from '#scripts/audit/known-figures.ts';
import { readMarkup } from '#scripts/audit/markup.ts';
import { checkSentences } from '#scripts/audit/sentences.ts';

const header =
  'published,measure,authority_code,authority_name,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,status';
const row = (category: string, parts: string, symbol = '') =>
  `2022-07,leavers,E1,Anyborough,snapshot,2022-07-31,2022-07-31,${category && 'age'},${category},${parts},percent,${symbol},final`;
const measure = {
  id: 'leavers',
  title: 'Care leavers in suitable accommodation',
  unit: 'percent',
  decimals: 1,
  code: '',
  periodTypes: ['snapshot'],
  breakdowns: [{ name: 'age', categories: ['17 to 18', '19 to 21'] }],
};

function problems(sentence: string, older = row('19 to 21', '204,230,88.69565217391305')): string[] {
  const rows = readFigures([header, row('', '314,346,90.7514450867052'), older].join('\n').concat('\n'));
  const findings = { problems: [], compared: 0, hidden: new Map(), orders: new Map() };
  const page = readMarkup(
    `<main><section class="compared"><h3><a href="/measures/leavers/">${measure.title}</a></h3><p class="detail">${sentence}</p></section></main>`,
    'compare/index.html',
  );
  const known = knownFigures(rows, [measure]);
  checkSentences({ file: 'compare/index.html', known, council: 'E1', findings, others: () => [] }, page);
  expect(findings.compared).toBe(1);
  return findings.problems;
}

describe('the sentence of our own newest figure on the page of comparisons', () => {
  it('says of a category what the figures say of it', () => {
    expect(problems('Our own newest figure of the group 19 to 21: 88.7% on 31 July 2022.')).toEqual([]);
    expect(problems('Our own newest figure: 90.8% on 31 July 2022.')).toEqual([]);
  });

  it.each([
    ['the number of the whole', 'Our own newest figure of the group 19 to 21: 90.8% on 31 July 2022.', undefined],
    ['another number', 'Our own newest figure of the group 19 to 21: 88.6% on 31 July 2022.', undefined],
    ['a number of a category that is not known', 'Our own newest figure of the group 22 to 25: 88.7%.', undefined],
    [
      'a number of a category that is hidden',
      'Our own newest figure of the group 19 to 21: 88.7% on 31 July 2022.',
      row('19 to 21', ',,', 'c'),
    ],
  ])('must not say %s', (_, sentence, older) => {
    expect(problems(sentence, older)).toHaveLength(1);
  });
});
