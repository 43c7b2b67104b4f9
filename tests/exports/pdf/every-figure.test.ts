import { beforeAll, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import { type Pack, type PackMeasure, pdfOf } from '#exports';
import { sampleSite } from '#tests/fixtures/pack/sample-site.ts';
import { describeWithPoppler, poppler } from '#tests/fixtures/poppler.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const numbersIn = (text: string) => text.match(/\d[\d,.]*\d|\d/g) ?? [];

/** What a measure's part of the PDF begins with: its heading, and its newest figure. */
const headOf = ({ code, title, latest, period }: PackMeasure) =>
  oneLine([code, title, latest === '' ? 'By group only' : [latest, period].filter(Boolean).join(', ')].join(' '));

/** What a pack says of a measure: of a drawing its words alone, as a place on the page is no figure. */
function wordsOf({ tables, svg, ...measure }: PackMeasure): string[] {
  const { code, title, headline, subtitle, meaning, latest, period, verdict, alternative, source } = measure;
  return [
    ...[code, title, headline, subtitle, meaning, latest, period, verdict, alternative, source],
    ...measure.reading,
    ...measure.commentary.flatMap(({ text, by }) => [text, by]),
    ...tables.flatMap(({ caption, columns, rows }) => [
      caption,
      ...columns.map(({ heading }) => heading),
      ...rows.flat().map(({ text }) => text),
    ]),
    ...[...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, said = '']) => said.replace(/<[^>]*>/g, ' ')),
  ];
}

describeWithPoppler('pdfOf of the sample', () => {
  let pack: Pack;
  let measures: PackMeasure[];
  let parts: string[];
  beforeAll(async () => {
    pack = packOf(await sampleSite());
    measures = pack.sections.flatMap((section) => section.measures);
    const text = oneLine(poppler(await pdfOf(pack, 'pack'), 'pdftotext', '-raw'));
    let from = 0;
    const starts = measures.map((measure) => {
      from = text.indexOf(headOf(measure), from + 1);
      expect(from, `the PDF has no ${headOf(measure)} where it should be`).toBeGreaterThan(-1);
      return from;
    });
    parts = starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.indexOf('Action plans', start)));
  });

  it('has each measure once, with its newest periods and its groups as the pack has them', () => {
    expect(measures.length).toBeGreaterThan(80);
    let rows = 0;
    for (const [at, { tables }] of measures.entries())
      for (const table of tables.filter(({ shows }) => shows === 'periods' || shows === 'groups'))
        for (const row of table.rows.slice(0, table.shows === 'groups' ? 15 : 3)) {
          expect(parts[at]).toContain(oneLine(row.map(({ text }) => text).join(' ')));
          rows += 1;
        }
    expect(rows).toBeGreaterThan(350);
  });

  it('says no number of a measure that the pack does not say of it', () => {
    const pages = /Page \d+ of \d+/g;
    const around = numbersIn([pack.title, ...pack.notices].join(' '));
    // A picture of groups is drawn for the file, with an axis of its own.
    const drawnHere = measures.filter(({ svg, breakdownCharts }) => svg === '' && breakdownCharts.length > 0);
    expect(drawnHere.map(({ id }) => id)).toEqual([
      'repeat_missing_children',
      'placement_group_percent',
      'wellbeing_item_percent',
    ]);
    for (const [at, measure] of measures.entries()) {
      if (drawnHere.includes(measure)) continue;
      const known = new Set([...around, ...wordsOf(measure).flatMap(numbersIn)]);
      const days = measure.commentary.flatMap(({ on }) =>
        numbersIn(on).flatMap((day) => numbersIn(day.replaceAll('-', ' '))),
      );
      const left = measure.tables.map(({ rows }) => rows.length).flatMap((all) => [all - 6, all - 3, all - 15]);
      const mayStand = new Set([...known, ...days.map((day) => String(Number(day))), ...left.map(String)]);
      const said = numbersIn((parts[at] ?? '').replaceAll(pages, ''));
      expect(
        said.filter((number) => !mayStand.has(number)),
        measure.id,
      ).toEqual([]);
    }
  });
});
