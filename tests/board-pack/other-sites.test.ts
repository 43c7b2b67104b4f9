import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFileName, packOf } from '#board-pack';
import type { Edition } from '#catalogue';
import type { Pack } from '#exports';
import { indexFigures, judgeAll, judgementContext, leadPeriods } from '#scorecard';
import { loadSite, type Site, sitePaths } from '#site';
import { type FixtureChanges, type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const without = ['BENCHMARKS_DIR', 'PRINTED_DIR', 'COMMENTARY_DIR', 'MEETINGS_DIR', 'INSPECTIONS_DIR'] as const;

async function siteOf(
  name: string,
  {
    changes = {},
    edition = 'public',
    alone = false,
  }: { changes?: FixtureChanges; edition?: Edition; alone?: boolean } = {},
  written: (paths: SiteFixture) => void = () => {},
): Promise<Site> {
  const folder = join(root, name);
  const paths = await writeSiteFixture(folder, edition, undefined, changes);
  if (alone) for (const place of without) rmSync(paths[place], { recursive: true });
  written(paths);
  return loadSite(sitePaths({ ...paths, EDITION: edition }, process.cwd()));
}

/**
 * The site of a council with 34 children in its care: every count is that much smaller, and what is 1 to 5 is hidden.
 */
function ofThirtyFour(site: Site): Site {
  const own = site.ledger.filter((row) => row.authority === site.council.code && row.unit === 'children');
  const newest = own.findLast((row) => row.measure === 'cla_count' && row.breakdown === '')?.value ?? 0;
  const ledger = own.map((row) => {
    const count = row.numerator === null ? null : Math.round((34 * row.numerator) / newest);
    const hidden = count === null || (count > 0 && count < 6);
    return {
      ...row,
      numerator: hidden ? null : count,
      value: hidden ? null : count,
      symbol: hidden ? ('c' as const) : ('' as const),
    };
  });
  const leads = leadPeriods(ledger, site.newest.asAt);
  const index = indexFigures(ledger);
  const judgedByPeriod = judgeAll(index, site.measures, judgementContext(site.settings, site.council), leads);
  const judged = judgedByPeriod.filter(({ card }) => card.periodType === leads(card.measure, site.council.code));
  return { ...site, ledger, index, leads, judged, judgedByPeriod };
}

const measures = (pack: Pack) => pack.sections.flatMap((section) => section.measures);
const said = (pack: Pack): string => JSON.stringify(pack);

describe('the pack of a council alone, of 34 children', () => {
  let pack: Pack;
  beforeAll(async () => {
    pack = packOf(ofThirtyFour(await siteOf('alone', { alone: true, changes: { synthetic: false } })));
  });

  it('has what there is, and says in every part where there is nothing', () => {
    expect(measures(pack).find(({ id }) => id === 'cla_count')?.latest).toBe('34');
    expect(pack).toMatchObject({ plans: [], decisions: [], actions: [], meeting: null, notices: [] });
    expect(pack.noAttention).not.toBe('');
    expect(pack.recommendations).toHaveLength(pack.attention.length === 0 ? 1 : 2);
  });

  it('shows no number of one to five children', () => {
    const counts = measures(pack)
      .filter(({ unit }) => unit.name === 'children')
      .flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()));
    expect(counts.filter(({ value }) => value !== undefined && value > 0 && value < 6)).toEqual([]);
    expect(counts.some(({ text }) => text === 'c')).toBe(true);
  });

  it('names what it leaves out, since nothing is published of it', () => {
    expect(pack.sources.join(' ')).toContain('Nothing is published yet of: ');
  });
});

describe('the pack of other sites', () => {
  it('has no chart and no number where every figure is hidden', async () => {
    const pack = packOf(await siteOf('hidden', { changes: { hidden: true } }));
    expect(measures(pack).length).toBeGreaterThan(5);
    for (const { chart, svg, tables } of measures(pack)) {
      expect([chart, svg]).toEqual([null, '']);
      expect(tables.flatMap(({ rows }) => rows.flat()).filter(({ value }) => value !== undefined)).toEqual([]);
    }
    expect(pack.noAttention).toBe('There are no figures yet.');
    expect(pack.summary[0]).toContain('Every latest figure is hidden');
  });

  it('says of the members’ edition for whom it is, in its notices and in the names of its files', async () => {
    const site = await siteOf('board', { edition: 'board' });
    const pack = packOf(site);
    expect(pack.edition).toBe('board');
    expect(pack.notices[0]).toMatch(/^For members only: exempt information\./);
    expect(packFileName(site, pack, {})).toBe('middlesbrough-corporate-parenting-board-2022-07');
    expect(pack.sections[0]?.measures[0]?.source).toContain('For members only');
  });

  it('says what is made up only where it is', async () => {
    expect(said(packOf(await siteOf('made-up')))).toContain('made up');
    const real = await siteOf('real', { alone: true, changes: { synthetic: false } });
    expect(said(packOf(real))).not.toMatch(/made.up/i);
  });

  it('has the council’s colour, logo and full name, and the notice of its pages', async () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20"><rect width="40" height="20" fill="#005030"/></svg>';
    const site = await siteOf('own-face', {}, (paths) => {
      writeFileSync(join(root, 'own-face', 'logo.svg'), logo);
      const text = `appearance:\n  council: Middlesbrough Borough Council\n  accent: { light: '#005030' }\n  logo: { file: logo.svg, alternative: Middlesbrough Borough Council }\n  notice: { text: The board meets in May. }\n`;
      writeFileSync(paths.SETTINGS_FILE, `${readFileSync(paths.SETTINGS_FILE, 'utf8')}${text}`);
    });
    const pack = packOf(site);
    expect(pack.council.name).toBe('Middlesbrough Borough Council');
    expect(pack.notices).toContain('The board meets in May.');
    expect(pack.appearance.accent).toBe('#005030');
    const { kind, png } = pack.appearance.logo ?? {};
    expect(kind).toBe('svg');
    expect([...(png?.bytes.slice(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(png?.width).toBe(2 * (png?.height ?? 0));
    expect(packFileName(site, pack, {})).toBe('middlesbrough-corporate-parenting-2022-07');
  });

  it('leads to the pages where the dashboard has an address', async () => {
    const pack = packOf(await siteOf('address'), { address: 'https://dashboard.council.example' });
    expect(pack.sections[0]?.measures[0]?.link).toBe('https://dashboard.council.example/measures/cla_count/');
    expect(pack.sources.join(' ')).toContain('https://dashboard.council.example');
    const below = packOf(await siteOf('address'), { address: 'https://council.example/cp/' });
    expect(below.sections[0]?.measures[0]?.link).toBe('https://council.example/cp/measures/cla_count/');
  });
});
