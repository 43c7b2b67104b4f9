import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '#board-pack';
import {
  loadSite,
  machineFiles,
  notReported,
  type Site,
  searchEntries,
  sectionAbout,
  sectionOf,
  sectionsOf,
  sectionsWithoutMeasures,
  sitePaths,
} from '#site';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let siteWith: (board: string) => Promise<Site>;
let chosen: Site;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chosen-'));
  const fixture = await writeSiteFixture(folder);
  const settings = readFileSync(fixture.SETTINGS_FILE, 'utf8');
  siteWith = (board) => {
    writeFileSync(fixture.SETTINGS_FILE, `${settings}board:\n${board}`);
    return loadSite(sitePaths({ ...fixture }, process.cwd()));
  };
  chosen = await siteWith(`  measures:
    - { heading: Health, measures: [dental_check_percent, health_assessment_percent] }
    - { heading: Your home, measures: [cla_count, placement_group_percent, cla_rate] }
`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ids = ['dental_check_percent', 'health_assessment_percent', 'cla_count', 'placement_group_percent', 'cla_rate'];

describe('a site of what the board has chosen', () => {
  it('has these measures alone, in their order, under its headings', () => {
    expect(chosen.measures.map(({ id }) => id)).toEqual(ids);
    expect(chosen.judged.map(({ card }) => card.measure.id)).toEqual(ids);
    expect(
      sectionsOf(chosen).map(({ id, title, judged }) => [id, title, judged.map(({ card }) => card.measure.id)]),
    ).toEqual([
      ['health', 'Health', ids.slice(0, 2)],
      ['your-home', 'Your home', ids.slice(2)],
    ]);
    expect(sectionsWithoutMeasures(chosen)).toEqual([]);
  });

  it('says of each heading which principle it is about, and where a principle and a measure stand', () => {
    const [health, home] = sectionsOf(chosen);
    expect([health?.principle, home?.principle]).toEqual(['your-health-and-wellbeing', 'our-children']);
    expect(home?.serves).toEqual(['our-children', 'your-home']);
    expect(sectionAbout(chosen, 'your-home')?.id).toBe('your-home');
    expect(sectionAbout(chosen, 'your-education')).toBeNull();
    expect(sectionOf(chosen, { id: 'cla_rate', section: 'our-children' })?.title).toBe('Your home');
  });

  it('has the others neither in search nor in the API nor in the pack, but once in the list, with the reason', () => {
    const reasons = new Map(notReported(chosen).map(({ measure, reason }) => [measure.id, reason.is]));
    expect(reasons.get('complaints')).toBe('not shown');
    expect(reasons.get('seen_alone_percent')).toBe('not shown');
    expect([...reasons.keys()].filter((id) => ids.includes(id))).toEqual([]);
    const found = searchEntries(chosen).filter(({ path }) => path.includes('complaints'));
    expect(found.map(({ path }) => path)).toEqual(['/not-reported/#complaints']);
    const machine = machineFiles(chosen).filter((file) => file.startsWith('api/v1/measures/'));
    expect(machine).toEqual(ids.map((id) => `api/v1/measures/${id}.json`));
    const pack = packOf(chosen);
    expect(pack.sections.map(({ id, measures }) => [id, measures.map((one) => one.id)])).toEqual([
      ['health', ids.slice(0, 2)],
      ['your-home', ids.slice(2)],
    ]);
    expect(pack.sources.join(' ')).toMatch(/Not reported\. The board has not chosen these.*Complaints/);
  });

  it('makes a pack of one of its headings', () => {
    const pack = packOf(chosen, { sections: ['health'] });
    expect(pack.sections.map(({ id }) => id)).toEqual(['health']);
    expect(() => packOf(chosen, { sections: ['our-children'] })).toThrow(/health.*your-home/);
  });

  it('keeps the sections where it has chosen a ready-made set, or left some out', async () => {
    const site = await siteWith('  notShown: [complaints, cla_ceased]\n');
    expect(site.measures.map(({ id }) => id)).not.toContain('complaints');
    expect(sectionsOf(site).map(({ id }) => id)).toContain('our-children');
    expect(notReported(site).map(({ measure, reason }) => [measure.id, reason.is])).toEqual(
      expect.arrayContaining([
        ['complaints', 'not shown'],
        ['cla_ceased', 'not shown'],
        ['pep_percent', 'no figure'],
        ['seen_alone_percent', 'hidden'],
      ]),
    );
  });
});
