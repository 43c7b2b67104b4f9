import { describe, expect, it } from 'vitest';
import { parseMeasure, parseMeasures, readsFigures, sourcesOf } from '#catalogue';

const file = 'data/measures/your-home/placed_with_parents_percent.md';
const good = `---
id: placed_with_parents_percent
title: Children placed at home with their parents
unit: percent
polarity: lower
kind: performance
periodType: snapshot
sources: [ssda903.episodes]
---

## What it shows

How many live with a parent.

## Why it matters

They need watching over.

## How it is worked out

We count them.

## What it does not show

How it goes.

## Questions you could ask

- Why?
- How long?

## SQL

\`\`\`sql
select 1
\`\`\`

## Worked example

One child.

Given \`episodes\`:

| CHILD | DECOM |
|---|---|
| A | 01/02/2021 |

Expect on 31 March 2022:

| numerator | denominator |
|---|---|
| 1 | 1 |
`;

describe('a measure file', () => {
  it('is read whole', () => {
    const measure = parseMeasure(good, file);
    expect(measure).toMatchObject({
      id: 'placed_with_parents_percent',
      section: 'your-home',
      periodTypes: ['snapshot'],
      decimals: 1,
      questions: ['Why?', 'How long?'],
      sql: 'select 1',
    });
    expect(measure.unit).toMatchObject({ name: 'percent', factor: 100 });
    expect(measure.example).toEqual({
      introduction: 'One child.',
      given: [{ table: 'episodes', columns: ['CHILD', 'DECOM'], rows: [['A', '01/02/2021']] }],
      expected: [
        { on: '2022-03-31', columns: ['numerator', 'denominator'], rows: [{ numerator: '1', denominator: '1' }] },
      ],
    });
  });

  it('is read with whom it belongs to, when its years start, how its parts add up and what is told as a change', () => {
    const more = `owner: Head of fostering
alsoIn: [our-children, your-education]
yearStartsIn: september
signed: true
clearChange: { points: 1, children: 3 }
breakdowns:
  - { name: kind, categories: [large, small], addsUp: true }
sources: [annexA.list7 or figures, visits]`;
    const measure = parseMeasure(good.replace('sources: [ssda903.episodes]', more), file);
    expect(measure).toMatchObject({
      owner: 'Head of fostering',
      alsoIn: ['our-children', 'your-education'],
      yearStartsIn: 'september',
      signed: true,
      clearChange: { points: 1, children: 3 },
      breakdowns: [{ name: 'kind', addsUp: true }],
    });
    expect(sourcesOf(measure)).toEqual(['annexA.list7', 'figures', 'visits']);
    expect(readsFigures(measure)).toBe(true);
  });

  it('that says none of that counts years from April, and its parts and numbers as they come', () => {
    const measure = parseMeasure(good, file);
    expect(measure).toMatchObject({ alsoIn: [], yearStartsIn: 'april', signed: false });
    expect([measure.owner, measure.clearChange]).toEqual([undefined, undefined]);
    expect(readsFigures(measure)).toBe(false);
  });

  it('is read alike with the line ends and the mark that Windows puts in', () => {
    const windows = `\uFEFF${good.replace(/\n/g, '\r\n')}`;
    expect(parseMeasure(windows, file)).toEqual(parseMeasure(good, file));
  });

  it.each([
    ['no front matter', good.replace('---\n', ''), /:1: it must begin with front matter/],
    [
      'front matter that is not YAML',
      good.replace('unit: percent', 'unit: [percent'),
      /:\d+: the front matter is not YAML/,
    ],
    ['an unknown key', good.replace('unit: percent', 'unit: percent\nowners: me'), /owners/],
    ['a section that is none', good.replace('unit: percent', 'unit: percent\nalsoIn: [my-home]'), /alsoIn/],
    ['years from another month', good.replace('unit: percent', 'unit: percent\nyearStartsIn: may'), /yearStartsIn/],
    [
      'a change below nought',
      good.replace('unit: percent', 'unit: percent\nclearChange: { points: -1 }'),
      /clearChange/,
    ],
    [
      'an unfavourable category that no breakdown has',
      good.replace('unit: percent', 'unit: percent\nunfavourable: [missing]'),
      /no breakdown that adds up has a category "missing"/,
    ],
    [
      'an unfavourable count that is no percentage',
      good.replace('unit: percent', 'unit: children\nunfavourable: counted'),
      /unfavourable: counted is for percentages/,
    ],
    [
      'a comparator of a category that no breakdown has',
      good.replace(
        'unit: percent',
        'unit: percent\ncomparator: { id: dental_check, of: everybody, breakdown: age, category: 40 to 50 }',
      ),
      /comparator: no breakdown "age" has a category "40 to 50"/,
    ],
    [
      'a comparator of a breakdown without a category',
      good.replace('unit: percent', 'unit: percent\ncomparator: { id: dental_check, of: everybody, breakdown: age }'),
      /give both breakdown and category, or neither/,
    ],
    [
      'a comparator that does not say whom it counts',
      good.replace('unit: percent', 'unit: percent\ncomparator: { id: dental_check }'),
      /comparator\.of/,
    ],
    ['an alternative left open', good.replace('ssda903.episodes]', 'ssda903.episodes or ]'), /sources/],
    ['an unknown unit', good.replace('unit: percent', 'unit: per cent'), /unit/],
    [
      'another id than its name',
      good.replace('id: placed_with', 'id: living_with'),
      /must be called living_with_parents_percent\.md/,
    ],
    ['a section missing', good.replace('## Why it matters', '## Why'), /"## Why it matters" is missing/],
    ['an empty section', good.replace('How it goes.', ''), /"## What it does not show" is missing or empty/],
    ['no SQL', good.replace('```sql', '```text'), /one block of SQL/],
    ['no expected table', good.replace('Expect on', 'We expect on'), /needs a line before it|no table under/],
    ['an expected day that cannot be', good.replace('31 March 2022', '31 June 2022'), /needs a line before it/],
  ])('with %s is refused', (_, text, expected) => {
    expect(() => parseMeasure(text, file)).toThrow(expected);
  });

  it.each(['=1+1', '+44', '-1', '@SUM', '\\tx', '\\0x'])(
    'with a category that a spreadsheet takes for a formula is refused: %s',
    (category) => {
      const breakdown = `breakdowns:\n  - { name: kind, categories: [large, "${category}"] }\nsources:`;
      expect(() => parseMeasure(good.replace('sources:', breakdown), file)).toThrow(
        /placed_with_parents_percent\.md:1: .*begins like a formula.*begin it with a letter or digit/s,
      );
    },
  );

  it('in a folder that is no section is refused', () => {
    expect(() => parseMeasure(good, 'data/measures/home/placed_with_parents_percent.md')).toThrow(/must be a section/);
  });
});

describe('measure files', () => {
  const broken = good.replace('unit: percent', 'unit: per cent');
  it('are read in the order given, and everything that is wrong is told at once', () => {
    const files = [
      { path: file, text: good },
      { path: file.replace('your-home', 'our-children'), text: good },
      { path: file, text: broken },
    ];
    const { measures, problems } = parseMeasures(files);
    expect(measures.map(({ section }) => section)).toEqual(['your-home']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/our-children.*your-home.* has the id placed_with_parents_percent too/);
    expect(problems[1]).toMatch(/front matter: .*unit/s);
  });
});
