import { describe, expect, it } from 'vitest';
import { checkDirections, findingText } from '#board-papers';
import { type Measure, parseCommentary, parseMeeting, parsePlan, parseQuestions } from '#catalogue';

/** What a clerk of one council tried to enter, as it stands in the council's own papers. */
const day = 'data/meetings/2022-02-15';
const meeting = (body: string) =>
  parseMeeting(`---\ntitle: Board\nstatus: held\n---\n\n${body}\n`, `${day}/meeting.md`);
const decided = (text: string) =>
  meeting(`## 21/4. Update\n\n${text}`).items[0]?.decisions.map((one) => `${one.kind}: ${one.text}`);
const plan = (body: string) => parsePlan(`---\ntitle: Plan\n---\n\n${body}\n`, `${day}/plans/permanence.md`);

describe('what councils write', () => {
  it('has who was there and who was not above the first item', () => {
    const { attendance } = meeting(
      'PRESENT: Councillors A Able (Chair) and B Baker\n\nAPOLOGIES FOR ABSENCE: Councillor C Cook\n\n## 21/1. Apologies\n\nNoted.',
    );
    expect(attendance.map(({ kind, people }) => [kind, people.length])).toEqual([
      ['present', 2],
      ['apologies', 1],
    ]);
  });

  it.each([
    ['AGREED- That the information be noted.', ['agreed: That the information be noted.']],
    [
      'AGREED-\n\n- 1. That the update be noted\n- 2. That it be presented at every other meeting.',
      ['agreed: That the update be noted', 'agreed: That it be presented at every other meeting.'],
    ],
    [
      'AGREED:\n\n1. That the information be noted\n2. That the posters be circulated.',
      ['agreed: That the information be noted', 'agreed: That the posters be circulated.'],
    ],
    ['It was late. AGREED That the update be noted.', ['agreed: That the update be noted.']],
    [
      'ORDERED that the press and public be excluded from the meeting.',
      ['ordered: That the press and public be excluded from the meeting.'],
    ],
  ])('has its decisions read: %j', (text, decisions) => expect(decided(text)).toEqual(decisions));

  it('has plans whose impact, risks and next steps are of the whole, with steps of nobody and of no day', () => {
    const read = plan(
      [
        '## 1. Practice\n\nAccountable officers: Head of safeguarding; Head of children looked after\n\n- Panels meet.',
        '## 3.0 Impact, performance and data\n\n- Fewer children are in care.',
        '## 5.0 Risks\n\n- Demand.',
        '## 6.0 Next steps\n\n- Recruit\n- Refresh the plan (by October 2022)\n- Weekly reports (Head of fostering, ongoing)',
      ].join('\n\n'),
    );
    expect(read.themes.map(({ title, officers }) => [title, officers.length])).toEqual([['1. Practice', 2]]);
    expect([read.impact, read.risks]).toEqual(['- Fewer children are in care.', '- Demand.']);
    expect(read.nextSteps.map(({ who, due }) => [who, due?.text, due?.day])).toEqual([
      [[], undefined, undefined],
      [[], 'October 2022', '2022-10-31'],
      [['Head of fostering'], 'ongoing', null],
    ]);
  });

  it('has papers of its own, in the meeting’s folder', () => {
    const text = `---\ntitle: Board\nstatus: held\npapers: [{ title: Report, file: rps.pdf }]\n---\n\n## 1. One\n\nRead.\n`;
    expect(parseMeeting(text, `${day}/meeting.md`).papers).toEqual([{ title: 'Report', file: 'rps.pdf' }]);
  });

  it('names a councillor who asked, which stays refused with what to write', () => {
    const asked = 'asked:\n  - { id: why, by: Cllr Able, text: Why? }\n';
    expect(() => parseQuestions(asked, `${day}/questions.yaml`, '2022-02-15')).toThrow(
      'a role such as Head of fostering',
    );
  });

  it('has headings and tables inside an item', () => {
    const [item] = meeting('## 1. One\n\n### Recommendations\n\n| Q2 | Q3 |\n|---|---|\n| 14 | 10 |').items;
    expect(item?.report).toBe('### Recommendations\n\n| Q2 | Q3 |\n|---|---|\n| 14 | 10 |');
  });

  it('never has a table with a child’s number, dates, sex, story and address built', () => {
    const table =
      '| Child | Started | Date of birth | Sex | Life story | Contact |\n|---|---|---|---|---|---|\n| 123456 | 1.3.20 | 3.5.11 | F | Lives with an aunt | aunt@example.org |';
    for (const line of ['a column of dates of birth', 'an e-mail address', 'a table with a row for each child']) {
      expect(() => meeting(`## 1. One\n\n${table}`)).toThrow(line);
    }
  });

  it('says that something rose which fell, and stops', () => {
    const text = '---\nauthor: Head of health\n---\n\n## Why\n\nThis was an increase from 93.1% to 92.4%.\n';
    const commentary = [parseCommentary(text, 'data/commentary/2022-01/health_assessment_percent.md')];
    const found = checkDirections({ commentary, meetings: [], inspections: [] }, new Map<string, Measure>());
    expect(found.map(findingText)).toEqual([expect.stringMatching(/md:7: error: /)]);
  });
});
