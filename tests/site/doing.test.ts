import { describe, expect, it } from 'vitest';
import type { Meeting } from '#board-papers';
import { type Commentary, parseCommentary } from '#catalogue';
import { held, judged } from '#components/examples/index.ts';
import { doingFor, type SiteSection } from '#site';

const shown = [judged.usual, judged.zero];
const [one, other] = shown.map(({ card }) => card.measure.id) as [string, string];
const section: SiteSection = {
  id: 'our-children',
  title: 'Our children',
  principle: 'our-children',
  chosen: false,
  serves: ['our-children'],
  judged: shown,
  headed: [],
};
const doing =
  '\n## What we are doing\n\nWe call. And more.\n\n- Call (Head of fostering, by 30 June 2022, done 1 June 2022)\n- Write (Head of fostering, by 31 July 2022)\n- Visit (Head of fostering, by 31 July 2022)\n';
const said = (measure: string, month: string, rest = doing): Commentary =>
  parseCommentary(
    `---\nauthor: Head of fostering\n---\n\n## Why\n\nSo.\n${rest}`,
    `data/commentary/${month}/${measure}.md`,
  );
const site = (commentary: Commentary[], meetings: Meeting[] = []) => ({
  content: { commentary, meetings, inspections: [] },
  newest: { asAt: '2022-07-31' } as never,
});

describe('doingFor', () => {
  it('is what the newest commentary says, with what is not done first', () => {
    const found = doingFor(site([said(one, '2022-05'), said(other, '2022-06')]), section);
    expect(found).toMatchObject({ from: 'commentary', measure: { id: other }, sentence: 'We call.' });
    expect(found?.actions.map(({ what }) => what)).toEqual(['Write', 'Visit']);
  });

  it('passes over commentary that says nothing of it, that is a year old or of another measure', () => {
    expect(
      doingFor(site([said(one, '2022-06', ''), said(other, '2021-07'), said('another', '2022-06')]), section),
    ).toBeNull();
  });

  it('still is what officers wrote less than a year ago', () => {
    expect(doingFor(site([said(other, '2021-08')]), section)).toMatchObject({ from: 'commentary' });
  });

  it('is the newest plan of an item that serves the section, where nobody wrote', () => {
    const older = { ...held, date: '2022-01-01' };
    const found = doingFor(site([], [older, held]), section);
    expect(found).toMatchObject({ from: 'plan', meeting: { date: held.date }, plan: { id: 'permanence' } });
    expect(found?.actions.map(({ what }) => what)).toEqual(['Go on with the plan', 'Call *every* carer']);
    expect(doingFor(site([], [held]), { ...section, principle: 'our-workforce' })).toBeNull();
  });

  it('is the newest report with actions of an item that serves the section, where nobody wrote and there is no plan', () => {
    const [item] = held.items;
    const [report] = held.reports;
    if (item === undefined || report === undefined) throw new RangeError('the example has no item or report');
    const of = (date: string, actions: string[], serves: SiteSection['principle'] = 'our-children'): Meeting => ({
      ...held,
      date,
      plans: [],
      items: [{ ...item, number: '8', serves: [serves] }],
      reports: [
        {
          ...report,
          item: '8',
          actions: actions.map((what) => ({ what, who: [], due: null, done: null, line: 1 })),
        },
      ],
    });
    const found = doingFor(
      site([], [of('2022-01-01', ['Old']), of('2022-03-01', ['New']), of('2022-05-01', [])]),
      section,
    );
    expect(found).toMatchObject({ from: 'report', meeting: { date: '2022-03-01' }, report: { id: report.id } });
    expect(found?.actions.map(({ what }) => what)).toEqual(['New']);
    expect(doingFor(site([], [of('2022-03-01', ['New'], 'your-home')]), section)).toBeNull();
  });
});
