import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite, type Site, sitePaths, thenAndNow } from '#site';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'then-and-now-'));
  site = await loadSite(sitePaths({ ...(await writeSiteFixture(folder)) }, process.cwd()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const on = (measure: string, day: string) => thenAndNow(site, measure, day);
const sinceOf = (measure: string, day: string) => {
  const since = on(measure, day)?.since;
  return typeof since === 'object' ? since.direction : since;
};

describe('thenAndNow', () => {
  it('gives the figure as the newest publication of the day had left it, and the newest', () => {
    const { publication, then, now } = on('cla_count', '2022-04-01') ?? {};
    expect(publication?.publication).toBe('2022-02');
    expect(then?.card.latest).toMatchObject({ periodEnd: '2022-02-28', value: 544 });
    expect(now?.card.latest?.periodEnd).toBe('2022-07-31');
  });

  it.each([
    ['cla_count', '2022-04-01', 'down'],
    ['complaints', '2022-04-01', 'same'],
    ['health_assessment_percent', '2022-04-01', 'no clear change'],
    ['placed_with_parents_percent', '2022-04-01', 'not comparable'],
    ['placement_group_percent', '2022-04-01', 'no figure then'],
    ['cla_count', '2022-02-27', 'nothing then'],
    ['cla_count', '2022-07-31', 'nothing newer'],
    ['cla_count', '2022-07-30', 'down'],
  ])('says of %s since %s: %s', (measure, day, since) => {
    expect(sinceOf(measure, day)).toBe(since);
  });

  it('is nothing for a measure without a page', () => {
    expect(on('example_none', '2022-04-01')).toBeNull();
  });
});
