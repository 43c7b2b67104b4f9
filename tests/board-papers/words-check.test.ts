import { describe, expect, it } from 'vitest';
import { type Content, checkTexts, findingText } from '#board-papers';
import { noVoice, parseReport, parseVoice } from '#catalogue';
import { readCatalogue } from '#folders';
import { measure, row } from './figures.ts';
import { held, meeting } from './meetings.ts';
import { type Case, casesIn, saidOf } from './words-gate/gate.ts';

const { ledger } = casesIn('cases.yaml');
const said = (text: string, one: Partial<Case> = {}) => saidOf({ must: 'fine', kind: '', text, ...one }, ledger);
const { settings, measures } = await readCatalogue('data/settings.yaml', 'data/measures');
const context = { settings, measures, ledger, edition: 'public' as const, synthetic: true };
const found = (content: Partial<Content>, other: Partial<typeof context> = {}) =>
  checkTexts({ commentary: [], meetings: [], inspections: [], ...content }, { ...context, ...other }).map(findingText);

describe('checkTexts', () => {
  it('gives the line of each number, in a text of many lines', () => {
    const lines = said('First.\n\nThe service held 27 reviews.\n\n- One\n- Two,\n  and 3 children were adopted\n');
    expect(lines.map((line) => /meeting\.md:(\d+): (\w+)/.exec(line)?.slice(1))).toEqual([
      ['15', 'error'],
      ['11', 'warning'],
    ]);
  });

  it('says which measures were tried, and how a number is marked', () => {
    expect(said('It held 27 reviews.', { measures: ['cla_count', 'complaints'] })).toEqual([
      'data/meetings/2022-03-30/meeting.md:11: warning: 27 is neither a published figure of cla_count or complaints nor a change between two. ' +
        'Name its measure (Measures: of the item, or [27 …](measure:id)), say where it comes from (Source: …), or mark what counts no child: [27 …](not-children).',
    ]);
  });

  it('names of a hidden number its measure and its month, and no part or bound of it', () => {
    const [line = ''] = said('Of the 45 young people, 38 were known through outreach.', {
      measures: ['fff_young_people'],
    });
    expect(line).toContain('“38” may be a number of fff_young_people (December 2020) that the site does not show');
    expect(line).not.toMatch(/40|outreach|placements/);
  });

  it('takes a change for one only where the sentence speaks of a change', () => {
    expect(said('There were 83 visits.', { measures: ['cla_count'] })).toHaveLength(1);
    expect(said('There were 83 fewer.', { measures: ['cla_count'] })).toEqual([]);
  });

  it('lets a small number be where it is linked to a measure whose page shows it', () => {
    const small = [...ledger, row(measure('complaints', 'complaints'), '2022-02', 4, null, { periodType: 'quarter' })];
    const text = '[4 children](measure:complaints) complained while in residential care.';
    const one = { must: 'fine' as const, kind: '', text };
    expect(saidOf(one, small)).toEqual([]);
    expect(saidOf(one, ledger)).toEqual([expect.stringContaining('“4 children” counts so few children')]);
  });

  it('doubts the mark of no child where children are named beside what happens to them', () => {
    expect(said('[3 children](not-children) were adopted.')).toEqual([
      expect.stringMatching(/warning: “3 children” is marked as counting no child, beside what happens to children/),
    ]);
    expect(said('[3 sessions](not-children) about adoption.')).toEqual([]);
  });

  it('reads every field that a page shows: titles, places, roles, headings, who was there', () => {
    const keys = (more: string) => held.replace('title: Board\n', `title: Board\n${more}`);
    const few = 'counts so few children';
    for (const text of [
      held.replace('title: Board', 'title: Board - three children adopted'),
      keys('place: Where two children died\n'),
      keys("papers: [{ title: A, link: 'https://example.org/', body: Panel on 3 adopted children }]\n"),
      held.replace('## 1.', 'PRESENT: Chair; 2 pregnant care leavers\n\n## 1.'),
      held.replace('Reported.', 'Presented by: Manager of the team for three children in custody\n\nReported.'),
    ])
      expect(found({ meetings: [meeting('2022-02-15', text)] }).join(), text).toContain(few);
    const plan = '---\ntitle: Plan\n---\n\n## Two children in custody\n\nWords.\n';
    expect(found({ meetings: [meeting('2022-02-15', held, '', { a: plan })] }).join()).toMatch(
      /a\.md:5: error: .*so few/,
    );
    const asked = 'asked:\n  - { id: why, by: A parent of two adopted children, text: Why? }\n';
    expect(found({ meetings: [meeting('2022-02-15', held, asked)] }).join()).toContain(few);
  });

  it.each([
    '**3** children were adopted.',
    '<b>3</b> children were adopted.',
    '&#51; children were adopted.',
    '3&nbsp;children were adopted.',
  ])('reads a number through its markup: %s', (text) => {
    expect(said(text)).toEqual([expect.stringContaining('counts so few children')]);
  });

  it('asks for more where the settings do, of every measure or of one that is named', () => {
    const stricter = (publication: object) =>
      found(
        {
          meetings: [
            meeting('2022-03-30', held.replace('Reported.', 'Measures: complaints\n\n7 children were adopted.')),
          ],
        },
        {
          settings: { ...settings, publication: { ...settings.publication, ...publication } },
        },
      );
    expect(stricter({}).filter((line) => line.includes('error'))).toEqual([]);
    expect(stricter({ smallestCount: 7 })).toEqual([expect.stringContaining('“7 children” counts so few')]);
    expect(stricter({ measures: { complaints: { smallestCount: 9 } } })).toEqual([
      expect.stringContaining('“7 children”'),
    ]);
  });

  it('holds real texts with a source against real figures, and not against those of the sample', () => {
    const text = held
      .replace('status: held', 'status: held\nsource: A paper, page 4\nmadeUp: false')
      .replace('Reported.', 'Measures: fff_young_people\n\nOf the 45 young people, 38 were known through outreach.');
    const content = { meetings: [meeting('2022-03-30', text)] };
    expect(found(content, { synthetic: true })).toEqual([]);
    expect(found(content, { synthetic: false })).toEqual([expect.stringContaining('“38” may be a number of')]);
  });

  it('reads reports and children’s voice, by file and line', () => {
    const folder = 'data/meetings/2022-03-30';
    const report = parseReport(
      '---\ntitle: Homes\nitem: 1\n---\n\n## Purpose\n\nIt rose from 5% to 4%.\n\n## Background\n\nTwo children were placed far away.\n',
      `${folder}/reports/homes.md`,
    );
    const voice = parseVoice(
      'groups:\n  - name: Forum\n    note: "Three children in residential care came."\n',
      `${folder}/voice.yaml`,
    );
    const lines = found({ meetings: [{ ...meeting('2022-03-30', held), reports: [report], voice }] });
    expect(
      lines.filter((line) => line.includes(': error: ')).map((line) => line.slice(folder.length + 1).split(': ')[0]),
    ).toEqual(['reports/homes.md:8', 'reports/homes.md:12', 'voice.yaml:2']);
  });

  it('reads nothing that the edition does not show', () => {
    const text = held.replace('Reported.', 'Exempt: information about individuals\n\nThree children are in custody.');
    const content = { meetings: [meeting('2022-03-30', text)] };
    expect(found(content)).toEqual([]);
    expect(found(content, { edition: 'board' as never })).toEqual([expect.stringContaining('counts so few')]);
  });

  it('stops at an answer that few gave in a survey, as a count or as a share', () => {
    const survey = (item: string) => {
      const voice = parseVoice(
        `surveys:\n  - title: Homes\n    on: 2022-02-01\n    answered: 40\n    items:\n      - { text: I feel safe, ${item} }\n`,
        'voice.yaml',
      );
      return found({ meetings: [{ ...meeting('2022-03-30', held), voice }] });
    };
    expect(survey('count: 36')).toEqual([]);
    expect(survey('percent: 90')).toEqual([]);
    expect(survey('count: 3')).toEqual([
      'voice.yaml:2: error: An answer in the survey “Homes” was given by 5 children or fewer. Leave that answer out, or put it together with another, and say in note: that few gave it.',
    ]);
    expect(survey('percent: 7.5')).toHaveLength(1);
    expect(noVoice('voice.yaml').surveys).toEqual([]);
  });
});
