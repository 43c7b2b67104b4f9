import { describe, expect, it } from 'vitest';
import { anyMadeUp, boardQuestions, findingText, madeUpBesideReal, markMadeUp } from '#board-papers';
import { parseCommentary } from '#catalogue';
import { held, meeting } from './meetings.ts';

const commentary = (says = '') =>
  parseCommentary(
    `---\nauthor: Head of fostering\n${says}---\n\n## Why\n\nSo.\n`,
    'data/commentary/2022-02/cla_count.md',
  );
const board = (says = '', questions = '', date = '2022-02-15') =>
  meeting(date, held.replace('held\n', `held\n${says}`), questions);
const content = (says = '') => ({ commentary: [commentary(says)], meetings: [board(says)], inspections: [] });
const marks = (says: string, synthetic: boolean) => {
  const marked = markMadeUp(content(says), synthetic);
  return [...marked.commentary, ...marked.meetings].map(({ madeUp }) => madeUp);
};

describe('a text', () => {
  it.each([
    ['says nothing', '', true, true],
    ['says nothing', '', false, false],
    ['says so', 'madeUp: true\n', true, true],
    ['says that it is not', 'madeUp: false\n', true, false],
  ])('that %s (%j), where figures are synthetic: %s, is made up: %s', (_, says, synthetic, madeUp) => {
    expect(marks(says, synthetic)).toEqual([madeUp, madeUp]);
    expect(madeUpBesideReal(content(says), synthetic)).toEqual([]);
  });

  it('that is made up is refused beside real figures, with what to do', () => {
    const found = madeUpBesideReal(content('madeUp: true\n'), false).map(findingText);
    expect(found).toEqual([
      expect.stringMatching(/^data\/commentary\/2022-02\/cla_count\.md: error: This text was made up .*COMMENTARY_DIR/),
      expect.stringMatching(/^data\/meetings\/2022-02-15\/meeting\.md: error: This text was made up/),
    ]);
  });

  it('that says it is not is refused beside real figures, since it may be of the sample, with what to do', () => {
    const found = madeUpBesideReal(content('madeUp: false\n'), false).map(findingText);
    expect(found).toEqual([
      expect.stringMatching(/cla_count\.md: error: This text stood beside made-up .* your own, take that line out/),
      expect.stringMatching(/meeting\.md: error: This text stood beside made-up figures \(madeUp: false\)/),
    ]);
    expect(marks('madeUp: false\n', false)).toEqual([false, false]);
  });

  it('makes a page one of made-up texts', () => {
    expect(anyMadeUp([null, { madeUp: false }, {}])).toBe(false);
    expect(anyMadeUp([null, { madeUp: false }, { madeUp: true }])).toBe(true);
  });
});

describe('a question', () => {
  const asked = 'asked:\n  - { id: why, text: Why? }\n';
  const answered = 'answered:\n  - { id: why, text: So. }\n';
  it.each([
    ['nobody’s meeting', false, false, false],
    ['a made-up meeting asked', true, false, true],
    ['a made-up meeting answered', false, true, true],
  ])('of %s', (_, first, second, madeUp) => {
    const meetings = [board(`madeUp: ${first}\n`, asked), board(`madeUp: ${second}\n`, answered, '2022-03-30')];
    expect(boardQuestions(meetings).map((question) => question.madeUp)).toEqual([madeUp]);
  });
});
