import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '#folders';
import { StoppedError } from '../cli/command-line.ts';
import { folderProblem } from './folder.ts';

/** A file to be written. */
export interface NewFile {
  name: string;
  bytes: Uint8Array;
}

/** What changes the disk; a test hands in what fails. */
export interface Disk {
  write: (place: string, bytes: Uint8Array) => void;
  move: (from: string, to: string) => void;
}

const disk: Disk = { write: writeFileSync, move: renameSync };

/**
 * Writes files into a folder, which is made where it is missing: all of them, or none, and files that stood there under
 * their names stay until every new one is whole; a folder of such a name is nobody's to replace. They are written in a
 * folder of their own beside their places and then moved. It takes no turn of the event loop, so that Ctrl-C comes
 * before or after it. Throws a StoppedError that says why nothing was written.
 */
export function putTogether(folder: string, files: readonly NewFile[], { write, move }: Disk = disk): void {
  const wait = () => {};
  process.on('SIGINT', wait);
  process.on('SIGTERM', wait);
  let aside: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name } of files) refuseFolder(path.join(folder, name));
    aside = mkdtempSync(path.join(folder, '.pack-'));
    for (const { name, bytes } of files) write(path.join(aside, name), bytes);
    moveAll(aside, folder, files, move);
  } catch (error) {
    if (error instanceof StoppedError) throw error;
    throw new StoppedError(`The pack was not written. ${folderProblem(error, folder)}`);
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true, maxRetries: 3 });
    process.off('SIGINT', wait);
    process.off('SIGTERM', wait);
  }
}

function refuseFolder(place: string): void {
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new StoppedError(`The pack was not written. ${shownPath(place)} is a folder: move it away first.`);
}

/** Moves every file into its place, or puts everything back as it was. */
function moveAll(aside: string, folder: string, files: readonly NewFile[], move: Disk['move']): void {
  const undo: (() => void)[] = [];
  try {
    for (const { name } of files) {
      const [place, before] = [path.join(folder, name), path.join(aside, `${name}.before`)];
      if (existsSync(place)) {
        move(place, before);
        undo.push(() => renameSync(before, place));
      }
      move(path.join(aside, name), place);
      undo.push(() => rmSync(place, { force: true }));
    }
  } catch (error) {
    for (const step of undo.toReversed()) step();
    throw error;
  }
}
