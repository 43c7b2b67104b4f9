import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { councilFolder, nothingWhereMissing, shownPath, usualFolder } from '#folders';
import { convertMinutes, MinutesRefused, mostBytes, reportOf, textOfFile, tooLarge } from '#minutes';
import { giveHelp, runCommand, StoppedError, UsageError, usageOf } from './cli/command-line.ts';

const options = { date: 'YYYY-MM-DD', data: 'DIR', out: 'FOLDER' };
const usage = usageOf('minutes', options).replace('-- ', '-- FILE.docx|.txt|.md ');

/**
 * `npm run minutes -- FILE`: minutes in Word or as text become the file of a meeting, for a person to check. Writes
 * nothing over a file that is there. 0 where it is written, 1 where something stops it or would stop the build, 2 wrong
 * usage.
 */
await runCommand(async () => {
  const { file, date, folder } = asked();
  const bytes = await bytesOf(file);
  try {
    const text = await textOfFile(path.basename(file), bytes);
    const converted = convertMinutes(text, date);
    const place = path.join(folder, converted.date, 'meeting.md');
    await mkdir(path.dirname(place), { recursive: true });
    await writeNew(place, converted.text);
    console.log(
      `${reportOf(converted, text)}\n\n${shownPath(place)} is written. Read it against the minutes before anybody else does.`,
    );
    return converted.stops === null ? 0 : 1;
  } catch (error) {
    throw error instanceof MinutesRefused ? new StoppedError(`${shownPath(file)}: ${error.message}`) : error;
  }
});

function asked(): { file: string; date: string | null; folder: string } {
  const args = process.argv.slice(2);
  giveHelp(args, usage);
  const strings = Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }]));
  const read = () => {
    try {
      return parseArgs({ args, options: strings, strict: true, allowPositionals: true });
    } catch (error) {
      throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
    }
  };
  const { values, positionals } = read();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(`Name one file with minutes.\n${usage}`);
  const { date, data, out } = values as Partial<Record<keyof typeof options, string>>;
  const usual = data === undefined ? process.env.MEETINGS_DIR : undefined;
  return { file, date: date ?? null, folder: out ?? usual ?? councilFolder(data ?? usualFolder).meetings };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(nothingWhereMissing);
  if (found === undefined || found === null) throw new StoppedError(`${shownPath(file)}: there is no such file.`);
  if (found.isDirectory())
    throw new StoppedError(`${shownPath(file)}: it is a folder. Name the file with the minutes.`);
  if (found.size > mostBytes) throw new StoppedError(`${shownPath(file)}: ${tooLarge(found.size)}`);
  return readFile(file);
}

/** Writes a file that is not there yet: whole, or not at all. */
async function writeNew(place: string, text: string): Promise<void> {
  try {
    await writeFile(place, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new StoppedError(
      `${shownPath(place)} is there already, and stays as it is. Move it away first, or name another folder with --out.`,
    );
  }
}
