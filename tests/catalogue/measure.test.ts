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

const problemOf = (text: string): string => {
  try {
    parseMeasure(text, file);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no problem';
};

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

  it('is read with whom it belongs to, when its years start, how its parts add up and what is described as a change', () => {
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

  it('is read with its cohort, the sets that it is in and the name by which the DfE knows it', () => {
    const more = `cohort: { event: left care, monthsBefore: 12 }
sets: [dfe, adoption agency, ofsted, scorecard]
dfeIndicator: Children living with parents
periodType: rolling12`;
    expect(parseMeasure(good.replace('periodType: snapshot', more), file)).toMatchObject({
      cohort: { event: 'left care', monthsBefore: 12 },
      sets: ['dfe', 'adoption agency', 'ofsted', 'scorecard'],
      dfeIndicator: 'Children living with parents',
    });
  });

  it('that tells who is not due yet relates them to those whose time is up, whether it says so or not', () => {
    const due = 'breakdowns:\n  - { name: due, categories: [not due yet] }\n';
    const equals = ['placed_with_parents_percent#denominator', 'placed_with_parents_percent/due/not due yet'];
    const implied = { part: 'denominator', breakdown: 'due', category: 'not due yet', equals, usually: false };
    expect(parseMeasure(good.replace('kind:', `${due}kind:`), file).relations).toEqual([implied]);
    const said = `${due}relations:\n  - { part: denominator, breakdown: due, category: not due yet, equals: [${equals.join(', ')}] }\n`;
    expect(parseMeasure(good.replace('kind:', `${said}kind:`), file).relations).toEqual([implied]);
  });

  it('that says none of that counts years from April, and its parts and numbers as they come', () => {
    const measure = parseMeasure(good, file);
    expect(measure).toMatchObject({ alsoIn: [], yearStartsIn: 'april', signed: false, sets: [] });
    expect([measure.owner, measure.clearChange]).toEqual([undefined, undefined]);
    expect([measure.cohort, measure.dfeIndicator]).toEqual([undefined, undefined]);
    expect(readsFigures(measure)).toBe(false);
  });

  it('is read alike with the line ends and the mark that Windows puts in', () => {
    const windows = `\uFEFF${good.replace(/\n/g, '\r\n')}`;
    expect(parseMeasure(windows, file)).toEqual(parseMeasure(good, file));
  });

  it.each<[string, string, number | null, string]>([
    ['no front matter', good.replace('---\n', ''), 1, 'it must begin with front matter'],
    [
      'front matter that is not YAML',
      good.replace('title: Children', 'title: "a" Children'),
      3,
      'the front matter is not YAML: ',
    ],
    ['an unknown key', good.replace('kind:', 'owners: me\nkind:'), 6, 'owners: there is no such setting'],
    ['a key missing', good.replace('kind: performance\n', ''), 2, 'kind: is missing'],
    ['a section that is none', good.replace('kind:', 'alsoIn: [my-home]\nkind:'), 6, 'alsoIn.0: '],
    ['words with no number to fill in', good.replace('kind:', 'workedOutFrom: all\nkind:'), 6, 'workedOutFrom: one #'],
    ['words with a number', good.replace('kind:', 'workedOutFrom: "# of 5"\nkind:'), 6, 'workedOutFrom: no number'],
    [
      'a cohort of another event',
      good.replace('kind:', 'cohort: { event: moved, monthsBefore: 12 }\nkind:'),
      6,
      'cohort.event: ',
    ],
    [
      'a cohort of more than three years before',
      good.replace('kind:', 'cohort: { event: left care, monthsBefore: 37 }\nkind:'),
      6,
      'cohort.monthsBefore: ',
    ],
    ['a cohort of no months', good.replace('kind:', 'cohort: { event: left care }\nkind:'), 6, 'cohort.monthsBefore: '],
    [
      'a cohort that is not of twelve months',
      good.replace('kind:', 'cohort: { event: left care, monthsBefore: 12 }\nkind:'),
      6,
      'cohort: is of twelve months',
    ],
    [
      'a cohort of two kinds of period',
      good
        .replace('snapshot', '[rolling12, rolling36]')
        .replace('kind:', 'cohort: { event: left care, monthsBefore: 12 }\nkind:'),
      6,
      'cohort: is of twelve months',
    ],
    ...[
      ['another category', 'categories: [late]', 'has the one category "not due yet"'],
      ['two categories', 'categories: [not due yet, late]', 'has the one category'],
      ['a sum', 'categories: [not due yet], addsUp: true', 'does not add up'],
    ].map(([what, matter, why]): [string, string, number, string] => [
      `${what} of who is not due yet`,
      good.replace('kind:', `breakdowns:\n  - { name: due, ${matter} }\nkind:`),
      7,
      `breakdowns.0: ${why}`,
    ]),
    [
      'who is not due yet of a count',
      good
        .replace('unit: percent', 'unit: children')
        .replace('kind:', 'breakdowns:\n  - { name: due, categories: [not due yet] }\nkind:'),
      7,
      'breakdowns.0: is for percentages',
    ],
    ['a set that there is not', good.replace('kind:', 'sets: [dfe, all]\nkind:'), 6, 'sets.1: '],
    ['an empty name of the DfE', good.replace('kind:', 'dfeIndicator: ""\nkind:'), 6, 'dfeIndicator: '],
    ['years from another month', good.replace('kind:', 'yearStartsIn: may\nkind:'), 6, 'yearStartsIn: '],
    [
      'a negative change',
      good.replace('kind:', 'clearChange:\n  children: 2\n  points: -1\nkind:'),
      8,
      'clearChange.points: ',
    ],
    [
      'categories that are none',
      good.replace('kind:', 'breakdowns:\n  - name: size\n    categories: []\nkind:'),
      8,
      'breakdowns.0.categories: ',
    ],
    [
      'a breakdown without categories',
      good.replace('kind:', 'breakdowns:\n  - { name: sex, categories: [boys] }\n  - name: size\nkind:'),
      8,
      'breakdowns.1.categories: is missing',
    ],
    [
      'several faults',
      good.replace('kind:', 'signed: perhaps\nkind:').replace('sources: [', 'sources: [" ", '),
      6,
      'signed: Invalid input: expected boolean, received string; line 9: sources.0: ',
    ],
    [
      'parts at the ends of quarters where there are none',
      good.replace('kind:', 'partsAt: quarter ends\nkind:'),
      6,
      'partsAt: there are no breakdowns',
    ],
    [
      "a consortium's period that the measure does not have",
      good.replace('kind:', 'totalOnly: [annual]\nkind:'),
      6,
      'totalOnly: lists some of the period types',
    ],
    [
      'no period that each council has',
      good.replace('kind:', 'totalOnly: [snapshot]\nkind:'),
      6,
      'totalOnly: lists some of the period types',
    ],
    [
      'an unfavourable category that no breakdown has',
      good.replace('kind:', 'unfavourable: [missing]\nkind:'),
      6,
      'unfavourable: no breakdown that adds up has a category "missing".',
    ],
    [
      'an unfavourable count that is no percentage',
      good.replace('unit: percent', 'unit: children').replace('kind:', 'unfavourable: counted\nkind:'),
      6,
      'unfavourable: counted is for percentages',
    ],
    [
      'a comparator of a category that no breakdown has',
      good.replace(
        'unit: percent',
        'unit: percent\ncomparator: { id: dental_check, of: everybody, breakdown: age, category: 40 to 50 }',
      ),
      5,
      'comparator: no breakdown "age" has a category "40 to 50"',
    ],
    [
      'a comparator of a breakdown without a category',
      good.replace('unit: percent', 'unit: percent\ncomparator: { id: dental_check, of: everybody, breakdown: age }'),
      5,
      'comparator: give both breakdown and category, or neither',
    ],
    [
      'a comparator that does not say whom it counts',
      good.replace('unit: percent', 'unit: percent\ncomparator: { id: dental_check }'),
      5,
      'comparator.of: ',
    ],
    ['an alternative left open', good.replace('ssda903.episodes]', 'ssda903.episodes or ]'), 8, 'sources.0: '],
    ['an unknown unit', good.replace('unit: percent', 'unit: per cent'), 4, 'unit: '],
    [
      'another id than its name',
      good.replace('title: ', 'decimals: 1\ntitle: ').replace('id: placed_with', 'id: living_with'),
      2,
      'the file must be called living_with_parents_percent.md',
    ],
    [
      'a section missing',
      good.replace('## Why it matters', '## Why'),
      null,
      'the section "## Why it matters" is missing',
    ],
    [
      'an empty section',
      good.replace('How it goes.', ''),
      23,
      'the section "## What it does not show" is missing or empty',
    ],
    ['no SQL', good.replace('```sql', '```text'), 32, 'there must be one block of SQL'],
    [
      'no expected table',
      good.replace(/Expect on[\s\S]*/, ''),
      38,
      'the worked example has no table under a line "Expect on',
    ],
    ['an expected day that cannot be', good.replace('31 March 2022', '31 June 2022'), 50, '"31 June 2022" is no day'],
  ])('with %s is refused, by line', (_, text, line, expected) => {
    expect(text).not.toBe(good);
    expect(problemOf(text).startsWith(`${file}${line === null ? '' : `:${line}`}: ${expected}`), problemOf(text)).toBe(
      true,
    );
  });

  it.each(['=1+1', '+44', '-1', '@SUM', '\\tx', '\\0x'])(
    'with a category that a spreadsheet takes for a formula is refused: %s',
    (category) => {
      const breakdown = `breakdowns:\n  - { name: kind, categories: [large, "${category}"] }\nsources:`;
      expect(() => parseMeasure(good.replace('sources:', breakdown), file)).toThrow(
        /placed_with_parents_percent\.md:9: .*begins like a formula.*begin it with a letter or digit/s,
      );
    },
  );

  it('in a folder that is no section is refused', () => {
    expect(() => parseMeasure(good, 'data/measures/home/placed_with_parents_percent.md')).toThrow(/must be a section/);
  });
});

describe('measure files', () => {
  const broken = good.replace('unit: percent', 'unit: per cent');
  it('are read in the order given, and everything that is wrong is said at once', () => {
    const files = [
      { path: file, text: good },
      { path: file.replace('your-home', 'our-children'), text: good },
      { path: file.replace('your-home', 'your-future'), text: broken },
    ];
    const { measures, problems } = parseMeasures(files);
    expect(measures.map(({ section }) => section)).toEqual(['your-home']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/our-children.*\.md:2: .*your-home.* has the id placed_with_parents_percent too/);
    expect(problems[1]).toMatch(/\.md:4: unit: /);
  });
});

describe('coverage', () => {
  const withCoverage = (coverage: string, text = good) =>
    problemOf(text.replace('sources: [', `coverage: ${coverage}\nsources: [`));

  it('names a number and a share, and is refused by line otherwise', () => {
    expect(withCoverage('{ of: cla_count, atLeast: 80, needs: RNE }')).toBe('no problem');
    expect(withCoverage('{ of: cla_count, atLeast: 0, needs: RNE }')).toMatch(/md:8: coverage\.atLeast/);
    expect(withCoverage('{ of: CLA, atLeast: 80, needs: RNE }')).toMatch(/md:8: coverage\.of: a measure such as/);
    expect(withCoverage('{ of: cla_count, atLeast: 80 }')).toMatch(/md:8: coverage\.needs/);
    expect(withCoverage('{ of: cla_count/sex/girls, atLeast: 80, needs: RNE }')).toMatch(/names a whole/);
  });

  it('is of percentages and averages only', () => {
    const counts = good.replace('unit: percent', 'unit: children');
    expect(withCoverage('{ of: cla_count, atLeast: 80, needs: RNE }', counts)).toMatch(/md:8: coverage: is for/);
  });

  it('names a measure that shares a period type', () => {
    const text = good.replace('sources: [', 'coverage: { of: other#denominator, atLeast: 80, needs: RNE }\nsources: [');
    const other = good.replaceAll('placed_with_parents_percent', 'other').replace('unit: percent', 'unit: children');
    const files = [
      { path: file, text },
      { path: file.replace('placed_with_parents_percent', 'other'), text: other },
    ];
    expect(parseMeasures(files).problems).toEqual([expect.stringMatching(/percent\.md:8: coverage: other is a count/)]);
    expect(parseMeasures(files.slice(0, 1)).warnings).toEqual([expect.stringMatching(/percent\.md:8: .*other/)]);
  });
});
