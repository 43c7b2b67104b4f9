import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { siteWarnings } from '#scripts/cli/site-warnings.ts';
import { paperWarnings } from '#scripts/refresh/paper-warnings.ts';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';

let folder: string;
let fixture: SiteFixture;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
  fixture = await writeSiteFixture(folder);
  // A refresh knows the folder of all editions, a build that of its own.
  const edition = join(folder, 'editions', 'public');
  mkdirSync(dirname(edition));
  renameSync(fixture.PUBLISHED_DIR, edition);
  fixture.PUBLISHED_DIR = edition;
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** The fixture's settings, so that a test may write targets of its own. */
function settingsWithoutTargets(): string {
  return readFileSync(fixture.SETTINGS_FILE, 'utf8').replace(/^targets:\n( .*\n)+/m, '');
}

const afterRefresh = () =>
  paperWarnings(
    {
      published: dirname(fixture.PUBLISHED_DIR),
      edition: 'public',
      settings: fixture.SETTINGS_FILE,
      measures: fixture.MEASURES_DIR,
    },
    { ...fixture },
  );

describe.each([
  ['before a build', () => siteWarnings({ ...fixture })],
  ['after a refresh', afterRefresh],
])('%s', (_, warningsNow) => {
  it('what is wrong in commentary is reported by file, line and remedy', async () => {
    const file = join(fixture.COMMENTARY_DIR, '2022-07', 'cla_count.md');
    change(file, 'More children left', '98,765 children left');
    const warnings = await warningsNow();
    expect(warnings).toEqual(
      expect.arrayContaining([expect.stringMatching(/cla_count\.md:7: warning: 98,765 is neither a published figure/)]),
    );
  });

  it('commentary whose words deny its numbers stops it', async () => {
    change(
      join(fixture.COMMENTARY_DIR, '2022-07', 'cla_count.md'),
      'More children left',
      'There was an increase from 93.1% to 92.4%. More children left',
    );
    await expect(warningsNow()).rejects.toThrow(
      /cla_count\.md:7: error: From 93\.1% to 92\.4% is a decrease.*“There was an increase from 93\.1% to 92\.4%\.”/,
    );
  });

  it('commentary for a month without a figure stops it', async () => {
    change(
      join(fixture.COMMENTARY_DIR, '2022-07', 'cla_count.md'),
      '---\n\n## Why',
      'authority: E06000001\n---\n\n## Why',
    );
    await expect(warningsNow()).resolves.toBeDefined();
    change(join(fixture.COMMENTARY_DIR, '2022-07', 'cla_count.md'), 'E06000001', 'E06000099');
    const stopped = warningsNow();
    await expect(stopped).rejects.toThrow(StoppedError);
    await expect(stopped).rejects.toThrow(
      /cla_count\.md: error: The settings name no authority E06000099\. Write one of/,
    );
  });

  it('a meeting that breaks its format stops it', async () => {
    change(join(fixture.MEETINGS_DIR, '2022-02-15', 'meeting.md'), 'your-home', 'your-fun');
    await expect(warningsNow()).rejects.toThrow(/meeting\.md:15: "your-fun" is none of the guiding principles/);
  });

  it('a child’s own data in any text stops it, by file and line, and is not repeated', async () => {
    const meeting = join(fixture.MEETINGS_DIR, '2022-02-15', 'meeting.md');
    const table = '| Child number | Date of birth | Sex |\n|---|---|---|\n| 570877 | 03/05/2011 | F |';
    change(
      meeting,
      'The figures were presented.',
      `The figures were presented.\n\n${table}\n\nAsk jo@anyborough.gov.uk.`,
    );
    const problem: StoppedError = await warningsNow().then(
      () => expect.fail('nothing was refused'),
      (error) => error,
    );
    expect(problem).toBeInstanceOf(StoppedError);
    expect(problem.message).toMatch(/meeting\.md:20: here stands a column of dates of birth\. Take it out/);
    expect(problem.message).toMatch(/meeting\.md:22: here stands a number of five or more digits/);
    expect(problem.message).toMatch(/meeting\.md:24: here stands an e-mail address\. Take it out, and name the role/);
    expect(problem.message).not.toMatch(/570877|2011|jo@/);
  });

  it('a missed target that no action answers is reported', async () => {
    const settings = settingsWithoutTargets();
    const before = await warningsNow();
    expect(before.filter((line) => line.includes('missed its target'))).toEqual([]);
    const target =
      '{ measure: health_assessment_percent, from: 2020-01-01, value: 100, tolerance: { amount: 0, in: the unit }, setBy: Board, setOn: 2020-01-01, why: Example }';
    writeFileSync(fixture.SETTINGS_FILE, `${settings.trimEnd()}\ntargets:\n  - ${target}\n`);
    expect(await warningsNow()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /2022-07\/health_assessment_percent\.md: warning: .* missed its target in July 2022, and no action/,
        ),
      ]),
    );
  });

  it('a target that cannot be is reported', async () => {
    const settings = settingsWithoutTargets();
    const target =
      '{ measure: health_assessment_percent, from: 2020-01-01, value: 950, tolerance: { amount: 0, in: the unit }, setBy: Board, setOn: 2020-01-01, why: Example }';
    writeFileSync(fixture.SETTINGS_FILE, `${settings.trimEnd()}\ntargets:\n  - ${target}\n`);
    expect(await warningsNow()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/settings\.yaml: warning: .*health_assessment_percent.* lies outside 0 to 100%/),
      ]),
    );
  });
});

describe('a target of no measure', () => {
  beforeEach(() => {
    const target =
      '{ measure: no_such, from: 2020-01-01, value: 10, tolerance: { amount: 0, in: the unit }, setBy: Board, setOn: 2020-01-01, why: Example }';
    writeFileSync(fixture.SETTINGS_FILE, `${settingsWithoutTargets().trimEnd()}\ntargets:\n  - ${target}\n`);
  });

  it('is reported before a build, and not again after a refresh, which said so when it began', async () => {
    const reports = (lines: string[]) => lines.filter((line) => line.includes('no measure no_such')).length;
    expect([reports(await siteWarnings({ ...fixture })), reports(await afterRefresh())]).toEqual([1, 0]);
  });
});

describe('commentary and meetings', () => {
  it('are looked for beside the folder of all editions, where nothing names their folders', async () => {
    const beside = join(folder, 'commentary');
    change(join(beside, '2022-07', 'cla_count.md'), 'More children left', '98,765 children left');
    const { COMMENTARY_DIR: _, MEETINGS_DIR: __, ...others } = fixture;
    const before = await siteWarnings(others);
    expect(before).toContainEqual(expect.stringContaining(`${beside}/2022-07/cla_count.md:7: warning: 98,765 is`));
    cpSync(beside, join(folder, 'elsewhere'), { recursive: true });
    const named = { ...others, COMMENTARY_DIR: join(folder, 'elsewhere') };
    expect(await siteWarnings(named)).toEqual(before.map((line) => line.replace(beside, join(folder, 'elsewhere'))));
  });
});
