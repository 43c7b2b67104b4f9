import { describe, expect, it } from 'vitest';
import { saidInTexts } from '#board-papers';
import { noVoice } from '#catalogue';
import type { Figure } from '#figure';
import { readCatalogue } from '#folders';

const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');

/** Young people whom a service knew, by kind: 45 of them, of whom 40 through outreach. */
function figureOf(numerator: number, category = '', periodEnd = '2020-12-31'): Figure {
  return {
    measure: 'fff_young_people',
    authority: settings.council,
    periodType: 'snapshot',
    periodStart: periodEnd,
    periodEnd,
    breakdown: category === '' ? '' : 'kind',
    category,
    numerator,
    denominator: null,
    value: numerator,
  };
}
const figures = [figureOf(45), figureOf(40, 'outreach'), figureOf(5, 'residential'), figureOf(52, '', '2021-01-31')];

function said(
  report: string,
  { madeUp, text = '', of = figures }: { madeUp?: boolean; text?: string; of?: Figure[] } = {},
) {
  const item = {
    number: '5',
    title: 'The pilot',
    serves: [],
    exempt: null,
    measures: ['fff_young_people'],
    report,
    decisions: [],
    unread: [],
    passages: [{ text: report, line: 44 }],
    ...{ exemptParagraph: null, decidedInPublic: false, presentedBy: null, pages: null, source: null },
    line: 42,
  };
  const meeting = {
    title: 'Board',
    status: 'held' as const,
    papers: [],
    papersOnly: false,
    madeUp,
    date: '2022-03-30',
    items: [item],
    lines: {},
    file: 'data/meetings/2022-03-30/meeting.md',
    plans: [],
    reports: [],
    voice: noVoice(''),
    files: [],
    attendance: [],
    declarations: null,
    questions: { asked: [], answered: [], source: null, file: '' },
  };
  const commentary = {
    measure: 'fff_young_people',
    month: '2020-12' as const,
    author: 'Head of service',
    alsoAbout: [],
    why: { text, line: 8 },
    doing: null,
    doingProse: '',
    actions: [],
    file: 'data/commentary/2020-12/fff_young_people.md',
  };
  return saidInTexts(
    { meetings: [meeting], commentary: text === '' ? [] : [commentary], inspections: [] },
    { figures: of, measures, settings, synthetic: true },
  );
}

describe('numbers in texts', () => {
  it('that are exact where figures are rounded are known, with file and line', () => {
    const { facts, lines } = said('At the end of December it knew 45, 40 of them through outreach.');
    expect(lines).toEqual([
      'data/meetings/2022-03-30/meeting.md:44: error: 40 is the exact number of fff_young_people by kind: outreach (E06000002, snapshot to 2020-12-31). Take it out, or write about how many, as the page does: until then, what follows from it is hidden too.',
    ]);
    expect(facts).toEqual([
      expect.objectContaining({ category: 'outreach', numerator: 40, denominator: null, synthetic: true }),
    ]);
  });

  it('of commentary have the line on which they stand', () => {
    const { lines } = said('Nothing.', { text: 'It knew 45.\n\nAll but 5 of them were visited at home.' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('data/commentary/2020-12/fff_young_people.md:10: error: 5 is the exact number of');
  });

  it.each(['It knew 45, after 52 in January.', 'It knew about 41 of 45.', 'On 5 December 2020 it began.'])(
    'that are headlines, are of nothing or count nothing say no more than the figures: %s',
    (text) => {
      expect(said(text)).toEqual({ facts: [], lines: [] });
    },
  );

  it('that are only a limit are no numbers of anybody, and those in words are', () => {
    expect(said('More than 40 were known through outreach, and at least 5 lived there.').facts).toEqual([]);
    const known = said('Fifteen young people were known through outreach.', {
      of: [figureOf(45), figureOf(15, 'outreach')],
    });
    expect(known.facts).toEqual([expect.objectContaining({ category: 'outreach', numerator: 15 })]);
  });

  it('of real children are not taken for those of the sample', () => {
    expect(said('It knew 40 through outreach.', { madeUp: false })).toEqual({ facts: [], lines: [] });
    expect(said('It knew 40 through outreach.', { madeUp: true }).facts).toHaveLength(1);
  });
});
