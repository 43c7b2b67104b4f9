import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '#published';
import { exitCodeOf } from '#scripts/cli/command-line.ts';
import { packCommand } from '#scripts/pack/command.ts';
import { packOptions } from '#scripts/pack/options.ts';
import { command } from '../fixtures/command.ts';
import { type SiteFixture, writeSiteFixture } from '../fixtures/site/write.ts';
import { stableFolder } from '../fixtures/stable-folder.ts';

let root: string;
let fixture: SiteFixture;
beforeAll(async () => {
  root = stableFolder('pack');
  fixture = await writeSiteFixture(join(root, 'data'));
});
afterAll(() => rmSync(root, { recursive: true, maxRetries: 3 }));

const environment = () => ({ ...process.env, ...fixture, DATA_DIR: join(root, 'data') });

/** What the command does in a process of its own. */
function started(...args: string[]) {
  return command(['scripts/pack.ts', ...args], { folder: root, env: { ...fixture, DATA_DIR: join(root, 'data') } });
}

/** The same here, without the seconds that a process takes to start. */
async function pack(...args: string[]) {
  const lines: { stdout: string[]; stderr: string[] } = { stdout: [], stderr: [] };
  const complain = (problem: unknown) =>
    void lines.stderr.push(problem instanceof Error ? `${problem.stack}` : `${problem}`);
  const terminal = { log: (text: string) => void lines.stdout.push(text), warn: complain };
  const status = await exitCodeOf(async () => void (await packCommand(args, environment(), terminal)), complain);
  return { status, stdout: lines.stdout.join('\n'), stderr: lines.stderr.join('\n') };
}

describe('npm run pack', () => {
  it('writes the files of the newest publication into the council’s folder, and says which and how large', async () => {
    const { status, stdout, stderr } = started('--only', 'docx');
    expect(stderr).not.toContain('Error');
    expect(status).toBe(0);
    const folder = join(root, 'data', 'packs');
    expect(readdirSync(folder)).toEqual(['middlesbrough-corporate-parenting-2022-07.docx']);
    expect(stdout).toMatch(/middlesbrough-corporate-parenting-2022-07\.docx {2}\d+ kB$/m);
    const file = join(folder, 'middlesbrough-corporate-parenting-2022-07.docx');
    const before = await sha256(readFileSync(file, 'latin1'));
    expect((await pack('--only', 'docx')).status).toBe(0);
    expect(await sha256(readFileSync(file, 'latin1'))).toBe(before);
  });

  it('writes an older publication and one measure under names of their own', async () => {
    const out = join(root, 'older');
    mkdirSync(out);
    expect((await pack('--only', 'docx', '--month', '2022-02', '--out', out)).status).toBe(0);
    expect((await pack('--only', 'docx', '--measures', 'cla_count', '--out', out)).status).toBe(0);
    expect(readdirSync(out).toSorted()).toEqual([
      'middlesbrough-cla-count-2022-07.docx',
      'middlesbrough-corporate-parenting-2022-02.docx',
    ]);
  });

  it.each<[string, string[], number, RegExp]>([
    [
      'a month that was never published',
      ['--month', '2022-05'],
      1,
      /Nothing was published for May 2022\. .*2022-02 and 2022-07/,
    ],
    ['a meeting that is not on record', ['--meeting', '2022-01-01'], 1, /No meeting of 1 January 2022/],
    ['a measure that there is not', ['--measures', 'cla_counts'], 1, /cla_counts.*cla_count/],
    ['a folder that is missing', ['--out', join(tmpdir(), 'no', 'such', 'folder')], 1, /there is no such folder/],
    ['a file in its place', ['--out', 'package.json'], 1, /is a file and no folder/],
    ['a template that is missing', ['--template', 'none.pptx'], 1, /there is no such file/],
    ['an edition that is not published', ['--edition', 'board'], 1, /holds the public edition/],
    ['a month that is none', ['--month', '2022-13'], 2, /is not a month/],
    ['a day that is none', ['--meeting', '2022-02-30'], 2, /is not a day/],
    ['a kind of file that there is not', ['--only', 'doc'], 2, /there are pptx, docx, xlsx, ods and pdf/],
    ['an option that there is not', ['--format', 'docx'], 2, /Usage: npm run pack/],
  ])('writes nothing and says why where it is asked for %s', async (_, args, status, message) => {
    const before = existsSync(join(root, 'data', 'packs')) ? readdirSync(join(root, 'data', 'packs')) : [];
    const said = await pack(...args);
    expect(said.stderr).toMatch(message);
    expect(said.stderr).not.toMatch(/^\s+at /m);
    expect(said.status).toBe(status);
    expect(existsSync(join(root, 'data', 'packs')) ? readdirSync(join(root, 'data', 'packs')) : []).toEqual(before);
    expect(existsSync(join(root, 'data', 'packs-board'))).toBe(false);
  });

  it('refuses to put one edition into the folder of the other’s site', async () => {
    const out = join(root, 'dist-board');
    mkdirSync(out);
    writeFileSync(join(out, 'EDITION'), 'board\n');
    const { status, stderr } = await pack('--out', out);
    expect([status, readdirSync(out)]).toEqual([1, ['EDITION']]);
    expect(stderr).toContain('board edition');
  });

  it.skipIf(process.platform === 'win32')('leaves nothing behind where it is ended before it writes', async () => {
    const out = join(root, 'ended');
    mkdirSync(out);
    const child = spawn(process.execPath, ['scripts/pack.ts', '--out', out], { env: environment() });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_, signal) => resolve(signal));
    });
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (text) => String(text).includes('Making') && resolve());
    });
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('packOptions', () => {
  it('reads lists with spaces, and each id once', () => {
    const { choice, only } = packOptions({}, ['--measures', 'a, b,a', '--sections', 'c', '--only', 'PDF,docx']);
    expect(choice).toMatchObject({ measures: ['a', 'b'], sections: ['c'] });
    expect(only).toEqual(['docx', 'pdf']);
  });

  it('takes the address and the edition of the environment unless told another', () => {
    const { choice, edition } = packOptions({ SITE_URL: 'https://x.example', EDITION: 'board' }, []);
    expect([choice.address, edition]).toEqual(['https://x.example', 'board']);
    expect(packOptions({ SITE_URL: 'https://x.example' }, ['--url', 'https://y.example']).choice.address).toBe(
      'https://y.example',
    );
    expect(() => packOptions({}, ['--url', 'y'])).toThrow(/is not an address/);
    expect(() => packOptions({}, ['--measures', ' , '])).toThrow(/names nothing/);
  });
});
