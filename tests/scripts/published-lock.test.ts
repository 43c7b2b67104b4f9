import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoppedError } from '#scripts/cli/command-line.ts';
import { contentHash } from '#scripts/cli/content-hash.ts';
import { leave, lockPublished } from '#scripts/refresh/published-lock.ts';

let root = '';
let published = '';
let notes: string[] = [];

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  published = path.join(root, 'published');
  notes = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

const take = () => lockPublished(published, (note) => notes.push(note));

/** Puts a lock in place as somebody else would have left it. */
function putLock(holder: unknown, name = 'somebody.json'): void {
  mkdirSync(path.join(published, '.lock'), { recursive: true });
  writeFileSync(path.join(published, '.lock', name), typeof holder === 'string' ? holder : JSON.stringify(holder));
}

const since = '2022-03-01T09:30:00.000Z';
/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock on a published folder', () => {
  it('is refused to everybody else while it is held, with who holds it, since when, and what to do', () => {
    const unlock = take();
    expect(take).toThrow(StoppedError);
    expect(take).toThrow(
      new RegExp(
        `Another refresh publishes into .*published \\(process ${process.pid}, since \\d+ \\w+ \\d{4} at .*\\)`,
      ),
    );
    expect(take).toThrow(
      /Nothing was written\. Wait until it has ended, then run yours again\..* delete the folder .*\.lock/,
    );
    unlock();
    take()();
    expect(notes).toEqual([]);
  });

  it('leaves nothing behind, not even the folder where there was none', () => {
    const unlock = take();
    expect(readdirSync(published)).toEqual(['.lock']);
    expect(take).toThrow();
    expect(readdirSync(published)).toEqual(['.lock']);
    unlock();
    expect(existsSync(published)).toBe(false);
    mkdirSync(published);
    take()();
    expect(readdirSync(published)).toEqual([]);
  });

  it('is taken over, with a note, from a process that no longer runs', () => {
    const pid = ended();
    putLock({ pid, host: os.hostname(), since });
    const unlock = take();
    expect(notes).toEqual([
      expect.stringMatching(
        new RegExp(`no longer runs \\(process ${pid}, since 1 March 2022 at .*\\) had left .*published locked`),
      ),
    ]);
    expect(take).toThrow(`process ${process.pid}`);
    unlock();
    expect(readdirSync(published)).toEqual([]);
  });

  it('is taken over from a process that had the number which this one has now', () => {
    putLock({ pid: process.pid, host: os.hostname(), since });
    take()();
    expect(notes).toHaveLength(1);
  });

  it('is taken where a lock was left that nobody holds', () => {
    mkdirSync(path.join(published, '.lock'), { recursive: true });
    take()();
    expect(notes).toEqual([]);
  });

  it('is not taken over from a process that runs, nor where nobody can know', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    putLock({ pid: other.pid, host: os.hostname(), since });
    expect(take).toThrow(`process ${other.pid}`);
    other.kill();
    await once(other, 'exit');
    take()();
    expect(notes).toHaveLength(1);
    putLock({ pid: ended(), host: 'elsewhere', since });
    expect(take).toThrow(/process \d+ on the machine elsewhere, since/);
    for (const unreadable of ['', '{"pid":1}', '{"pid":1,"host":"a","since":"once"}']) {
      putLock(unreadable);
      expect(take).toThrow(/Another refresh .*which does not say who it is.*delete the folder/);
    }
  });

  it('is given back once: not for who took it later', () => {
    const unlock = take();
    unlock();
    const unlockLater = take();
    unlock();
    expect(take).toThrow('Another refresh');
    unlockLater();
  });

  it('stands where somebody removes a stale one that is gone already', () => {
    const unlock = take();
    leave(path.join(published, '.lock'), 'stale.json');
    expect(take).toThrow('Another refresh');
    unlock();
  });

  it('is refused where the folder cannot be written', () => {
    writeFileSync(published, 'a file');
    expect(take).toThrow(StoppedError);
    expect(take).toThrow(/published cannot be written \(.*What was published before stands/);
  });
});

describe('what is made from a published folder', () => {
  it('never has the lock in it: it stands beside the editions', () => {
    const edition = path.join(published, 'public');
    mkdirSync(edition, { recursive: true });
    writeFileSync(path.join(edition, 'figures.csv'), 'published\n');
    const before = contentHash([edition]);
    const unlock = take();
    expect(contentHash([edition])).toBe(before);
    expect(readdirSync(published).toSorted()).toEqual(['.lock', 'public']);
    unlock();
  });

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('is all that version control takes', () => {
    spawnSync('git', ['init', '--quiet', root]);
    copyFileSync('.gitignore', path.join(root, '.gitignore'));
    const ignored = (file: string) => spawnSync('git', ['check-ignore', '--quiet', file], { cwd: root }).status === 0;
    expect(
      ['.lock/a.json', '.lock-a.json/a.json', '.public.staged/figures.csv'].map((name) =>
        ignored(`data/published/${name}`),
      ),
    ).toEqual([true, true, true]);
    expect(ignored('data/published/public/figures.csv')).toBe(false);
  });
});

describe('of several processes that find a stale lock at once', () => {
  const rounds = 12;
  let contenders: ChildProcess[] = [];
  afterEach(() => {
    for (const contender of contenders) contender.kill();
  });

  it('one takes it over, every time', { timeout: 60_000 }, async () => {
    const file = path.join(import.meta.dirname, 'lock-contender.ts');
    contenders = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [file, published, String(rounds)], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const lines = contenders.map(({ stdout }) =>
      createInterface({ input: stdout as NonNullable<typeof stdout> })[Symbol.asyncIterator](),
    );
    for (let round = 0; round < rounds; round += 1) {
      putLock({ pid: ended(), host: os.hostname(), since }, `stale-${round}.json`);
      writeFileSync(path.join(root, `go-${round}`), '');
      const said = await Promise.all(lines.map(async (line) => (await line.next()).value));
      expect(said.toSorted()).toEqual(['refused', 'refused', 'won']);
      writeFileSync(path.join(root, `done-${round}`), '');
      while (existsSync(path.join(published, '.lock'))) await new Promise((resume) => setTimeout(resume, 5));
    }
  });
});
