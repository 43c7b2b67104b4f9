import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { powerpointOf } from '#src/exports/powerpoint/index.ts';
import { filesOf, problemsIn } from '#tests/exports/office/file-checks.ts';
import { all, readXml } from '#tests/exports/office/read-xml.ts';
import { fullLine, hardTitles, stack } from '#tests/fixtures/pack/example-charts.ts';
import { exampleMeasure, examplePack } from '#tests/fixtures/pack/example-pack.ts';
import { draws, nightly } from '#tests/nightly.ts';
import { type ReadSlide, slidesIn } from './read-slides.ts';

const pack = examplePack();
let made: Uint8Array;
let slides: ReadSlide[];

beforeAll(async () => {
  made = await powerpointOf(pack);
  slides = slidesIn(made);
});

const titleOf = ({ shapes }: ReadSlide) => shapes[0]?.text ?? '';
const said = (list: readonly ReadSlide[]) => list.flatMap(({ shapes }) => shapes.map(({ text }) => text)).join('\n');

/** Every frame of a slide, in EMU. */
const framesOf = ({ root }: ReadSlide) =>
  all(root, 'a:off').map((off, index) => {
    const size = all(root, 'a:ext').filter(({ attributes }) => attributes.cx !== undefined)[index];
    const [x, y, cx, cy] = [off.attributes.x, off.attributes.y, size?.attributes.cx, size?.attributes.cy].map(Number);
    return { right: (x ?? 0) + (cx ?? 0), bottom: (y ?? 0) + (cy ?? 0), left: x ?? 0, top: y ?? 0 };
  });

describe('powerpointOf', () => {
  it('makes a file as the standard has it', () => {
    expect(problemsIn(made)).toEqual([]);
  });

  it('begins with the title, then says what the figures say, what needs attention, and each section with its measures', () => {
    expect(slides.map(titleOf).slice(0, 6)).toEqual([
      pack.title,
      'Summary',
      'What needs attention',
      'Children & young people in care',
      fullLine.title,
      hardTitles.rightToLeft,
    ]);
    expect(slides.map(titleOf).slice(-7)).toEqual([
      'Action plan: More children close to home',
      'Decisions',
      'Open actions',
      'Suggested recommendations',
      'Symbols in place of numbers',
      'How children are protected in these figures',
      'Where the figures come from',
    ]);
  });

  it('says everything that the pack says of a measure: reading, officers, source', () => {
    const text = said(slides).replaceAll(/\s+/g, ' ');
    for (const measure of pack.sections.flatMap(({ measures }) => measures)) {
      const words = [measure.title, measure.subtitle, ...measure.reading, measure.source];
      const officers = measure.commentary.map((one) => one.text);
      for (const one of [...words, ...officers]) expect(text).toContain(one.replaceAll(/\s+/g, ' '));
    }
  });

  it('draws a native chart where a measure has one, with its text alternative', () => {
    const drawn = pack.sections.flatMap(({ measures }) => measures).filter(({ chart }) => chart !== null);
    const frames = slides.flatMap(({ root, shapes }) =>
      all(root, 'c:chart').length === 0 ? [] : shapes.filter(({ name }) => name === 'p:graphicFrame'),
    );
    expect(frames.map(({ description }) => description)).toEqual(drawn.map(({ alternative }) => alternative));
  });

  it('says on every slide but the first what the notices say, and its number', () => {
    for (const slide of slides.slice(1)) {
      expect(said([slide])).toContain('All figures are made up.');
      expect(all(slide.root, 'a:fld').map(({ attributes }) => attributes.type)).toEqual(['slidenum']);
    }
    expect(said(slides.slice(0, 1))).toContain('All figures are made up.');
  });

  it('is read from the title on, then chart, words, source and number', () => {
    const measure = slides.find((slide) => titleOf(slide) === fullLine.title);
    expect(measure?.shapes.map(({ name, placeholder }) => placeholder ?? name)).toEqual([
      'title',
      'p:graphicFrame',
      'obj',
      'p:sp',
      'sldNum',
    ]);
  });

  it('gives no two slides the same title', async () => {
    const measures = ['one', 'two', 'three'].map((id) =>
      exampleMeasure(id, { ...fullLine, title: 'No clear change', subject: id === 'three' ? 'two' : id }),
    );
    const titles = slidesIn(
      await powerpointOf({ ...pack, sections: [{ id: 'a', title: 'No clear change', measures }] }),
    ).map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names the council and the day in its properties, and nobody', () => {
    const core = readXml(new TextDecoder().decode(filesOf(made).get('docProps/core.xml')));
    expect(core.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', pack.title],
      ['dc:creator', pack.council.name],
      ['cp:lastModifiedBy', pack.council.name],
      ['dcterms:created', '2022-07-31T00:00:00Z'],
      ['dcterms:modified', '2022-07-31T00:00:00Z'],
      ['dc:language', 'en-GB'],
    ]);
    expect([...filesOf(made).keys()].filter((path) => /thumbnail|app\.xml|custom/.test(path))).toEqual([]);
  });

  it('speaks British English in every run', () => {
    const runs = slides.flatMap(({ root }) => [...all(root, 'a:rPr'), ...all(root, 'a:endParaRPr')]);
    expect(new Set(runs.map(({ attributes }) => attributes.lang))).toEqual(new Set(['en-GB']));
  });

  it('puts each slide into one of PowerPoint’s sections', () => {
    const root = readXml(new TextDecoder().decode(filesOf(made).get('ppt/presentation.xml')));
    const ids = all(root, 'p:sldId').map(({ attributes }) => attributes.id);
    expect(all(root, 'p14:sldId').map(({ attributes }) => attributes.id)).toEqual(ids);
    expect(all(root, 'p14:section').map(({ attributes }) => attributes.name)).toEqual([
      'Opening',
      'Children & young people in care',
      'Plans and reviews',
      'For the board',
      'About the figures',
    ]);
  });

  it('gives the same bytes again, in any time zone', async () => {
    expect(await powerpointOf(examplePack())).toEqual(made);
    const script = `
      import { createHash } from 'node:crypto';
      import { powerpointOf } from '#src/exports/powerpoint/index.ts';
      import { examplePack } from '#tests/fixtures/pack/example-pack.ts';
      console.log(createHash('sha256').update(await powerpointOf(examplePack())).digest('hex'));`;
    const zones = ['Pacific/Kiritimati', ...nightly('America/Sao_Paulo')];
    const sums = zones.map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).trim(),
    );
    const own = createHash('sha256').update(made).digest('hex');
    expect(sums).toEqual(zones.map(() => own));
  });

  it('shows the logo with its words, and leaves out one that is no picture', async () => {
    const pictures = slides.flatMap(({ shapes }) => shapes.filter(({ name }) => name === 'p:pic'));
    expect(pictures.map(({ description }) => description)).toEqual(['Example & Sons Borough Council']);
    const broken = { bytes: new Uint8Array([1, 2, 3]), kind: 'png' as const, alternative: 'Broken' };
    const file = await powerpointOf({ ...pack, appearance: { ...pack.appearance, logo: broken } });
    expect(problemsIn(file)).toEqual([]);
    expect(slidesIn(file).flatMap(({ shapes }) => shapes.filter(({ name }) => name === 'p:pic'))).toEqual([]);
  });

  it('makes slides of a pack that has nothing to say', async () => {
    const empty = examplePack({
      sections: [],
      plans: [],
      decisions: [],
      actions: [],
      recommendations: [],
      summary: [],
      attention: [],
      symbols: [],
      protection: [],
      sources: [],
      notices: [],
      address: null,
    });
    const file = await powerpointOf(empty);
    expect(problemsIn(file)).toEqual([]);
    expect(slidesIn(file).map(titleOf)).toEqual([pack.title, 'What needs attention']);
    expect(said(slidesIn(file))).toContain(pack.noAttention);
  });

  it('goes on to further slides where words have no room, and loses none of them', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `w${index}`);
    const [first] = pack.sections[0]?.measures ?? [];
    if (first === undefined) throw new Error('The pack has no measure');
    const commentary = [{ text: words.join(' '), by: 'Head of Service', on: '2022-07-12', madeUp: false }];
    const long = { ...pack, sections: [{ id: 'a', title: 'A', measures: [{ ...first, commentary }] }] };
    const list = slidesIn(await powerpointOf(long));
    const bodies = list.flatMap(({ shapes }) =>
      shapes.filter(({ placeholder }) => placeholder === 'obj').map(({ text }) => text),
    );
    expect(bodies.join(' ').match(/w\d+/g)).toEqual(words);
    expect(list.filter((slide) => titleOf(slide).includes('(continued')).length).toBeGreaterThan(1);
  });

  it('cuts a table into pages, each with its head, and loses no row', async () => {
    const decisions = Array.from({ length: 60 }, (_, index) => ({
      text: `Decision ${index}. ${hardTitles.long}`,
      owner: 'Director',
      due: 'May 2022',
      state: 'Open',
      meeting: '2022-04-27',
      madeUp: false,
    }));
    const list = slidesIn(await powerpointOf({ ...pack, decisions }));
    const tables = list.filter((slide) => titleOf(slide).startsWith('Decisions'));
    const texts = tables.map(({ root }) =>
      all(root, 'a:tr').map((row) =>
        all(row, 'a:tc').map((cell) =>
          all(cell, 'a:t')
            .map(({ text }) => text)
            .join(''),
        ),
      ),
    );
    expect(tables.length).toBeGreaterThan(2);
    for (const [head] of texts) expect(head).toEqual(['What', 'Who', 'By when', 'State']);
    expect(texts.flatMap(([, ...rows]) => rows.map(([text]) => text))).toEqual(decisions.map(({ text }) => text));
  });

  it('keeps every shape on its slide, whatever the words', async () => {
    const text = fc.oneof(
      fc.lorem({ maxCount: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constant('x'.repeat(900)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 6 }), async (title, headline, reading) => {
        const measures = [exampleMeasure('a', fullLine, { title, headline, reading, breakdownCharts: [stack] })];
        const file = await powerpointOf(
          examplePack({ title, sections: [{ id: 'a', title, measures }], summary: reading, notices: [headline] }),
        );
        expect(problemsIn(file)).toEqual([]);
        for (const slide of slidesIn(file)) {
          for (const { left, top, right, bottom } of framesOf(slide)) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(12_192_000);
            expect(bottom).toBeLessThanOrEqual(6_858_000);
          }
        }
      }),
      draws(5, 60),
    );
  });
});
