import { crc32 } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { scriptProblems, styleProblems } from '#src/site-audit/files/assets.ts';
import { readMeasureCsv, type Shown } from '#src/site-audit/files/measure-csv.ts';
import { pictureProblems } from '#src/site-audit/files/picture.ts';
import { searchProblems } from '#src/site-audit/files/search-list.ts';
import { feedProblems, sitemapProblems } from '#src/site-audit/files/xml-files.ts';
import { sectionFileProblems } from '#src/site-audit/files/zip.ts';
import { knownOf, row } from './known.ts';

const twelve = { type: 'rolling12', start: '2021-08-01' };
const england = { name: 'England', on: '2022-03-31', measure: 'leavers', value: 88 };
const known = knownOf(
  [
    row('leavers', '2022-07-31', '314,346,90.75', { status: 'revised' }),
    row('leavers', '2022-07-31', 'c', { category: '17 to 18' }),
    row('leavers', '2022-07-31', '320,346,92.48', twelve),
    row('leavers', '2022-07-31', '90,100,90', { place: 'E2' }),
  ],
  {},
  [england],
);
const hidden = { name: 'Otherborough', on: '2022-03-31', measure: 'leavers', symbol: 'c', why: 'hidden by them' };
const withHidden = { ...known, unprinted: [hidden] };
const measure = known.figures.measures.get('leavers') as NonNullable<ReturnType<typeof known.figures.measures.get>>;
const columns =
  'measure,code,title,authority,period,period_type,period_start,period_end,breakdown,category,numerator,denominator,value,unit,symbol,symbol_in_words,bound,rounding,status,published';
const of = 'leavers,CP1,Care leavers in suitable accommodation';
const lines = [
  `${of},Anyborough,31 July 2022,snapshot,2022-07-31,2022-07-31,,,314,346,90.75,percent,,,,,revised,2022-07`,
  `${of},Anyborough,31 July 2022,snapshot,2022-07-31,2022-07-31,age,17 to 18,,,,percent,c,hidden so that nobody can be recognised,,,final,2022-07`,
  `${of},Anyborough,Year to July 2022,rolling12,2021-08-01,2022-07-31,,,320,346,92.48,percent,,,,,final,2022-07`,
  `${of},England,31 March 2022,annual,,2022-03-31,,,,,88,percent,,,,,published by others,`,
];
const page = { opensWith: null, beside: [], others: [] };
const read = (changed: readonly string[] = lines, head = columns, shown: Shown = page) =>
  readMeasureCsv(`\uFEFF${[head, ...changed].join('\r\n')}\r\n`, measure, { council: 'E1', page: shown }, known);
const without = (at: number) => lines.filter((_, index) => index !== at);
const replaced = (at: number, from: string | RegExp, to: string) =>
  lines.map((line, index) => (index === at ? line.replace(from, to) : line));

describe('the download of a measure', () => {
  it('holds every figure that there is, whatever its period, and what others published', () => {
    expect(read()).toEqual({ problems: [], compared: 3 * 20 });
  });

  it.each([
    ['a row is missing', without(2)],
    ['rows stand in another order', [lines[1], lines[0], lines[2], lines[3]] as string[]],
    ['a value differs', replaced(0, '90.75', '90.74')],
    ['a value has one decimal more', replaced(0, '90.75', '90.750')],
    ['a part differs', replaced(0, '314', '315')],
    ['a hidden figure has a number', replaced(1, ',,,,percent', ',3,,,percent')],
    ['a symbol is another', replaced(1, ',c,', ',x,')],
    ['a status differs', replaced(0, 'revised', 'final')],
    ['a period differs', replaced(2, 'Year to July 2022', 'July 2022')],
    ['others published a number with more decimals', replaced(3, ',88,', ',88.0,')],
    ['others published something else', replaced(3, ',88,', ',3,')],
    ['others are not others', replaced(3, 'England', 'Anyborough')],
    ['a row of others has a part', replaced(3, ',,,,,88', ',,,3,,88')],
    ['a row is added', [...lines, lines[0] as string]],
    ['others published something twice', [...lines, lines[3] as string]],
  ])('is found where %s', (_, changed) => {
    expect(read(changed).problems).not.toEqual([]);
  });

  it('begins with the period that its page opens with, and with no other', () => {
    const twelveFirst = [lines[2], lines[0], lines[1], lines[3]] as string[];
    const opening = (opensWith: string, changed: readonly string[]) =>
      read(changed, columns, { ...page, opensWith }).problems;
    expect(opening('rolling12', twelveFirst)).toEqual([]);
    expect(opening('rolling12', lines)).not.toEqual([]);
    expect(opening('snapshot', twelveFirst)).not.toEqual([]);
  });

  it('holds what others published and its page shows', () => {
    const shows = (name: string) => ({ ...page, others: [{ name, on: '2022-03-31', measure: 'leavers' }] });
    expect(read(lines, columns, shows('England')).problems).toEqual([]);
    expect(read(without(3), columns, shows('England')).problems).toEqual([
      'lacks a figure that others published and its page shows',
    ]);
    expect(read(without(3), columns, shows('Board papers')).problems).toEqual([]);
  });

  it('holds what others printed as a symbol and its page shows, with its reason and no number', () => {
    const shows = { ...page, others: [{ name: 'Otherborough', on: '2022-03-31', measure: 'leavers' }] };
    const row = `${of},Otherborough,31 March 2022,annual,,2022-03-31,,,,,,percent,c,hidden by them,,,published by others,`;
    const problems = (more: readonly string[]) =>
      readMeasureCsv(
        `${[columns, ...lines, ...more].join('\n')}\n`,
        measure,
        { council: 'E1', page: shows },
        withHidden,
      ).problems;
    expect(problems([row])).toEqual([]);
    expect(problems([])).toEqual(['lacks a figure that others published and its page shows']);
    const changes = [
      [',,percent,c', ',3,percent,c'],
      [',c,', ',x,'],
      ['hidden by them', ''],
      [',c,hidden by them', ',,'],
      ['2022-03-31', '2021-03-31'],
    ] as const;
    for (const [from, to] of changes) expect(problems([row.replace(from, to)]), to).not.toEqual([]);
    const england = lines[3]?.replace(',,,,,published', ',c,hidden by them,,,published') as string;
    expect(read([...lines.slice(0, 3), england]).problems).not.toEqual([]);
  });

  it('holds the figures of whoever else stands on its page, by the period that it opens with', () => {
    const elsewhere = `${of},Otherborough,31 July 2022,snapshot,2022-07-31,2022-07-31,,,90,100,90,percent,,,,,final,2022-07`;
    const longer = lines.toSpliced(3, 0, elsewhere);
    const beside = { ...page, opensWith: 'snapshot', beside: ['E2'] };
    expect(read(longer, columns, beside).problems).toEqual([]);
    expect(read(lines, columns, beside).problems).not.toEqual([]);
    expect(read(longer).problems).not.toEqual([]);
  });

  it('is found where it has another column', () => {
    expect(read(lines, `${columns},note`).problems).toEqual(['its columns are not the usual ones']);
  });
});

describe('the list that is searched', () => {
  const entry = {
    kind: 'measure',
    path: '/a/',
    title: 'Children in our care',
    text: '497 on 31 July',
    also: 'cla',
    askedAs: 'CP1, kids',
  };
  const problems = (changes: object, more: object = {}) =>
    searchProblems(
      JSON.stringify({
        format: 'search/2',
        entries: [{ ...entry, ...changes }],
        sameAs: { kids: 'children' },
        ...more,
      }),
      (path) => (path === '/a/' ? 'Children in our care 497 on 31 July 2022' : null),
      new Set(['CP1']),
    );

  it('holds the words of its pages', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    ['a number that the page has not', { text: '498 on 31 July' }],
    ['a number that stands elsewhere on the page', { text: 'Children 31' }],
    ['a number in its title', { title: '3 children' }],
    ['a number that is no name', { also: 'CP1, 3 of them' }],
    ['a number by which people look for it', { askedAs: '3 of them' }],
    ['a page that does not exist', { path: '/b/' }],
    ['something that is no text', { text: 3 }],
    ['a field more', { value: '3' }],
  ])('is found with %s', (_, changes) => {
    expect(problems(changes)).toHaveLength(1);
  });

  it('is found with anything beside its entries', () => {
    expect(problems({}, { figures: [3] })).toEqual(['is no list of words']);
    expect(problems({}, { sameAs: { kids: '3' } })).toEqual(['has other words that are none']);
    expect(problems({}, { sameAs: [3] })).toEqual(['has other words that are none']);
  });
});

describe('scripts and styles', () => {
  it.each([
    ['let open = [1, 0.2];', []],
    ['const a = ["cla", 3];', ['a script names a measure or a place']],
    ['const a = [3, 1, 4, 1];', ['a script holds a list of numbers']],
    ['const a = { a: 3, b: 1, c: 4, d: 1 };', ['a script holds a list of numbers']],
    [`const a = "${'Ab3'.repeat(150)}";`, ['a script holds packed data']],
  ])('%s', (text, problems) => {
    expect(scriptProblems(text, ['cla'])).toEqual(problems);
  });

  it.each([
    ['a::before { content: "→" }', 0],
    ['a::before { content: "3" }', 1],
    ['a { background: url(data:image/png;base64,AAAA) }', 1],
  ])('%s', (text, count) => {
    expect(styleProblems(text)).toHaveLength(count);
  });
});

/** A part of a picture: how long it is, its name, what it holds and its check sum. */
function part(name: string, content: string, sum?: number): Buffer {
  const said = Buffer.from(`${name}${content}`, 'latin1');
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(said.length - 4, 0);
  ends.writeUInt32BE(sum ?? crc32(said), 4);
  return Buffer.concat([ends.subarray(0, 4), said, ends.subarray(4)]);
}

describe('a picture', () => {
  const begin = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const svg =
    '<svg><title id="t">A &amp; B</title><desc>Three</desc><text>1</text><g id="source"><text x="1">Source: A &amp; B.</text><text>Made up</text></g></svg>';
  const of = (...pieces: Buffer[]) => pictureProblems(Buffer.concat([begin, ...pieces]), svg);
  const [head, pixels, end] = [part('IHDR', '0123456789abc'), part('IDAT', 'pixels'), part('IEND', '')];
  const words = (keyword: string, text: string) => part('iTXt', `${keyword}\0\0\0en-GB\0\0${text}`);
  const said = [words('Title', 'A & B'), words('Description', 'Three'), words('Disclaimer', 'Source: A & B. Made up')];
  const resolution = (across: number, down = across, unit = 1) => {
    const size = Buffer.alloc(9);
    size.writeUInt32BE(across, 0);
    size.writeUInt32BE(down, 4);
    size[8] = unit;
    return part('pHYs', size.toString('latin1'));
  };

  it('holds its pixels, how large they are, and the title, description and source of its drawing', () => {
    expect(of(head, resolution(7874), ...said, pixels, end)).toEqual([]);
    expect(of(head, ...said, pixels, end)).toEqual([]);
  });

  it.each<[string, Buffer[]]>([
    ['holds tEXt beside its pixels', [part('tEXt', 'secure 3')]],
    ['holds something beside its pixels', [part('\x01\x02\x03\x04', '')]],
    ['is broken', [part('IDAT', 'pixels', 3)]],
    ['says other words than its drawing', [words('Description', 'secure 3')]],
    ['says other words than its drawing', [words('Title', 'A & B')]],
    ['says other words than its drawing', [words('Disclaimer', 'Source: A & B. Real')]],
    ['says other words than its drawing', [part('iTXt', 'Comment\0\0\0\0\x003')]],
    ['says something in how large its pixels are', [resolution(3)]],
    ['says something in how large its pixels are', [resolution(7874, 3)]],
    ['says something in how large its pixels are', [resolution(7874, 7874, 3)]],
  ])('is found where it %s', (problem, pieces) => {
    expect(of(head, ...said, ...pieces, end)).toEqual([problem]);
  });

  it('is found without its words or its end, or where it goes on', () => {
    expect(of(head, said[0] as Buffer, pixels, end)).toEqual(['leaves out the words of its drawing']);
    expect(of(head, ...said.slice(0, 2), pixels, end)).toEqual(['leaves out the words of its drawing']);
    expect(of(head, ...said, pixels)).toEqual(['has no end']);
    expect(of(head, ...said, pixels, end, Buffer.from('3'))).toEqual(['goes on behind its end']);
    expect(pictureProblems(Buffer.from('3'), svg)).toEqual(['is no picture']);
  });
});

describe('the file of a section', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files = new Map([
    ['measures/leavers/a.csv', bytes('a\n1\n')],
    ['measures/leavers/a-report.png', bytes('pixels')],
    ['measures/leavers/index.html', bytes('<p>')],
    ['measures/cla/b.csv', bytes('b\n')],
  ]);
  const right: Zippable = {
    'README.txt': bytes('Figures as at 31 July 2022.\n- leavers: Leavers aged 19\n'),
    'leavers/a.csv': bytes('a\n1\n'),
    'leavers/a-report.png': [bytes('pixels'), { level: 0 }],
  };
  const problems = (zipped: Uint8Array) =>
    sectionFileProblems(zipped, files, (words) => words.replace('Leavers aged 19', 'Leavers'));
  const zip = (changes: Zippable = {}) => zipSync({ ...right, ...changes }, { mtime: new Date(2022, 6, 31), level: 6 });
  const without = (name: string) =>
    zipSync(Object.fromEntries(Object.entries(right).filter(([one]) => one !== name)), {
      level: 6,
      mtime: new Date(2022, 6, 31),
    });

  it('holds what stands beside the pages of its measures, and words', () => {
    expect(problems(zip())).toEqual([]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a number in its words', zip({ 'README.txt': bytes('secure 3') }), /words with a number/],
    ['another value in a file', zip({ 'leavers/a.csv': bytes('a\n3\n') }), /does not stand beside/],
    ['a file that there is not', zip({ 'leavers/more.csv': bytes('3') }), /does not stand beside/],
    ['a page', zip({ 'leavers/index.html': bytes('<p>') }), /does not stand beside/],
    ['a file outside of all folders', zip({ 'secure.txt': bytes('3') }), /does not stand beside/],
    ['a file of a measure left out', without('leavers/a.csv'), /leaves a file/],
    ['no words', without('README.txt'), /words/],
    ['a remark on a file', zip({ 'leavers/a.csv': [bytes('a\n1\n'), { comment: 'secure 3' }] }), /remark/],
    ['a field more', zip({ 'leavers/a.csv': [bytes('a\n1\n'), { extra: { 3: bytes('3') } }] }), /remark/],
    ['attributes', zip({ 'leavers/a.csv': [bytes('a\n1\n'), { attrs: 3 }] }), /besides its files/],
    ['a time of day', zipSync(right, { mtime: new Date(2022, 6, 31, 3), level: 6 }), /remark/],
    ['bytes behind its end', Buffer.concat([zip(), Buffer.from('3')]), /behind its end|no packed file/],
    ['bytes before its files', Buffer.concat([Buffer.from('3'), zip()]), /between its files|no packed file/],
    ['nothing packed', bytes('3'), /no packed file/],
  ])('is found with %s', (_, zipped, words) => {
    expect(problems(zipped).join()).toMatch(words);
  });

  it('is found with another check sum, in which a number could stand', () => {
    const zipped = Buffer.from(zip());
    const [local, central] = [zipped.indexOf('PK\x03\x04'), zipped.indexOf('PK\x01\x02')];
    zipped.writeUInt32LE(3, local + 14);
    zipped.writeUInt32LE(3, central + 16);
    expect(problems(zipped).join()).toMatch(/holds bytes/);
  });
});

describe('a feed and a list of pages', () => {
  const leads = (address: string) => /^(?:https:\/\/a\.uk)?\/(?:months\/2022-0[27]\/|feed\.xml)?$/.test(address);
  const entry = (month: string, at: number) =>
    `<entry><id>urn:uuid:00000000-0000-8000-8000-00000000000${at}</id><title>Publication of July 2022</title><updated>2022-07-31T00:00:00Z</updated><link href="/months/${month}/"/><summary>Figures as at 31 July 2022.</summary></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:uuid:00000000-0000-8000-8000-000000000000</id><title>News</title><updated>2022-07-31T00:00:00Z</updated><link rel="self" href="/feed.xml"/>${entry('2022-07', 1)}${entry('2022-02', 2)}</feed>`;
  const problems = (xml: string) => feedProblems(xml, ['2022-02', '2022-07'], leads);

  it('say when something was published, and where', () => {
    expect(problems(feed)).toEqual([]);
    expect(sitemapProblems('<urlset xmlns="x"><url><loc>https://a.uk/</loc></url></urlset>', leads)).toEqual([]);
  });

  it.each([
    ['a number in a title', feed.replace('News', 'News of 3')],
    ['a number in a summary', feed.replace('Figures', '3 figures')],
    ['a remark', feed.replace('<title>', '<!-- 3 --><title>')],
    ['an attribute more', feed.replace('<feed ', '<feed n="3" ')],
    ['an element more', feed.replace('<title>', '<n>3</n><title>')],
    ['a month left out', feed.replace(entry('2022-02', 2), '')],
    [
      'months the other way round',
      feed
        .replace(entry('2022-02', 2), '')
        .replace(entry('2022-07', 1), `${entry('2022-02', 2)}${entry('2022-07', 1)}`),
    ],
    ['a link to nowhere', feed.replace('href="/feed.xml"', 'href="/3.xml"')],
    ['an id that is no id', feed.replace('urn:uuid:00000000', '3')],
    ['a time that is no time', feed.replace('T00:00:00Z', 'T03:00:00Z')],
    ['no XML', '<feed>'],
  ])('are found with %s', (_, xml) => {
    expect(problems(xml)).not.toEqual([]);
  });

  it.each([
    ['<urlset><url><loc>/</loc></url></urlset>'],
    ['<urlset><url><loc>https://a.uk/3/</loc></url></urlset>'],
    ['<urlset><url><loc>https://a.uk/</loc><priority>3</priority></url></urlset>'],
    ['<urlset n="3"/>'],
    ['<urlset>3</urlset>'],
  ])('are found: %s', (xml) => {
    expect(sitemapProblems(xml, leads)).not.toEqual([]);
  });
});
