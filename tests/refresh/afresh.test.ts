import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPublished } from '#folders';
import { asKnownNow, formatLedger, parseLedger, parsePublication, sha256 } from '#published';
import { publishFirst, refresh, setUpWorkplace, smallExtract, stoppedWith, type Workplace } from './workplace.ts';

let place: Workplace;
let folder: string;
beforeEach(() => {
  place = setUpWorkplace();
  folder = path.join(place.options.published, 'public');
});
afterEach(() => place.clear());

const afresh = 'The figures were first published by another rule.';
const at = (...parts: string[]) => path.join(folder, ...parts);
const ledgerNow = () => parseLedger(readFileSync(at('figures.csv'), 'utf8'));
const manifestOf = (month: string, inside = '') =>
  parsePublication(readFileSync(at(inside, 'publications', `${month}.json`), 'utf8'));
const shown = (measure: string, day: string) =>
  asKnownNow(ledgerNow())
    .filter((row) => row.measure === measure && row.periodEnd === day && row.breakdown === '')
    .map(({ numerator, symbol }) => symbol || numerator);

/** What February and March left, once they were published. */
let two: string | undefined;
afterAll(() => rmSync(two ?? '', { recursive: true, force: true }));

/** Publishes February and March. */
async function publishTwo(): Promise<void> {
  place.put('extracts/2022-03/header.csv', smallExtract().header);
  place.put('extracts/2022-03/episodes.csv', smallExtract().episodes);
  place.put('extracts/2022-03/extract.yaml', 'extracted_on: 2022-03-31\n');
  if (two === undefined) {
    await publishFirst(place);
    await refresh(place.options);
    two = mkdtempSync(path.join(os.tmpdir(), 'two-publications-'));
    for (const part of ['published', 'findings'] as const)
      cpSync(place.options[part], path.join(two, part), { recursive: true });
  } else
    for (const part of ['published', 'findings'] as const)
      cpSync(path.join(two, part), place.options[part], { recursive: true });
}

/** Takes all of March out of the folder: manifest, rows and bounds. */
function removeMarch(): void {
  rmSync(at('publications', '2022-03.json'));
  for (const file of ['figures.csv', 'bounds.csv']) {
    const lines = readFileSync(at(file), 'utf8').split('\n');
    writeFileSync(at(file), lines.filter((line) => !line.startsWith('2022-03,')).join('\n'));
  }
}

describe('a ledger that is not what was published last', () => {
  it('is refused where all of its newest publication was removed, by refresh and by build', async () => {
    await publishTwo();
    removeMarch();
    expect(await stoppedWith(place.options)).toMatch(
      /public: The publication of 2022-03 is missing: it was removed after it was written\. .*version control.*Nothing was written\.$/,
    );
    await expect(readPublished(folder)).rejects.toThrow(/The publication of 2022-03 is missing/);
  });

  it('is refused where all of it is gone, and says how to go on', async () => {
    await publishFirst(place);
    rmSync(folder, { recursive: true });
    expect(await stoppedWith(place.options)).toMatch(
      /Nothing is here, and figures were published here up to 2022-02\..*--afresh.*Nothing was written\.$/,
    );
    expect(readdirSync(place.options.published)).toEqual(['public.head.json']);
  });

  it('is taken where nothing is known beside it, as of a copy, and known from then on', async () => {
    await publishTwo();
    removeMarch();
    const copy = path.join(place.root, 'copy');
    cpSync(folder, path.join(copy, 'public'), { recursive: true });
    expect(await refresh({ ...place.options, published: copy })).toMatchObject({ month: '2022-03', published: true });
    rmSync(path.join(copy, 'public'), { recursive: true });
    expect(await stoppedWith({ ...place.options, published: copy })).toMatch(/published here up to 2022-03/);
  });

  it('is no matter for an edition that was never here, such as the members’ in a clone', async () => {
    await refresh({ ...place.options, edition: 'board' });
    renameSync(path.join(place.options.published, 'board'), path.join(place.root, 'private'));
    rmSync(path.join(place.options.published, 'board.head.json'));
    expect(await refresh(place.options)).toMatchObject({ published: true });
  });

  it('stands as it was or as it is to be where a refresh died between two writes', async () => {
    await publishFirst(place);
    const before = path.join(place.root, 'before');
    cpSync(folder, before, { recursive: true });
    const headBefore = JSON.parse(readFileSync(`${folder}.head.json`, 'utf8'));
    await publishTwo();
    const headAfter = JSON.parse(readFileSync(`${folder}.head.json`, 'utf8'));
    const during = { ...headBefore, next: headAfter.newest };
    writeFileSync(`${folder}.head.json`, JSON.stringify(during));
    expect((await readPublished(folder))?.manifests).toHaveLength(2);
    rmSync(folder, { recursive: true });
    renameSync(before, folder);
    expect((await readPublished(folder))?.manifests).toHaveLength(1);
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
    expect(JSON.parse(readFileSync(`${folder}.head.json`, 'utf8'))).toEqual(headAfter);
  });
});

describe('an edition that starts afresh', () => {
  it('keeps what was published inside it, says why, and goes on from there', async () => {
    await publishTwo();
    const before = Object.entries(place.published()).filter(([file]) => file.startsWith('public/'));
    expect(await refresh({ ...place.options, asAt: '2022-02', afresh })).toMatchObject({
      month: '2022-02',
      published: true,
    });
    const after = place.published();
    for (const [file, text] of before) expect(after[file.replace('public/', 'public/earlier/')]).toBe(text);
    expect(readdirSync(at('publications'))).toEqual(['2022-02.json']);
    const { afresh: told, previous } = manifestOf('2022-02');
    expect(previous).toBeNull();
    expect(told).toEqual({
      reason: afresh,
      earlier: {
        publication: '2022-03',
        manifest: await sha256(readFileSync(at('earlier', 'publications', '2022-03.json'), 'utf8')),
        synthetic: false,
        isKept: true,
      },
    });
    expect(await refresh(place.options)).toMatchObject({ month: '2022-03', published: true });
    expect(manifestOf('2022-03')).not.toHaveProperty('afresh');
    expect((await readPublished(folder))?.earlier?.manifests).toHaveLength(2);
  });

  it('counts what was published before as known to its readers', async () => {
    for (const file of ['cla_ceased', 'cla_started']) place.remove(`measures/our-children/${file}.md`);
    await refresh(place.options);
    expect([shown('cla_count', '2022-01-31'), shown('cla_count', '2022-02-28')]).toEqual([[12], [11]]);
    for (const file of ['cla_ceased', 'cla_started']) {
      place.put(`measures/our-children/${file}.md`, readFileSync(`data/measures/our-children/${file}.md`, 'utf8'));
    }
    await refresh({ ...place.options, afresh });
    // 12 less 11 is the one who left, unless somebody may have come: that is not said
    expect(shown('cla_started', '2022-01-31')).toEqual([0]);
    expect(shown('cla_started', '2022-02-28')).toEqual([]);
  });

  it('is refused where what it left behind was touched or taken away', async () => {
    await publishFirst(place);
    await refresh({ ...place.options, afresh });
    const edited = formatLedger(parseLedger(readFileSync(at('earlier', 'figures.csv'), 'utf8')).slice(1));
    const was = readFileSync(at('earlier', 'figures.csv'), 'utf8');
    writeFileSync(at('earlier', 'figures.csv'), edited);
    expect(await stoppedWith(place.options)).toMatch(/earlier: .*a row of 2022-02 was edited, added or removed/);
    writeFileSync(at('earlier', 'figures.csv'), was);
    expect(await refresh(place.options)).toMatchObject({ published: false });
    rmSync(at('earlier'), { recursive: true });
    expect(await stoppedWith(place.options)).toMatch(
      /The folder earlier does not hold what was published up to 2022-02, before it was started afresh\. .*readers still know/,
    );
  });

  it('keeps a first start inside a second', async () => {
    await publishFirst(place);
    await refresh({ ...place.options, afresh });
    await refresh({ ...place.options, afresh: 'And once more, for another good reason.' });
    const { earlier } = (await readPublished(folder)) ?? { earlier: null };
    expect(earlier?.manifests[0]?.publication.afresh?.reason).toBe(afresh);
    expect(earlier?.earlier?.manifests).toHaveLength(1);
  });

  it('leaves numbers about made-up children behind without keeping them', async () => {
    place.put('extracts/2022-02/extract.yaml', 'synthetic: true\n');
    await refresh(place.options);
    const hash = await sha256(readFileSync(at('publications', '2022-02.json'), 'utf8'));
    await refresh({ ...place.options, afresh });
    expect(readdirSync(folder).sort()).toEqual(['bounds.csv', 'figures.csv', 'publications']);
    expect(manifestOf('2022-02').afresh).toEqual({
      reason: afresh,
      earlier: { publication: '2022-02', manifest: hash, synthetic: true, isKept: false },
    });
    expect(await refresh(place.options)).toMatchObject({ published: false });
  });

  it('takes a real ledger after one about made-up children', async () => {
    place.put('extracts/2022-02/extract.yaml', 'synthetic: true\n');
    await refresh(place.options);
    rmSync(path.join(place.root, 'extracts', '2022-02', 'extract.yaml'));
    expect(await stoppedWith(place.options)).toMatch(/must not mix.*start afresh with --afresh/);
    expect(await refresh({ ...place.options, afresh })).toMatchObject({ published: true });
    expect(manifestOf('2022-02')).toMatchObject({ synthetic: false, afresh: { earlier: { synthetic: true } } });
  });

  it('says that what is lost cannot be reckoned with', async () => {
    await publishFirst(place);
    rmSync(folder, { recursive: true });
    const said: string[] = [];
    const output = { log: (text: string) => void said.push(text) };
    await refresh({ ...place.options, afresh }, { output });
    expect(said.join('\n')).toMatch(/warning: what was published in .*public before is not there any longer/);
    expect(manifestOf('2022-02').afresh?.earlier).toMatchObject({ publication: '2022-02', isKept: false });
  });

  it('is refused where nothing was published before', async () => {
    expect(await stoppedWith({ ...place.options, afresh })).toMatch(
      /--afresh: nothing was published in .*public before.*Nothing was written\.$/,
    );
    expect(place.published).toThrow();
  });
});
