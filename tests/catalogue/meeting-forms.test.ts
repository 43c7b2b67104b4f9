import { describe, expect, it } from 'vitest';
import { dueFromWords, dueInWords, exemptParagraphs, parseMeeting, role } from '#catalogue';

const file = 'data/meetings/2022-02-15/meeting.md';
const meeting = (body: string, keys = '') =>
  parseMeeting(`---\ntitle: Board\nstatus: held\n${keys}---\n\n${body}\n`, file);
const item = (body: string) => meeting(body).items[0];

describe('an item of the agenda', () => {
  it.each([
    ['21/5. Title', '21/5'],
    ['5a Title', '5a'],
    ['CPB.23/4 Title', 'CPB.23/4'],
    ['Item 5: Title', '5'],
    ['CPP 12 – Title', 'CPP 12'],
    ['7) Title', '7'],
    ['23/24-17 Title', '23/24-17'],
  ])('called %j has the number %j', (heading, number) => {
    expect(item(`## ${heading}\n\nText.`)).toMatchObject({ number, title: 'Title' });
  });

  it('may say who presented it, its pages, its source and the paragraph by which it was private', () => {
    const body = 'Presented by: Head of fostering\nPages: 13 to 32\nSource: Report of March 2022\n\nText.';
    expect(item(`## 1. One\n\n${body}`)).toMatchObject({
      presentedBy: 'Head of fostering',
      pages: '13 to 32',
      source: 'Report of March 2022',
      report: 'Text.',
    });
    const exempt = item('## 1. One\n\nExempt: who a child is, paragraph 2 of Part 1 of Schedule 12A');
    expect(exempt?.exemptParagraph).toBe(2);
    expect(Object.keys(exemptParagraphs)).toHaveLength(7);
    expect(() => item('## 1. One\n\nPresented by: Jane Smith\n\nText.')).toThrow(
      'meeting.md:8: "Jane Smith" must be a role',
    );
  });

  it('has decisions with their owner, their day and what came of them', () => {
    const body = [
      'AGREED:',
      '',
      '1. That it be noted',
      '2. That posters be sent to members. (Participation manager, by March 2022)',
      '3. That it be presented (Director of Children’s Services, at every other meeting)',
      '4. That the plan (see appendix A) be sent (Head of fostering and Head of adoption, by 4 May 2022, done 3 May 2022)',
      '5. That support be given to care leavers (aged 18 and over)',
    ].join('\n');
    expect(
      item(`## 1. One\n\n${body}`)?.decisions.map(({ text, who, due, done }) => ({ text, who, due, done })),
    ).toEqual([
      { text: 'That it be noted', who: [], due: null, done: null },
      {
        text: 'That posters be sent to members.',
        who: ['Participation manager'],
        due: { text: 'March 2022', day: '2022-03-31' },
        done: null,
      },
      {
        text: 'That it be presented',
        who: ['Director of Children’s Services'],
        due: { text: 'at every other meeting', day: null },
        done: null,
      },
      {
        text: 'That the plan (see appendix A) be sent',
        who: ['Head of fostering', 'Head of adoption'],
        due: { text: '4 May 2022', day: '2022-05-04' },
        done: '2022-05-03',
      },
      { text: 'That support be given to care leavers (aged 18 and over)', who: [], due: null, done: null },
    ]);
  });
});

describe('a meeting', () => {
  it('may say its time, how people met, where it could be watched and which paper its text follows', () => {
    const keys = 'time: 16:00\nhow: virtual\nlivestream: https://example.org/live\nsource: Minutes, pages 5 to 12\n';
    expect(meeting('## 1. One\n\nText.', keys)).toMatchObject({
      time: '16:00',
      how: 'virtual',
      livestream: 'https://example.org/live',
      source: 'Minutes, pages 5 to 12',
    });
  });

  it.each([
    ["papers: [{ title: Report, file: '../report.pdf' }]", 'a file in the folder files'],
    ["papers: [{ title: Report, file: 'report.exe' }]", 'a file in the folder files'],
    ['papers: [{ title: Report }]', 'a paper has either link: or file:'],
    ["papers: [{ title: Report, file: 'a.pdf', link: 'https://example.org/' }]", 'a paper has either link: or file:'],
    ["time: '25:00'", 'a time of day such as 16:00'],
  ])('with %s is refused', (key, says) => {
    expect(() => meeting('## 1. One\n\nText.', `${key}\n`)).toThrow(says);
  });
});

describe('when something is due', () => {
  it.each([
    ['by 30 April 2022', '2022-04-30', 'by 30 April 2022'],
    ['2022-04-30', '2022-04-30', 'by 30 April 2022'],
    ['October 2022', '2022-10-31', 'by October 2022'],
    ['by the end of October 2022', '2022-10-31', 'by the end of October 2022'],
    ['end of 2022', '2022-12-31', 'by end of 2022'],
    ['February 2024', '2024-02-29', 'by February 2024'],
    ['ongoing', null, 'ongoing'],
    ['at every other meeting', null, 'at every other meeting'],
    ['by the next meeting', null, 'by the next meeting'],
    ['after the meeting', null, 'after the meeting'],
  ])('is read from %j', (words, day, said) => {
    const due = dueFromWords(words);
    expect(due?.day).toBe(day);
    expect(dueInWords(due)).toBe(said);
  });

  it.each(['31 September 2022', 'soon', '2022', 'Octember 2022', 'Head of fostering', 'after', ''])(
    'is not read from %j',
    (words) => {
      expect(dueFromWords(words)).toBeNull();
    },
  );
});

describe('a role', () => {
  it.each([
    'Head of fostering',
    'A member',
    'Councillor Lead for Children',
    'Lead councillor',
    'Director of Education, Prevention and Partnerships',
    'Specialist Commissioning & Procurement Senior Manager',
    'Independent Reviewing Officer',
    'NHS Foundation Trust',
    'Participation People',
    'Two young people',
    'Virtual school head',
    'Head of IT Services',
  ])('is %j', (text) => expect(role.safeParse(text).success).toBe(true));

  it.each([
    'Councillor A Hellaoui',
    'Councillor Hellaoui',
    'Councillors A Hellaoui and T Higgins',
    'Cllr Hobson',
    'Jane Smith, Head of fostering',
    'Head of fostering (Jane Smith)',
    'Head of fostering: J Smith',
    'Director J. B. Smith',
    'Ms Brown',
  ])('is not %j', (text) => expect(role.safeParse(text).success).toBe(false));
});
