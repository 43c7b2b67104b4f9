import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractMonths, type SampleForm, sampleFiles, sampleForms } from '#sample';
import { HelpAsked, readOptions, UsageError, usageOf } from './cli/command-line.ts';

/** The folder that the sample is written to, and what it is made from. */
export interface SampleRequest {
  out: string;
  /** Random seed; the same seed gives the same bytes. */
  seed?: number;
  /** How many times the children. */
  scale?: number;
  /** In which form; as the return, the lists and files of our own where it is left out. */
  as?: SampleForm;
  /** Called with the progress. */
  log?: (line: string) => void;
}

/** A folder that holds extracts which are not, or not surely, synthetic. */
export class RealExtractsError extends Error {
  override name = 'RealExtractsError';
}

const isSynthetic = /^synthetic:\s*true\s*$/m;

/** Folders under a folder of extracts that hold a CSV or a payload, as paths below it. */
function foldersWithCsv(out: string): string[] {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  const csvs = entries.filter((entry) => entry.isFile() && /\.(csv|json)$/i.test(entry.name));
  return [...new Set(csvs.map((entry) => entry.parentPath))].sort();
}

/** Whether the extract.yaml of a folder, or of the month's folder above it, says that its extracts are synthetic. */
function saysSynthetic(folder: string): boolean {
  const beside = [join(folder, 'extract.yaml'), join(dirname(folder), 'extract.yaml')].find((file) => existsSync(file));
  return beside !== undefined && isSynthetic.test(readFileSync(beside, 'utf8'));
}

/**
 * Writes the synthetic sample as extracts, one folder a month and authority, in place of an older sample there. Throws
 * a RealExtractsError, and writes nothing, where the folder holds an extract that is not marked synthetic.
 */
export function writeSample({ out, seed = 1, scale = 1, as = 'extracts', log = () => undefined }: SampleRequest): {
  files: number;
  bytes: number;
} {
  if (existsSync(out)) {
    const folders = foldersWithCsv(out);
    const real = folders.find((folder) => !saysSynthetic(folder));
    if (real !== undefined) {
      throw new RealExtractsError(
        `${real} holds extracts that are not marked synthetic, and the sample would replace them. Choose another folder with --out.`,
      );
    }
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
  let [month, files, bytes] = ['', 0, 0];
  log(`Simulating five authorities (seed ${seed}${scale === 1 ? '' : `, ${scale} times the children`}) …`);
  for (const { path, text } of sampleFiles({ seed, scale, as })) {
    const own = path.slice(0, 7);
    if (own !== month) {
      month = own;
      log(`Writing ${month} (${extractMonths.indexOf(month) + 1} of ${extractMonths.length})`);
    }
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
  log(`${files} files, ${(bytes / 1_000_000).toFixed(1)} MB, in ${out}. All of it is made up.`);
  return { files, bytes };
}

const options = { out: 'DIR', seed: 'N', scale: 'N', as: 'FORM' };

function wholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new UsageError(`--${name} must be a whole number from 1 up, not ${text}.\n${usageOf('sample', options)}`);
}

/**
 * Runs the command and returns its exit code: 0 written, 1 refused, 2 wrong usage. `complain` is called with the
 * reason.
 */
export function main(args: string[], complain: (why: unknown) => void = console.error): number {
  try {
    const { out = 'data/extracts', seed = '1', scale = '1', as = 'extracts' } = readOptions('sample', options, args);
    const form = sampleForms.find((one) => one === as);
    if (form === undefined)
      throw new UsageError(`--as must be ${sampleForms.join(', ')}, not ${as}.\n${usageOf('sample', options)}`);
    const chance = { seed: wholeNumber(seed, 'seed'), scale: wholeNumber(scale, 'scale') };
    writeSample({ out, ...chance, as: form, log: (line) => console.log(line) });
    return 0;
  } catch (error) {
    if (error instanceof HelpAsked) console.log(error.message);
    else complain(error instanceof Error ? error.message : error);
    return error instanceof HelpAsked ? 0 : error instanceof UsageError ? 2 : 1;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
