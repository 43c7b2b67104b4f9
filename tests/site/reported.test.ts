import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Month, monthsFrom } from '#calendar';
import type { Measure } from '#catalogue';
import type { PeriodType } from '#figure';
import type { LedgerRow } from '#published';
import { indexFigures, type Judged, judgeAll, judgementContext, leadPeriods } from '#scorecard';
import { laterRevision, loadSite, publicationBy, reportedIn, type Site, sitePaths } from '#site';
import { writeSiteFixture } from '../fixtures/site/write.ts';
import { ledgerRow } from '../scorecard/series-fixture.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reported-'));
  site = await loadSite(sitePaths({ ...(await writeSiteFixture(folder)) }, process.cwd()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cardIn = (from: Site, month: string, id: string): Judged => {
  const found = reportedIn(from, month)?.judged.find(({ card }) => card.measure.id === id);
  if (found === undefined) throw new RangeError(`${id} in ${month}`);
  return found;
};

/** The site where the newest publication changed what the first had said of children in care on 28 February 2022. */
function revisedTo(change: Partial<LedgerRow>): Site {
  const first = site.ledger.find(
    (row) => row.measure === 'cla_count' && row.breakdown === '' && row.periodEnd === '2022-02-28',
  ) as LedgerRow;
  const ledger = [...site.ledger, { ...first, published: '2022-07', status: 'revised' as const, ...change }];
  const context = judgementContext(site.settings, site.council);
  const index = indexFigures(ledger);
  const judgedByPeriod = judgeAll(index, site.measures, context, site.leads);
  return { ...site, ledger, judgedByPeriod };
}

describe('what a publication reported', () => {
  it('is the newest figure that it or an earlier one had published, worked out once', () => {
    const then = cardIn(site, '2022-02', 'cla_count');
    expect(then.card.latest).toMatchObject({ periodEnd: '2022-02-28', value: 544 });
    expect(then.card.series.find(({ periodEnd }) => periodEnd === '2021-12-31')?.value).toBe(556);
    expect(reportedIn(site, '2022-02')).toBe(reportedIn(site, '2022-02'));
    expect(reportedIn(site, '2022-02')?.before).toBeNull();
  });

  it('of the newest publication is what is known now', () => {
    expect(reportedIn(site, '2022-07')?.judged).toBe(site.judged);
    expect(reportedIn(site, '2022-07')?.before?.publication).toBe('2022-02');
  });

  it('of a month that was not published is nothing', () => {
    expect(reportedIn(site, '2022-03')).toBeNull();
  });

  it('could be known by a day from the last day of its figures on', () => {
    const by = (day: string) => publicationBy(site, day)?.publication ?? null;
    expect(['2022-02-27', '2022-02-28', '2022-07-27', '2022-07-31'].map(by)).toEqual([
      null,
      '2022-02',
      '2022-02',
      '2022-07',
    ]);
  });

  it('says of no figure that it was revised, where it reads the same', () => {
    for (const one of reportedIn(site, '2022-02')?.judged ?? []) expect(laterRevision(site, one)).toBeNull();
  });

  it('stays as it was reported, with what it was revised to', () => {
    const revised = revisedTo({ numerator: 545, value: 545 });
    const then = cardIn(revised, '2022-02', 'cla_count');
    expect(then.card.latest?.value).toBe(544);
    expect(laterRevision(revised, then)).toEqual({ was: '544', now: '545', month: '2022-07' });
  });

  it('hides what was hidden later, in its words too', () => {
    const revised = revisedTo({ numerator: null, value: null, symbol: 'c' });
    const then = cardIn(revised, '2022-02', 'cla_count');
    expect(then.card.latest).toMatchObject({ value: null, numerator: null, symbol: 'c' });
    expect(laterRevision(revised, then)).toBeNull();
    expect(JSON.stringify([then.words, then.travel])).not.toContain('544');
  });

  it('opens with the period that led then, and has the others to compare with', () => {
    const first = site.measures.find(({ id }) => id === 'cla_count') as Measure;
    const measure: Measure = { ...first, periodTypes: ['month', 'rolling12'], breakdowns: [] };
    const row = (month: Month, value: number | null, periodType: PeriodType) =>
      ledgerRow(month, value, {
        published: month <= '2022-02' ? '2022-02' : '2022-07',
        authority: site.council.code,
        periodType,
      });
    const months = monthsFrom('2020-06', '2022-03').map((month) => row(month, month < '2021-04' ? 20 : null, 'month'));
    const years = ['2021-06', '2021-09', '2021-12', '2022-03'].map((month) => row(month, 40, 'rolling12'));
    const changed = { ...site, measures: [measure], ledger: [...months, ...years] };
    const then = reportedIn(changed, '2022-02');
    expect(then?.judged.map(({ card }) => card.periodType)).toEqual(['month']);
    expect(then?.judgedByPeriod.map(({ card }) => card.periodType)).toEqual(['month', 'rolling12']);
    expect(leadPeriods(changed.ledger, '2022-07-31')(measure, site.council.code)).toBe('rolling12');
  });
});
