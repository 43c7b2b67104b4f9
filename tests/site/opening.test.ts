import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Measure } from '#catalogue';
import type { Judged } from '#scorecard';
import { loadSite, reportedIn, type Site, searchEntries, sectionsOf, sitePaths } from '#site';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opening-'));
  site = await loadSite(sitePaths({ ...(await writeSiteFixture(folder)) }, process.cwd()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const idsOf = (judged: readonly Judged[]) => judged.map(({ card }) => card.measure.id);
const sectionOf = (id: string, from = site) => sectionsOf(from).find((section) => section.id === id);

/** The site with other measures in place of its own, by what they are given. */
function siteWith(given: Record<string, Partial<Measure>>): Pick<Site, 'judged'> {
  return {
    judged: site.judged.map((one) => ({
      ...one,
      card: { ...one.card, measure: { ...one.card.measure, ...given[one.card.measure.id] } },
    })),
  };
}

describe('sectionsOf', () => {
  it('lists a measure whose latest figure is hidden after one of which only the groups have numbers', () => {
    expect(idsOf(sectionOf('your-home')?.judged ?? [])).toEqual([
      'placement_group_percent',
      'placed_with_parents_percent',
    ]);
  });

  it('groups the measures of a section under the headings that they name', () => {
    expect(sectionOf('our-children')?.headed.map(({ heading, judged }) => [heading, idsOf(judged)])).toEqual([
      ['How many children are in our care', ['cla_count', 'cla_rate']],
      ['Coming into care and leaving', ['cla_ceased', 'started_to_ceased_ratio']],
    ]);
  });

  it('lists a measure of another section under that section’s heading, and each of them once', () => {
    const { judged } = siteWith({ complaints: { alsoIn: ['our-children'], heading: 'What care costs' } });
    const headed = sectionsOf({ judged }).find(({ id }) => id === 'our-children')?.headed;
    expect(headed?.map(({ heading }) => heading)).toContain('What care costs');
    expect(headed?.flatMap((group) => idsOf(group.judged)).toSorted()).toEqual(
      ['cla_ceased', 'cla_count', 'cla_rate', 'complaints', 'started_to_ceased_ratio'].toSorted(),
    );
  });
});

describe('loadSite', () => {
  it('has every list of measures in the one order in which sections list their own', () => {
    const order = sectionsOf(site).flatMap(({ judged }) => idsOf(judged));
    expect(order.length).toBe(site.measures.length);
    expect(idsOf(site.judged)).toEqual(order);
    expect(site.measures.map(({ id }) => id)).toEqual(order);
    expect(site.catalogue.map(({ id }) => id).filter((id) => order.includes(id))).toEqual(order);
    expect([...new Set(idsOf(site.judgedByPeriod))]).toEqual(order);
    const found = searchEntries(site).filter(({ kind }) => kind === 'measure');
    expect(found.map(({ path }) => path.split('/').at(-2)).filter((id) => order.includes(id as string))).toEqual(order);
  });

  it('lists a measure that nothing was published of at the end of its section', () => {
    const { measures, catalogue } = site;
    const published = new Set(measures);
    for (const [index, measure] of catalogue.entries()) {
      const next = catalogue[index + 1];
      if (published.has(measure) || next === undefined || next.section !== measure.section) continue;
      expect(published.has(next), next.id).toBe(false);
    }
  });

  it('keeps the lead period of a measure before its others', () => {
    for (const { card } of site.judged) {
      const first = site.judgedByPeriod.find((one) => one.card.measure === card.measure);
      expect(first?.card.periodType).toBe(card.periodType);
    }
  });
});

describe('reportedIn', () => {
  it('lists an earlier month by what that month shows: wholes alone, of which one was not hidden then', () => {
    const home = (month: string) =>
      idsOf(reportedIn(site, month)?.judged ?? []).filter(
        (id) => id.startsWith('placed_') || id.startsWith('placement_'),
      );
    expect(home('2022-02')).toEqual(['placed_with_parents_percent', 'placement_group_percent']);
    expect(home('2022-07')).toEqual(['placement_group_percent', 'placed_with_parents_percent']);
  });
});
