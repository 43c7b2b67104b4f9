import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresParquet } from '#open-data';
import { parseLedger } from '#published';
import { strangePictures } from '#scripts/audit/pictures.ts';
import { builtSite } from '#scripts/audit/site.ts';
import { sitePaths } from '#site';
import { type BuiltSite as Read, readBack, readPacked } from '#site-audit';
import { type BuiltSite, copyOf, sharedSite } from '#tests/browser/built-site.ts';
import { keptRunNow } from '#tests/fixtures/kept-run.ts';
import { sitePathsIn } from '#tests/fixtures/site/write.ts';

let site: BuiltSite;
let read: Read;
/** The shared site, whose folder is named after all that it is made of. */
let made: string;
beforeAll(async () => {
  const shared = await sharedSite();
  made = shared.root;
  site = copyOf(shared);
  read = await builtSite(site.root, undefined, sitePaths({ ...sitePathsIn(dirname(site.root)) }, process.cwd()));
}, 600_000);
afterAll(() => site?.remove());

const at = (file: string) => join(site.root, file);
const textOf = (file: string) => new TextDecoder().decode(read.files.get(file));
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
/** What reading it back finds, where nothing of it was touched. */
const readUntouched = () => keptRunNow({ name: 'site-untouched', asks: made }, () => readBack(read));
const problemsIn = (built: Read) => readBack(built).problems.map(({ file, words }) => `${file}: ${words}`);

/** What is said of the site with a file that reads otherwise; the list that is searched leads to every page. */
function problemsOf(file: string, text: string | Uint8Array): string {
  const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const run = { name: 'site-problems', asks: [made, file, hashOf(content)], by: import.meta.filename };
  return keptRunNow(run, () => problemsBeside(file, content));
}

/** The same, of the file with the page beside it. */
function problemsBeside(file: string, content: Uint8Array): string {
  const page = `${dirname(file)}/index.html`;
  const held = ['figures.csv', 'bounds.csv', 'measures.json', 'EDITION', page];
  const all = file === 'search.json';
  const files = new Map([...read.files].filter(([name]) => all || held.includes(name)).concat([[file, content]]));
  const within = <One extends { file: string }>(list: readonly One[]) => list.filter((one) => files.has(one.file));
  const needed = read.needed.filter((one) => files.has(one));
  return problemsIn({ ...read, files, needed, charts: within(read.charts), drawings: within(read.drawings) }).join(
    '\n',
  );
}

/** What is said of the site with one thing of one file changed, which must stand in it. */
function problemsWith(file: string, from: string | RegExp, to: string): string {
  const text = textOf(file);
  const changed = text.replace(from, to);
  expect(changed, `${file} has no ${from}`).not.toBe(text);
  expect(problemsOf(file, text), 'unchanged').toBe('');
  return problemsOf(file, changed);
}

const count = 'measures/cla_count/index.html';
const paper = 'papers/minutes-of-15-february-2022-pages-5-to-12/index.html';
const csv = 'measures/cla_count/middlesbrough-cla-count-2022-07.csv';
const svg = 'measures/cla_count/middlesbrough-cla-count-2022-07.svg';
const secure = /(>secure<\/th><td class="number"><span class="value symbol"[^>]*)>c</;
const day = '<th scope="row" data-part="period">31 July 2022</th><td class="number" data-part="value">';

describe('a site that was built and not touched', () => {
  it('says nothing but what its figures say, in its pages, drawings, tables and pictures', async () => {
    const { pages, compared, problems, pictures } = readUntouched();
    expect(problems).toEqual([]);
    expect(await readPacked(read)).toEqual([]);
    expect(pages).toBeGreaterThan(30);
    expect(compared).toBeGreaterThan(5000);
    expect(pictures.length).toBeGreaterThan(5);
    expect(await strangePictures(site.root, pictures)).toEqual([]);
  });

  it('leads to every page by a link from another, but to the gallery of charts', () => {
    const pages = [...read.files.keys()].filter((file) => file.endsWith('/index.html'));
    const links = new Map(pages.concat('index.html').map((file) => [file, textOf(file)]));
    const alone = pages.filter((page) => {
      const link = `href="/${page.replace(/index\.html$/, '')}`;
      return [...links].every(([file, html]) => file === page || !html.includes(link));
    });
    expect(pages.length).toBeGreaterThan(30);
    expect(alone, 'link it in components/frame/Footer.astro or Header.astro').toEqual(['charts/index.html']);
  });
});

it('no script of the site holds what only the build reads pages with', () => {
  const scripts = [...read.files.keys()].filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => /MathML|parse5|quirks/.test(textOf(file)))).toEqual([]);
});

describe('a hidden figure is found', () => {
  it.each([
    ['in a row of a table', count, secure, '$1>3<'],
    [
      'in the table of every period',
      count,
      /(secure" class="number"|class="number" data-figure="\|+secure")>c</,
      '$1>3<',
    ],
    ['in an attribute that is heard', count, secure, '$1 aria-label="3">c<'],
    ['in an attribute that a style shows', count, secure, '$1 data-label="3">c<'],
    ['in a tooltip', count, secure, '$1 title="3">c<'],
    ['in a data attribute', count, secure, '$1 data-n="3">c<'],
    ['behind its symbol', count, secure, '$1>c 3<'],
    ['in words beside it', count, secure, '$1><i data-said="count">3</i>c<'],
    ['in a count beside it', count, /(>secure<\/th>)/, '$1<td data-said="count">3</td>'],
    [
      'in the length of a bar',
      count,
      /(>secure<.{0,400}?<td class="bar-cell"[^>]*>)/,
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
      /(<tr[^>]*><th scope="row">foster carers.*?<\/tr>)(<tr[^>]*><th scope="row">connected.*?<\/tr>)/,
      '$2$1',
    ],
    ['in a download', csv, /(home,secure),,,(,children),c,[^,]*,/, '$1,3,,3$2,,,'],
    ['in the parts of a download', csv, /(home,secure),,,(,children,c)/, '$1,3,,$2'],
    ['in the list that is searched', 'search.json', '"text":"', '"text":"secure 3 '],
    ['in what no page says', count, /(<meta name="description" content=")/, '$1In secure homes 1234. '],
    ['in the address of a link', count, 'href="/measures/', 'href="/measures/?secure=3'],
    ['in a chart that nobody knows', count, '</main>', '<svg><circle r="3"/></svg></main>'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

it('a hidden figure that looks different from the others of its kind is found', () => {
  const changed = new TextEncoder().encode(textOf(count).replace(secure, '$1><b>c</b><'));
  expect(problemsIn({ ...read, files: new Map([...read.files, [count, changed]]) }).join()).toContain('look different');
});

describe('a number that is not the figure is found', () => {
  it.each([
    ['a value', count, new RegExp(`${day}\\d+`), `${day}477`],
    ['one decimal more', count, new RegExp(`(${day}\\d+)`), '$1.0'],
    ['one decimal more in a download', csv, /(2022-07-31,,,\d+,,\d+)/, '$1.0'],
    ['a status', csv, ',final,2022-07', ',revised,2022-07'],
    ['a row that is left out', csv, /\r\ncla_count[^\r]*2022-07-31,,[^\r]*/, ''],
    ['a row of a table that is left out', count, /<tr data-figure="\|\|\|2022-05-31\|\|">.*?<\/tr>/, ''],
    ['a point that no figure has', svg, /(d="M[\d.]+,[\d.]+)L/, '$1L50,80L'],
    ['a point that is moved up', svg, /(d="M[\d.,]+L[\d.,]+L[\d.]+),[\d.]+/, '$1,50.5'],
    ['a label', svg, / in ([A-Z][a-z]{2}) 20(\d\d)</, ' in $1 2019<'],
    ['the words that are read out beside a drawing', svg, /(<desc[^>]*>)/, '$11,234 children. '],
    ['what a point says', count, /(<title>Jul 2022: )\d+/, '$1477'],
    ['a number along a scale', count, /(<g text-anchor="end">.*?<text [^>]*>)\d+</, '$1333<'],
    ['the figure that a page opens with', count, /(key-figure".*?data-part="value">)\d+/, '$1477'],
    ['the sentence under it', count, /(key-figure".*?data-figures=.*?Down )\d+/, '$1477'],
    ['a tile of the front page', 'index.html', /(<p class="figure"><span class="value"[^>]*>)[\d.]+/, '$1477'],
    ['the parts under a figure', 'index.html', /(data-part="parts">\d[\d,]* of )\d[\d,]*/, '$17'],
    ['a list of changes', 'index.html', /(class="news".*?<b[^>]*>)[\d.]+/, '$19.9'],
    ['the first sentence', 'index.html', /(<p class="summary"><a[^>]*>.*? to )\d+/, '$1777'],
    ['a sentence for children', 'children/index.html', /(<li><span data-figure[^>]*>)\d+(?=<)/, '$1477'],
    ['an earlier month', 'months/2022-02/index.html', /(<p class="figure"><span class="value"[^>]*>)\d+/, '$1477'],
    ['a meeting', 'meetings/2022-07-27/index.html', /(<p class="figure"><span class="value"[^>]*>)\d+/, '$1999'],
    ['the length of a bar', count, /(<svg class="bar".*?<rect width=")51/, '$161'],
    ['a small line', count.replace('cla_count', 'cla_ceased'), /(?=<\/main>)/, '<svg class="sparkline"></svg>'],
    ['a small line of a tile', 'index.html', /(<svg class="sparkline".*?d="M[\d.]+),[\d.]+/, '$1,9.9'],
    ['what others published', count.replace('cla_count', 'cla_rate'), /(data-other="England\|[^>]*>)\d+/, '$111'],
    ['what a paper printed before', count, /(data-other="Board papers\|[^>]*>)500/, '$1501'],
    ['what stands beside a printed figure', paper, /(data-figures=[^>]*>)582(?=<)/, '$1583'],
    ['a number where ours is hidden', paper, /(<td class="number"[^>]*>)hidden(?=<)/, '$13'],
    ['a target', 'definitions/index.html', '>80<', '>3<'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

describe('a part that is shown as if it were not rounded is found', () => {
  const homes = 'measures/placement_group_percent/index.html';
  const note = '<p class="detail" id="rounded-home" data-said="definition">Parts are rounded to the nearest 5';

  it.each([
    ['in the title of a page', homes, /(<h1[^>]*>[^<]*)about (\d+%)/, '$1$2'],
    ['in a row of a section', 'sections/your-home/index.html', /(<p class="figure"><span[^>]*>)about (\d+%)/, '$1$2'],
    ['in the parts of it', 'sections/your-home/index.html', /(data-part="parts">About \d+ of )about /, '$1'],
    ['in a change', count, /(>(?:Up|Down) )about (\d+ from about)/, '$1$2'],
    ['in what a change is from', count, /(>(?:Up|Down) about \d+ from )about /, '$1'],
    ['in a table that does not say so', count, note, note.replace('rounded to the nearest 5', 'shown')],
    ['in a table that nothing describes', count, 'aria-describedby="rounded-home"', 'aria-describedby="groups"'],
    ['in a table of every period', count, /(every period\. Parts are )rounded to the nearest 5/, '$1shown'],
    ['in a chart that does not say so', count, /(<figcaption.*?>Parts are )rounded to the nearest 5/, '$1shown'],
    ['with a decimal', homes, /(<td class="number"><span[^>]*>\d+)%/, '$1.0%'],
    ['in a download', csv, /(home,foster carers,)\d+/, '$1251'],
    ['in a download that does not say so', csv, 'to the nearest 5', ''],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });

  it.each([
    ['a count', /(cla_count,[^\n]*home,foster carers),\d+,,\d+,/, '$1,251,,251,'],
    ['a percentage', /(percent,[^\n]*home,foster carers,\d+,\d+),\d+,/, '$1,52.1,'],
    ['what it is of', /(percent,[^\n]*home,foster carers,\d+),\d+,/, '$1,497,'],
  ])('among the published figures, by %s', (_, from, to) => {
    const rows = textOf('figures.csv').split('\n');
    const last = rows.findLastIndex((line) => from.test(line));
    const changed = rows.map((line, at) => (at === last ? line.replace(from, to) : line)).join('\n');
    const files = new Map([...read.files, ['figures.csv', new TextEncoder().encode(changed)]]);
    expect(problemsIn({ ...read, files })).toContain('figures.csv: has a part that is not rounded to the nearest 5');
  });
});

describe('a mark that says something else than its number is found', () => {
  const latest = 'data-figure="cla_count|E06000002|snapshot|2022-07-31||"';
  it.each([
    ['of another day', count, `class="key-figure" ${latest}`, `class="key-figure" ${latest.replace('07-31', '06-30')}`],
    [
      'of another measure',
      count,
      `class="key-figure" ${latest}`,
      `class="key-figure" ${latest.replace('cla_count', 'cla_rate')}`,
    ],
    [
      'of another council',
      count,
      `class="key-figure" ${latest}`,
      `class="key-figure" ${latest.replace('000002', '000001')}`,
    ],
    ['of another group', count, 'data-figure="|||||connected carers"', 'data-figure="|||||foster carers"'],
    [
      'of another group, with its number',
      count,
      /(data-figure="\|+)connected carers("><th[^>]*>.*?"value">)\d+/,
      '$1foster carers$2258',
    ],
    ['of no figure', count, latest, latest.replace('2022-07-31', '2022-07-30')],
    ['taken from a number', count, / data-figure="cla_count\|E06000001[^>]*/, ''],
    ['taken from a figure', count, `class="key-figure" ${latest}`, 'class="key-figure"'],
    ['for another part', count, 'data-part="value">497', 'data-part="numerator">498'],
    ['for the words of officers', count, /data-figures="[^"]*">(Down )/, 'data-said="count">$1 49.7 '],
    ['for an earlier publication', 'months/2022-07/index.html', 'data-as-at="2022-07"', 'data-as-at="2022-02"'],
    ['for a chart that is another', count, 'data-chart="trend-snapshot"', 'data-chart="councils"'],
    ['that is missing from a new number', count, '<h1', '<p>There are 3</p><h1'],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

describe('a figure that is said to be of another period, which ends on the same day, is found', () => {
  const ceased = 'measures/cla_ceased/index.html';
  const front = 'index.html';

  it.each([
    [
      'where a page opens with it',
      ceased,
      '<span data-part="period">in July 2022',
      '<span data-part="period">in the year to July 2022',
    ],
    ['under a tile', front, /(cla_ceased(?:(?!<li).)*?<span data-part="period">)(July 2022<)/, '$1Year to $2'],
    ['under an earlier one', 'months/2022-02/index.html', '"period">February 2022<', '"period">Year to February 2022<'],
    [
      'in a table of groups',
      count,
      '<caption>Children in our care by home, on 31',
      '<caption>Children in our care by home, in the year to 31',
    ],
    ['in a table of places', count, /(<caption>Latest figure of each council, )on (31 )?/, '$1in the year to '],
    [
      'in a table of periods',
      ceased,
      '<th scope="row" data-part="period">July 2022<',
      '<th scope="row" data-part="period">Year to July 2022<',
    ],
  ])('%s', (_, file, from, to) => {
    expect(problemsWith(file, from, to)).toContain(file);
  });
});

describe('a file that nobody has read is found', () => {
  it.each([
    ['more.csv', 'a\n3\n', 'more.csv: is a table beside figures.csv'],
    ['measures/cla_count/more.json', '[3]', 'not a kind of file that is read back'],
    ['_astro/more.js', 'export const secure = [3, 1, 4, 1, 5];', 'a list of numbers'],
    ['_astro/data.js', 'const n={"cla_count":3};', 'names a measure or a place'],
    ['_astro/more.css', '.secure::after{content:"3"}', 'puts numbers or files into pages'],
    ['more.svg', '<svg><text>3</text></svg>', 'a drawing with numbers'],
    ['measures/cla_count/middlesbrough-cla-count-month-2022-07.svg', '<svg></svg>', 'is not the drawing'],
    ['measures/cla_count/middlesbrough-3-cla-count-2022-07.csv', 'a\n', 'is a table beside figures.csv'],
    ['measures/cla_count/middlesbrough-cla-count-2022-08.csv', 'a\n', 'is a table beside figures.csv'],
    ['measures/cla_count/middlesbrough-cla-rate-2022-07.csv', 'a\n', 'is a table beside figures.csv'],
  ])('%s', (file, content, problem) => {
    expect(problemsOf(file, content)).toContain(problem);
  });

  it('and one that is missing', () => {
    const files = new Map([...read.files].filter(([file]) => file !== svg));
    expect(problemsIn({ ...read, files }).join()).toContain(`${svg}: is missing`);
  });
});

describe('a file for machines is found', () => {
  const api = 'api/v1/measures/cla_count.json';
  const hidden = /("numerator":null,"denominator":null,"value":)null(,"symbol":"c")/;

  it.each<[string, string, string | RegExp, string]>([
    ['with a hidden figure', api, hidden, '$13$2'],
    ['with nought in place of a hidden figure', api, hidden, '$10$2'],
    ['with a hidden part', api, /"numerator":null(,"denominator":null,"value":null,"symbol":"c")/, '"numerator":3$1'],
    ['with a bound that is not stated', api, /("value":null,"symbol":"c")/, '$1,"atLeast":null,"atMost":4'],
    ['with another value', api, /"value":497/, '"value":498'],
    ['with a figure left out', api, /\{"from":"2022-07-31"[^}]*\},?(?=\])/, ''],
    ['with a field more', api, '"series":[', '"secure":3,"series":['],
    ['with another title', api, /"title":"/, '"title":"3 '],
    ['that says it is exact', api, '"rounded":true', '"rounded":false'],
    ['with space that says something', api, '"series":[', '"series": ['],
    ['of another day', api, '"asAt":"2022-07-31"', '"asAt":"2022-07-30"'],
    ['that lists a measure more', 'api/v1/measures.json', '"measures":[', '"measures":[{"id":"n3"},'],
    ['with a number among its words', 'api/v1/index.json', '"c":"', '"c":"3 '],
    ['that leads elsewhere', 'api/v1/index.json', '../../figures.csv', '../../figures.csv?secure=3'],
    ['of a schema with a number', 'api/v1/schema/measure.json', '"description": "', '"description": "3 '],
    ['with a number in the feed', 'feed.xml', '<title>', '<title>3 '],
    ['with a month more in the feed', 'feed.xml', '<entry>', '<entry/><entry>'],
    ['with a number for search engines', 'data/index.html', '"isAccessibleForFree":true', '"size":3'],
    ['with a number in the code of a frame', count, 'title=&quot;', 'title=&quot;3 '],
    ['in a page for frames', 'embed/cla_count/index.html', /(<h1[^>]*>[^<]*?)\d+/, '$1477'],
    ['in a chart for frames', 'embed/cla_count/index.html', /(d="M[\d.,]+L[\d.,]+L[\d.]+),[\d.]+/, '$1,50.5'],
  ])('%s', (_, file, from, to) => {
    const text = textOf(file);
    const changed = text.replace(from, to);
    expect(changed, `${file} has no ${from}`).not.toBe(text);
    const files = new Map([...read.files, [file, new TextEncoder().encode(changed)]]);
    expect(problemsIn({ ...read, files }).join('\n')).toContain(file);
  });

  it.each(['figures.parquet', 'feed.xml', 'api/v1/measures/cla_count.json', 'api/v1/schema/index.json'])(
    'where it is missing: %s',
    (file) => {
      const files = new Map([...read.files].filter(([one]) => one !== file));
      expect(problemsIn({ ...read, files }).join()).toContain(`${file}: is missing`);
    },
  );

  const packedProblems = async (file: string, bytes: Uint8Array) =>
    (await readPacked({ ...read, files: new Map([...read.files, [file, bytes]]) })).map(
      (one) => `${one.file}: ${one.words}`,
    );

  it('where it is packed: a hidden figure in the Parquet file', async () => {
    const rows = parseLedger(textOf('figures.csv'));
    const at = rows.findIndex(({ symbol }) => symbol === 'c');
    const told = rows.map((row, index) => (index === at ? { ...row, value: 3 } : row));
    expect(await packedProblems('figures.parquet', figuresParquet(rows))).toEqual([]);
    expect(await packedProblems('figures.parquet', figuresParquet(told))).toEqual([
      'figures.parquet: has a row unlike that of figures.csv',
      'datapackage.json: is wrong about figures.parquet',
    ]);
  });

  it('where it is packed: a hidden figure in the file of a section', async () => {
    const file = [...read.files.keys()].find((one) => /our-children.*\.zip$/.test(one)) as string;
    const packed = unzipSync(read.files.get(file) as Uint8Array);
    const table = 'cla_count/middlesbrough-cla-count-2022-07.csv';
    const day = new Date(2022, 6, 31);
    const again = (content: Zippable) => zipSync(content, { mtime: day, level: 6 });
    expect(await packedProblems(file, again(packed))).toEqual([]);
    const told = new TextDecoder().decode(packed[table]).replace(/(home,secure),,,(,children),c,/, '$1,3,,3$2,,');
    expect(told).toContain('secure,3,,3');
    expect(await packedProblems(file, again({ ...packed, [table]: new TextEncoder().encode(told) }))).toEqual([
      `${file}: holds a file that does not stand beside a page`,
    ]);
    expect(
      await packedProblems(file, again({ ...packed, 'README.txt': new TextEncoder().encode('secure 3') })),
    ).toEqual([`${file}: has words with a number`]);
  });
});

describe('a picture is found', () => {
  const png = 'measures/cla_count/middlesbrough-cla-count-2022-07-report.png';

  it('that is of another drawing', async () => {
    const kept = readFileSync(at(png));
    copyFileSync(at('measures/cla_ceased/middlesbrough-cla-ceased-2022-07-report.png'), at(png));
    expect(await strangePictures(site.root, readUntouched().pictures)).toEqual([png]);
    writeFileSync(at(png), kept);
  });

  it('that holds words, or goes on behind its end', () => {
    const kept = Buffer.from(read.files.get(png) as Uint8Array);
    const said = Buffer.from('tEXtsecure\x003');
    const chunk = Buffer.concat([Buffer.alloc(4), said, Buffer.alloc(4)]);
    chunk.writeUInt32BE(said.length - 4);
    chunk.writeUInt32BE(crc32(said), 4 + said.length);
    const with3 = Buffer.concat([kept.subarray(0, -12), chunk, kept.subarray(-12)]);
    const broken = Buffer.from(kept).fill(0, 40, 44);
    const of = (bytes: Uint8Array) => problemsIn({ ...read, files: new Map([...read.files, [png, bytes]]) });
    expect(of(with3)).toEqual([`${png}: holds tEXt beside its pixels`]);
    expect(of(Buffer.concat([kept, Buffer.from('3')]))).toEqual([`${png}: goes on behind its end`]);
    expect(of(broken).join()).toMatch(/is broken|beside its pixels/);
  });
});
