import { describe, expect, it } from 'vitest';
import { barSvg, type ChartSpec, chartSvg, narrowChart, type Scene, sceneOf, sparklineSvg, wideChart } from '#charts';
import { unitOf } from '#figure';
import { readBack } from '#site-audit';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const groups = { name: 'sex', categories: ['girls', 'boys', 'not known'], addsUp: true };
const measures = measuresOf({ looked_after: { title: 'Children in our care', breakdowns: [groups] } });
const published: PublishedRow[] = [
  { n: 90, end: '2021-03-31' },
  { n: 'c', end: '2022-01-31' },
  { n: 95, end: '2022-02-28' },
  { n: 1100 },
  { of: 'sex/girls', n: 600 },
  { of: 'sex/boys', n: 'c' },
  { of: 'sex/not known', n: 'c' },
];
const rows = published.map((row): PublishedRow => ({ authority: 'Middleton', ...row }));
const key = (end: string, category = '') => `looked_after|Middleton|snapshot|${end}|${category && 'sex'}|${category}`;

const points = [
  { on: '2021-03-31', value: 90 },
  { on: '2022-01-31', value: null },
  { on: '2022-02-28', value: 95 },
  { on: '2022-03-31', value: 1100 },
].map((point) => ({ ...point, figure: key(point.on) }));
const spec: ChartSpec = {
  kind: 'line',
  title: 'Children in our care: 1,100',
  subject: 'Children in our care',
  place: 'Middleton',
  unit: unitOf('children'),
  decimals: 0,
  points,
  description: 'Line chart: lowest 90, newest 1,100.',
};
const drawn = (chart: ChartSpec) =>
  [wideChart, narrowChart]
    .map((size, at) => chartSvg(sceneOf(chart, size) as Scene, chart, `trend-${at === 0 ? 'wide' : 'narrow'}`))
    .join('');
const wide = drawn(spec);

const hidden =
  '<span class="value symbol" data-part="value">c</span><span class="why">hidden so that nobody can be recognised</span>';
const bar = (value: number | null) => `<td class="bar-cell" data-part="bar">${barSvg(value, 600)}</td>`;
const line = (end: string, day: string, value: string, notes = '') =>
  `<tr data-figure="${key(end)}"><th data-part="period">${day}</th><td class="number" data-part="value">${value}</td><td class="notes-cell">${notes}</td></tr>`;
const group = (category: string, value: string, number: number | null, change: string) =>
  `<tr data-figure="${key('2022-03-31', category)}"><th>${category}</th><td class="number">${value}</td>${bar(number)}<td class="change-cell" data-part="change">${change}</td></tr>\n`;
const page = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Children in our care</title></head><body><main>
<h1 data-figure="${key('2022-03-31')}">Children in our care: 1,100</h1>
<figure data-chart="trend">${wide}<p>The line stops where a figure is hidden or missing.</p></figure>
<table class="figures"><caption>Children in our care, Middleton</caption>
<thead><tr><th>Period</th><th>Value</th><th>Notes</th></tr></thead><tbody>
${line('2022-03-31', '31 March 2022', '1,100')}
${line('2022-02-28', '28 February 2022', '95')}
${line('2022-01-31', '31 January 2022', 'c', 'Hidden so that nobody can be recognised')}
${line('2021-03-31', '31 March 2021', '90')}
</tbody></table>
<table class="breakdown"><caption>Children in our care by sex, on 31 March 2022</caption>
<thead><tr><th>sex</th><th>Value</th><th>Bar</th><th>Change on a year</th></tr></thead><tbody>
${group('girls', '<span class="value" data-part="value">600</span>', 600, 'No figure a year before')}${group('boys', hidden, null, 'Cannot be compared: the latest is hidden')}${group('not known', hidden, null, 'Cannot be compared: the latest is hidden')}</tbody></table></main></body></html>`;

const at = 'measures/looked_after/index.html';

function problemsOf(html: string, more: Record<string, string> = {}, charts: readonly ChartSpec[] = [spec]): string[] {
  const files = { 'figures.csv': figuresOf(rows), 'measures.json': measures, [at]: html, ...more };
  const encoded = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const { problems } = readBack({
    files: new Map(encoded),
    council: 'Middleton',
    charts: charts.map((one) => ({ file: at, id: 'trend', spec: one, measure: 'looked_after' })),
    drawings: [],
    benchmarks: null,
    printed: '',
    measures: 9,
    targets: [],
    found: [],
    needed: [],
    own: new Map(),
  });
  return problems.map(({ file, words }) => `${file} ${words}`);
}

/** The page with one thing changed, which must stand in it. */
function changed(from: string, to: string): string {
  expect(page).toContain(from);
  return page.replace(from, to);
}

describe('pages read back', () => {
  it('say nothing against a page that shows what the figures show', () => {
    expect(problemsOf(page)).toEqual([]);
  });

  it('count measures that have no figure too, also where they are more than the figures', () => {
    const counted = (count: number) => changed('</main>', `<p data-said="count">${count} measures</p></main>`);
    expect(problemsOf(counted(9))).toEqual([]);
    expect(problemsOf(counted(10))).toEqual([`${at} has a number that counts nothing there is`]);
  });

  it.each([
    ['a value that differs', '>95</td>', '>96</td>', 'another value'],
    ['one decimal more', '>95</td>', '>95.0</td>', 'another value'],
    ['a revealed cell', 'data-part="value">c</td>', 'data-part="value">4</td>', 'hidden'],
    [
      'a revealed group',
      `boys</th><td class="number">${hidden}`,
      `boys</th><td class="number">${hidden.replace('>c<', '>3<')}`,
      'hidden',
    ],
    ['a number in the notes', '>Hidden so that', '>Hidden, 1 to 5, so that', 'where the figure is hidden'],
    [
      'a number to be heard only',
      'data-part="value">c</td>',
      'data-part="value" aria-label="4 children">c</td>',
      'aria-label',
    ],
    ['a tooltip', '<h1', '<h1 title="4"', 'title'],
    ['a data attribute', '<h1', '<h1 data-value="4"', 'data-value'],
    [
      'a change of what is hidden',
      '>Cannot be compared: the latest is hidden',
      '>Up 2 from 6 a year before',
      'from what',
    ],
    ['a change that shown figures do not give', 'No figure a year before', 'Up 4 in a month', 'from what'],
    ['two looks of hidden figures', hidden, hidden.replace('class="why"', 'class="why second"'), 'look different'],
    ['a script', '</main>', '<script>let a = 4;</script></main>', 'script'],
    ['a row that is called after another group', '<th>boys</th>', '<th>girls</th>', 'another group'],
    ['a row of another day', '>28 February 2022<', '>28 March 2022<', 'period'],
    ['a caption of another period', ', on 31 March 2022', ', in the year to March 2022', 'another period'],
    ['a row that is left out', line('2021-03-31', '31 March 2021', '90'), '', 'leaves a figure'],
    ['a chart that is left out', wide, '', 'lacks a drawing'],
    ['a chart that is drawn otherwise', 'stroke-width="2.5"', 'stroke-width="2.6"', 'not the one its figures give'],
    ['a chart that stands there twice', wide, `${wide}${wide}`, 'not the one its figures give'],
  ])('find %s', (_, from, to, problem) => {
    expect(problemsOf(changed(from, to)).join('\n')).toContain(problem);
  });

  it.each<[string, (point: (typeof points)[number]) => Partial<(typeof points)[number]>, string]>([
    ['a drawn point of a hidden figure', ({ value }) => (value === null ? { value: 93 } : {}), 'hidden'],
    ['a missing point', ({ value }) => (value === 95 ? { value: null } : {}), 'no mark where a figure is shown'],
    ['a point elsewhere', ({ value }) => (value === 95 ? { value: 99 } : {}), 'elsewhere'],
    ['a point of another day', ({ on }) => (on === '2022-02-28' ? { on: '2022-02-20' } : {}), 'elsewhere'],
    ['a point of another figure', ({ value }) => (value === 95 ? { figure: key('2021-03-31') } : {}), 'twice'],
    ['a point of no figure', ({ value }) => (value === 95 ? { figure: key('2022-02-27') } : {}), 'does not exist'],
  ])('find %s, though it is drawn as it is laid out', (_, change, problem) => {
    const other = { ...spec, points: points.map((point) => ({ ...point, ...change(point) })) };
    expect(problemsOf(page.replace(wide, drawn(other)), {}, [other]).join('\n')).toContain(problem);
  });

  it('find a bar or a line beside a hidden figure, and one that is another figure’s', () => {
    const empty = `${hidden}</td>${bar(null)}`;
    const barred = (drawing: string) =>
      changed(empty, `${hidden}</td>${bar(null).replace('</td>', `${drawing}</td>`)}`);
    for (const drawing of [barSvg(9, 600), sparklineSvg([{ on: '2022-03-31', value: 9 }])]) {
      expect(problemsOf(barred(drawing)).join('\n')).toContain('a bar or a line');
    }
    expect(problemsOf(changed(bar(600), bar(599))).join('\n')).toContain('a bar or a line');
  });

  it('find rows in an order that may show which hidden number is larger', () => {
    const [, boys = '', notKnown = ''] = /(<tr[^>]*><th>boys[^\n]*\n)(<tr[^>]*><th>not known[^\n]*\n)/.exec(page) ?? [];
    expect(problemsOf(page.replace(boys + notKnown, notKnown + boys)).join('\n')).toContain('usual one');
  });

  it('find tables of places that order the same places differently', () => {
    const both = ['Aston', 'Borton'];
    const more = both.map((authority): PublishedRow => ({ authority, n: 'c' }));
    const line = (name: string) =>
      `<tr><th>${name}</th><td data-figure="${key('2022-03-31').replace('Middleton', name)}">c</td></tr>`;
    const table = (names: string[]) =>
      `<table><caption>Latest figure of each council, on 31 March 2022</caption><tbody>${names.map(line).join('')}</tbody></table>`;
    const problems = (second: string[]) =>
      problemsOf(page.replace('</main>', `${table(both)}${table(second)}</main>`), {
        'figures.csv': figuresOf([...rows, ...more]),
      });
    expect(problems(both)).toEqual([]);
    expect(problems(both.toReversed()).join('\n')).toContain('different orders');
  });

  it('find in an earlier month what a restatement hid, and take what was reported then', () => {
    const before = rows.map(
      (row): PublishedRow => (row.end === '2022-01-31' ? { ...row, n: 9, published: '2022-02' } : row),
    );
    const restated = [
      ...before,
      ...rows.filter(({ end }) => end === '2022-01-31').map((row) => ({ ...row, revised: true })),
    ];
    const month = (value: string) =>
      `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><ul data-as-at="2022-02"><li data-figure="${key('2022-01-31')}"><p class="figure"><span data-part="value">${value}</span></p><p data-part="period">31 January 2022</p></li></ul></body></html>`;
    const problems = (value: string) =>
      problemsOf(page, { 'months/2022-02/index.html': month(value), 'figures.csv': figuresOf(restated) });
    expect(problems('c')).toEqual([]);
    expect(problems('9').join()).toContain('months/2022-02');
  });

  it('refuse what a browser would have to guess at, and comments', () => {
    expect(problemsOf(changed('<main>', '<main class=a"b>')).join()).toContain('not HTML');
    expect(problemsOf(changed('</main>', '<!-- 4 boys --></main>')).join()).toContain('comment');
  });

  it('find files that nobody has read', () => {
    expect(problemsOf(page, { 'data.parquet': '' }).join('\n')).toContain('data.parquet');
    expect(problemsOf(page, { 'more.csv': '' }).join('\n')).toContain('more.csv');
  });
});
