import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPages } from '#scripts/audit/pages.ts';
import { strangePictures } from '#scripts/audit/pictures.ts';
import { type BuiltSite, copyOf, sharedSite } from '#tests/browser/built-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = copyOf(await sharedSite());
}, 600_000);
afterAll(() => site?.remove());

const at = (file: string) => join(site.root, file);

/** What the audit says of the site with one thing of one file changed, which must stand in it; the file is put back. */
function problemsWith(file: string, from: string | RegExp, to: string): string {
  const text = readFileSync(at(file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, `${file} has no ${from}`).not.toBe(text);
  writeFileSync(at(file), changed);
  try {
    return auditPages(site.root).problems.join('\n');
  } finally {
    writeFileSync(at(file), text);
  }
}

const count = 'measures/cla_count/index.html';
const csv = 'measures/cla_count/cla_count.csv';
const svg = 'measures/cla_count/cla_count.svg';
const secure = /(>secure<\/th><td class="number">)<span class="value symbol">c</;

describe('a site that was built and not touched', () => {
  it('says nothing but what its figures say, in its pages, drawings, tables and pictures', async () => {
    const { pages, compared, problems, pictures } = auditPages(site.root);
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThan(30);
    expect(compared).toBeGreaterThan(5000);
    expect(pictures.length).toBeGreaterThan(5);
    expect(await strangePictures(site.root, pictures)).toEqual([]);
  });
});

describe('a hidden figure is found', () => {
  it.each([
    ['in a row of a table', count, secure, '$1<span class="value">3<'],
    ['in the table of every period', count, '<td class="number">c</td>', '<td class="number">3</td>'],
    ['in an attribute that is heard', count, secure, '$1<span aria-label="3" class="value symbol">c<'],
    ['in a tooltip', count, secure, '$1<span title="3" class="value symbol">c<'],
    ['in a data attribute', count, secure, '$1<span data-n="3" class="value symbol">c<'],
    [
      'in the length of a bar',
      count,
      /(>secure<.{0,200}?<td class="bar-cell">)/,
      '$1<svg class="bar"><rect width="3"/></svg>',
    ],
    [
      'in a point of a small chart',
      count,
      /(<g class="readings".{0,200}?>)/,
      '$1<path d="M300,90h0"><title>secure, Jul 2022: 3</title></path>',
    ],
    [
      'in a mark that says nothing',
      count,
      /(multiples-chart.*?)(<g class="readings")/,
      '$1<circle cx="300" cy="90" r="2.5" fill="#12436D"/>$2',
    ],
    [
      'in the order of the groups',
      count,
      /(<tr><th scope="row">foster carers.*?<\/tr>)(<tr><th scope="row">connected.*?<\/tr>)/,
      '$2$1',
    ],
    ['in a download', csv, /(home,secure),,,(,children),c,[^,]*,/, '$1,3,,3$2,,,'],
    ['in the parts of a download', csv, /(home,secure),,,(,children,c)/, '$1,3,,$2'],
    ['in the list that is searched', 'search.json', '"text":"', '"text":"secure 3 '],
    ['in what no page says', count, /(<meta name="description" content=")/, '$1In secure homes 1234. '],
    ['in the address of a link', count, 'href="/measures/', 'href="/measures/?secure=3'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

describe('a number that is not the figure is found', () => {
  it.each([
    ['a value', count, /(<tr><th scope="row">31 July 2022<\/th><td class="number">)\d+/, '$1477'],
    ['one decimal more', count, /(<tr><th scope="row">31 July 2022<\/th><td class="number">\d+)/, '$1.0'],
    ['one decimal more in a download', csv, /(2022-07-31,,,\d+,,\d+)/, '$1.0'],
    ['a status', csv, ',final,2022-07', ',revised,2022-07'],
    ['a row that is left out', csv, /\r\ncla_count[^\r]*2022-07-31,,[^\r]*/, ''],
    ['a point that no figure has', svg, /(d="M[\d.]+,[\d.]+)L/, '$1L50,80L'],
    ['a point that is moved up', svg, /(d="M[\d.,]+L[\d.,]+L[\d.]+),[\d.]+/, '$1,50.5'],
    ['a label', svg, / in ([A-Z][a-z]{2}) 20(\d\d)</, ' in $1 2019<'],
    ['the words that are told beside a drawing', svg, /(<desc[^>]*>)/, '$11,234 children. '],
    ['what a point says', count, /(<title>Jul 2022: )\d+/, '$1477'],
    ['a number along a scale', count, /(<g text-anchor="end">.*?<text [^>]*>)\d+</, '$1333<'],
    ['the figure that a page opens with', count, /(key-figure"><p><span class="value">)\d+/, '$1477'],
    ['a tile of the front page', 'index.html', /(<p class="figure"><span class="value">)[\d.]+/, '$1477'],
    ['the parts under a figure', 'index.html', /(<span>\d[\d,]* of )\d[\d,]*/, '$17'],
    ['a list of changes', 'index.html', /(class="news".*?<b>)[\d.]+/, '$19.9'],
    ['the first sentence', 'index.html', /(<p class="summary"><a[^>]*>.*? to )\d+/, '$1777'],
    ['a sentence for children', 'children/index.html', /(<li>)\d+( children and young people)/, '$1477$2'],
    ['an earlier month', 'months/2022-02/index.html', /(<p class="figure"><span class="value">)\d+/, '$1477'],
    ['a meeting', 'meetings/2022-07-27/index.html', /(<p class="figure"><span class="value">)\d+/, '$1999'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

describe('a figure that is said to be of another period, which ends on the same day, is found', () => {
  const ceased = 'measures/cla_ceased/index.html';
  const front = 'index.html';

  it.each([
    ['where a page opens with it', ceased, '<span>in July 2022', '<span>in the year to July 2022'],
    ['under a tile', front, /(cla_ceased(?:(?!<li).)*?<span>)(July 2022<)/, '$1Year to $2'],
    ['under an earlier one', 'months/2022-02/index.html', '<span>February 2022<', '<span>Year to February 2022<'],
    [
      'in a table of groups',
      count,
      '<caption>Children in our care by home, on 31',
      '<caption>Children in our care by home, in the year to 31',
    ],
    ['in a table of places', count, /(<caption>Latest figure of each council, )on (31 )?/, '$1in the year to '],
    ['in a table of periods', ceased, '<th scope="row">July 2022<', '<th scope="row">Year to July 2022<'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

/** What the audit says of the site with one file more. */
function withFile(file: string, content: string): string {
  writeFileSync(at(file), content);
  try {
    return auditPages(site.root).problems.join('\n');
  } finally {
    rmSync(at(file));
  }
}

describe('a file that nobody has read is found', () => {
  it('whatever it is called', () => {
    expect(withFile('more.csv', 'a\n3\n')).toContain('more.csv: a table beside figures.csv');
    expect(withFile('measures/cla_count/more.json', '[3]')).toContain('no kind of file that is read back');
    expect(withFile('_astro/more.js', 'export const secure = [3, 1, 4, 1, 5];')).toContain('a list of numbers');
    expect(withFile('_astro/data.js', 'const n={"cla_count":3};')).toContain('names a measure or a place');
  });
});

describe('a picture is found', () => {
  const png = 'measures/cla_count/cla_count.png';

  it('that is of another drawing', async () => {
    const kept = readFileSync(at(png));
    copyFileSync(at('measures/cla_ceased/cla_ceased.png'), at(png));
    const { problems, pictures } = auditPages(site.root);
    expect([problems, await strangePictures(site.root, pictures)]).toEqual([[], [png]]);
    writeFileSync(at(png), kept);
  });

  it('that holds words, or goes on behind its end', () => {
    const kept = readFileSync(at(png));
    const said = Buffer.from('tEXtsecure\x003');
    const chunk = Buffer.concat([Buffer.alloc(4), said, Buffer.alloc(4)]);
    chunk.writeUInt32BE(said.length - 4);
    chunk.writeUInt32BE(crc32(said), 4 + said.length);
    writeFileSync(at(png), Buffer.concat([kept.subarray(0, -12), chunk, kept.subarray(-12)]));
    expect(auditPages(site.root).problems).toEqual([`${png}: holds tEXt beside its pixels`]);
    writeFileSync(at(png), Buffer.concat([kept, Buffer.from('3')]));
    expect(auditPages(site.root).problems).toEqual([`${png}: goes on behind its end`]);
    writeFileSync(at(png), kept);
  });
});
