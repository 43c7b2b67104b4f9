import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPapers, findingText } from '#board-papers';
import { readMeasures, readSettings } from '#folders';
import { parseLedger } from '#published';
import { loadContent } from '#site';

const ofTheSample = { commentary: 'data/commentary', meetings: 'data/meetings', inspections: 'data/inspections' };
const fixture = join(import.meta.dirname, '..', 'fixtures', 'site');
let folder: string;
const folders = () => ({
  commentary: join(folder, 'commentary'),
  meetings: join(folder, 'meetings'),
  inspections: join(folder, 'inspections'),
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const name of ['commentary', 'meetings']) cpSync(join(fixture, name), join(folder, name), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('commentary and meetings', () => {
  it('are read from their folders, oldest first', async () => {
    const { commentary, meetings } = await loadContent(folders());
    expect(commentary.map(({ month, measure }) => `${month} ${measure}`)).toEqual([
      '2022-02 cla_count',
      '2022-07 cla_count',
    ]);
    expect(meetings.map(({ date, plans, questions }) => [date, plans.length, questions.asked.length])).toEqual([
      ['2022-02-15', 1, 4],
      ['2022-07-27', 0, 0],
    ]);
  });

  it('may be missing', async () => {
    const nowhere = {
      commentary: join(folder, 'none'),
      meetings: join(folder, 'none'),
      inspections: join(folder, 'none'),
    };
    expect(await loadContent(nowhere)).toEqual({ commentary: [], meetings: [], inspections: [] });
  });

  it('report everything that is wrong at once, and files that nobody would read', async () => {
    writeFileSync(join(folder, 'commentary', '2022-07', 'cla_count.md'), 'Fewer.');
    writeFileSync(join(folder, 'commentary', '2022-07', 'notes.txt'), '');
    mkdirSync(join(folder, 'commentary', 'spring'));
    mkdirSync(join(folder, 'meetings', '2022-03-30'));
    mkdirSync(join(folder, 'meetings', 'next'));
    writeFileSync(join(folder, 'meetings', '2022-02-15', 'questions.yml'), '');
    const problem = await loadContent(folders()).catch((error: Error) => error.message);
    expect(
      String(problem)
        .split('\n')
        .map((line) => line.replace(/^.*?(commentary|meetings)\//, '$1/')),
    ).toEqual([
      'commentary/2022-07/cla_count.md:1: it must begin with front matter: YAML between two lines of three hyphens.',
      'commentary/2022-07/notes.txt: commentary is a file <measure id>.md.',
      'commentary/spring: it must be a folder called after a month, such as 2022-02.',
      'meetings/2022-02-15/questions.yml: a meeting has meeting.md, questions.yaml, voice.yaml and the folders plans, reports and files.',
      'meetings/2022-03-30: meeting.md is missing: every meeting has one.',
      'meetings/next: it must be a folder called after a day, such as 2022-02-15.',
    ]);
  });
});

describe('the commentary and meetings of the sample', () => {
  it('agree with the published figures and with each other', async () => {
    const content = await loadContent(ofTheSample);
    expect(content.commentary.length).toBeGreaterThan(20);
    expect(content.meetings.map(({ date }) => date)).toEqual(['2022-02-15', '2022-03-30', '2022-07-27']);
    const { settings } = await readSettings('data/settings.yaml');
    const { measures } = await readMeasures('data/measures');
    const ledger = parseLedger(readFileSync('data/published/public/figures.csv', 'utf8'));
    const context = {
      settings,
      measures,
      ledger,
      edition: 'public',
      synthetic: true,
      asAt: '2022-07-31',
      missed: [],
      commentaryFolder: 'data/commentary',
    } as const;
    const written = checkPapers(content, context).filter(({ file }) => !file.includes('data/measures'));
    expect(written.map(findingText)).toEqual([]);
  });

  it('say of each whether it is made up, so that none can be taken for somebody’s own words', async () => {
    const { commentary, meetings } = await loadContent(ofTheSample);
    expect([...commentary, ...meetings].filter(({ madeUp }) => madeUp === undefined)).toEqual([]);
  });
});
