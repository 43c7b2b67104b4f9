import { describe, expect, it } from 'vitest';
import { withPublishedBounds } from '#audit';
import { knownFigures, readPageBack } from '#site-audit';
import { orderProblems } from '#src/site-audit/orders.ts';
import { knownOf, row } from './known.ts';

const known = knownOf(
  [
    row('leavers', '2022-06-30', '300,340,88.23529411764706'),
    row('leavers', '2022-07-31', '314,346,90.7514450867052', { published: '2022-08', status: 'revised' }),
    row('leavers', '2022-07-31', '310,346,89.59537572254335'),
    row('leavers', '2022-07-31', 'c', { category: '17 to 18' }),
    row('leavers', '2022-07-31', '204,230,88.69565217391305', { category: '19 to 21' }),
    row('cla', '2022-06-30', '1083,,1083'),
    row('cla', '2022-07-31', '1000,,1000'),
    row('cla', '2022-05-31', 'x'),
    row('cla', '2022-07-31', 'c', { place: 'E2' }),
    row('rate', '2022-07-31', '503,33140,151.7803259'),
  ],
  { unprinted: [{ name: 'Halton', on: '2022-03-31', measure: 'leavers', symbol: 'c', why: 'hidden by them' }] },
  [{ name: 'England', on: '2022-03-31', measure: 'leavers', value: 88 }],
);
const key = (measure = 'leavers', end = '2022-07-31', category = '', place = 'E1') =>
  `${measure}|${place}|snapshot|${end}|${category && 'age'}|${category}`;
const [now, then, hidden, group] = [
  key(),
  key('leavers', '2022-06-30'),
  key('leavers', '2022-07-31', '17 to 18'),
  key('leavers', '2022-07-31', '19 to 21'),
];

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Care leavers${head}</title></head><body>${body}</body></html>`;
const problems = (body: string, head = '') =>
  readPageBack(page(body, head), 'a/index.html', known).problems.map(({ words }) => words);
const of = (figure: string, words: string, more = '') => `<p><span data-figure="${figure}" ${more}>${words}</span></p>`;

describe('a page says of figures', () => {
  it.each([
    ['a value', of(now, '90.8%')],
    ['a value that was revised', of(now, '90.8% (revised)')],
    ['a count with its thousands apart', of(key('cla'), '1,000')],
    ['a value with its unit', of(key('rate'), '151.8 per 10,000 children')],
    ['a share in plain words', of(now, '91 out of every 100')],
    ['the symbol of a hidden one', of(hidden, 'c')],
    ['why one is hidden', of(hidden, '<span class="value">c</span><span class="why"> hidden</span>')],
    ['its numerator', of(now, '314', 'data-part="numerator"')],
    ['its denominator', of(now, '346', 'data-part="denominator"')],
    ['no part of a hidden one', of(hidden, '–', 'data-part="numerator"')],
    ['both parts', of(now, '314 of 346. ', 'data-part="parts"')],
    ['both parts in other words', of(now, '£314 of £346. ', 'data-part="parts"')],
    ['both parts, set apart', of(now, '314 came in, 346 left', 'data-part="parts"')],
    ['for how many', of(now, 'Average for 346 families', 'data-part="parts"')],
    ['its period', of(now, '31 July 2022', 'data-part="period"')],
    ['its period in a sentence', of(now, '(on 31 July 2022)', 'data-part="period"')],
    [
      'a change',
      of(
        now,
        'Up 2.6 percentage points (about 9 of 346) from 88.2% in June 2022',
        `data-part="change" data-against="${then}"`,
      ),
    ],
    [
      'a change in percent',
      of(key('cla'), 'Down 83 (7.7%) from 1,083', `data-part="change" data-against="${key('cla', '2022-06-30')}"`),
    ],
    ['that there is no change to say', of(hidden, 'The latest is hidden', 'data-part="change"')],
    ['what follows from several', `<p data-figures='["${now}","${then}"]'>From 88.2% to 90.8%, 2.6 points more</p>`],
    [
      'how it misses a target',
      `<p data-figures='["${now}"]' data-target="95 92">Misses 95% (tolerance to 92%): 90.8%, 4.2 below</p>`,
    ],
    [
      'a row of a table by its holder',
      `<table><tr data-figure="${now}"><td data-part="period">31 July 2022</td><td data-part="value">90.8%</td></tr></table>`,
    ],
    ['a figure as it stood', `<ul data-as-at="2022-07"><li data-figure="${now}">89.6%</li></ul>`],
    ['what it was and is', `<p data-figures='["${now}@2022-08","${now}@2022-07"]'>Now 90.8%, then 89.6%</p>`],
    [
      'parts of keys that are filled from around',
      `<table data-figure="leavers|E1|snapshot||age|"><tr data-figure="|||2022-07-31||"><td data-figure="|||||17 to 18">c</td><td data-figure="|||||19 to 21">88.7%</td></tr></table>`,
    ],
    [
      'a change from another day of the same',
      `<p data-figure="${now}" data-part="change" data-against="|||2022-06-30||">Up 2.6 points</p>`,
    ],
    [
      'how far others are apart',
      `<p data-figures='["${now}"]' data-other="England|2022-03-31|leavers">2.8 above England</p>`,
    ],
    ['what others published', '<p data-other="England|2022-03-31|leavers">England 88%</p>'],
    ['what others printed as a symbol', '<p data-other="Halton|2022-03-31|leavers">c<span>hidden by them</span></p>'],
    ['the highest of a series', `<p data-series="leavers|E1|snapshot||">2 figures, from 88.2% to 90.8%</p>`],
    ['a marked number inside of words', `<p>Of those, <b data-figure="${now}">90.8%</b> were well</p>`],
    [
      'the words of what a measure shows beside its hidden figure',
      `<div data-figure="${hidden}"><b data-part="value">c</b> <i data-said="written">How many of 16 or over live with us.</i></div>`,
    ],
    ['names with numbers in them', '<h2>Children in our care, for every 10,000, CP1</h2><p>Aged 19 to 21</p>'],
    ['dates', '<p>On 31 July 2022, in the year 2021–22 (2022-07-31), in May</p>'],
    ['how many measures there are', '<p data-said="count">Of 47 measures</p>'],
  ])('%s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });

  it('in its title and descriptions what stands in it', () => {
    expect(problems(of(now, '90.8%'), ': 90.8% on 31 July 2022')).toEqual([]);
    expect(problems(of(now, '90.8%'), ': 90.7% on 31 July 2022')).toHaveLength(1);
  });
});

describe('a page is refused that has', () => {
  it.each([
    ['a number without a mark', '<p>There are 3</p>', 'no mark gives a figure for'],
    ['a mark taken from a number', `${of(now, '90.8%')}<p>90.8%</p>`, 'no mark gives a figure for'],
    ['another value', of(now, '90.7%'), 'another value'],
    ['one decimal more', of(key('cla'), '1,000.0'), 'another value'],
    ['no percent', of(now, '90.8'), 'another value'],
    ['thousands that are not apart', of(key('cla'), '1000%'), 'another value'],
    ['the mark of another figure', of(group, '90.8%'), 'another value'],
    ['the mark of no figure', of(key('leavers', '2022-08-31'), '90.8%'), 'figure that does not exist'],
    ['a number for a hidden figure', of(hidden, '3'), 'hidden'],
    ['a number behind a symbol', of(hidden, 'c (3)'), 'hidden'],
    ['another symbol for a hidden one', of(hidden, 'k'), 'hidden'],
    ['the symbol for a shown one', of(now, 'c'), 'does not show'],
    ['nothing for a shown one', of(now, '', 'data-part="value"'), 'does not show'],
    ['a second number', of(now, '90.8% (3)'), 'second number'],
    ['a part of a hidden one', of(hidden, '3', 'data-part="numerator"'), 'another numerator'],
    ['another part', of(now, '313 of 346', 'data-part="parts"'), 'parts'],
    ['the parts the wrong way round', of(now, '346 left, 314 came in', 'data-part="parts"'), 'parts'],
    ['for how many others', of(now, 'Average for 314 families', 'data-part="parts"'), 'parts'],
    ['another period', of(now, 'Year to July 2022', 'data-part="period"'), 'period'],
    ['a change of what is hidden', of(hidden, 'Up 3', `data-part="change" data-against="${now}"`), 'hidden'],
    ['a change from what is hidden', of(now, 'Up 3', `data-part="change" data-against="${hidden}"`), 'hidden'],
    ['a change from nothing', of(now, 'Up 2.6', 'data-part="change"'), 'not from what'],
    ['another change', of(now, 'Up 2.7', `data-part="change" data-against="${then}"`), 'does not follow'],
    ['a sentence of another figure', `<p data-figures='["${group}"]'>90.8%</p>`, 'does not follow'],
    ['a sentence of a hidden one', `<p data-figures='["${hidden}","${group}"]'>3 of them</p>`, 'does not follow'],
    ['a target that does not exist', `<p data-figures='["${now}"]' data-target="3">90.8% of 3</p>`, 'target'],
    [
      'a figure as it did not stand',
      `<ul data-as-at="2022-07"><li data-figure="${now}">90.8%</li></ul>`,
      'another value',
    ],
    ['a publication that was not', `<p data-as-at="2022-06" data-figure="${now}">90.8%</p>`, 'does not exist'],
    ['a publication of nothing', '<p data-as-at="3">None</p>', 'publication that does not exist'],
    [
      'a holder of what there cannot be',
      `<p data-figure="leavers|E1|snapshot||age|3"><b data-figure="${now}">90.8%</b></p>`,
      'figure that does not exist',
    ],
    [
      'other words beside a hidden figure',
      `<div data-figure="${hidden}"><b data-part="value">c</b> <i data-said="written">How many of 3 or over live with us.</i></div>`,
      'beside a hidden figure',
    ],
    [
      'a count beside a hidden figure',
      `<p data-figure="${hidden}"><b data-part="value">c</b> <i data-said="count">3</i></p>`,
      'beside a hidden figure',
    ],
    [
      'a hidden figure that is heard, though the words stand elsewhere',
      `${of(now, '90.8% of them')}<p data-figure="${hidden}" aria-label="90.8% of them">c</p>`,
      'where a figure is hidden',
    ],
    ['what nobody published', '<p data-other="England|2022-03-31|leavers">England 87%</p>', 'nobody published'],
    [
      'another symbol than others printed',
      '<p data-other="Halton|2022-03-31|leavers">x<span>hidden by them</span></p>',
      'other words than others printed',
    ],
    [
      'a number in place of the symbol that others printed',
      '<p data-other="Halton|2022-03-31|leavers">8%</p>',
      'other words than others printed',
    ],
    ['somebody who did not publish', '<p data-other="Wales|2022-03-31|leavers">88%</p>', 'nobody published'],
    ['a number over two marks', `<p>1<span data-figure="${now}">90.8%</span></p>`, 'no mark gives a figure for'],
    ['a marked number that goes on', `<p data-said="count">1<span data-figure="${now}">90.8%</span></p>`, 'goes on'],
    ['a count that is too large', '<p data-said="count">Of 48 measures</p>', 'counts nothing'],
    ['a count with decimals', '<p data-said="count">Of 4.5 measures</p>', 'counts nothing'],
    ['a date that is none', '<p data-said="date">On 3 of them</p>', 'not a date'],
    ['an unknown kind of words', '<p data-said="chatter">3</p>', 'kind of words'],
    ['an unknown part', of(now, '90.8%', 'data-part="all"'), 'part that does not exist'],
    ['two marks in one', of(now, '90.8%', 'data-said="count"'), 'contradicts'],
    [
      'a holder with a number of its own',
      `<p data-figure="${hidden}">3 <b data-part="period">31 July 2022</b></p>`,
      'hidden',
    ],
    [
      'a holder of no figure with a number',
      `<p data-figure="leavers|E1|snapshot||age|">3<b data-figure="|||2022-07-31||17 to 18">c</b></p>`,
      'does not exist',
    ],
    [
      'how far others are not apart',
      `<p data-figures='["${now}"]' data-other="England|2022-03-31|leavers">2.9 above England</p>`,
      'does not follow',
    ],
    ['a mark of nothing', '<p data-part="value">3</p>', 'no figure'],
    ['a list that is none', `<p data-figures="${now}">90.8%</p>`, 'not a list of figures'],
    ['a comment', '<p>None</p><!-- 3 -->', 'comment'],
    ['what a browser has to guess at', '<p title=">3</p>', 'not HTML'],
    ['a tooltip', '<p title="3">None</p>', 'attribute title'],
    ['a data attribute', '<p data-n="3">None</p>', 'attribute data-n'],
    ['what is only heard', '<p aria-label="3 of them">None</p>', 'attribute aria-label'],
    ['a script with words', '<script>3</script>', 'script'],
    ['a style with words', '<style>p::after { content: "3" }</style>', 'style'],
    ['an address with more than a place', '<a href="/?n=3">None</a>', 'address'],
    ['a number that a template holds', '<template><p>3</p></template>', 'no mark gives a figure for'],
    ['a number without scripts', '<noscript>3</noscript>', 'no mark gives a figure for'],
  ])('%s', (_, body, words) => {
    expect(problems(body).join()).toContain(words);
  });
});

describe('what is shown in the place of a hidden figure', () => {
  const rows = withPublishedBounds(
    [known.figures.figure(hidden) as NonNullable<ReturnType<typeof known.figures.figure>>],
    [
      {
        line: 2,
        published: '2022-07',
        measure: 'leavers',
        authority: 'E1',
        periodType: 'snapshot',
        periodEnd: '2022-07-31',
        breakdown: 'age',
        category: '17 to 18',
        atLeast: 97,
        atMost: null,
      },
    ],
  );
  const bounded = { ...known, figures: knownFigures(rows, [...known.figures.measures.values()]) };
  const said = (words: string) => readPageBack(page(of(hidden, words)), 'a/index.html', bounded).problems;

  it('is its bound and nothing else', () => {
    expect(said('over 97%')).toEqual([]);
    for (const words of ['over 98%', '97% or more', 'c', 'over 97% (3)']) expect(said(words)).toHaveLength(1);
  });
});

describe('a table of groups', () => {
  const old = key('leavers', '2022-06-30', '19 to 21');
  const rowOf = (...figures: string[]) =>
    `<tr>${figures.map((figure) => `<td data-figure="${figure}" data-part="period">${figure === old ? '30 June 2022' : '31 July 2022'}</td>`).join('')}</tr>`;
  const wrongly = (...rows: string[]) => {
    const { marks } = readPageBack(page(`<table>${rows.join('')}</table>`), 'a/index.html', known);
    return orderProblems(new Map(), 'a/index.html', marks, known.figures);
  };

  it('has those of each period in the order of the measure, by row or by column', () => {
    expect(wrongly(rowOf(hidden, group))).toEqual([]);
    expect(wrongly(rowOf(group, hidden))).toHaveLength(1);
    expect(wrongly(rowOf(group), rowOf(hidden))).toHaveLength(1);
  });

  it('may lack the first of them in one period', () => {
    expect(wrongly(rowOf(old), rowOf(hidden, group))).toEqual([]);
  });
});
