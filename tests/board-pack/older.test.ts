import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import type { Pack } from '#exports';
import type { Site } from '#site';
import { sampleSite } from '../fixtures/pack/sample-site.ts';

const rows = Papa.parse<Record<string, string>>(readFileSync('data/published/public/figures.csv', 'utf8'), {
  header: true,
}).data;

let site: Site;
let march: Pack;
beforeAll(async () => {
  site = await sampleSite();
  march = packOf(site, { publication: '2022-03' });
});

const measures = (pack: Pack) => pack.sections.flatMap((section) => section.measures);

describe('a board pack of an older publication', () => {
  it('has figures as they had been published by then, and none of a later month', () => {
    const published = new Map<string, string[]>();
    for (const row of rows) {
      if ((row.published ?? '') > '2022-03' || row.breakdown !== '') continue;
      const key = [row.measure, row.authority_code, row.period_type, row.period_end, '', ''].join('|');
      published.set(key, [...(published.get(key) ?? []), row.value ?? '']);
    }
    const cells = measures(march).flatMap(({ tables }) => tables.flatMap((table) => table.rows.flat()));
    const numbers = cells.filter(({ value, part }) => value !== undefined && part === undefined);
    expect(numbers.length).toBeGreaterThan(500);
    for (const { value, figure } of numbers) expect(Number(published.get(figure ?? '')?.at(-1)), figure).toBe(value);
  });

  it('shows no number of a figure that is hidden now', () => {
    const newest = new Map<string, string>();
    for (const row of rows)
      newest.set(
        [row.measure, row.authority_code, row.period_type, row.period_end, row.breakdown, row.category].join('|'),
        row.symbol ?? '',
      );
    const shown = measures(march).flatMap(({ tables }) => tables.flatMap((table) => table.rows.flat()));
    const wrong = shown.filter(({ value, figure = '' }) => value !== undefined && newest.get(figure) === 'c');
    expect(wrong).toEqual([]);
  });

  it('says that there are newer figures, and leaves out groups and what others published', () => {
    expect(march.asAt).toBe('2022-03-31');
    expect(march.notices.at(-1)).toMatch(/as they were published in March 2022.*There are newer ones/);
    expect(measures(march).flatMap(({ breakdownCharts }) => breakdownCharts)).toEqual([]);
    for (const { chart } of measures(march)) if (chart?.kind === 'line') expect(chart.others ?? []).toEqual([]);
    expect(march.sources.join(' ')).not.toContain('Department for Education');
  });

  it('quotes no officer on a month after it, and calls nothing done that was not done yet', () => {
    const said = measures(march).flatMap(({ commentary }) => commentary);
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(({ on }) => on > '2022-03-31')).toEqual([]);
    expect(said.filter(({ text }) => /done on \d+ (?:April|May|June|July) 2022/.test(text))).toEqual([]);
  });

  it('knows no decision, action or plan of a later meeting', () => {
    const lines = [...march.decisions, ...march.actions, ...march.plans.flatMap(({ actions }) => actions)];
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(({ meeting }) => meeting > '2022-03-31')).toEqual([]);
  });

  it('differs from the newest, whose pack has the words of the front page', () => {
    const july = packOf(site, { publication: '2022-07' });
    expect(july.notices.join(' ')).not.toContain('There are newer ones');
    expect(july.summary[0]).not.toBe(march.summary[0]);
    expect(july.asAt).toBe(site.newest.asAt);
  });
});
