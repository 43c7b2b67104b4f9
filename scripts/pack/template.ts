import { readFile, stat } from 'node:fs/promises';
import { nothingWhereMissing, shownPath } from '#folders';
import { StoppedError } from '../cli/command-line.ts';
import { sizeInWords } from './size.ts';

/** The most that a template may have: pictures make them large. */
const mostBytes = 50e6;

/** The bytes of a council's template. Throws a StoppedError where there is no such file, or it cannot be one. */
export async function templateIn(file: string): Promise<Uint8Array> {
  const stopped = (problem: string) => new StoppedError(`${shownPath(file)}: ${problem}`);
  const found = await stat(file).catch(nothingWhereMissing);
  if (found === undefined || found === null) throw stopped('there is no such file.');
  if (found.isDirectory()) throw stopped('it is a folder. Name the file of the template.');
  if (found.size > mostBytes)
    throw stopped(`it has ${sizeInWords(found.size)}, and a template at most ${sizeInWords(mostBytes)}.`);
  try {
    return await readFile(file);
  } catch (error) {
    throw stopped(
      `it cannot be read (${(error as NodeJS.ErrnoException).code}). Close it elsewhere, or ask who owns it.`,
    );
  }
}
