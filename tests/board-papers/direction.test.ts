import { describe, expect, it } from 'vitest';
import { checkDirections, contentOf, contradictionsIn, findingText, type Meeting } from '#board-papers';
import { type Measure, parseCommentary, type Target } from '#catalogue';
import { readPapers } from '#folders';
import cases from './direction.json' with { type: 'json' };
import { held, meeting, planOf } from './meetings.ts';

const severities = (text: string, polarity: 'higher' | 'lower' | null = null) => [
  ...new Set(contradictionsIn(text, polarity).map(({ severity }) => severity)),
];

describe('what a sentence says of its numbers', () => {
  it.each(cases.errors)('is an error where arithmetic alone denies it: %s', (text) => {
    expect(severities(text)).toEqual(['error']);
  });

  it.each(cases.warnings)('is a warning where it may be meant otherwise: %s', (text) => {
    expect(severities(text)).toEqual(['warning']);
  });

  it.each(cases.right)('is let be where they bear it out, or nothing is said of them: %s', (text) => {
    expect(contradictionsIn(text)).toEqual([]);
  });

  it('is held against which way is good, where that is one way', () => {
    const improved = 'It improved from 93.1% to 92.4%.';
    expect(severities(improved, 'higher')).toEqual(['warning']);
    expect(severities(improved, 'lower')).toEqual([]);
    expect(severities(improved)).toEqual([]);
    expect(severities('It worsened from 93.1% to 92.4%.', 'lower')).toEqual(['warning']);
  });

  it('is found in every sentence, each with its place and what is wrong', () => {
    const text = 'First.\n\nIt rose from 5 to 4. It fell from 5 to 4.\n\n- It fell from 4 to\n  5, by 128%.';
    expect(contradictionsIn(text)).toEqual([
      {
        severity: 'error',
        at: 8,
        sentence: 'It rose from 5 to 4.',
        problem: 'From 5 to 4 is a decrease, and “rose” says the opposite.',
      },
      {
        severity: 'error',
        at: expect.any(Number),
        sentence: '- It fell from 4 to 5, by 128%.',
        problem: 'From 4 to 5 is an increase, and “fell” says the opposite.',
      },
    ]);
  });

  it('takes no more than a moment of a long text', () => {
    const long = 'The number of children rose from many homes to more and fell of all, up from none, to '.repeat(400);
    expect(contradictionsIn(long)).toEqual([]);
    expect(contradictionsIn(`${'1 of 2 and '.repeat(2000)}16 of 14`)).toHaveLength(1);
  });
});

describe('a change for the better of a measure of which nearest to the target is best', () => {
  it.each([
    ['It improved from 80% to 84%.', 85, 0],
    ['It improved from 92% to 87%.', 85, 0],
    ['It improved from 84% to 80%.', 85, 1],
    ['It worsened from 80% to 84%.', 85, 1],
    ['It improved from 80% to 90%.', 85, 0],
  ])('%s', (text, target, faults) => {
    expect(contradictionsIn(text, target)).toHaveLength(faults);
  });

  it('is held to the one target that the measure has had', () => {
    const text = `---
author: Head of service
---

## Why

It improved from 84% to 80%.
`;
    const content = {
      meetings: [],
      inspections: [],
      commentary: [parseCommentary(text, 'data/commentary/2022-01/one.md')],
    };
    const measures = new Map([['one', { polarity: 'target' } as Measure]]);
    const found = (...values: number[]) =>
      checkDirections(
        content,
        measures,
        values.map((value) => ({ measure: 'one', value }) as Target),
      ).map(findingText);
    expect(found(85)).toEqual([expect.stringMatching(/as “improved” says: nearest to 85 is best/)]);
    expect([found(), found(75), found(85, 75)]).toEqual([[], [], []]);
  });
});

describe('papers whose words deny their numbers', () => {
  const wrong = 'It was\nan increase from 93.1% to 92.4%.';
  const noMeasures = new Map<string, Measure>();
  const found = (meetings: Meeting[], commentary = '') =>
    checkDirections(
      {
        meetings,
        inspections: [],
        commentary: commentary === '' ? [] : [parseCommentary(commentary, 'data/commentary/2022-01/cla_count.md')],
      },
      noMeasures,
    ).map(findingText);
  const says = (place: string) =>
    expect.stringMatching(
      new RegExp(
        `^data/${place}: error: From 93\\.1% to 92\\.4% is a decrease, .* The sentence: “.*93\\.1% to 92\\.4%\\.” Correct`,
      ),
    );

  it('are named by file and line, with the sentence: commentary, items, decisions, plans and questions', () => {
    expect(found([], `---\nauthor: Head of care\n---\n\n## Why\n\nFirst.\n\n${wrong}\n`)).toEqual([
      says('commentary/2022-01/cla_count\\.md:9'),
    ]);
    const paper = held.replace('Reported.', `Heard.\n\n${wrong}\n\nAGREED- That it be noted. ${wrong}`);
    expect(found([meeting('2022-02-15', paper)])).toEqual([
      says('meetings/2022-02-15/meeting\\.md:10'),
      says('meetings/2022-02-15/meeting\\.md:13'),
    ]);
    const plan = planOf('Go (Head of fostering, by 30 April 2022)').replace('Words.', wrong);
    expect(found([meeting('2022-02-15', held, '', { homes: plan })])).toEqual([
      says('meetings/2022-02-15/plans/homes\\.md:12'),
    ]);
    const asked = `asked:\n  - id: why\n    text: Why is there an increase from 93.1% to 92.4%.\n`;
    expect(found([meeting('2022-02-15', held, asked)])).toEqual([says('meetings/2022-02-15/questions\\.yaml:2')]);
  });

  it('are not quoted where they were heard in private', () => {
    const paper = held.replace('Reported.', `Exempt: a child\n\n${wrong}`);
    const plans = { homes: planOf('Go (Head of fostering, by 30 April 2022)').replace('Words.', wrong) };
    const meetings = [meeting('2022-02-15', paper, '', plans)];
    expect(found(contentOf({ commentary: [], meetings, inspections: [] }, 'public').meetings)).toEqual([]);
    expect(found(meetings)).toHaveLength(2);
  });

  it('are none of those that are shipped', async () => {
    const content = await readPapers({
      commentary: 'data/commentary',
      meetings: 'data/meetings',
      inspections: 'data/inspections',
    });
    expect(content.commentary.length).toBeGreaterThan(20);
    expect(checkDirections(content, noMeasures)).toEqual([]);
  });
});
