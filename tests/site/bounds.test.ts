import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import { unitOf } from '#figure';
import { headline, indexFigures, latestOf, seriesOf } from '#scorecard';
import { loadPublished, loadSite, measureCsv, sitePaths, valueCell } from '#site';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';
import { ledgerRow } from '../scorecard/series-fixture.ts';

const few = { atLeast: null, atMost: 5 };
const key = { measure: 'cla_count', authority: 'A', periodType: 'snapshot' } as const;
const children = unitOf('children');

describe('a hidden figure of which a bound is shown', () => {
  const index = indexFigures([ledgerRow('2022-06', null), ledgerRow('2022-07', null, { bound: few })]);
  const series = seriesOf(index, key);

  it('shows the words in place of the symbol, with the same note', () => {
    const [before, latest] = series.map((point) => valueCell(point, children, 0));
    expect(before).toEqual({ text: 'c', explanation: 'hidden so that nobody can be recognised' });
    expect(latest).toEqual({ text: '5 or fewer', explanation: 'hidden so that nobody can be recognised' });
  });

  it('heads its page, and has no value that could be drawn or compared', () => {
    const named = { title: 'Complaints', unit: children, decimals: 0, polarity: 'neutral' } as Measure;
    expect(headline(named, series, { signal: null })).toBe('Complaints: 5 or fewer on 31 July 2022');
    expect(latestOf(series)).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      symbol: 'c',
      bound: few,
    });
  });

  it('is a percentage where its measure is one', () => {
    const point = { value: null, symbol: 'c', bound: { atLeast: 97, atMost: null } } as const;
    expect(valueCell(point, unitOf('percent'), 1).text).toBe('over 97%');
  });
});

describe('a site with bounds', () => {
  let folder: string;
  let fixture: SiteFixture;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    fixture = await writeSiteFixture(folder, 'public', undefined, { months: ['2022-07'], hidden: true, bound: few });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads them beside its figures, and shows them in the file of a measure', async () => {
    const site = await loadSite(sitePaths({ ...fixture }, folder));
    expect(site.boundsText).toBe(readFileSync(join(fixture.PUBLISHED_DIR, 'bounds.csv'), 'utf8'));
    const card = site.judged.find(({ card: { measure } }) => measure.id === 'cla_count')?.card;
    expect(card?.latest).toMatchObject({ value: null, bound: few });
    const csv = measureCsv(
      site.index,
      card?.measure as Measure,
      { authority: site.council.code, lead: 'snapshot', beside: [] },
      [],
    );
    const { data } = Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.filter(({ breakdown }) => breakdown === '').map(({ bound }) => bound)).toContain('5 or fewer');
    expect(new Set(data.filter(({ breakdown }) => breakdown !== '').map(({ bound }) => bound))).toEqual(new Set(['']));
  });

  it('is not built where a bound was edited, or the file is gone', async () => {
    const file = join(fixture.PUBLISHED_DIR, 'bounds.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',,5\n', ',,4\n'));
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/bounds\.csv is not the file of bounds/);
    rmSync(file);
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/bounds\.csv is missing/);
  });
});
