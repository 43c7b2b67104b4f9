import { describe, expect, it } from 'vitest';
import {
  answeredQuestions,
  boardQuestions,
  chargeOf,
  checkQuestions,
  findingText,
  isOverdue,
  openQuestions,
  questionState,
} from '#board-papers';
import { parseInspection } from '#catalogue';
import { held, meeting } from './meetings.ts';

const asked = (id: string, measure = 'agency_percent') =>
  `asked:\n  - id: ${id}\n    text: What share?\n    measure: ${measure}\n`;
const answered = (id: string, rest = '') => `answered:\n  - id: ${id}\n    text: A tenth.\n${rest}`;
const [february, march, july] = ['2022-02-15', '2022-03-30', '2022-07-27'] as const;
const measures = { ids: new Set(['agency_percent']), published: new Set(['agency_rate']) };
const inspection = parseInspection(
  'title: Visit\nby: Ofsted\nkind: monitoring visit\nfindings:\n  - { id: life-story-work, kind: improve, text: Late. }\n',
  'data/inspections/2022-01-11.yaml',
);
const check = (...files: [string, string][]) =>
  checkQuestions(
    { meetings: files.map(([date, text]) => meeting(date, held, text)), inspections: [inspection] },
    measures,
  ).map(findingText);

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

  it('of a measure that was answered stands with the newest answer first, by the measure that the answer names', () => {
    const more = boardQuestions([
      meeting(february, held, `${asked('one')}  - id: two\n    text: Where?\n`),
      meeting(march, held, `${asked('three', 'other')}${answered('one')}`),
      meeting(july, held, `answered:\n  - id: two\n    text: Here.\n    measure: agency_percent\n`),
    ]);
    expect(answeredQuestions(more, 'agency_percent').map(({ id }) => id)).toEqual(['two', 'one']);
    expect(answeredQuestions(more, 'other')).toEqual([]);
  });

  it('is answered by the newest answer', () => {
    const twice = [...meetings.slice(0, 1), meeting(march, held, answered('share')), ...meetings.slice(2)];
    expect(boardQuestions(twice)[0]?.answer?.meeting).toBe(july);
    expect(boardQuestions(twice)[0]?.answers.map(({ meeting: heardAt }) => heardAt)).toEqual([march, july]);
  });

  it('is made up where the meeting that asked or one that answered is', () => {
    const madeUp = (...days: string[]) =>
      boardQuestions(meetings.map((one) => ({ ...one, madeUp: days.includes(one.date) })))[0]?.madeUp;
    expect([madeUp(), madeUp(february), madeUp(july), madeUp(march)]).toEqual([false, true, true, false]);
  });

  it.each([
    ['open', []],
    ['answered', ['']],
    ['doing', ['    action: Count\n    by: October 2022\n']],
    ['answered', ['    action: Count\n    done: 2022-03-01\n']],
    ['doing', ['    action: Count\n', '']],
    ['answered', ['    action: Count\n', '    done: 2022-07-01\n']],
    ['doing', ['    action: Count\n    done: 2022-03-01\n', '    action: Count again\n']],
  ] as const)('is %s after the answers %j', (state, rest) => {
    const days = [march, july];
    const later = rest.map((one, at) => meeting(days[at] as string, held, answered('share', one)));
    const [question] = boardQuestions([meeting(february, held, asked('share')), ...later]);
    expect(question && questionState(question)).toBe(state);
  });

  it('has an action whose day may pass before anybody says that it is done', () => {
    const overdue = (rest: string, asAt: string) => {
      const [question] = boardQuestions([meeting(february, held, asked('share') + answered('share', rest))]);
      return question?.answer && isOverdue(question.answer, asAt);
    };
    const action = '    action: Count\n    who: Head of fostering\n';
    expect(overdue(`${action}    by: April 2022\n`, '2022-04-30')).toBe(false);
    expect(overdue(`${action}    by: April 2022\n`, '2022-05-01')).toBe(true);
    expect(overdue(`${action}    by: April 2022\n    done: 2022-05-20\n`, '2022-06-01')).toBe(false);
    expect(overdue(`${action}    by: ongoing\n`, '2022-06-01')).toBe(false);
    expect(chargeOf({ who: 'Chair', by: 'April 2022' })).toEqual({
      who: ['Chair'],
      due: { text: 'April 2022', day: '2022-04-30' },
      done: null,
    });
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
      `${february}/questions.yaml:2: warning: share names a measure agency that does not exist. Write agency_percent, or leave it out.`,
    ],
    [
      'on a measure that has been renamed',
      [[february, asked('share', 'agency_rate')]],
      'warning: share names a measure agency_rate that no longer exists: figures of it were published, so it was renamed or taken out. Write agency_percent, or leave it out.',
    ],
    [
      'on a measure unlike any other',
      [[february, asked('share', 'nothing')]],
      'does not exist. Write the id of a measure, or leave it out.',
    ],
    [
      'after a finding that no inspection made',
      [[february, `${asked('share')}    finding: life-story\n`]],
      `${february}/questions.yaml:2: warning: share follows a finding life-story, which no inspection made. Write life-story-work, or leave it out.`,
    ],
    [
      'that nobody asked, though one like it',
      [
        [february, asked('share')],
        [march, answered('share-of-agency')],
      ],
      'No meeting asked a question share-of-agency. Write share, or leave it out.',
    ],
  ] as [string, [string, string][], string][])('%s is reported by file, line and remedy', (_, files, says) => {
    expect(check(...files)).toEqual([expect.stringContaining(says)]);
  });
});
