import { describe, expect, it } from 'vitest';
import { readPapers } from '#folders';

/*
 * What the papers of Middlesbrough's Corporate Parenting Board hold, typed from reading them: the pack of 30 March 2022
 * with the minutes of 15 February, the minutes of 27 July 2022 and the report on the Relational Practice Service.
 */
const { meetings, inspections } = await readPapers({
  commentary: 'data/commentary',
  meetings: 'data/meetings',
  inspections: 'data/inspections',
});
const on = (day: string) => {
  const meeting = meetings.find(({ date }) => date === day);
  if (meeting === undefined) throw new Error(`no meeting on ${day}`);
  return meeting;
};
const february = on('2022-02-15');
const march = on('2022-03-30');
const july = on('2022-07-27');
const numbersFrom = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
const reportOf = (meeting: typeof march, id: string) => {
  const report = meeting.reports.find((one) => one.id === id);
  if (report === undefined) throw new Error(`no report ${id}`);
  return report;
};
const textOf = ({ passages }: { passages: readonly { text: string }[] }) =>
  passages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('a meeting of the sample', () => {
  it('follows a paper that it names, with all that belongs to it, and none is made up', () => {
    expect(meetings.map(({ date }) => date)).toEqual(['2022-02-15', '2022-03-30', '2022-07-27']);
    for (const { madeUp, source, plans, reports, questions, voice } of meetings) {
      expect(madeUp).toBe(false);
      for (const one of [{ source }, ...plans, ...reports])
        expect(one.source).toMatch(/\b(?:pages? \d|item \d|Minutes|Report)/);
      if (questions.asked.length > 0) expect(questions.source).toMatch(/pages? \d|items? \d/);
      if (voice.groups.length + voice.saidDid.length > 0) expect(voice.source).toMatch(/pages? \d|items? \d/);
    }
    expect(
      inspections.map(({ madeUp, source }) => [madeUp, /\d{1,2} (?:March|July) 2022/.exec(source ?? '')?.[0]]),
    ).toEqual([
      [false, '30 March 2022'],
      [false, '27 July 2022'],
    ]);
  });

  it.each([
    [february, '21/', 11],
    [march, '', 12],
    [july, '22/', 9],
  ])('has every item of its agenda with its own number: $date', (meeting, prefix, last) => {
    expect(meeting.items.map(({ number }) => number)).toEqual(numbersFrom(prefix, last));
  });

  it.each([
    [february, { '21/4': 2, '21/5': 2, '21/7': 1, '21/8': 1, '21/10': 1, '21/11': 1 }],
    // The pack has no minutes of its own meeting.
    [march, {}],
    // The minutes of items 6 to 8 break off where they are published.
    [july, { '22/4': 1, '22/5': 1 }],
  ])('decided what its minutes say, and nothing else: $date', (meeting, expected) => {
    const decided = meeting.items.filter(({ decisions }) => decisions.length > 0);
    expect(Object.fromEntries(decided.map(({ number, decisions }) => [number, decisions.length]))).toEqual(expected);
    expect(meeting.items.flatMap(({ unread }) => unread)).toEqual([]);
  });

  it('takes press and public out under paragraph 2 before the one item that was private', () => {
    const exempt = meetings.flatMap(({ date, items }) =>
      items.filter((one) => one.exempt !== null).map((one) => [date, one]),
    );
    expect(exempt).toMatchObject([
      [
        '2022-02-15',
        { number: '21/11', title: 'Children missing from care', exemptParagraph: 2, decidedInPublic: true },
      ],
    ]);
    const [ordered] = february.items.find(({ number }) => number === '21/10')?.decisions ?? [];
    expect(ordered).toMatchObject({
      kind: 'ordered',
      text: expect.stringContaining('paragraph 2 of Part 1 of Schedule 12A'),
    });
  });

  it('brings back the update on Covid-19 and the posters, with no officer that the minutes do not name', () => {
    const [, second] = february.items.find(({ number }) => number === '21/4')?.decisions ?? [];
    expect(second).toMatchObject({ who: [], due: { text: 'at every other meeting', day: null } });
    const [, posters] = february.items.find(({ number }) => number === '21/5')?.decisions ?? [];
    expect(posters?.due).toEqual({ text: 'after the meeting', day: null });
  });

  it('says how many were there, by role and never by name', () => {
    const counts = february.attendance.map(({ kind, people }) => [
      kind,
      people.reduce((all, { count }) => all + count, 0),
    ]);
    expect(counts).toEqual([
      ['present', 6],
      ['invited', 1],
      ['inAttendance', 3],
      ['officers', 14],
      ['apologies', 9],
    ]);
    expect(
      meetings.flatMap(({ attendance }) =>
        attendance.flatMap(({ people }) => people.filter(({ name }) => name !== null)),
      ),
    ).toEqual([]);
  });

  it('gives the pages of the pack, one paper after the other', () => {
    const pages = march.items.flatMap((item) => (item.pages === null ? [] : [item.pages.split(' to ').map(Number)]));
    expect(pages.map(([first]) => first)).toEqual([5, 13, 23, 27, 57, 127, 141, 145]);
    expect(pages.at(-1)).toEqual([145, 154]);
    expect(pages.slice(1).every(([first = 0], index) => first === (pages[index]?.[1] ?? 0) + 1)).toBe(true);
    expect(march).toMatchObject({ time: '13:00', how: 'virtual' });
    expect(meetings.map(({ papersOnly }) => papersOnly)).toEqual([false, true, false]);
    // The pack says who belongs to the board, and not who came.
    expect(march.attendance.map(({ kind, people }) => [kind, people.map(({ count }) => count)])).toEqual([
      ['membership', [1, 7]],
    ]);
  });
});

describe('questions', () => {
  const ids = ({ asked }: typeof february.questions) => asked.map(({ id }) => id);
  const open = (day: string) => {
    const answered = meetings.flatMap(({ questions }) => questions.answered.map(({ id }) => id));
    return ids(on(day).questions).filter((id) => !answered.includes(id));
  };

  it('stand with the meeting at which they were asked', () => {
    expect(ids(february.questions)).toEqual([
      'identity-papers',
      'getting-to-the-in-care-councils',
      'support-after-an-issue-is-raised',
      'promises-and-the-executive',
      'caseloads-and-demand',
      'members-invited',
    ]);
    expect(ids(march.questions)).toEqual([]);
    expect(ids(july.questions)).toEqual([
      'share-of-agency-staff',
      'workers-with-over-20-children',
      'number-and-terms-of-social-workers',
      'number-of-new-providers',
      'another-home-of-this-kind',
      'firms-that-open-a-home',
    ]);
  });

  it('are answered where somebody answered in the room, and open where nobody did', () => {
    expect(open('2022-02-15')).toEqual(['promises-and-the-executive']);
    expect(open('2022-07-27')).toEqual(['share-of-agency-staff', 'number-and-terms-of-social-workers']);
    for (const { questions } of meetings) {
      for (const { id } of questions.answered) expect(ids(questions)).toContain(id);
    }
    const highCaseloads = july.questions.answered.find(({ id }) => id === 'workers-with-over-20-children');
    expect(highCaseloads?.text).toMatch(/^In some instances/);
  });
});

const sufficiency = [
  'Strengthening commissioning for children and young people',
  'Increasing placements close to where children and young people live and learn',
  'Growing early intervention and prevention',
  'Improving placements and support for care leavers',
  'Enhancing learning outcomes for children and young people',
  'Building our fostering capacity and adoption outcomes',
];

describe('an action plan', () => {
  const plan = (meeting: typeof march, id: string) => {
    const found = meeting.plans.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no plan ${id}`);
    return found;
  };

  it('for permanence has the six themes of the paper, and its own impact, risks and steps', () => {
    const { themes, owner, author, impact, risks, nextSteps } = plan(march, 'permanence');
    expect(themes.map(({ title }) => title)).toEqual([
      'Strengthening permanence in our social work practice',
      'Growing our partnerships for permanence',
      'Reducing drift and delay in achieving permanence',
      'Strengthening the voice of children and young people in permanence',
      'Improving the way we capture and use our data for permanence',
      'Supporting permanence in education, employment and training',
    ]);
    expect(themes.map(({ officers }) => officers.length)).toEqual([1, 1, 1, 1, 1, 2]);
    expect(themes.every(({ progress }) => progress !== '')).toBe(true);
    expect(impact.match(/^- /gm)?.length).toBe(10);
    expect([risks !== '', nextSteps.length]).toEqual([true, 8]);
    expect([owner, author]).toEqual([
      "Director of Children's Social Care",
      'Head of Looked After Children and Corporate Parenting',
    ]);
  });

  it('for sufficiency has its six themes with two officers each, in March and again in July', () => {
    expect(plan(march, 'sufficiency').themes.map(({ title }) => title)).toEqual(sufficiency);
    // In July the minutes name the themes, and say of nothing to which it belongs.
    expect([...plan(july, 'sufficiency').background.matchAll(/^\d\. (.+)$/gm)].map(([, title]) => title)).toEqual(
      sufficiency,
    );
    expect(plan(july, 'sufficiency').themes.map(({ officers }) => officers)).toEqual([[]]);
    expect(plan(march, 'sufficiency').themes.map(({ officers }) => officers.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(plan(march, 'sufficiency').nextSteps.length).toBe(2);
    expect(plan(july, 'sufficiency').nextSteps.map(({ due }) => due?.day)).toEqual(['2022-11-30']);
  });
});

describe('a report', () => {
  it('lies with its item of the agenda', () => {
    expect(march.reports.map(({ id, item }) => [item, id]).toSorted()).toEqual([
      ['10', 'complaints'],
      ['11', 'participation'],
      ['7', 'adoption-tees-valley'],
      ['8', 'futures-for-families'],
      ['9', 'private-fostering'],
    ]);
    expect(july.reports.map(({ id, item }) => [item, id])).toEqual([['22/8', 'relational-practice-service']]);
  });

  it('on relational practice says what it contributes to each principle, and has five steps dated by month', () => {
    const { contributions, impact, actions } = reportOf(july, 'relational-practice-service');
    expect(contributions.map(({ section }) => section)).toEqual([
      'your-home',
      'your-family-and-friends',
      'your-education',
      'your-adult-life',
      'your-health-and-wellbeing',
      'your-voice-and-influence',
    ]);
    expect(impact.map(({ kind }) => kind)).toEqual(['legal', 'financial', 'policy', 'equality', 'risk']);
    expect(actions.map(({ due }) => due?.text)).toEqual([
      'August 2022',
      'August 2022',
      'September 2022',
      'October 2022',
      'January 2023',
    ]);
  });

  it('on Futures for Families carries the caution of those who evaluated it', () => {
    const text = textOf(reportOf(march, 'futures-for-families'));
    expect(text).toContain('should not be read as showing an effect');
    expect(march.items.find(({ number }) => number === '8')?.report).toMatch(/evidence of\s+impact/);
    expect(textOf(reportOf(july, 'relational-practice-service'))).toContain('no evidence of that');
  });

  it('names the slips of the paper and repeats none', () => {
    const complaints = textOf(reportOf(march, 'complaints'));
    expect(complaints).toContain('add up to fifteen, not to fourteen');
    const all = meetings.flatMap(({ items, plans, reports }) => [...items, ...plans, ...reports].map(textOf)).join(' ');
    for (const slip of [
      /128%/,
      /increase from 93\.1%/,
      /58\.5%/,
      /50\.4%/,
      /\b14\.6%/,
      /28\.7%/,
      /\b1\.7%/,
      /57% and/,
    ]) {
      expect(all).not.toMatch(slip);
    }
    expect(all).toMatch(
      /\[Health check\]\(measure:health_assessment_percent\)[^.]*: 92\.4%, against 93\.1% in December\. The minutes call that a rise; it is a fall/,
    );
  });

  it('on private fostering has no row for a child', () => {
    const { passages } = reportOf(march, 'private-fostering');
    expect(passages.filter(({ text }) => text.startsWith('|') && !/^\| What \| Who \| By when \|/.test(text))).toEqual(
      [],
    );
  });

  it('of the adoption agency has its eight recommendations and its development plan of eight rows', () => {
    const { parts } = reportOf(march, 'adoption-tees-valley');
    const recommendations = parts.find(({ kind }) => kind === 'recommendations')?.text ?? '';
    expect(recommendations.match(/^\d\. /gm)?.length).toBe(8);
    const plan = parts.find(({ title }) => title === 'Development plan')?.text ?? '';
    expect(plan.trim().split('\n').length).toBe(2 + 8);
  });
});

describe('what children and young people told the board', () => {
  it('is the eight things that matter to care leavers, and how often the groups met', () => {
    expect(february.voice.matters.map(({ points }) => points.length)).toEqual([8, 4]);
    expect(february.voice.groups.map(({ sessions, reached }) => [sessions, reached])).toEqual([
      [3, 0],
      [4, 'few'],
      [4, 7],
    ]);
  });

  it('is in no quotation: nobody recorded that anybody may be quoted', () => {
    expect(meetings.flatMap(({ voice }) => voice.words)).toEqual([]);
  });
});

describe('what inspectors found', () => {
  it('in November 2019 were twelve criticisms, of which the papers give the month alone', () => {
    expect(inspections[0]).toMatchObject({ date: '2019-11-01', monthOnly: true, by: 'Ofsted' });
    expect(inspections[0]?.findings.map(({ kind }) => kind)).toEqual(Array.from({ length: 12 }, () => 'improve'));
  });

  it('from 29 to 30 March 2022, told in a letter of 6 May, were strengths', () => {
    expect(inspections[1]).toMatchObject({
      date: '2022-03-29',
      monthOnly: false,
      to: '2022-03-30',
      letter: '2022-05-06',
      kind: 'monitoring visit',
    });
    expect(inspections[1]?.findings.length).toBe(21);
    expect(new Set(inspections[1]?.findings.map(({ kind }) => kind))).toEqual(new Set(['strength']));
    expect(inspections).toHaveLength(2);
  });
});
