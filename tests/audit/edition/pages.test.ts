import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { auditPages } from '#scripts/audit/pages.ts';
import { figuresOf, measuresOf, type PublishedRow } from './editions.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

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

const hidden = '<span class="value symbol">c</span><span class="why">hidden so that nobody can be recognised</span>';
/** Days are 31 March 2021, 28 February and 31 March 2022: 0, 334 and 365 days on. */
const page = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Children in our care</title></head><body>
<p class="site-name"><a href="/"><span>Middleton</span> scorecard</a></p><main>
<h1>Children in our care: 1,100</h1>
<svg class="line-chart" aria-labelledby="trend-snapshot-wide-title"><path d="M0,9H99" stroke="#D9D9D9" />
<circle cx="10" cy="50" r="3" /><path d="M344,49.9L375,20" stroke-linejoin="round" /><circle cx="375" cy="20" r="5" /></svg>
<table class="figures"><caption>Children in our care, Middleton</caption>
<thead><tr><th>Period</th><th>Value</th><th>Notes</th></tr></thead><tbody>
<tr><th>31 March 2022</th><td class="number">1,100</td><td class="notes-cell"></td></tr>
<tr><th>28 February 2022</th><td class="number">95</td><td class="notes-cell"></td></tr>
<tr><th>31 January 2022</th><td class="number">c</td><td class="notes-cell">Hidden so that nobody can be recognised</td></tr>
<tr><th>31 March 2021</th><td class="number">90</td><td class="notes-cell"></td></tr>
</tbody></table>
<table class="breakdown"><caption>Children in our care by sex, on 31 March 2022</caption>
<thead><tr><th>sex</th><th>Value</th><th>Bar</th><th>Change on a year</th></tr></thead><tbody>
<tr><th>girls</th><td class="number"><span class="value">600</span></td><td class="bar-cell"><svg class="bar"><rect width="100" /></svg></td><td class="change-cell">No figure a year before</td></tr>
<tr><th>boys</th><td class="number">${hidden}</td><td class="bar-cell"></td><td class="change-cell">Cannot be compared: the latest is hidden</td></tr>
<tr><th>not known</th><td class="number">${hidden}</td><td class="bar-cell"></td><td class="change-cell">Cannot be compared: the latest is hidden</td></tr>
</tbody></table></main></body></html>`;

function problemsOf(html: string, more: Record<string, string> = {}): string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  folders.push(folder);
  const files = { 'figures.csv': figuresOf(rows), 'measures.json': measures, 'measures/looked_after/index.html': html };
  for (const [name, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return auditPages(folder).problems;
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

  it.each([
    ['a value that differs', '<td class="number">95</td>', '<td class="number">96</td>', 'differs from the figure'],
    ['one decimal more', '<td class="number">95</td>', '<td class="number">95.0</td>', 'differs from the figure'],
    ['a revealed cell', '<td class="number">c</td>', '<td class="number">4</td>', 'hidden'],
    [
      'a revealed group',
      `boys</th><td class="number">${hidden}`,
      'boys</th><td class="number"><span class="value">3</span>',
      'hidden',
    ],
    ['a number in the notes', '>Hidden so that', '>Hidden, 1 to 5, so that', 'hidden and has a number'],
    [
      'a number to be heard only',
      '<td class="number">c</td>',
      '<td class="number" aria-label="4 children">c</td>',
      'aria-label',
    ],
    ['a tooltip', '<h1>', '<h1 title="4">', 'title'],
    ['a data attribute', '<h1>', '<h1 data-value="4">', 'data-value'],
    ['a drawn point', 'M344,49.9L375,20', 'M316,45L344,49.9L375,20', 'no figure is shown'],
    ['a missing point', 'M344,49.9L375,20', 'M375,20L375,20', 'no point where a figure is shown'],
    [
      'a change of what is hidden',
      '>Cannot be compared: the latest is hidden',
      '>Up 2 from 6 a year before',
      'change of what is hidden',
    ],
    ['a change that shown figures do not give', 'No figure a year before', 'Up 4 in a month', 'does not follow'],
    ['two looks of hidden figures', hidden, hidden.replace('class="why"', 'class="why second"'), 'look different'],
    ['a script', '</main>', '<script>let a = 4;</script></main>', 'script'],
  ])('find %s', (_, from, to, problem) => {
    expect(problemsOf(changed(from, to)).join('\n')).toContain(problem);
  });

  it('find a bar beside a hidden figure', () => {
    const barred = changed(
      `${hidden}</td><td class="bar-cell"></td>`,
      `${hidden}</td><td class="bar-cell"><svg class="bar"><rect width="9" /></svg></td>`,
    );
    expect(problemsOf(barred).join('\n')).toContain('bar');
  });

  it('find rows in an order that may reveal which hidden number is larger', () => {
    const [, boys = '', notKnown = ''] = /(<tr><th>boys[^\n]*\n)(<tr><th>not known[^\n]*\n)/.exec(page) ?? [];
    expect(problemsOf(page.replace(boys + notKnown, notKnown + boys)).join('\n')).toContain('usual order');
  });

  it('find tables of places that order the same places differently', () => {
    const row = (name: string) => `<tr><th>${name}</th><td class="number">–</td></tr>`;
    const table = (names: string[]) =>
      `<table><caption>Latest figure of each council</caption><thead><tr><th>Council</th><th>Value</th></tr></thead><tbody>${names.map(row).join('')}</tbody></table>`;
    const both = (second: string[]) => page.replace('</main>', `${table(['Aston', 'Borton'])}${table(second)}</main>`);
    expect(problemsOf(both(['Aston', 'Borton']))).toEqual([]);
    expect(problemsOf(both(['Borton', 'Aston'])).join('\n')).toContain('different orders');
  });

  it('find in an earlier month what a restatement hid, and take what was reported then', () => {
    const before = rows.map(
      (row): PublishedRow => (row.end === '2022-01-31' ? { ...row, n: 9, published: '2022-02' } : row),
    );
    const restated = [
      ...before,
      ...rows.filter(({ end }) => end === '2022-01-31').map((row) => ({ ...row, revised: true })),
    ];
    const month = (value: string, period: string) =>
      `<html><body><p class="site-name"><span>Middleton</span></p><main><ul class="reported"><li><h3><a href="/measures/looked_after/">Children in our care</a></h3><div><p class="figure">${value}</p><p class="detail">${period}</p></div><p>No figure a year before</p></li></ul></main></body></html>`;
    const problems = (given: PublishedRow[], html: string) =>
      problemsOf(page, {
        'index.html': '<html><body><p class="site-name"><span>Middleton</span></p></body></html>',
        'months/2022-02/index.html': html,
        'figures.csv': figuresOf(given),
      });
    expect(problems(restated, month(hidden, '31 January 2022'))).toEqual([]);
    expect(problems(restated, month('<span class="value">9</span>', '31 January 2022')).join()).toContain(
      'months/2022-02',
    );
  });

  it('refuse what a browser would have to guess at, and comments', () => {
    expect(() => problemsOf(changed('</main>', ''))).toThrow('closes nothing');
    expect(() => problemsOf(changed('</main>', '<!-- 4 boys --></main>'))).toThrow('comment');
  });

  it('find files that nobody has read', () => {
    expect(problemsOf(page, { 'data.parquet': '' }).join('\n')).toContain('data.parquet');
    expect(problemsOf(page, { 'more.csv': '' }).join('\n')).toContain('more.csv');
  });
});
