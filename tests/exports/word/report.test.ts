import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import { type Pack, wordOf } from '#exports';
import { allConvertedByLibreOffice, pagesOf, textsOf, withoutRendering } from '../../fixtures/libreoffice.ts';
import { examplePack } from '../../fixtures/pack/example-pack.ts';
import { sampleSite } from '../../fixtures/pack/sample-site.ts';
import { filesOf, problemsIn } from '../office/file-checks.ts';
import { seriesIn } from '../office/read-chart.ts';
import { every, headingsIn, named, orderProblems, paragraphsIn, partOf, tablesIn, textOf } from './read-document.ts';

/**
 * What the checks for all Office files do not know: the text of a document, and the theme that the library has from
 * Word.
 */
const unknown =
  /^(?:word\/\w+\.xml|docProps\/app\.xml): .* is not known$|^word\/theme\/theme1\.xml: .*may have nothing$/;
const problemsOf = (bytes: Uint8Array): string[] =>
  problemsIn(bytes).filter((problem) => !unknown.test(problem) && !/^word\/theme.* is not known$/.test(problem));

/** Every text of a pack that its report must have. */
function textsOfPack(pack: Pack): string[] {
  const lines = [...pack.decisions, ...pack.actions, ...pack.plans.flatMap(({ actions }) => actions)];
  return [
    ...[pack.title, pack.subtitle, pack.purpose, ...pack.notices, ...pack.summary, ...pack.recommendations],
    ...pack.attention.flatMap(({ title, reading }) => [title, reading]),
    ...pack.principles.flatMap(({ text, contribution }) => [text, ...contribution]),
    ...pack.sections.flatMap(({ title, measures }) => [
      title,
      ...measures.flatMap((measure) => [
        measure.title,
        measure.headline,
        measure.meaning,
        ...measure.reading,
        measure.source,
      ]),
    ]),
    ...lines.flatMap(({ text, owner, due, state }) => [text, owner, due, state]),
    ...pack.symbols.flatMap(({ symbol, meaning }) => [symbol, meaning]),
    ...[...pack.protection, ...pack.sources],
  ].filter((text) => text !== '');
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

let sample: Pack;
const reports = new Map<string, { pack: Pack; bytes: Uint8Array }>();
beforeAll(async () => {
  const site = await sampleSite();
  sample = packOf(site, { publication: '2022-07', meeting: '2022-07-27', address: 'https://dashboard.example' });
  const packs: [string, Pack][] = [
    ['the sample', sample],
    ['the example', examplePack()],
    ['one measure of an older month', packOf(site, { publication: '2022-03', measures: ['dental_check_percent'] })],
    [
      'nothing',
      examplePack({
        ...{ sections: [], attention: [], plans: [], decisions: [], actions: [], recommendations: [] },
        summary: [],
        notices: [],
        symbols: [],
        protection: [],
        sources: [],
        principles: [],
        address: null,
        meeting: null,
      }),
    ],
  ];
  for (const [name, pack] of packs) reports.set(name, { pack, bytes: await wordOf(pack) });
});

const names = ['the sample', 'the example', 'one measure of an older month', 'nothing'];
const reportOf = (name: string) => reports.get(name) as { pack: Pack; bytes: Uint8Array };

describe.each(names)('the report of %s', (name) => {
  it('is as the standard has an Office file: parts, types, relationships, axes, order of elements', () => {
    const { bytes } = reportOf(name);
    expect(problemsOf(bytes)).toEqual([]);
    for (const path of filesOf(bytes).keys())
      if (/^word\/\w+\.xml$/.test(path)) expect(orderProblems(partOf(bytes, path)), path).toEqual([]);
  });

  it('has every text of the pack', () => {
    const { pack, bytes } = reportOf(name);
    const said = flat(
      paragraphsIn(partOf(bytes, 'word/document.xml'))
        .map(({ text }) => text)
        .join('\n'),
    );
    for (const text of textsOfPack(pack)) expect(said).toContain(flat(text));
  });

  it('has headings that go down by one level at a time, and a contents field with each of them', () => {
    const root = partOf(reportOf(name).bytes, 'word/document.xml');
    const headings = headingsIn(root);
    expect(headings.length).toBeGreaterThan(5);
    for (const [at, { level, text }] of headings.entries()) {
      expect(level, text).toBeLessThanOrEqual((headings[at - 1]?.level ?? 0) + 1);
      expect(text).not.toBe('');
    }
    const entries = paragraphsIn(root).filter(({ style }) => /^TOC\d$/.test(style));
    expect(entries.map(({ text }) => text)).toEqual(headings.map(({ text }) => text));
    const field = every(root, 'w:instrText').map(({ text }) => text);
    expect(field[0]).toMatch(/^TOC .*\\o "1-3"/);
    const anchors = every(root, 'w:hyperlink').flatMap(({ attributes }) => attributes[named('w:anchor')] ?? []);
    const bookmarks = every(root, 'w:bookmarkStart').map(({ attributes }) => attributes[named('w:name')]);
    expect(anchors.length).toBeGreaterThan(5);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
  });

  it('has tables with one head that is repeated, no merged cell, no row that is split, and as many cells as heads', () => {
    for (const { rows, heads, merged, split } of tablesIn(partOf(reportOf(name).bytes, 'word/document.xml'))) {
      expect([heads, merged, split], rows[0]?.join()).toEqual([1, 0, 0]);
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows[0]?.every((head) => head !== '')).toBe(true);
    }
  });

  it('has a text for whoever cannot see a chart or picture, and a number of its own for each', () => {
    const drawings = every(partOf(reportOf(name).bytes, 'word/document.xml'), 'wp:docPr').map(
      ({ attributes }) => attributes,
    );
    for (const { descr = '' } of drawings) expect(descr.trim()).not.toBe('');
    expect(new Set(drawings.map(({ id }) => id)).size).toBe(drawings.length);
  });

  it('names the council and the day of the figures as its author and date, and nobody', () => {
    const { pack, bytes } = reportOf(name);
    const core = strFromU8(filesOf(bytes).get('docProps/core.xml') as Uint8Array);
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([`${pack.asAt}T00:00:00Z`, `${pack.asAt}T00:00:00Z`]);
    expect(core).toContain('en-GB');
    const texts = [...filesOf(bytes)].filter(([path]) => path.endsWith('.xml')).map(([, part]) => strFromU8(part));
    expect(texts.join('')).not.toMatch(/<w:(?:ins|del|comment\w*|rsid\w*)\b|w:author=|Un-named/);
    expect(every(partOf(bytes, 'word/styles.xml'), 'w:lang')[0]?.attributes[named('w:val')]).toBe('en-GB');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const { pack, bytes } = reportOf(name);
    expect(Buffer.compare(await wordOf(structuredClone(pack)), bytes)).toBe(0);
  });
});

describe('the report of the sample', () => {
  it('has a native chart of each measure that has one, with the numbers of the pack', () => {
    const { bytes } = reportOf('the sample');
    const files = filesOf(bytes);
    const charts = sample.sections.flatMap(({ measures }) => measures.filter(({ chart }) => chart !== null));
    const parts = [...files].filter(([path]) => /^word\/charts\/chart\d+\.xml$/.test(path));
    const groups = sample.sections.flatMap(({ measures }) =>
      measures.flatMap(({ breakdownCharts }) => breakdownCharts),
    );
    expect(parts).toHaveLength(charts.length + groups.length);
    const count = charts.find(({ id }) => id === 'cla_count')?.chart;
    if (count?.kind !== 'line') throw new Error('no line');
    const [first] = seriesIn(strFromU8(files.get('word/charts/chart1.xml') as Uint8Array));
    expect([...(first?.values.points.values() ?? [])]).toEqual(count.points.flatMap(({ value }) => value ?? []));
  });

  it('shows the newest thirteen periods of a measure as the pack prints them', () => {
    const tables = tablesIn(partOf(reportOf('the sample').bytes, 'word/document.xml'));
    for (const { tables: own } of sample.sections.flatMap(({ measures }) => measures)) {
      const periods = own.find(({ shows }) => shows === 'periods');
      if (periods === undefined) continue;
      const expected = [
        periods.columns.map(({ heading }) => heading),
        ...periods.rows.slice(0, 13).map((row) => row.map(({ text }) => text)),
      ];
      const found = tables.some(({ rows }) => JSON.stringify(rows) === JSON.stringify(expected));
      expect(found, periods.id).toBe(true);
    }
  });

  it('says at its foot what is made up, and which page it is', () => {
    const { bytes } = reportOf('the sample');
    const feet = [...filesOf(bytes).keys()].filter((path) => /^word\/footer\d\.xml$/.test(path));
    const texts = feet.map((path) => textOf(partOf(bytes, path)));
    expect(texts.join(' ')).toContain('Our own figures are made up');
    const fields = feet.flatMap((path) => every(partOf(bytes, path), 'w:instrText').map(({ text }) => text.trim()));
    expect(fields.toSorted()).toEqual(['NUMPAGES', 'PAGE']);
  });

  it('leads to the page of each measure', () => {
    const { bytes } = reportOf('the sample');
    const list = strFromU8(filesOf(bytes).get('word/_rels/document.xml.rels') as Uint8Array);
    expect(list).toContain('Target="https://dashboard.example/measures/cla_count/" TargetMode="External"');
  });
});

describe('the report of the example', () => {
  it('is written from right to left where its words are, and keeps signs of XML and emoji', () => {
    const root = partOf(reportOf('the example').bytes, 'word/document.xml');
    const turned = every(root, 'w:p').filter((node) => every(node, 'w:bidi').length > 0);
    expect(turned.length).toBeGreaterThan(0);
    for (const node of turned) expect(textOf(node)).toMatch(/\p{Script=Hebrew}|\p{Script=Arabic}/u);
    expect(textOf(root)).toContain('figures & “findings” for July 2022');
  });

  it('says of officers’ words that they are made up where they are', () => {
    const said = textOf(partOf(reportOf('the example').bytes, 'word/document.xml'));
    const marked = said.split('Made up for this sample.').length - 1;
    const { sections, plans, decisions, actions } = reportOf('the example').pack;
    const texts = [
      ...sections.flatMap(({ measures }) => measures.flatMap(({ commentary }) => commentary)),
      ...[...decisions, ...actions, ...plans.flatMap((plan) => plan.actions)],
    ];
    expect(marked).toBe(texts.filter(({ madeUp }) => madeUp).length);
  });

  it('takes signs of its own for words where somebody else wrote them', async () => {
    const pack = examplePack({ purpose: '\uE000chart 0\uE001', summary: ['\uE000link 0\uE001 \u0000\uD800'] });
    const bytes = await wordOf(pack);
    expect(problemsOf(bytes)).toEqual([]);
    expect(textOf(partOf(bytes, 'word/document.xml'))).toContain('chart 0');
  });
});

describe('checks of a report', () => {
  const changed = (part: string, from: string | RegExp, to: string): Uint8Array => {
    const files = unzipSync(reportOf('the example').bytes);
    const before = strFromU8(files[part] as Uint8Array);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return zipSync({ ...files, [part]: strToU8(after) });
  };

  it('see an axis without a fellow, a relationship that leads nowhere, and an element in the wrong place', () => {
    expect(problemsOf(changed('word/charts/chart1.xml', /<c:axId val="\d+"\/>/, '<c:axId val="7"/>'))).not.toEqual([]);
    expect(problemsOf(changed('word/_rels/document.xml.rels', 'charts/chart1.xml', 'charts/none.xml'))).not.toEqual([]);
    const moved = changed('word/document.xml', /(<w:tblPr>)(.*?)(<w:tblLayout [^>]*>)/, '$1$3$2');
    expect(orderProblems(partOf(moved, 'word/document.xml'))).not.toEqual([]);
  });
});

describe.skipIf(withoutRendering)('the report in LibreOffice', () => {
  const opened = ['the example', 'one measure of an older month', 'nothing'];
  const pdfs = new Map<string, Uint8Array>();
  beforeAll(async () => {
    const files = opened.map((name) => ({ name: 'report.docx', bytes: reportOf(name).bytes }));
    for (const [at, pdf] of (await allConvertedByLibreOffice(files, 'pdf')).entries()) pdfs.set(opened[at] ?? '', pdf);
  });

  it.each(opened)('of %s opens, and its pages say what it says', async (name) => {
    const { pack } = reportOf(name);
    const pdf = pdfs.get(name) as Uint8Array;
    expect(await pagesOf(pdf)).toBeGreaterThan(1);
    const said = flat((await textsOf(pdf)).join(' '));
    expect(said).toContain(flat(pack.subtitle));
    expect(said).toContain('Suggested recommendations');
  });
});
