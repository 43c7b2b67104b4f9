import { beforeAll, expect, it } from 'vitest';
import type { SmallMultiples } from '#charts';
import { type Pack, type PackMeasure, pdfOf } from '#exports';
import { fullLine, hardTitles, suppressedLine, yearsLine } from '#tests/fixtures/pack/example-charts.ts';
import { exampleMeasure, examplePack } from '#tests/fixtures/pack/example-pack.ts';
import { describeWithPoppler, poppler } from '#tests/fixtures/poppler.ts';

/** Titles and texts that a typesetter could take for its own markup. */
const markup = [
  '*bold* _slant_ #panic("no") $x^2$',
  '@nowhere <label> // no comment',
  '\\u{41} `code` = heading',
  '#{1+1}',
];

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOf = (pdf: Uint8Array) => oneLine(poppler(pdf, 'pdftotext', '-raw'));
/** The same, a text a page. */
const textsOf = (pdf: Uint8Array) => poppler(pdf, 'pdftotext', '-raw').split('\f').slice(0, -1).map(oneLine);
const structureOf = (pdf: Uint8Array) => poppler(pdf, 'pdfinfo', '-struct');
/** The same with what stands in each; it takes seconds for ten pages. */
const structuredTextOf = (pdf: Uint8Array) => poppler(pdf, 'pdfinfo', '-struct-text');
const pagesOf = (pdf: Uint8Array) => Number(/^Pages:\s+(\d+)$/m.exec(poppler(pdf, 'pdfinfo'))?.[1]);
/** The levels of all headings, in the order in which they are read. */
const headingsOf = (structure: string) => [...structure.matchAll(/^ *H(\d)\b/gm)].map(([, level]) => Number(level));

/** What stands between the title of a measure and that of the next, on whatever page. */
function partOf(text: string, measures: readonly PackMeasure[], at: number): string {
  const from = text.indexOf(measures[at]?.meaning ?? '');
  const next = measures[at + 1];
  const to = next === undefined ? text.length : text.indexOf(next.meaning);
  expect(from).toBeGreaterThan(-1);
  return text.slice(from, to);
}

const manyMeasures = (count: number): Pack =>
  examplePack({
    sections: [0, 1, 2, 3].map((section) => ({
      id: `section-${section}`,
      title: `Section ${section}`,
      measures: Array.from({ length: count / 4 }, (_, index) => {
        const id = `m${section}_${index}`;
        const line = [fullLine, yearsLine, suppressedLine][index % 3] ?? fullLine;
        const latest = String(1000 + 10 * section + index);
        return exampleMeasure(id, line, { title: `Measure ${id}`, meaning: `What ${id} counts.`, latest });
      }),
    })),
    attention: Array.from({ length: 30 }, (_, index) => ({
      measure: `m0_${index}`,
      title: `Pressing ${index}`,
      reading: hardTitles.long,
    })),
    summary: Array.from({ length: 30 }, (_, index) => `Sentence ${index}: ${hardTitles.long}.`),
  });

describeWithPoppler('pdfOf, read by another program', () => {
  let pack: Pack;
  let brief: Uint8Array;
  let full: Uint8Array;
  beforeAll(async () => {
    pack = examplePack();
    [brief, full] = [await pdfOf(pack, 'brief'), await pdfOf(pack, 'pack')];
  });

  it('is tagged, and has title, author, page size and the day of the figures', () => {
    for (const pdf of [brief, full]) {
      const about = poppler(pdf, 'pdfinfo', '-isodates');
      expect(about).toMatch(/^Title:\s+Corporate parenting: figures & “findings” for July 2022$/m);
      expect(about).toMatch(/^Author:\s+Example & Sons Borough Council$/m);
      expect(about).toMatch(/^CreationDate:\s+2022-07-31T/m);
      expect(about).toMatch(/^Tagged:\s+yes$/m);
      expect(about).toMatch(/^Page size:.*\(A4\)$/m);
    }
  });

  it('has headings that begin at the first level and leave none out', () => {
    for (const pdf of [brief, full]) {
      const levels = headingsOf(structureOf(pdf));
      expect(levels.length).toBeGreaterThan(4);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    }
    const titles = pack.sections.flatMap(({ measures }) => measures).map(({ title }) => title);
    const second = headingsOf(structureOf(full)).filter((level) => level === 2);
    expect(second).toHaveLength(titles.length + pack.principles.length + pack.plans.length);
  });

  it('has a figure for each chart, and header cells for each table', () => {
    const structure = structureOf(full);
    const drawn = pack.sections.flatMap(({ measures }) => measures).filter(({ svg }) => svg !== '');
    expect(structure.match(/^ *Figure\b/gm)).toHaveLength(drawn.length + 1);
    const tables = structure.split(/^ *Table\b/m).slice(1);
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) expect(table).toMatch(/^ *THead\s+TR\s+TH\b[^\n]*\s+\/Scope \/Column/m);
    expect(structureOf(brief)).toMatch(/^ *THead\s+TR\s+TH\b/m);
  });

  it('has the text of headings, header cells and cells where its structure says that they are', () => {
    const structure = oneLine(structuredTextOf(brief));
    expect(structure).toMatch(/H1[^"]*"[^"]*" \(block\) "Corporate parenting: figures & /);
    expect(structure).toMatch(/H2 "Summary" \(block\) "Summary"/);
    expect(structure).toMatch(/TH <\w+>:[^"]*"Latest"/);
    expect(structure).toMatch(/TD:[^"]*"Children in care" TD:[^"]*"504" TD:[^"]*"31 July 2022" TD:[^"]*"Worse"/);
    expect(structure).toMatch(/L:?[^"]*LI[^"]*Lbl[^"]*"•"/);
  });

  it('embeds every font', () => {
    const fonts = poppler(full, 'pdffonts').split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/Inter-\w+ .* yes yes yes /);
  });

  it('has the newest figures of each measure in its own part, hidden ones as their symbol', () => {
    const text = textOf(full);
    const measures = pack.sections.flatMap((section) => section.measures);
    // A page that is full has three.
    const periods = [3, 6, 6, 1, 0];
    for (const [at, { title, latest, period, tables }] of measures.entries()) {
      expect(text).toContain(latest === '' ? `${title} No figure` : `${title} ${latest}, ${period}`);
      const part = partOf(text, measures, at);
      const newest = (tables[0]?.rows ?? []).toReversed().map(([month, figure]) => `${month?.text} ${figure?.text}`);
      const shown = newest.filter((row) => part.includes(row));
      expect(shown).toEqual(newest.slice(0, periods[at]));
      const left = newest.length - shown.length;
      if (left > 0) expect(part).toContain(`Further rows in the workbook: ${left}.`);
    }
    expect(text).toContain("Children's homes & hostels 230 235 240 245");
    expect(text).toContain('With parents 140 145 [c] 155');
  });

  it('has the words of officers, decisions, actions, plans, symbols, protection and sources', () => {
    const text = textOf(full);
    const inLine = [
      ...['Three sibling groups came into care in May.', 'Service Manager, 10 June 2022'],
      ...['Most children live in foster care.', 'No measure in this report covers this principle.'],
      ...[
        'Recruit ten foster families',
        'The plan names no next step.',
        'Participation Officer',
        'No measure of this section has a figure.',
      ],
      ...[...pack.protection, ...pack.sources, ...pack.summary, ...pack.recommendations, pack.purpose],
      ...pack.symbols.map(({ symbol, meaning }) => `${symbol} ${meaning}`),
    ];
    for (const words of inLine) expect(text).toContain(words);
  });

  it('has the notices and the number of the page on each page after the cover', () => {
    const [, ...pages] = textsOf(full);
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain('All figures are made up.');
      expect(text).toContain(`Page ${index + 2} of ${pages.length + 1}`);
    }
  });

  it('writes □ for letters that its font lacks, and names them', () => {
    for (const pdf of [brief, full]) {
      const text = textOf(pdf);
      expect(text).toContain('□□□□□ □□□□□□ · □□□□□ □□ □□□□□□□');
      expect(text).toContain('The font of this file lacks some letters and symbols');
      expect(text).toContain('U+05D1');
    }
    expect(textOf(full)).toContain('Children heard □ in reviews □');
  });

  it('takes no text for markup', async () => {
    const [first] = pack.sections[0]?.measures ?? [];
    const [title, ...sentences] = markup as [string, ...string[]];
    const marked = examplePack({
      ...{ title, summary: markup, notices: markup, purpose: title, attention: [] },
      sections: [{ id: 's', title, measures: [{ ...(first as PackMeasure), title, reading: sentences }] }],
    });
    for (const kind of ['brief', 'pack'] as const) {
      const pdf = await pdfOf(marked, kind);
      const text = textOf(pdf);
      for (const words of markup) expect(text).toContain(words);
      expect(poppler(pdf, 'pdfinfo')).toContain(`${title}\n`);
    }
  });

  it('keeps a brief on one page, and says how many of each list are left out', async () => {
    const pdf = await pdfOf(manyMeasures(40), 'brief');
    expect(pagesOf(pdf)).toBe(1);
    const text = textOf(pdf);
    const shown = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const sentences = shown(/Sentence \d+: /g);
    const pressing = shown(/Pressing \d+: /g);
    const rows = shown(/Measure m\d_\d+ 10\d\d/g);
    expect(Math.min(sentences, pressing, rows)).toBeGreaterThan(2);
    for (const left of [30 - sentences, 30 - pressing, 40 - rows])
      expect(text).toContain(`and ${left} more in the pack`);
    for (const section of [0, 1, 2, 3]) expect(text).toContain(`Measure m${section}_0 10${section}0`);
  });

  it('keeps a brief on one page whatever is long', async () => {
    const long = Array.from({ length: 30 }, () => hardTitles.long).join(' ');
    const longest = manyMeasures(40);
    const pdf = await pdfOf(
      {
        ...longest,
        ...{ title: long, subtitle: long, notices: [long, long, long, long], sources: [long, long, long] },
        ...{
          noAttention: long,
          meeting: { date: '2022-07-27', title: long },
          address: `https://example.org/${'x'.repeat(300)}`,
        },
      },
      'brief',
    );
    expect(pagesOf(pdf)).toBe(1);
  });

  it('says of a pack without anything pressing that there is none, and of none without a meeting', async () => {
    const pdf = await pdfOf(examplePack({ attention: [], meeting: null }), 'brief');
    const text = textOf(pdf);
    expect(text).toContain('What needs attention No measure stands out this month.');
    expect(text).not.toContain('Meeting:');
    expect(pagesOf(pdf)).toBe(1);
  });

  it('gives a measure of a full pack no more than a page', async () => {
    const many = manyMeasures(40);
    const pdf = await pdfOf(many, 'pack');
    const structure = structureOf(pdf);
    expect(headingsOf(structure).filter((level) => level === 2)).toHaveLength(40 + 2 + 2);
    const pages = textsOf(pdf).slice(4);
    expect(pages.length).toBeGreaterThan(39);
    for (const text of pages) {
      const begun = text.match(/What m\d_\d+ counts\./g)?.length ?? 0;
      const ended = text.match(/This measure on the dashboard/g)?.length ?? 0;
      expect(ended).toBe(begun);
    }
  });

  it('draws groups of a measure that has figures of groups alone', async () => {
    const [first] = pack.sections[0]?.measures ?? [];
    const groups = { ...(first as PackMeasure), chart: null, svg: '' };
    const pdf = await pdfOf(examplePack({ sections: [{ id: 's', title: 'S', measures: [groups] }] }), 'pack');
    expect(textOf(pdf)).toContain('Two in three children live in foster care');
    expect(structureOf(pdf).match(/^ *Figure\b/gm)).toHaveLength(2);
  });

  it.each([
    [12, 2],
    [13, 1],
    [40, 1],
  ])('draws %i groups in one picture only where their letters can be read', async (count, figures) => {
    const { unit, decimals, points } = fullLine;
    const panels = Array.from({ length: count }, (_, index) => ({ title: `Group ${index}`, points }));
    const multiples: SmallMultiples = {
      kind: 'multiples',
      title: 'Groups',
      description: 'Groups',
      unit,
      decimals,
      panels,
    };
    const groups = exampleMeasure('groups', fullLine, { chart: null, svg: '', breakdownCharts: [multiples] });
    const pdf = await pdfOf(examplePack({ sections: [{ id: 's', title: 'S', measures: [groups] }] }), 'pack');
    expect(structureOf(pdf).match(/^ *Figure\b/gm)).toHaveLength(figures);
  });
});
