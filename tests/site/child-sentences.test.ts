import { describe, expect, it } from 'vitest';
import { judge } from '#scorecard';
import { childSentences, hidesAny, valueInPlainWords } from '#site';
import { cardWith, type Given, measureOf, place, type Wanted } from '../scorecard/judged/judged-fixture.ts';

const judged = (given: readonly Given[], wanted: Wanted) => judge(cardWith(given, wanted), place());
const ofSchool: Wanted = { id: 'pep_percent', section: 'your-education' };

describe('a sentence for children', () => {
  it('says the latest figure of a measure in plain words, and when it was counted', () => {
    expect(
      childSentences([
        judged(
          [
            [80, 100],
            [93, 100],
          ],
          ofSchool,
        ),
      ]),
    ).toEqual([
      {
        measure: 'pep_percent',
        section: 'your-education',
        sentence: [
          { text: '' },
          { text: '93 out of every 100', of: { figure: 'pep_percent|A|snapshot|2022-07-31||' } },
          { text: ' children of school age have a plan for school that is up to date.', of: { said: 'definition' } },
        ],
        figure: expect.objectContaining({ periodEnd: '2022-07-31' }),
        period: '31 July 2022',
      },
    ]);
  });

  it('is never written of a hidden figure, nor of an earlier one instead', () => {
    const hidden = judged([[80, 100], [93, 100], 'c'], ofSchool);
    expect(childSentences([hidden])).toEqual([]);
    expect(hidesAny([hidden])).toBe(true);
    expect(hidesAny([judged([[93, 100]], ofSchool)])).toBe(false);
  });

  it('is never written of a measure that has none', () => {
    expect(childSentences([judged([[93, 100]], {})])).toEqual([]);
  });
});

describe('a percentage in plain words', () => {
  it.each([
    [0, 'No'],
    [0.4, 'Fewer than 1 out of every 100'],
    [0.5, '1 out of every 100'],
    [57.5, '58 out of every 100'],
    [99.4, '99 out of every 100'],
    [99.9, 'Nearly all'],
    [100, 'All'],
  ])('of %d is: %s', (value, words) => {
    expect(valueInPlainWords(value, measureOf())).toBe(words);
  });

  it('is a count where the measure counts', () => {
    expect(valueInPlainWords(1503, measureOf({ unit: 'children' }))).toBe('1,503');
  });
});
