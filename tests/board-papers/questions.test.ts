import { describe, expect, it } from 'vitest';
import { boardQuestions, checkQuestions, findingText, openQuestions } from '#board-papers';
import { held, meeting } from './meetings.ts';

const asked = (id: string, measure = 'agency_percent') =>
  `asked:\n  - id: ${id}\n    text: What share?\n    measure: ${measure}\n`;
const answered = (id: string, rest = '') => `answered:\n  - id: ${id}\n    text: A tenth.\n${rest}`;
const [february, march, july] = ['2022-02-15', '2022-03-30', '2022-07-27'] as const;
const measures = { ids: new Set(['agency_percent']), published: new Set<string>() };
const check = (...files: [string, string][]) =>
  checkQuestions({ meetings: files.map(([date, text]) => meeting(date, held, text)), inspections: [] }, measures).map(
    findingText,
  );

describe('a question of the board', () => {
  const meetings = [
    meeting(february, held, asked('share') + answered('earlier')),
    meeting(march, held, `${asked('open')}  - id: elsewhere\n    text: Where?\n`),
    meeting(july, held, answered('share')),
  ];

  it('is open until a meeting of the same day or later answers it', () => {
    const questions = boardQuestions(meetings);
    expect(questions.map(({ id, askedOn, answer }) => [id, askedOn, answer?.on ?? null])).toEqual([
      ['share', february, july],
      ['open', march, null],
      ['elsewhere', march, null],
    ]);
    expect(openQuestions(questions).map(({ id }) => id)).toEqual(['open', 'elsewhere']);
    expect(openQuestions(questions, 'agency_percent').map(({ id }) => id)).toEqual(['open']);
    expect(boardQuestions(meetings.slice(0, 2)).every(({ answer }) => answer === null)).toBe(true);
  });

  it('is answered by the newest answer', () => {
    const twice = [...meetings.slice(0, 1), meeting(march, held, answered('share')), ...meetings.slice(2)];
    expect(boardQuestions(twice)[0]?.answer?.meeting).toBe(july);
  });

  it('may be answered at the meeting that asked it', () => {
    const once = [meeting(february, held, asked('share') + answered('share'))];
    expect(boardQuestions(once)[0]?.answer?.on).toBe(february);
    expect(check([february, asked('share') + answered('share')])).toEqual([]);
  });

  it.each([
    [
      'asked twice under one id',
      [
        [february, asked('share')],
        [march, asked('share')],
      ],
      `${march}/questions.yaml:2: error: The question share was already asked on 15 February 2022.`,
    ],
    [
      'that nobody asked',
      [[march, answered('share')]],
      `${march}/questions.yaml:2: error: No meeting asked a question share.`,
    ],
    [
      'answered before it was asked',
      [
        [february, answered('share')],
        [march, asked('share')],
      ],
      `${february}/questions.yaml:2: error: The answer to share comes before the question, which was asked on 30 March 2022.`,
    ],
    [
      'answered on a day before it was asked',
      [
        [february, asked('share')],
        [march, answered('share', '    on: 2022-02-14\n')],
      ],
      'error: The answer to share comes before the question',
    ],
    [
      'on a measure that does not exist',
      [[february, asked('share', 'agency')]],
      'warning: share names a measure agency that does not exist.',
    ],
  ] as [string, [string, string][], string][])('%s is reported by file, line and remedy', (_, files, says) => {
    expect(check(...files)).toEqual([expect.stringContaining(says)]);
  });
});
