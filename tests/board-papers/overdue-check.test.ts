import { describe, expect, it } from 'vitest';
import { type Content, findingText, overdueActions } from '#board-papers';
import { parseCommentary } from '#catalogue';
import { held, meeting, planOf } from './meetings.ts';

const commentary = (month: string, step = '', name = 'cla_count') =>
  parseCommentary(
    `---\nauthor: Head of fostering\n---\n\n## Why\n\nSo.\n\n## What we are doing\n\n${step}\n`,
    `data/commentary/${month}/${name}.md`,
  );
const due = '- Call them (Head of fostering, by 30 April 2022)';
const done = '- Call them (Head of fostering, by 30 April 2022, done 2 May 2022)';
const plan = (step = due) => ({ homes: planOf(step.slice(2)) });
const [march, july] = ['2022-03-30', '2022-07-27'] as const;
const check = (content: Partial<Content>, asAt = '2022-07-31') =>
  overdueActions({ commentary: [], meetings: [], inspections: [], ...content }, asAt).map(findingText);

describe('an action whose day has passed', () => {
  it('is reported by file and line, with what to do', () => {
    expect(check({ commentary: [commentary('2022-02', due)] })).toEqual([
      'data/commentary/2022-02/cla_count.md:11: warning: "Call them" was due by 30 April 2022, and nothing has been said of it since. ' +
        'Add ", done" and the day to its brackets, or write newer commentary.',
    ]);
    expect(check({ meetings: [meeting(march, held, '', plan())] })).toEqual([
      expect.stringContaining('or bring plans/homes.md to a later meeting.'),
    ]);
  });

  it.each<[string, Partial<Content>, string?]>([
    ['it is done', { commentary: [commentary('2022-02', done)] }],
    ['the day has not come', { commentary: [commentary('2022-02', due)] }, '2022-04-30'],
    ['newer commentary was written', { commentary: [commentary('2022-02', due), commentary('2022-04')] }],
    ['a step of a plan is done', { meetings: [meeting(march, held, '', plan(done))] }],
    [
      'a later meeting heard the plan again',
      { meetings: [meeting(march, held, '', plan()), meeting(july, held, '', plan(done))] },
    ],
  ])('is left alone where %s', (_, content, asAt) => {
    expect(check(content, asAt)).toEqual([]);
  });

  it.each<[string, Partial<Content>]>([
    [
      'the newer commentary is from before the day',
      { commentary: [commentary('2022-02', due), commentary('2022-03')] },
    ],
    [
      'the newer commentary is on another measure',
      { commentary: [commentary('2022-02', due), commentary('2022-06', '', 'cla_rate')] },
    ],
    [
      'a later meeting heard another plan',
      { meetings: [meeting(march, held, '', plan()), meeting(july, held, '', { money: planOf(done.slice(2)) })] },
    ],
  ])('is reported where %s', (_, content) => {
    expect(check(content)).toHaveLength(1);
  });
});
