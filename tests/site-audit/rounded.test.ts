import { describe, expect, it } from 'vitest';
import { readFigures } from '#audit';
import { type LineChart, narrowChart, type SmallMultiples, sceneOf, wideChart } from '#charts';
import { unitOf } from '#figure';
import { readMeasures, readPageBack } from '#site-audit';
import { readScene } from '#src/site-audit/charts/scene.ts';
import { readMeasureCsv } from '#src/site-audit/files/measure-csv.ts';
import { unrounded } from '#src/site-audit/rounded.ts';
import { catalogueOf, columns, knownOf, row } from './known.ts';

const young = { category: '17 to 18' };
const rows = [
  row('leavers', '2021-07-31', '55,115,48', young),
  row('leavers', '2022-07-31', '70,115,61', young),
  row('leavers', '2022-07-31', '314,346,90.7514450867052'),
  row('cla', '2022-07-31', '1000,,1000'),
  row('cla', '2022-07-31', '45,,45', young),
  row('cla', '2022-07-31', '0,,0', { category: '19 to 21' }),
];
const known = knownOf(rows, {}, [], catalogueOf('rounded'));
const key = (measure: string, end: string, category: string) =>
  `${measure}|E1|snapshot|${end}|${category && 'age'}|${category}`;
const [share, shareThen, count, nobody, whole] = [
  key('leavers', '2022-07-31', '17 to 18'),
  key('leavers', '2021-07-31', '17 to 18'),
  key('cla', '2022-07-31', '17 to 18'),
  key('cla', '2022-07-31', '19 to 21'),
  key('cla', '2022-07-31', ''),
];

describe('which parts are rounded', () => {
  const ofAge = (parts?: 'rounded' | 'suppressed', more: object = {}) =>
    readMeasures(catalogueOf(parts, more)).map(({ rounded }) => rounded.has('age'));
  const age = (about?: string) => [{ name: 'age', categories: ['17 to 18'], about }];

  it.each([
    ['says that parts are rounded', ofAge('rounded'), true],
    ['says so, of what is done for children', ofAge('rounded', { about: 'practice' }), true],
    ['says so, and what is about the organisation is not', ofAge('rounded', { about: 'organisation' }), false],
    [
      'says so, and of a breakdown that it is stricter',
      ofAge('rounded', { about: 'organisation', breakdowns: age('circumstances') }),
      true,
    ],
    [
      'says so, and of a breakdown that it is about the organisation',
      ofAge('rounded', { about: 'practice', breakdowns: age('organisation') }),
      false,
    ],
    ['says that parts are suppressed', ofAge('suppressed'), false],
    ['says nothing of parts', ofAge(), false],
  ])('is known by measures.json alone: it %s', (_, found, expected) => {
    expect(new Set(found)).toEqual(new Set([expected]));
  });
});

describe('figures of which a part is not rounded', () => {
  const problem = ['has a part that is not rounded to the nearest 5'];
  const of = (...changed: string[]) =>
    unrounded(readFigures(`${columns}\n${changed.join('\n')}\n`), readMeasures(catalogueOf('rounded')));

  it('are found, and those that are right are not', () => {
    expect(of(...rows)).toEqual([]);
    expect(of(row('rate', '2022-07-31', `45,33140,${(10_000 * 45) / 33140}`, young))).toEqual([]);
  });

  it.each([
    ['a count', row('cla', '2022-07-31', '43,,43', young)],
    ['a count whose value is another', row('cla', '2022-07-31', '45,,43', young)],
    ['a numerator', row('leavers', '2022-07-31', '71,115,62', young)],
    ['a denominator', row('leavers', '2022-07-31', '70,114,61', young)],
    ['a percentage that is not whole', row('leavers', '2022-07-31', '70,115,60.869565217391305', young)],
    ['a percentage of other numbers', row('leavers', '2022-07-31', '70,115,62', young)],
    ['a rate of other numbers', row('rate', '2022-07-31', '45,33140,13', young)],
  ])('are found by %s', (_, changed) => {
    expect(of(changed)).toEqual(problem);
  });

  it('are looked at as they stand now: what was published before parts were rounded stays as it was', () => {
    const before = row('cla', '2022-07-31', '43,,43', young);
    const after = row('cla', '2022-07-31', '45,,45', { ...young, published: '2022-08', status: 'revised' });
    expect(of(before, after)).toEqual([]);
    expect(of(after.replace('2022-08', '2022-06'), before)).toEqual(problem);
  });
});

describe('a page says of rounded parts', () => {
  const problems = (body: string) =>
    readPageBack(
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Care</title></head><body>${body}</body></html>`,
      'a/index.html',
      known,
    ).problems.map(({ words }) => words);
  const of = (figure: string, words: string, more = '') =>
    `<p><span data-figure="${figure}" ${more}>${words}</span></p>`;
  const sentence = (words: string, ...figures: string[]) => `<p data-figures='${JSON.stringify(figures)}'>${words}</p>`;
  const change = (words: string) => of(share, words, `data-part="change" data-against="${shareThen}"`);
  const table = (value: string, note: string, caption = '') =>
    `<table aria-describedby="note"><caption>Children, on 31 July 2022${caption}</caption><tr><th>17 to 18</th><td data-figure="${count}">${value}</td></tr></table><p id="note">${note}</p>`;
  const note = 'Parts are rounded to the nearest 5.';

  it.each([
    ['about how much it is', of(share, 'about 61%')],
    ['about how many of how many', of(share, 'About 70 of about 115. ', 'data-part="parts"')],
    ['zero, which is exact', of(nobody, '0')],
    ['in a sentence, about how many', sentence('The largest group is 17 to 18, about 45', count)],
    ['beside an exact number', sentence('About 45 of 1,000 of them', count, whole)],
    ['about how much more it is', change('Up about 13 percentage points from about 48%')],
    ['that there is no clear change', change('No clear change from about 48% a year before')],
    ['in a table that says so below', table('45', note)],
    ['in a table that says so in its caption', table('45', '', `. ${note}`)],
  ])('%s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });

  it.each([
    ['a number as if it were exact', of(share, '61%'), 'as if it were exact'],
    ['a part as if it were exact', of(share, 'About 70 of 115', 'data-part="parts"'), 'as if it were exact'],
    ['in a sentence a number as if it were exact', sentence('The largest is 45', count), 'as if it were exact'],
    [
      'beside an exact number its own as if it were',
      sentence('Of 1,000 it is 45', count, whole),
      'as if it were exact',
    ],
    ['a change as if it were exact', change('Up 13 percentage points from about 48%'), 'as if it were exact'],
    ['a table that does not say so', table('45', 'Parts.'), 'does not say so'],
    ['a decimal that it does not have', of(share, 'about 60.9%'), 'another value'],
    ['a difference to a decimal', change('Up about 13.0 points'), 'does not follow'],
    ['a share of the change', sentence('Up about 27%', share, shareThen), 'does not follow'],
    ['how many the change is of', sentence('about 15 of them', share, shareThen), 'does not follow'],
    ['an unrounded number', table('43', note), 'another value'],
  ])('not %s', (_, body, words) => {
    expect(problems(body).join()).toContain(words);
  });

  it('an average without the sum behind it', () => {
    const mean = knownOf([row('cla', '2022-07-31', ',23,303')], {}, [], catalogueOf('rounded', { unit: 'days' }));
    const said = (words: string) =>
      readPageBack(
        `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Days</title></head><body>${of(whole, words, 'data-part="parts"')}</body></html>`,
        'a/index.html',
        mean,
      ).problems;
    expect(said('Average for 23 children. ')).toEqual([]);
    for (const words of ['Average for 24 children', '6,969 ÷ 23', '23']) expect(said(words)).toHaveLength(1);
  });
});

describe('a chart of rounded parts', () => {
  const measure = known.figures.measures.get('leavers') as never;
  const points = [
    { on: '2021-07-31', value: 48, figure: shareThen },
    { on: '2022-07-31', value: 61, figure: share },
  ];
  const panels: SmallMultiples = {
    ...{ kind: 'multiples', title: 'By age', description: '', unit: unitOf('percent'), decimals: 0 },
    note: 'Parts are rounded to the nearest 5 and need not add up to the total.',
    panels: [{ title: '17 to 18', points }],
  };
  const problems = (spec: SmallMultiples | LineChart) =>
    [wideChart, narrowChart].flatMap((size) => readScene(sceneOf(spec, size) as never, measure, known).problems);

  it('says that they are rounded, and writes them to whole percent', () => {
    expect(problems(panels)).toEqual([]);
    const { note: _, ...silent } = panels;
    expect(problems(silent)).toContain('draws rounded parts and does not say so');
    expect(problems({ ...panels, decimals: 1 })).toContain('has a text with a number that is of no figure');
  });

  it('may have a heading in two lines, and none with a number that is no name', () => {
    const long = 'care leavers who were 17 to 18 when they left us';
    const category = readMeasures(catalogueOf('rounded', { breakdowns: [{ name: 'age', categories: [long] }] }))[0];
    const headed = (title: string) => ({ ...panels, panels: [{ title, points }] });
    const read = (title: string) =>
      [wideChart, narrowChart].flatMap(
        (size) => readScene(sceneOf(headed(title), size) as never, category as never, known).problems,
      );
    expect(read(long)).not.toContain('has a text with a number that is of no figure');
    expect(read(`${long} 3`)).toContain('has a text with a number that is of no figure');
  });
});

describe('the download of a measure with rounded parts', () => {
  const measure = known.figures.measures.get('cla') as never;
  const of = 'cla,CP1,Children in our care,Anyborough,31 July 2022,snapshot,2022-07-31,2022-07-31';
  const head =
    'measure,code,title,authority,period,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,symbol_in_words,bound,rounding,status,published';
  const read = (rounding: string) =>
    readMeasureCsv(
      [
        head,
        `${of},,,1000,,1000,children,,,,,final,2022-07`,
        `${of},age,17 to 18,45,,45,children,,,,${rounding},final,2022-07`,
        `${of},age,19 to 21,0,,0,children,,,,to the nearest 5,final,2022-07`,
      ].join('\r\n'),
      measure,
      { council: 'E1', page: { opensWith: null, beside: [], others: [] } },
      known,
    ).problems;

  it('says so of each', () => {
    expect(read('to the nearest 5')).toEqual([]);
    expect(read('')).toEqual(['row 3, rounding differs from the figure']);
  });
});
