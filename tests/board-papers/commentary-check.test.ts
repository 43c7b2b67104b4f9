import { describe, expect, it } from 'vitest';
import { type CommentaryContext, checkCommentary, findingText } from '#board-papers';
import { parseCommentary, type Settings } from '#catalogue';
import { council, measure, row } from './figures.ts';

const [count, pep] = [measure('cla_count', 'children'), measure('pep_percent', 'percent')];
const boys = { breakdown: 'sex', category: 'boys' };
const rows = [
  row(count, '2021-02', 586),
  row(count, '2022-02', 503),
  row(count, '2022-02', 280, null, boys),
  row(pep, '2022-02', 430, 435),
];
const context: CommentaryContext = {
  settings: {
    council,
    publication: { parts: 'rounded' } as Settings['publication'],
    authorities: [
      { code: council, name: 'Middlesbrough', folder: 'middlesbrough' },
      { code: 'E06000001', name: 'Hartlepool', folder: 'hartlepool' },
    ],
    targets: [
      {
        measure: 'pep_percent',
        from: '2021-04-01',
        value: 95,
        tolerance: { amount: 3, in: 'percentage points' },
        setBy: 'Board',
        setOn: '2021-04-01',
        why: 'Sample',
      },
    ],
  },
  measures: new Map([count, pep].map((one) => [one.id, one])),
  figures: (id, authority) => rows.filter((one) => one.measure === id && one.authority === authority),
};

function check(why: string, name = '2022-02/cla_count.md', frontMatter = '', doing = ''): string[] {
  const text = `---\nauthor: Head of fostering\n${frontMatter}---\n\n## Why\n\n${why}\n${doing}`;
  return checkCommentary(parseCommentary(text, `data/commentary/${name}`), context).map(findingText);
}

describe('commentary', () => {
  it('that quotes published figures, changes and targets is left alone', () => {
    expect(check('503 children, 83 fewer than the 586 of February 2021: 14.2% down over 12 months.')).toEqual([]);
    expect(check('98.9%, above the target of 95%.', '2022-02/pep_percent.md')).toEqual([]);
  });

  it('with a number that was never published is reported by line, with what to do', () => {
    expect(check('Fewer.\n\nThere are 504 children.')).toEqual([
      'data/commentary/2022-02/cla_count.md:9: warning: 504 is neither a published figure of cla_count nor a change between two. ' +
        'Write it as the page shows it, name the measure it belongs to under alsoAbout, or take it out.',
    ]);
  });

  it('says about how much a rounded part is', () => {
    expect(check('About 280 of them are boys.')).toEqual([]);
    expect(check('280 of them are boys.')).toEqual([
      'data/commentary/2022-02/cla_count.md:7: warning: 280 is a part of cla_count that is rounded to the nearest 5. ' +
        'Write "about 280".',
    ]);
    expect(check('About 281 of them are boys.')).toEqual([expect.stringContaining('281 is neither')]);
  });

  it('is checked in what is being done too', () => {
    const doing = '\n## What we are doing\n\n- Call 77 families (Head of fostering, by 30 April 2022)\n';
    expect(check('Fewer.', undefined, '', doing)).toEqual([expect.stringContaining('cla_count.md:11: warning: 77 is')]);
  });

  it('may quote another measure that it names', () => {
    expect(check('98.9% have a plan.')).toHaveLength(1);
    expect(check('98.9% have a plan.', undefined, 'alsoAbout: [pep_percent]\n')).toEqual([]);
  });

  it('of 120 words is left alone, and longer is reported', () => {
    expect(check('word '.repeat(120))).toEqual([]);
    expect(check('word '.repeat(121))).toEqual([
      expect.stringContaining('This section has 121 words; 120 are the most.'),
    ]);
  });

  it.each([
    [
      'a measure',
      '2022-02/cla_cuont.md',
      '',
      'cla_cuont.md: error: There is no measure cla_cuont. Call the file after',
    ],
    ['a further measure', '2022-02/cla_count.md', 'alsoAbout: [nothing]\n', 'error: There is no measure nothing.'],
    [
      'a month',
      '2022-03/cla_count.md',
      '',
      'error: There is no published figure of cla_count for March 2022. Publish that month first, or move the file into a month that has one: the newest is 2022-02.',
    ],
    [
      'a month of that authority',
      '2022-02/cla_count.md',
      'authority: E06000001\n',
      'Nothing of it is published yet: publish first',
    ],
    [
      'an authority',
      '2022-02/cla_count.md',
      'authority: E09000001\n',
      'error: The settings name no authority E09000001.',
    ],
  ])('for %s that does not exist is an error', (_, name, frontMatter, says) => {
    expect(check('Fewer.', name, frontMatter)).toEqual([expect.stringContaining(says)]);
  });
});
