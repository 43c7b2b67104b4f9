import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { StoppedError } from '../cli/command-line.ts';
import { type Holder, holderIn, holderNow, mayRun, who } from './lock-holder.ts';

/** Names of the files by which this very process holds locks. */
const held = new Set<string>();

/** How often taking a lock is tried while others release theirs at the same moment. */
const mostTries = 20;

/**
 * Takes the lock on a published folder, so that nobody else publishes into it meanwhile, and returns a function that
 * releases it. Where this process ends first, for whatever reason, a guard releases it. A lock whose process no longer
 * runs is taken over, and `note` says so. Throws a StoppedError where somebody else holds it, or the folder cannot be
 * written.
 *
 * The lock is the folder `.lock`, in which one file says who holds it. It is made under another name and renamed, which
 * succeeds only where there is no such folder or an empty one; and its file has a name of its own, so that a process
 * that removes a stale lock cannot remove the one that another has taken meanwhile.
 */
export function lockPublished(published: string, note: (line: string) => void): () => void {
  const name = `${randomUUID()}.json`;
  const lock = path.join(published, '.lock');
  const aside = path.join(published, `.lock-${name}`);
  const made = attempt(published, () => mkdirSync(published, { recursive: true }));
  const tidy = () => {
    if (made !== undefined) removeIfEmpty(published);
  };
  try {
    attempt(published, () => {
      mkdirSync(aside);
      writeFileSync(path.join(aside, name), JSON.stringify(holderNow()));
      take(aside, lock, note);
    });
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    tidy();
    throw error;
  }
  held.add(name);
  const guard = startGuard(lock, name);
  return () => {
    leave(lock, name);
    held.delete(name);
    guard.stdin?.destroy();
    tidy();
  };
}

/** Removes a holder's file and, unless somebody else has taken it since, the lock. */
export function leave(lock: string, name: string): void {
  rmSync(path.join(lock, name), { force: true });
  removeIfEmpty(lock);
}

/** Renames a lock that was made under another name. Throws a StoppedError where somebody holds it who may still run. */
function take(aside: string, lock: string, note: (line: string) => void): void {
  const stale: Holder[] = [];
  for (let tries = 1; ; tries += 1) {
    try {
      renameSync(aside, lock);
      break;
    } catch (error) {
      if (tries === mostTries) throw error;
    }
    for (const name of namesIn(lock)) {
      const holder = holderIn(path.join(lock, name));
      if (holder === undefined) continue;
      if (holder === null || mayRun(holder, held.has(name))) throw new StoppedError(refusal(holder, lock));
      stale.push(holder);
      leave(lock, name);
    }
    // Windows renames onto no folder at all, not even onto an empty one.
    removeIfEmpty(lock);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  for (const holder of stale) {
    note(
      `A refresh that no longer runs (${who(holder)}) had left ${path.dirname(lock)} locked. The lock is taken over.`,
    );
  }
}

/**
 * The guard is a process of its own, whose input ends when this one does. A handler of signals would be called only
 * when the gate has done its work, which may take a minute, and never where a process is killed, as Windows does.
 */
function startGuard(lock: string, name: string): ChildProcess {
  const guard = spawn(process.execPath, [path.join(import.meta.dirname, 'lock-guard.ts'), lock, name], {
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a guard a lock that is left behind is stale, and taken over.
  guard.on('error', () => {});
  guard.unref();
  (guard.stdin as Socket | null)?.unref();
  return guard;
}

function refusal(holder: Holder | null, lock: string): string {
  return [
    `Another refresh publishes into ${path.dirname(lock)} (${who(holder)}). Nothing was written.`,
    'Wait until it has ended, then run yours again.',
    `If there is no such refresh any more, delete the folder ${lock} first.`,
  ].join(' ');
}

function attempt<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    throw new StoppedError(
      `${folder} cannot be written (${(error as Error).message}). What was published before stands.`,
    );
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or is gone already.
  }
}
