import { describe, expect, it } from 'vitest';
import { cardOf, indexFigures, judge, judgementContext } from '#scorecard';
import { ledgerRow } from '../series-fixture.ts';
import { cardWith, type Given, measureOf, place, targetOf, type Wanted } from './judged-fixture.ts';

const year = (first: Given, last: Given) => [first, ...Array<Given>(11).fill(50), last];
const wordsOf = (given: readonly Given[], wanted: Wanted = {}, target: number | null = null) =>
  judge(cardWith(given, wanted), place(target === null ? [] : [targetOf(target, 1)])).words;

describe('the reading of a figure', () => {
  it.each([
    [
      'better where less is better',
      year([127, 586], [37, 500]),
      { polarity: 'lower', periodTypes: ['rolling12'] },
      10,
      'Meets the target of 10% or less: 7.4%; down 14.3 percentage points from 21.7% a year before',
    ],
    [
      'worse, and within tolerance',
      year([960, 1000], [941, 1000]),
      {},
      95,
      'Within tolerance of the target of 95% or more (tolerance to 94%): 94.1%, 0.9 percentage points below target; down 1.9 percentage points from 96.0% a year before',
    ],
    [
      'no clear change, and missed',
      year([931, 1000], [924, 1000]),
      {},
      95,
      'Misses the target of 95% or more (tolerance to 94%): 92.4%, 2.6 percentage points below target; no clear change from 93.1% a year before',
    ],
    [
      'without a judgement',
      year(586, 503),
      { unit: 'children', polarity: 'neutral' },
      null,
      'Lower than a year before: 503, down 83 from 586',
    ],
    ['the same', year(50, 50), {}, null, 'The same as a year before: 50.0%'],
    [
      'against the month before where there is nothing a year before',
      [50, 70],
      { periodTypes: ['month'] },
      null,
      'Better (higher) than in June 2022: 70.0%, up 20.0 percentage points from 50.0%',
    ],
    [
      'against the twelve months before, of which there is no clear change',
      [50, 51],
      { periodTypes: ['rolling12'] },
      null,
      'No clear change from the twelve months to June 2022: 51.0%, 1.0 percentage point higher than 50.0%',
    ],
    [
      'against the day before, of which there is no clear change',
      [50, 51],
      {},
      null,
      'No clear change from 30 June 2022: 51.0%, 1.0 percentage point higher than 50.0%',
    ],
    ['alone', [50], {}, 40, 'Meets the target of 40% or more: 50.0%'],
    ['alone, without a target', [50], {}, null, '50.0% on 31 July 2022: no figure a year before'],
    ['hidden', [50, 'c'], {}, 40, 'Hidden for July 2022, so that no child can be recognised'],
    ['not there', [], {}, 40, 'No figure published yet'],
  ] as [string, Given[], Wanted, number | null, string][])('%s', (_, given, wanted, target, words) => {
    expect(wordsOf(given, wanted, target).reading).toBe(words);
  });
});

describe('the reading of a measure that has groups but no whole', () => {
  it('is its title', () => {
    const breakdown = { name: 'group', categories: ['one', 'other'], addsUp: false };
    const measure = measureOf({ breakdowns: [breakdown], kind: 'contextual' });
    const rows = breakdown.categories.map((category, at) => {
      const [numerator, denominator] = [30 + 5 * at, 100];
      return ledgerRow('2022-07', numerator, {
        measure: measure.id,
        breakdown: 'group',
        category,
        numerator,
        denominator,
      });
    });
    const read = (parts: 'rounded' | 'suppressed') =>
      judge(cardOf(indexFigures(rows, parts), measure, 'A', 'snapshot'), place()).words;
    const words = read('rounded');
    expect(words.reading).toBe('Children with a plan: the largest group is other, about 35%');
    expect(words.title).toBe(words.reading);
    expect(read('suppressed').reading).toBe('Children with a plan: the largest group is other, 35.0%');
  });
});

describe('the words of a chart', () => {
  it('name measure, place and period under the title', () => {
    expect(wordsOf(year(50, 60)).subtitle).toBe('Children with a plan, Anyborough, July 2021 to July 2022');
    expect(wordsOf([]).subtitle).toBe('Children with a plan, Anyborough');
  });

  it('name whom a figure follows up, with the dates, under the title and to whoever cannot see it', () => {
    const cohort = { event: 'came into care', monthsBefore: 12 } as const;
    const words = wordsOf([50, 60], { periodTypes: ['rolling12'], cohort });
    const dates = 'from 1 August 2020 to 31 July 2021, followed until 31 July 2022';
    expect(words.subtitle).toBe(`Children with a plan, Anyborough. Children who came into care ${dates}`);
    expect(words.alternative).toContain(` The last figure: children who came into care ${dates}.`);
    expect(wordsOf([], { cohort }).subtitle).toBe('Children with a plan, Anyborough');
  });

  it('say what is drawn for anybody who cannot see it: figures, gaps, limits, signals and target', () => {
    const given: Given[] = [61, 63, 'c', 64, 62, 61, 63, 60, 62, 64, 61, 63, 62, 60, 61, 80];
    expect(wordsOf(given, { periodTypes: ['month'] }, 60).alternative).toBe(
      'Line chart with control limits of Children with a plan, Anyborough, April 2021 to July 2022. 15 figures: first 61.0% (April 2021), last 80.0% (July 2022); highest 80.0% (July 2022), lowest 60.0% (May 2022). 1 of 16 periods has no number, hidden so that no child can be recognised. Mean 63.1%, limits 58.0% to 68.2%. Signals of a real change: 1 of 15 figures. Target: 60% or more (tolerance to 59%).',
    );
  });

  it('hold limits to what is possible', () => {
    const alternative = wordsOf([90, 100, 90, 100, 90, 100, 90, 100, 90, 100, 90, 100, 90, 100]).alternative;
    expect(alternative).toContain('limits 68.4% to 100%. No figure is a signal of a real change.');
    const low = wordsOf([0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9, 0, 9], { unit: 'children' }).alternative;
    expect(low).toContain('limits zero to 28.4.');
  });

  it('say so where there is nothing to draw', () => {
    expect(wordsOf(['c', 'x']).alternative).toBe('Children with a plan, Anyborough: no figure to draw.');
    expect(wordsOf([50]).alternative).toContain('One figure: 50.0% (31 July 2022). No limits are drawn. There is 1');
  });
});

describe('the settings of a place', () => {
  const settings = {
    council: 'A',
    targets: [targetOf(1), { ...targetOf(2), authority: 'A', measure: 'other' }, { ...targetOf(3), authority: 'B' }],
    rebases: [{ measure: 'made_up', on: '2021-06-30', reason: 'A reason.', author: 'A role' }],
  };

  it('are the council’s where they name no authority', () => {
    const [own, others] = ['A', 'B'].map((code) => judgementContext(settings, { code, name: code }));
    expect(own?.targets.map(({ value }) => value)).toEqual([1, 2]);
    expect(own?.rebases).toHaveLength(1);
    expect([others?.targets.map(({ value }) => value), others?.rebases]).toEqual([[3], []]);
  });
});
