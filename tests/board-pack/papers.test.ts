import { beforeAll, describe, expect, it } from 'vitest';
import { afterMeeting, packOf } from '#board-pack';
import type { Site } from '#site';
import { sampleSite } from '../fixtures/pack/sample-site.ts';

let site: Site;
beforeAll(async () => {
  site = await sampleSite();
});

/** The sample with another text of recommendations in the one report of its last meeting. */
function recommending(text: string): Site {
  const meetings = site.content.meetings.map((meeting) => ({
    ...meeting,
    reports: meeting.reports.map((report) => ({
      ...report,
      parts: report.parts.map((part) => (part.kind === 'recommendations' ? { ...part, text } : part)),
    })),
  }));
  return { ...site, content: { ...site.content, meetings } };
}

const ofReports = (of: Site, meeting: string): string[] =>
  packOf(of, { meeting }).recommendations.filter((text) => text.startsWith('From the report'));

describe('the pack for a meeting', () => {
  it('quotes decisions and actions of the meetings before it alone, and plans that go to it', () => {
    const { meetings } = site.content;
    for (const { date } of meetings.slice(-2)) {
      const pack = packOf(site, { meeting: date });
      expect(pack.decisions.length).toBeGreaterThan(0);
      expect([...pack.decisions, ...pack.actions].filter(({ meeting }) => meeting >= date)).toEqual([]);
      const plans = new Set(pack.plans.flatMap(({ actions }) => actions.map(({ meeting }) => meeting)));
      expect([...plans].filter((day) => day > date)).toEqual([]);
    }
    const plans = packOf(site, { meeting: '2022-07-27' }).plans.flatMap(({ actions }) => actions);
    expect(plans.map(({ meeting }) => meeting)).toContain('2022-07-27');
  });

  it('without a meeting has what the last one agreed', () => {
    expect(packOf(site).decisions.map(({ meeting }) => meeting)).toContain('2022-07-27');
  });

  it('takes from reports what they ask of the board, with whose they are, and nothing else', () => {
    expect(ofReports(site, '2022-07-27')).toEqual([]);
    expect(ofReports(site, '2022-03-30')).toEqual([
      'From the report “Complaints made by children looked after” (Executive Director of Children’s Services): That the board note the report.'.replace(
        '’',
        "'",
      ),
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'a sentence among others',
      'It went well. The board is asked to note this. More follows.',
      ['The board is asked to note this.'],
    ],
    [
      'points',
      '1. That the Board notes the report.\n2. The service has ten posts.',
      ['That the Board notes the report.'],
    ],
    ['members', 'Members are recommended to **agree** the plan.', ['Members are recommended to agree the plan.']],
    [
      'a form',
      'It is recommended that members of the Panel note it.',
      ['It is recommended that members of the Panel note it.'],
    ],
    [
      'points under an opening',
      'The Corporate Parenting Board is asked to:\n\n- note the report\n- agree the plan',
      [
        'The Corporate Parenting Board is asked to note the report',
        'The Corporate Parenting Board is asked to agree the plan',
      ],
    ],
    ['what a board did', 'The board has agreed it already. The members of staff were thanked.', []],
    ['nothing', 'None: the report is for information.', []],
    ['others', '1. Have enough foster carers.\n2. The council should train them.', []],
  ])('finds what is asked in %s', (_, text, asked) => {
    const found = ofReports(recommending(text), '2022-07-27');
    expect(found.map((one) => one.replace(/^From the report “.*?” \(.*?\): /, ''))).toEqual(asked);
  });

  it('is warned of where its figures are of a later day', () => {
    expect(afterMeeting(packOf(site, { meeting: '2022-07-27', publication: '2022-07' }))).toMatch(
      /as at 31 July 2022, and the meeting of 27 July 2022 could not have had them/,
    );
    expect(afterMeeting(packOf(site, { meeting: '2022-07-27' }))).toBeNull();
    expect(afterMeeting(packOf(site))).toBeNull();
  });
});

describe('what a pack says of itself', () => {
  it('is said of a pack and not of a page', () => {
    const { protection, notices } = packOf(site);
    expect([...protection, ...notices].filter((text) => /\b(?:this|the|these) pages?\b/i.test(text))).toEqual([]);
    expect(notices.join(' ')).toContain('in this pack');
  });
});
