import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderError, readCatalogue, readMeasures, readSettings, shownPath } from '#folders';
import { writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let at: { MEASURES_DIR: string; SETTINGS_FILE: string };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  at = await writeSiteFixture(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('settings and measures', () => {
  it('are read from their files, measures in the order of their paths', async () => {
    const { settings, settingsText } = await readSettings(at.SETTINGS_FILE);
    expect(settings.council).toBe('E06000002');
    expect(settingsText).toContain('council: E06000002');
    const { measures } = await readMeasures(at.MEASURES_DIR);
    const files = measures.map(({ file }) => file);
    expect(files).toEqual(files.toSorted());
    expect(files[0]).toBe(`${shownPath(at.MEASURES_DIR)}/${files[0]?.split('/').slice(-2).join('/')}`);
  });

  it('are refused where they are missing', async () => {
    const nowhere = join(folder, 'nowhere');
    await expect(readSettings(nowhere)).rejects.toThrow(/settings are missing: .*nowhere does not exist/);
    await expect(readMeasures(nowhere)).rejects.toThrow(FolderError);
    mkdirSync(nowhere);
    await expect(readMeasures(nowhere)).rejects.toThrow(/no measure file .* in .*nowhere/);
  });

  it('are refused by every file and line that is wrong, those of both together in a refresh', async () => {
    for (const name of ['one', 'two']) writeFileSync(join(at.MEASURES_DIR, 'our-children', `${name}.md`), '# None\n');
    const wrong = /our-children\/one\.md:1: .*\n.*our-children\/two\.md:1: /;
    await expect(readMeasures(at.MEASURES_DIR)).rejects.toThrow(wrong);
    writeFileSync(at.SETTINGS_FILE, 'council: Hartlepool\n');
    await expect(readCatalogue(at.SETTINGS_FILE, at.MEASURES_DIR)).rejects.toThrow(
      new RegExp(`settings\\.yaml:1: council: .*\\n.*${wrong.source}`),
    );
  });
});

describe('a path in a message', () => {
  it('starts at the working folder where it lies in there, and has slashes', () => {
    expect(shownPath(join(process.cwd(), 'data', 'settings.yaml'))).toBe('data/settings.yaml');
    expect(shownPath(['data', 'measures'].join(sep))).toBe('data/measures');
    expect(shownPath(folder)).toBe(folder.replaceAll(sep, '/'));
  });
});
