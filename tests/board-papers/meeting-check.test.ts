import { describe, expect, it } from 'vitest';
import { checkMeeting, findingText, type Meeting } from '#board-papers';
import { held, meeting, planOf } from './meetings.ts';

const date = '2022-02-15';
const check = (one: Meeting, others: Meeting[] = [], edition: 'public' | 'board' = 'public'): string[] =>
  checkMeeting(one, [one, ...others], new Set(['cla_count']), edition).map(findingText);

describe('a meeting', () => {
  it('that agrees with itself is left alone', () => {
    const one = meeting(date, held.replace('held\n', 'held\nminutes: 2022-02-15\nnext: 2022-03-30\n'));
    expect(check(one)).toEqual([]);
  });

  it.each([
    [
      'dated after its own minutes',
      'held\nminutes: 2022-02-14\n',
      'meeting.md:4: warning: The meeting of 15 February 2022 is dated after its own minutes (14 February 2022).',
    ],
    [
      'whose next is not after it',
      'held\nnext: 2022-02-15\n',
      'meeting.md:4: warning: The next meeting (15 February 2022) is not after this one.',
    ],
  ])('%s is reported', (_, status, says) => {
    expect(check(meeting(date, held.replace('held\n', status)))).toEqual([expect.stringContaining(says)]);
  });

  it('that is only planned has agreed nothing, and no later one was held', () => {
    const planned = held.replace('held', 'planned');
    expect(check(meeting(date, planned))).toEqual([]);
    expect(check(meeting(date, `${planned}\nAGREED: that it be so.\n`))).toEqual([
      expect.stringContaining('meeting.md:6: warning: A meeting that is only planned has agreed something.'),
    ]);
    expect(check(meeting(date, planned), [meeting('2022-03-30', held)])).toEqual([
      expect.stringContaining(
        'meeting.md:3: warning: The meeting is still planned, and one of 30 March 2022 was held.',
      ),
    ]);
  });

  it('that was cancelled has agreed nothing', () => {
    const cancelled = held.replace('held', 'cancelled');
    expect(check(meeting(date, cancelled))).toEqual([]);
    expect(check(meeting(date, `${cancelled}\nAGREED: that it be so.\n`))).toEqual([
      expect.stringContaining('meeting.md:6: warning: A meeting that was cancelled has agreed something.'),
    ]);
  });

  it('has its reports and papers under items of its agenda', () => {
    const paper = held.replace('held\n', "held\npapers: [{ title: A, link: 'https://example.org/', item: 7 }]\n");
    expect(check(meeting(date, paper))).toEqual([expect.stringContaining('The agenda has no item 7.')]);
  });

  it('warns of a file that gives away more than its text', () => {
    const file = { name: 'a.docx', bytes: 9, path: 'files/a.docx', says: ['holds comments'] };
    expect(check({ ...meeting(date, held), files: [file] })).toEqual([
      expect.stringMatching(/^files\/a\.docx: warning: The file holds comments/),
    ]);
  });

  it('names measures that exist', () => {
    const paper = held.replace('Reported.', 'Measures: cla_count, cla_cuont\n\nReported.');
    expect(check(meeting(date, paper))).toEqual([expect.stringContaining('Item 1 names a measure cla_cuont')]);
  });

  it('with words that look like a decision and are not read as one is reported by their line', () => {
    const paper = held.replace('Reported.', 'Heard.\n\nAgreed: that it be noted.\n\nAGREED- That it come back.');
    const says =
      /^data\/meetings\/2022-02-15\/meeting\.md:10: warning: Item 1 has words here that look like a decision .* Begin a decision with AGREED/;
    expect(check(meeting(date, paper))).toEqual([expect.stringMatching(says)]);
    const exempt = paper.replace('Heard.', 'Exempt: a child\n\nHeard.');
    expect(check(meeting(date, exempt))).toHaveLength(2);
  });

  it('says nothing of an exempt item in a folder that the public edition is built from', () => {
    const paper = held.replace('Reported.', 'Exempt: a child\n\nSaid in private.');
    expect(check(meeting(date, paper))).toEqual([expect.stringContaining('Item 1 is exempt, and its file says')]);
    expect(check(meeting(date, paper), [], 'board')).toEqual([]);
    expect(check(meeting(date, held.replace('Reported.', 'Exempt: a child')))).toEqual([]);
  });

  it('has questions and plans of items that are on its agenda', () => {
    const asked = 'asked:\n  - id: why\n    item: 7\n    text: Why?\n';
    const plans = { homes: planOf('Go (Head of fostering, by 30 April 2022)', '8') };
    expect(check(meeting(date, held, asked, plans))).toEqual([
      `data/meetings/${date}/plans/homes.md: error: The agenda has no item 8. Write one of 1, or leave item out.`,
      `data/meetings/${date}/questions.yaml:2: error: The agenda has no item 7. Write one of 1, or leave item out.`,
    ]);
  });
});
