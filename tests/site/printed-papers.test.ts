import { beforeAll, describe, expect, it } from 'vitest';
import { type PaperLine, paperLines, printedPapers, type Site } from '#site';
import { sampleSite } from '#tests/fixtures/pack/sample-site.ts';

/** A line of a paper; nothing else of it is looked at. */
const line = (paper: string, part = ''): PaperLine => ({ figure: { paper, part } }) as PaperLine;
const meetings = [{ date: '2022-02-15' }, { date: '2022-03-30' }];

describe('printedPapers', () => {
  it('takes each part of a pack as a paper, and a paper without parts as one, in their order', () => {
    const papers = printedPapers(
      [line('Pack', 'Minutes'), line('Report'), line('Pack', 'Plan'), line('Pack', 'Minutes')],
      meetings,
    );
    expect(papers.map(({ id, title, pack, lines }) => [id, title, pack, lines.length])).toEqual([
      ['minutes', 'Minutes', 'Pack', 2],
      ['report', 'Report', null, 1],
      ['plan', 'Plan', 'Pack', 1],
    ]);
  });

  it('gives two papers of one name two addresses', () => {
    const papers = printedPapers([line('One pack', 'Minutes'), line('Another', 'Minutes')], meetings);
    expect(papers.map(({ id }) => id)).toEqual(['minutes', 'minutes-2']);
  });

  it('finds the meeting that a paper names, before the one that its pack names, and none that is not here', () => {
    const heard = (paper: string, part?: string) => printedPapers([line(paper, part)], meetings)[0]?.meeting;
    expect(heard('Pack, 30 March 2022', 'Plan')).toBe('2022-03-30');
    expect(heard('Pack, 30 March 2022', 'Minutes of 15 February 2022')).toBe('2022-02-15');
    expect(heard('Report to council, 16 January 2019')).toBeNull();
    expect(printedPapers([line('Pack, 13 March 2022')], [{ date: '2022-03-03' }])[0]?.meeting).toBeNull();
  });
});

describe('the lines of the papers', () => {
  let site: Site;

  beforeAll(async () => {
    site = await sampleSite();
  });

  it('lead by the same words to one place only', () => {
    const places = Map.groupBy(
      paperLines(site).filter(({ link }) => link !== null),
      ({ title }) => title,
    );
    const twice = [...places].filter(([, own]) => new Set(own.map(({ link }) => link)).size > 1);
    expect(places.size).toBeGreaterThan(10);
    expect(twice.map(([title]) => title)).toEqual([]);
  });

  it('do not say that a number is not repeated where the note beside it begins with it', () => {
    const repeated = paperLines(site).filter(({ figure }) => /^£?\d|^Printed as/.test(figure.note) && !figure.printed);
    expect(repeated.length).toBeGreaterThan(1);
    expect(new Set(repeated.map(({ printed }) => printed))).toEqual(new Set(['see the note']));
  });
});
