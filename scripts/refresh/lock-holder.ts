import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Who holds a lock, as its file says. */
export interface Holder {
  pid: number;
  host: string;
  /** When it was taken, as an ISO timestamp. */
  since: string;
}

/** This process, as the holder of a lock that it takes now. */
export function holderNow(): Holder {
  return { pid: process.pid, host: os.hostname(), since: new Date().toISOString() };
}

/** The holder whom a file names; null where it cannot be read, undefined where it is gone. */
export function holderIn(file: string): Holder | null | undefined {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (!Number.isInteger(pid) || typeof host !== 'string' || Number.isNaN(Date.parse(since ?? ''))) return null;
    return { pid, host, since } as Holder;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
  }
}

/**
 * Whether a holder may still run: the processes of another machine cannot be asked from here, and a process that ended
 * may have had the number that this one has. `ours` says whether this process holds that very lock.
 */
export function mayRun({ pid, host }: Holder, ours: boolean): boolean {
  if (host !== os.hostname()) return true;
  if (pid === process.pid) return ours;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A holder in words: `process 4242, since 5 November 2026 at 14:03:20`. */
export function who(holder: Holder | null): string {
  if (holder === null) return 'which does not say who it is';
  const { pid, host, since } = holder;
  const machine = host === os.hostname() ? '' : ` on the machine ${host}`;
  const when = new Date(since).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' });
  return `process ${pid}${machine}, since ${when}`;
}
