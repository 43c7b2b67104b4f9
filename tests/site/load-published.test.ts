import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newestCommentary } from '#board-papers';
import { inReadingOrder } from '#catalogue';
import { readMeasures } from '#folders';
import { endOf, parsePublication } from '#published';
import { publishFolder } from '#scripts/refresh/publish-folder.ts';
import { loadPublished, loadSite, notReported, sitePaths } from '#site';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let fixture: SiteFixture;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  fixture = await writeSiteFixture(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a site is built from', () => {
  it('is read from where the environment says, else from the project', () => {
    expect(sitePaths({ MEASURES_DIR: 'elsewhere' }, '/project')).toEqual({
      edition: 'public',
      published: '/project/data/published/public',
      measures: '/project/elsewhere',
      settings: '/project/data/settings.yaml',
      benchmarks: '/project/data/benchmarks',
      printed: '/project/data/printed',
      commentary: '/project/data/commentary',
      meetings: '/project/data/meetings',
      inspections: '/project/data/inspections',
      glossary: '/project/data/glossary.yaml',
      ownGlossary: undefined,
      law: '/project/data/law.yaml',
    });
  });

  it('is the public edition unless the other is asked for', () => {
    expect(sitePaths({ EDITION: 'board' }, '/project')).toMatchObject({
      edition: 'board',
      published: '/project/data/published/board',
      meetings: '/project/data/meetings',
      inspections: '/project/data/inspections',
    });
  });

  it('has commentary and meetings beside its figures, unless they are named', () => {
    const paths = sitePaths({ PUBLISHED_DIR: '/other/published/board', MEETINGS_DIR: 'private' }, '/project');
    expect(paths.commentary).toBe('/other/commentary');
    expect(paths.meetings).toBe('/project/private');
  });

  it('is whole: a card for each measure of which a number was published, and the catalogue of all', async () => {
    const site = await loadSite(sitePaths({ ...fixture }, folder));
    expect(site.newest.publication).toBe('2022-07');
    const cards = site.judged.map(({ card: { measure } }) => measure.id);
    const told = site.ledger.filter(({ value }) => value !== null);
    expect(cards.toSorted()).toEqual([...new Set(told.map(({ measure }) => measure))].sort());
    expect(notReported(site).map(({ measure, reason }) => [measure.id, reason.is])).toEqual([
      ['pep_percent', 'no figure'],
      ['seen_alone_percent', 'hidden'],
    ]);
  });

  it('takes commentary that names the council for the council’s own', async () => {
    const file = join(fixture.COMMENTARY_DIR, '2022-07', 'cla_count.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('author:', 'authority: E06000002\nauthor:'));
    const { content, questions } = await loadSite(sitePaths({ ...fixture }, folder));
    expect(newestCommentary(content.commentary, 'cla_count')?.month).toBe('2022-07');
    expect(questions.map(({ id }) => id)).toEqual(['how-many', 'why-so-many', 'what-is-done']);
  });

  it('knows what others published, and does without where that folder is missing', async () => {
    const site = await loadSite(sitePaths({ ...fixture }, folder));
    expect(site.benchmarks?.yearsOf('children_looked_after_rate')).toEqual([2022, 2025]);
    const without = await loadSite(sitePaths({ ...fixture, BENCHMARKS_DIR: 'nowhere' }, folder));
    expect(without.benchmarks).toBeNull();
  });

  it('puts measures in the order of sections and of their places', async () => {
    const measures = inReadingOrder((await readMeasures(fixture.MEASURES_DIR)).measures);
    expect(measures.slice(0, 2).map(({ id }) => id)).toEqual(['cla_count', 'cla_rate']);
  });
});

describe('a ledger that a refresh puts in place while it is read', () => {
  it('is read as it was or as it is, and never as half of each', async () => {
    const read = (file: string) => readFileSync(join(fixture.PUBLISHED_DIR, file), 'utf8');
    const files = ['figures.csv', 'publications/2022-02.json', 'publications/2022-07.json'];
    const after = Object.fromEntries(files.map((file) => [file, read(file)]));
    const [header, ...rows] = read('figures.csv').split('\n');
    const firstRows = [header, ...rows.filter((row) => row.startsWith('2022-02,')), ''].join('\n');
    const headOf = (publication: string) =>
      endOf({
        text: read(`publications/${publication}.json`),
        publication: parsePublication(read(`publications/${publication}.json`)),
      });
    const [first, second] = [await headOf('2022-02'), await headOf('2022-07')];
    const seen = new Set<string>();
    for (let ticks = 0; ticks < 15; ticks += 1) {
      const published = join(folder, `published-${ticks}`);
      publishFolder(published, { ...after, 'figures.csv': firstRows }, { was: null, head: first, before: 'stays' });
      rmSync(join(published, 'publications', '2022-07.json'));
      const reading = loadPublished(published);
      for (let tick = 0; tick < ticks; tick += 1) await new Promise(setImmediate);
      publishFolder(published, after, { was: first, head: second, before: 'stays' });
      const { newest, ledgerText } = await reading;
      expect(ledgerText).toBe(newest.publication === '2022-07' ? after['figures.csv'] : firstRows);
      seen.add(newest.publication);
    }
    expect([...seen]).toContain('2022-07');
  });
});

describe('a build is refused', () => {
  it('where nothing is published', async () => {
    await expect(loadPublished(join(folder, 'nowhere'))).rejects.toThrow(
      /Nothing is published: .*figures\.csv is missing/,
    );
  });

  it('where the ledger has no manifest', async () => {
    rmSync(join(fixture.PUBLISHED_DIR, 'publications'), { recursive: true });
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/has no manifest/);
  });

  it('where the ledger is not the one that the newest manifest vouches for', async () => {
    const file = join(fixture.PUBLISHED_DIR, 'figures.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',497,', ',496,'));
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(
      /is not the ledger that publications\/2022-07\.json was made with.*from version control/,
    );
  });

  it('where an earlier manifest was edited or is missing', async () => {
    const file = join(fixture.PUBLISHED_DIR, 'publications', '2022-02.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"count": 12', '"count": 11'));
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/2022-02\.json was edited/);
    rmSync(file);
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/2022-07 is not the first/);
  });

  it('where the edition is not the one asked for', async () => {
    await expect(loadSite(sitePaths({ ...fixture, EDITION: 'board' }, folder))).rejects.toThrow(
      /holds the public edition and the board one is asked for/,
    );
    expect(() => sitePaths({ EDITION: 'members' }, folder)).toThrow(/EDITION is members: there are two/);
  });

  it('where the policy of its edition has changed, and not where that of the other has', async () => {
    const text = readFileSync(fixture.SETTINGS_FILE, 'utf8');
    writeFileSync(fixture.SETTINGS_FILE, `${text}\neditions: { board: { smallestCount: 9 } }\n`);
    await expect(loadSite(sitePaths({ ...fixture }, folder))).resolves.toBeDefined();
    writeFileSync(fixture.SETTINGS_FILE, `${text}\neditions: { public: { smallestCount: 9 } }\n`);
    await expect(loadSite(sitePaths({ ...fixture }, folder))).rejects.toThrow(/before the settings changed/);
  });

  it('where a measure is compared with a published figure of other children', async () => {
    const file = join(fixture.MEASURES_DIR, 'our-children', 'cla_rate.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"of":"children looked after"', '"of":"children adopted"'));
    await expect(loadSite(sitePaths({ ...fixture }, folder))).rejects.toThrow(
      /cla_rate\.md: comparator: children_looked_after_rate is of children looked after, and the measure says "children adopted"/,
    );
  });

  it('where the SQL of a measure has changed since it was published', async () => {
    const file = join(fixture.MEASURES_DIR, 'our-children', 'cla_count.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('## Why it matters', '## Why it matters\n\nOther words.'));
    await expect(loadSite(sitePaths({ ...fixture }, folder))).resolves.toBeDefined();
    writeFileSync(file, text.replace('```sql\n', '```sql\n-- counted otherwise\n'));
    await expect(loadSite(sitePaths({ ...fixture }, folder))).rejects.toThrow(/before cla_count changed/);
  });

  it('where the settings have changed since figures were published', async () => {
    const text = readFileSync(fixture.SETTINGS_FILE, 'utf8');
    writeFileSync(fixture.SETTINGS_FILE, text.replace(/children: \d+/, 'children: 99999'));
    await expect(loadSite(sitePaths({ ...fixture }, folder))).rejects.toThrow(/before the settings changed/);
  });

  it('where a manifest cannot be read', async () => {
    writeFileSync(join(fixture.PUBLISHED_DIR, 'publications', '2022-08.json'), '{}');
    await expect(loadPublished(fixture.PUBLISHED_DIR)).rejects.toThrow(/2022-08\.json is not a manifest/);
  });

  it('where the settings or the measures are missing', async () => {
    await expect(loadSite(sitePaths({ ...fixture, SETTINGS_FILE: 'none.yaml' }, folder))).rejects.toThrow(
      /settings are missing/,
    );
    await expect(readMeasures(join(folder, 'published'))).rejects.toThrow(/no measure file/);
  });
});
