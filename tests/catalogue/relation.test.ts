import { describe, expect, it } from 'vitest';
import {
  changesOf,
  type Measure,
  type PublishedBy,
  parseMeasures,
  parseReference,
  referenceOf,
  relatedPeriodType,
  relationsOf,
  sumsOf,
} from '#catalogue';
import type { PeriodType } from '#figure';
import { measureOf } from '../measures/support.ts';

const sizes = { name: 'size', categories: ['large', 'small'] };
const related = (matter: Record<string, unknown>) => measureOf('select 1', { breakdowns: [sizes], ...matter });
const entry = (relation: unknown) => related({ unit: 'percent', relations: [relation] });
const words = (measures: Measure[]) =>
  [...relationsOf(measures), ...sumsOf(measures)].map(
    ({ series, kind, others }) => `${referenceOf(series)} ${kind} ${others.map(referenceOf).join(' + ')}`,
  );

describe('a reference', () => {
  it.each([
    ['cla_count', { measure: 'cla_count', breakdown: '', category: '', part: 'numerator' }],
    ['cla_rate#denominator', { measure: 'cla_rate', breakdown: '', category: '', part: 'denominator' }],
    [
      "cla_count/placement group/children's home",
      { measure: 'cla_count', breakdown: 'placement group', category: "children's home", part: 'numerator' },
    ],
    ['eet/age/17 to 18#denominator', { measure: 'eet', breakdown: 'age', category: '17 to 18', part: 'denominator' }],
  ])('%s names one series', (text, series) => {
    expect(parseReference(text)).toEqual(series);
    expect(referenceOf(parseReference(text))).toBe(text);
  });

  it.each(['', 'Cla_count', 'cla_count/sex', 'cla_count/sex/', 'cla_count#numerator', 'cla_count/sex/girls/one'])(
    '%j names none',
    (text) => {
      expect(() => parseReference(text)).toThrow(RangeError);
      expect(() => entry({ equals: [text] })).toThrow(/a measure such as cla_count, or a category/);
    },
  );
});

describe('the relations of a measure', () => {
  it('say what a part of it is, or what it is within', () => {
    const measure = related({
      unit: 'percent',
      relations: [
        { equals: ['one', 'two/size/large'] },
        { part: 'denominator', within: ['three#denominator'], leaves: 'nothing' },
        { breakdown: 'size', category: 'small', equals: ['four'] },
      ],
    });
    expect(words([measure])).toEqual([
      'tried equals one + two/size/large',
      'tried#denominator within three#denominator',
      'tried/size/small equals four',
    ]);
  });

  it('follow from breakdowns that add up: of counts their numerators, of shares their denominators too', () => {
    const breakdowns = [{ ...sizes, addsUp: true }];
    expect(words([related({ breakdowns })])).toEqual(['tried equals tried/size/large + tried/size/small']);
    expect(words([related({ unit: 'percent', breakdowns })])).toEqual([
      'tried equals tried/size/large + tried/size/small',
      'tried#denominator equals tried/size/large#denominator + tried/size/small#denominator',
    ]);
  });

  it('follow from numerators that add up to the denominator they share', () => {
    const breakdowns = [{ ...sizes, addsUpTo: 'denominator' }];
    expect(words([related({ unit: 'percent', breakdowns })])).toEqual([
      'tried#denominator equals tried/size/large + tried/size/small',
      'tried/size/large#denominator equals tried/size/large + tried/size/small',
      'tried/size/small#denominator equals tried/size/large + tried/size/small',
    ]);
  });

  it('are none where none are declared, and its unit is children', () => {
    const measure = related({});
    expect(words([measure])).toEqual([]);
    expect([measure.about, measure.relations, measure.changes]).toEqual(['circumstances', [], []]);
    expect(related({ about: 'others' }).about).toBe('organisation');
  });

  it('say of each that lies within another whom it leaves out, and of none that is equal', () => {
    const relations = [
      { equals: ['one'] },
      { within: ['two'], leaves: 'practice' },
      { within: ['three'], leaves: 'circumstances' },
    ];
    const measure = related({ relations, breakdowns: [{ ...sizes, addsUp: true }] });
    expect(relationsOf([measure]).map(({ leaves }) => leaves)).toEqual([null, 'practice', 'circumstances']);
    expect(sumsOf([measure]).map(({ leaves }) => leaves)).toEqual([null]);
  });

  it('may say what moves a number from month to month', () => {
    const measure = related({ changes: [{ adds: ['came'], takes: ['left'] }, { adds: ['came/size/large'] }] });
    expect(changesOf([measure]).map(({ adds, takes }) => [adds.map(referenceOf), takes.map(referenceOf)])).toEqual([
      [['came'], ['left']],
      [['came/size/large'], []],
    ]);
  });

  it.each([
    ['neither equals nor within', {}, /give one of equals and within/],
    ['both', { equals: ['one'], within: ['two'], leaves: 'practice' }, /give one of equals and within/],
    ['whom it leaves out not said', { within: ['two'] }, /say with leaves whom the smaller number leaves out/],
    ['somebody left out of an equal', { equals: ['one'], leaves: 'practice' }, /equal leave nobody out/],
    ['a group that is none', { within: ['two'], leaves: 'organisation' }, /leaves/],
    ['no reference', { equals: [] }, /relations/],
    ['a breakdown without a category', { breakdown: 'size', equals: ['one'] }, /a breakdown needs a category/],
    ['a part that is none', { part: 'value', equals: ['one'] }, /part/],
    ['an unknown key', { is: ['one'] }, /is/],
  ])('with %s are refused', (_, relation, expected) => {
    expect(() => entry(relation)).toThrow(expected);
  });

  it('are refused where a breakdown adds up in both ways', () => {
    const breakdowns = [{ ...sizes, addsUp: true, addsUpTo: 'denominator' }];
    expect(() => related({ unit: 'percent', breakdowns })).toThrow(/give one of addsUp and addsUpTo/);
  });
});

/** A measure whose file names some period types, and which is published by others besides. */
const by = (named: PeriodType[], besides: PeriodType[] = []): PublishedBy => ({
  named,
  published: [...named, ...besides],
});

describe('the period type that meets ours', () => {
  it.each<[PeriodType, PeriodType[], PeriodType[], PeriodType | null]>([
    ['snapshot', ['snapshot'], ['snapshot'], 'snapshot'],
    ['rolling12', ['rolling12'], ['snapshot'], 'snapshot'],
    ['yearToDate', ['rolling12', 'yearToDate'], ['yearToDate'], 'yearToDate'],
    ['rolling12', ['rolling12', 'yearToDate'], ['yearToDate'], null],
    ['month', ['month'], ['rolling12', 'yearToDate'], null],
  ])('for %s of %j and theirs %j is %s', (type, ours, theirs, expected) => {
    expect(relatedPeriodType(type, by(ours), by(theirs))).toBe(expected);
  });

  it.each<[PeriodType, PublishedBy, PublishedBy, PeriodType | null]>([
    ['rolling12', by(['month'], ['rolling12']), by(['month'], ['rolling12']), 'rolling12'],
    ['rolling12', by(['yearToDate', 'rolling12']), by(['month'], ['rolling12']), 'rolling12'],
    ['yearToDate', by(['yearToDate', 'rolling12']), by(['month'], ['rolling12']), null],
    ['snapshot', by(['snapshot']), by(['month'], ['rolling12']), 'month'],
    ['rolling12', by(['month'], ['rolling12']), by(['snapshot']), null],
  ])('for %s of %j and theirs %j, some published besides what files name, is %s', (type, ours, theirs, expected) => {
    expect(relatedPeriodType(type, ours, theirs)).toBe(expected);
  });
});

describe('measure files that name each other', () => {
  const fileOf = (id: string, matter: string, unit = 'percent') => ({
    path: `data/measures/our-children/${id}.md`,
    text: `---
id: ${id}
title: Tried
unit: ${unit}
polarity: neutral
kind: contextual
periodType: snapshot
sources: [visits]
${matter}
---
## What it shows
One.
## Why it matters
Two.
## How it is worked out
Three.
## What it does not show
Four.
## Questions you could ask
- Why?
## SQL
\`\`\`sql
select 1
\`\`\`
## Worked example
Given \`visits\`:

| child_id |
|---|
| A |

Expect on 31 March 2022:

| numerator |
|---|
| 1 |
`,
  });
  const other = fileOf('other', 'breakdowns: [{ name: size, categories: [large] }]');
  const counted = fileOf('counted', '', 'children');
  const manyTypes = {
    ...fileOf('windows', ''),
    text: fileOf('windows', '').text.replace('snapshot', '[month, annual]'),
  };
  const problemsOf = (matter: string) => parseMeasures([fileOf('tried', matter), other, counted, manyTypes]).problems;

  it.each([
    ['relations: [{ equals: [other, counted, other/size/large#denominator] }]'],
    ['changes: [{ adds: [counted], takes: [other/size/large] }]'],
  ])('are read where all is there: %s', (matter) => {
    expect(problemsOf(matter)).toEqual([]);
  });

  it.each([
    ['relations: [{ within: [other/age/large], leaves: nothing }]', 'relations: other has no breakdown "age"'],
    [
      'relations: [{ within: [other/size/small], leaves: nothing }]',
      'relations: other has no category "small" of size',
    ],
    ['relations: [{ breakdown: size, category: small, equals: [other] }]', 'relations: tried has no breakdown "size"'],
    ['relations: [{ equals: [counted#denominator] }]', 'relations: counted is a count and has no denominator'],
    ['relations: [{ equals: [tried] }]', 'relations: tried stands on both sides'],
    ['relations: [{ equals: [windows] }]', 'relations: windows has none of our period types'],
  ])('are refused with what to mend: %s', (matter, expected) => {
    const problems = problemsOf(matter);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(`data/measures/our-children/tried.md:9: ${expected}`), problems[0]).toBe(true);
  });

  it.each(['relations: [{ equals: [nobody] }]', 'changes: [{ adds: [other], takes: [nobody] }]'])(
    'are given for a measure that does not exist, and stop nothing: %s',
    (matter) => {
      const { problems, warnings } = parseMeasures([fileOf('tried', matter), other]);
      expect(problems).toEqual([]);
      expect(warnings).toEqual([
        'data/measures/our-children/tried.md:9: relations name nobody, which does not exist: correct the id, or add its file.',
      ]);
    },
  );

  it('are given with the line of the entry that is wrong', () => {
    const several =
      'relations:\n  - { equals: [other] }\n  - { within: [other/age/large], leaves: nothing }\nchanges:\n  - adds: [nobody]';
    const { problems, warnings } = parseMeasures([fileOf('tried', several), other]);
    expect(problems).toEqual([expect.stringContaining('tried.md:11: relations: other has no breakdown')]);
    expect(warnings).toEqual([expect.stringContaining('tried.md:13: relations name nobody')]);
  });

  it('are refused by name and line where one does not say whom it leaves out', () => {
    const silent = 'relations:\n  - { equals: [other] }\n  - { within: [other/size/large] }';
    expect(parseMeasures([fileOf('tried', silent), other]).problems).toEqual([
      expect.stringMatching(/^data\/measures\/our-children\/tried\.md:11: relations\.1\.leaves: say with leaves whom/),
    ]);
  });

  it('are not blamed for one that is there and cannot be read', () => {
    const broken = { path: other.path, text: other.text.replace('unit: percent', 'unit: per cent') };
    const { problems } = parseMeasures([fileOf('tried', 'relations: [{ equals: [other] }]'), broken]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/other\.md.*unit/s);
  });
});
