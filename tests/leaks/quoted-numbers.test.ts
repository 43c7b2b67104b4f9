import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describe as describeLine, printedLines } from '../golden/printed-line.ts';
import {
  hiddenNumbers,
  marksOf,
  notShown,
  numbersOf,
  rowsNow,
  smallAndUnmarked,
  wronglyLinked,
} from './quoted-numbers.ts';
import known from './quoted-reasons.json' with { type: 'json' };
import { ofCommentary, ofList, ofMeeting, type WrittenText } from './quoted-text.ts';

/*
 * What officers and the board wrote is on the pages beside the figures, so a number in it that the figures hide is
 * published after all. Each number is looked for among what the ledger shows, by reading both files afresh.
 */
/** Numbers that look like one of a few children, or a hidden one, and are something else: what, and where. */
const reasons: readonly { file: string; number: string; reason: string }[] = known;
const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(md|yaml)$/.test(name))
    .sort();

const settings = parse(read('data/settings.yaml'));
const goals = new Map<string, number[]>();
for (const { measure, value } of settings.targets) goals.set(measure, [...(goals.get(measure) ?? []), value]);
const shown = {
  rows: rowsNow(read('data/published/public/figures.csv'), [settings.council, settings.consortium.code]),
  goals,
};

const written = filesIn('data/meetings');
const visits = filesIn('data/inspections');
const texts: WrittenText[] = [
  ...filesIn('data/commentary').flatMap((file) => ofCommentary(file, read(file))),
  ...written
    .filter((file) => file.endsWith('/meeting.md'))
    .flatMap((file) => {
      const folder = file.replace(/meeting\.md$/, '');
      const others = written.filter((name) => name !== file && name.startsWith(folder));
      return ofMeeting(file, read(file), new Map(others.map((name) => [name, read(name)])));
    }),
  ...visits.flatMap((file) => ofList(file, read(file), [file.slice(-15, -8)])),
];

/** Counts of the papers that the site hides, or shows to the nearest 5. */
const unreadable = new Set(
  read('tests/golden/not-readable.md')
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2, line.lastIndexOf(', printed '))),
);
const organisations = filesIn('data/measures')
  .filter((file) => /^about: organisation$/m.test(read(file)))
  .map((file) => file.replace(/^.*\/|\.md$/g, ''));
const wholes = ['', 'peak', 'Children in our care', 'All complaints'];
const hidden = printedLines
  .filter((line) => !organisations.includes(line.measure) && /^\d+$/.test(line.value) && Number(line.value) > 0)
  .filter(
    (line) =>
      !wholes.includes(line.breakdown) ||
      [...unreadable].some((one) => describeLine(line).startsWith(`${one}, printed `)),
  )
  .map(({ measure, value }) => ({ measure, value: Number(value) }));

describe('a number that officers or the board wrote', () => {
  const numbers = texts.flatMap((one) => numbersOf(one.text).map(({ text }) => `${one.file}: ${text}`));
  const own = texts.filter(({ sourced, text }) => !sourced && numbersOf(text).length > 0);
  const fromPapers = texts.filter(({ sourced, text }) => sourced && /\d|\]\(/.test(text));
  const explained = (file: string, found: readonly { text: string }[]) => {
    const others = reasons.filter((one) => one.file === file).map(({ number }) => number);
    return found.map(({ text }) => text).filter((text) => !others.includes(text));
  };

  it('is found in every kind of text', () => {
    const files = [...filesIn('data/commentary'), ...written, ...visits].filter((file) =>
      /^ *- |^## |^\w/m.test(read(file)),
    );
    const empty = files.filter((file) => /^asked: \[\]$/m.test(read(file)));
    expect(new Set(texts.map(({ file }) => file))).toEqual(new Set(files.filter((file) => !empty.includes(file))));
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers).toContain('data/meetings/2022-03-30/plans/permanence.md: 503');
    expect(own.length).toBeGreaterThan(10);
    expect(fromPapers.length).toBeGreaterThan(80);
    expect(hidden.length).toBeGreaterThan(30);
  });

  it('is made up or follows a paper that it names', () => {
    expect(texts.filter(({ file, sourced }) => !file.startsWith('data/commentary') && !sourced)).toEqual([]);
  });

  it.each(own)('is shown on a page where no paper is named: $file, $text', (one) => {
    expect(explained(one.file, notShown(one, shown))).toEqual([]);
  });

  it.each(fromPapers)('is none of a few children, and none that is hidden: $file, $text', (one) => {
    expect(explained(one.file, smallAndUnmarked(one))).toEqual([]);
    expect(explained(one.file, hiddenNumbers(one, hidden, shown))).toEqual([]);
  });

  it.each(fromPapers.filter(({ text }) => text.includes('](measure:')))(
    'is a figure of the measure to which it leads: $file, $text',
    (one) => {
      expect(explained(one.file, wronglyLinked(one, shown))).toEqual([]);
    },
  );

  it('is said to count no children only where it counts none', () => {
    const others = texts.flatMap(({ text }) => marksOf(text).others);
    expect(others.length).toBeGreaterThan(20);
    expect(others.filter((text) => /child|young|care leaver|bab|boy|girl|teen/i.test(text))).toEqual([]);
  });

  it('needs no reason where there is no such number', () => {
    const idle = reasons.filter(({ file, number }) => !numbers.includes(`${file}: ${number}`));
    expect(idle).toEqual([]);
    expect(reasons.every(({ reason }) => reason.length > 3)).toBe(true);
  });
});

/** A few rows as the ledger once had them: the numbers below stood in texts, and were hidden or not there. */
const few = rowsNow(
  [
    'measure,authority_code,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol',
    'fff_young_people,M,snapshot,2020-09-07,2020-09-07,,,14,,14,children,',
    'fff_young_people,M,snapshot,2020-12-07,2020-12-07,,,45,,45,children,',
    'fff_young_people,M,snapshot,2020-12-07,2020-12-07,kind,outreach,40,,40,children,',
    'fff_young_people,M,snapshot,2020-12-07,2020-12-07,kind,outreach,,,,children,c',
    'adoption_orders,ATV,yearToDate,2021-04-01,2021-09-30,,,46,,46,children,',
    'adoption_placements,ATV,yearToDate,2021-04-01,2021-09-30,,,,,,children,c',
    'adoption_placements,ATV,yearToDate,2021-04-01,2021-09-30,agency,other agency,12,,12,children,',
    'adoption_placements,ATV,yearToDate,2021-04-01,2021-09-30,agency,own agency,,,,children,c',
    'placement_orders,ATV,yearToDate,2020-04-01,2020-09-30,,,21,,21,children,',
    'placement_orders,ATV,yearToDate,2021-04-01,2021-09-30,,,,,,children,c',
    'placement_orders,M,snapshot,2021-03-31,2021-03-31,,,41,,41,children,',
    'pep_percent,M,snapshot,2022-01-31,2022-01-31,,,,,,percent,c',
    'pep_percent,M,snapshot,2022-02-28,2022-02-28,,,430,437,98.39816933638444,percent,',
    'cla_count,M,snapshot,2022-01-31,2022-01-31,,,500,,500,children,',
    'cla_count,M,snapshot,2022-02-28,2022-02-28,,,503,,503,children,',
    'cla_count,M,snapshot,2021-02-28,2021-02-28,,,586,,586,children,',
    'cla_count,E1,snapshot,2022-02-28,2022-02-28,,,77,,77,children,',
  ].join('\n'),
  ['M', 'ATV'],
);

function missing(text: string, measures: string[]): string {
  const one = { file: '', text, measures, months: ['2021-12', '2022-01', '2022-02'], sourced: false };
  return notShown(one, { rows: few, goals: new Map([['pep_percent', [95]]]) })
    .map((number) => number.text)
    .join(' ');
}

describe('a number that the ledger hides, or does not have', () => {
  it.each([
    [
      'hidden since',
      'The service began on 7 September 2020 with 14 young people; in December three months later there were 40.',
      'fff_young_people',
      '40',
    ],
    [
      'hidden, and what is left of it',
      'From April to September 2021, 46 were adopted and 56 moved in, 44 of them with families of the agency.',
      'adoption_orders adoption_placements',
      '56 44',
    ],
    ['of another month', '41 orders were granted from April to September 2021.', 'placement_orders', '41'],
    ['a share of a few', '98.9% had an up-to-date plan at the end of January.', 'pep_percent', '98.9'],
    ['of a measure of another matter', '36 have a placement order.', 'cla_count', '36'],
    [
      'of a day in between',
      '500 children at the end of January and 495 on the day of the meeting.',
      'cla_count',
      '495',
    ],
    ['in letters', 'Four children moved in with their adoptive family.', 'adoption_placements', 'Four'],
    ['of a measure that is not named', '503 children are in our care.', 'pep_percent', '503'],
    ['of another council', '77 children are in our care.', 'cla_count', '77'],
    ['a difference that nothing compares', 'There were 83 of them.', 'cla_count', '83'],
  ])('is found: %s', (_, text, measures, expected) => {
    expect(missing(text, measures.split(' '))).toBe(expected);
  });

  it.each([
    ['503 children, 83 fewer than a year before: a fall of 14.2%, in 12 months.', 'cla_count'],
    ['98.4% of children have a plan, against a target of 95%.', 'pep_percent'],
    ['21 orders in the same half-year before, to September 2021.', 'placement_orders'],
  ])('is not found in %j', (text, measure) => {
    expect(missing(text, [measure])).toBe('');
  });
});

describe('a number of a text that follows a paper', () => {
  const written = (text: string, measures: string[] = []) => ({ file: '', text, measures, months: [], sourced: true });
  const ledger = { rows: few, goals: new Map() };
  const texts = (found: readonly { text: string }[]) => found.map(({ text }) => text).join(' ');

  it.each([
    ['2 young people take part.', '2'],
    ['Four children moved in.', 'Four'],
    ['A survey of 17, of whom 5 were asked.', '5'],
    ['[4 sessions](not-children) were held, for 3 of them.', '3'],
    ['[503 children](measure:cla_count), 5% fewer, on 5 May 2022, at ages 4 to 5, after £4, in item 21/4.', ''],
  ])('is small and needs a mark: %j', (text, expected) => {
    expect(texts(smallAndUnmarked(written(text)))).toBe(expected);
  });

  it.each([
    ['[500 children](measure:cla_count) and [586](measure:cla_count), down [14.2%](measure:cla_count)', ''],
    ['[495 children](measure:cla_count)', '495'],
    ['[503 children](measure:pep_percent)', '503'],
    ['[46](measure:adoption_orders) and [seven more](measure:adoption_orders)', '7'],
    ['[Children adopted](measure:adoption_orders)', ''],
    ['[seven](measure:adoption_orders)', '7'],
  ])('that is linked is looked for at its measure: %j', (text, expected) => {
    expect(texts(wronglyLinked(written(text), ledger))).toBe(expected);
  });

  it.each([
    ['40 through outreach', ['fff_young_people'], '40'],
    ['[40](not-children) through outreach', ['fff_young_people'], '40'],
    ['forty-five, [45](measure:fff_young_people) in all', [], ''],
    ['40 of something else', ['cla_count'], ''],
    ['[some](measure:fff_young_people), 40', [], '40'],
    ['40% of them', ['fff_young_people'], ''],
  ])('that is hidden is found: %j', (text, measures, expected) => {
    const secret = [{ measure: 'fff_young_people', value: 40 }];
    expect(texts(hiddenNumbers(written(text, measures), secret, ledger))).toBe(expected);
  });
});
