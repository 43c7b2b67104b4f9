import { describe, expect, it } from 'vitest';
import { contradictionsIn, misplaced, saidOn, strayTitles } from './said-of-measures.ts';

const now = 'pep_percent|E06000002|snapshot|2022-07-31||';
const row = (words: string, target = '') =>
  `<li data-figure="${now}"><p><span class="state">${target}</span></p><p data-part="change" data-against="|||2021-07-31||">${words}</p></li>`;
const title = (words: string) =>
  `<h1 data-figures='${JSON.stringify([now, now.replace('2022', '2021')])}'>${words}</h1>`;
const said = (...pages: string[]) => pages.flatMap((html, at) => saidOn(`page ${at}`, html));

describe('what pages say of one figure', () => {
  it('is read by the words: against its target, better or worse, and which way', () => {
    expect(said(row('Better (higher): up 4 from 90% a year before', 'Misses target'))).toMatchObject([
      { target: 'missed', judged: null, went: null },
      { target: null, judged: 'better', went: 'up' },
    ]);
    expect(said(title('Plans: 94%, no clear change from 93%'))).toMatchObject([{ judged: null, went: 'nowhere' }]);
  });

  it.each([
    ['two states of a target', [row('', 'Misses target'), row('', 'Meets target')]],
    ['better and worse', [row('Better (lower): down 4 from 9'), row('Worse (lower): down 4 from 9')]],
    ['up and down', [row('Up 4 from 9'), title('Plans fell from 9 to 4')]],
    ['a change and none', [row('Down 28 from 432 a year before'), title('Plans: 404, no clear change from 432')]],
    ['better that misses its target', [row('', 'Misses target'), row('Better (lower): down 94 from 224')]],
    ['worse that meets its target', [row('', 'Meets target'), row('Worse (lower): down 94 from 224')]],
    ['a verdict where there is no clear change', [row('≈ No clear change from 9'), row('Better than a year before')]],
  ])('contradicts itself by %s', (_, pages) => {
    expect(contradictionsIn(said(...pages))).not.toEqual([]);
  });

  it('are the same in the titles of drawings', () => {
    const drawing = '<svg><title>Plans fell from 9 to 4</title></svg>';
    expect(strayTitles('measures/pep_percent/index.html', title('Plans fell from 9 to 4') + drawing)).toEqual([]);
    expect(
      strayTitles('measures/pep_percent/index.html', title('Plans: 4, no clear change from 9') + drawing),
    ).toHaveLength(1);
  });

  it.each([
    ['attention', 'No clear change from 90% a year before', '', 1],
    ['attention', 'Worse (lower): down 4 from 90% a year before', '', 0],
    ['attention', 'No clear change from 90% a year before', 'Misses target', 0],
    ['better', 'No clear change from 90% a year before', '', 1],
    ['better', 'Better (higher): up 4 from 90% a year before', '', 0],
    ['better', 'Up 4 from 90% a year before', 'Misses target', 1],
  ])('are the same in the lists of the front page: %s, %s, %s', (list, words, target, wrong) => {
    const front = `<section aria-labelledby="${list}"><a href="/measures/pep_percent/">Plans</a></section>`;
    const section = saidOn('sections/your-education/index.html', row(words, target));
    expect(misplaced(front, section)).toHaveLength(wrong);
  });

  it.each([
    ['of other days', [row('Up 4 from 9'), row('Down 4 from 9').replace('2022-07-31', '2022-06-30')]],
    ['of other publications', [row('Up 4 from 9'), `<div data-as-at="2022-06">${row('Down 4 from 9')}</div>`]],
    ['of other places', [row('', 'Misses target'), row('', 'Meets target').replace('E06000002', 'E06000003')]],
    ['in other words', [row('Better (lower): down 4 from 9', 'Meets target'), title('Plans fell from 9 to 5')]],
    ['of how far the highest is away', [row('≈ No clear change from 9'), row('Now 4 lower than 9, the highest since')]],
  ])('does not by what is said %s', (_, pages) => {
    expect(contradictionsIn(said(...pages))).toEqual([]);
  });
});
