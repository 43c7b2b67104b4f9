import { describe, expect, it } from 'vitest';
import { CatalogueFileError, parseMeeting } from '#catalogue';
import cases from './meeting.json' with { type: 'json' };

const file = 'data/meetings/2022-02-15/meeting.md';

describe('a meeting file', () => {
  it('is read whole: day, place, items with their principles, what was reported and what was agreed', () => {
    const { items, ...meeting } = parseMeeting(cases.good, file);
    expect(meeting).toEqual({
      date: '2022-02-15',
      title: 'Corporate Parenting Board',
      papers: [],
      papersOnly: false,
      attendance: [],
      declarations: null,
      status: 'held',
      place: 'Town Hall',
      minutes: '2022-03-30',
      next: '2022-03-30',
      lines: { status: 3, minutes: 5, next: 6 },
      file,
    });
    const labels = { exemptParagraph: null, decidedInPublic: false, presentedBy: null, pages: null, source: null };
    const plain = { ...labels, serves: [], exempt: null, measures: [], report: '', decisions: [], unread: [] };
    const agreed = (text: string, line: number) => [{ kind: 'agreed', text, who: [], due: null, done: null, line }];
    const lines = cases.good.split('\n');
    for (const { text, line } of items.flatMap(({ passages }) => passages)) {
      expect(lines[line - 1]).toBe(text.split('\n', 1)[0]);
    }
    expect(items.map(({ passages: _, ...item }) => item)).toEqual([
      { ...plain, number: '1', title: 'Minutes', decisions: agreed('That the minutes be approved.', 11), line: 9 },
      {
        ...labels,
        number: '21/8',
        title: 'The scorecard',
        serves: ['your-home', 'our-workforce'],
        exempt: null,
        measures: ['cla_count', 'cla_rate'],
        report: 'The figures were presented.\n\n- One thing.',
        decisions: agreed('That it be noted.', 22),
        unread: [],
        line: 13,
      },
      { ...plain, number: '9', title: 'Missing children', exempt: 'information about individuals', line: 25 },
    ]);
  });

  it.each(cases.refused)('with $name is refused by file, line and remedy', ({ replace, with: instead, says }) => {
    expect(cases.good).toContain(replace);
    const read = () => parseMeeting(cases.good.replace(replace, instead), file);
    expect(read).toThrow(CatalogueFileError);
    expect(read).toThrow(says);
  });

  it('outside a folder called after a day is refused', () => {
    expect(() => parseMeeting(cases.good, 'data/meetings/spring/meeting.md')).toThrow(/must be a day/);
  });
});
