import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BenchmarkFileError, benchmarkAttribution, benchmarkChanges, findingLine, readBenchmarks } from '#benchmarks';
import { readCsvFiles } from './benchmarks/files.ts';
import { ownFiles, readPublishedFiles, writePublishedFiles } from './benchmarks/published-files.ts';
import { giveHelp, runCommand, StoppedError, UsageError } from './cli/command-line.ts';

const shipped = path.join('data', 'benchmarks');
const sharedByAll = `Published figures are those of every council and are kept in ${shipped}, so --data says nothing here. Name another folder with --into, and let npm run build -- --benchmarks read it.`;
const usage = 'Usage: npm run benchmarks -- [DIR] [--into DIR] [--accept]';

/**
 * `npm run benchmarks -- [DIR] [--into DIR] [--accept]`: reads newer downloads of published tables from a folder, shows
 * what they would change, and keeps it only with `--accept`: in the folder that `--into` names, else in that of the
 * downloads where it keeps such figures, else in the product's. While anything is wrong nothing is written.
 */
await runCommand(async () => {
  const { from, into, accept, again } = readUsage(process.argv.slice(2));
  const files = readCsvFiles(from).filter(({ path: file }) => !ownFiles.includes(path.basename(file)));
  if (files.length === 0) {
    throw new StoppedError(
      `${from} holds no published tables. Download CSVs from https://explore-education-statistics.service.gov.uk into it.`,
    );
  }
  const before = known(into);
  const { after, findings } = readBenchmarks(files, before);
  for (const finding of findings) console.log(findingLine(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new StoppedError(`Nothing was written: ${errors} ${errors === 1 ? 'error' : 'errors'} above.`);
  const changes = benchmarkChanges(before, after);
  for (const { message } of changes) console.log(message);
  if (changes.length === 0) {
    console.log('Nothing is new: the figures kept say the same.');
    return 0;
  }
  if (!accept) {
    console.log(`Nothing was written yet. To keep this in ${into}: ${again}`);
    return 0;
  }
  writePublishedFiles(into, after);
  console.log(`Wrote ${ownFiles.join(', ')} in ${into}. ${benchmarkAttribution}`);
  return 0;
});

/** What was asked, and `again`, how to ask for the same and accept it. */
function readUsage(args: string[]): { from: string; into: string; accept: boolean; again: string } {
  giveHelp(args, usage);
  if (args.some((arg) => /^--data(=|$)/.test(arg))) throw new UsageError(`${sharedByAll}\n${usage}`);
  const options = { accept: { type: 'boolean' }, into: { type: 'string' } } as const;
  const parsed = parseOrRefuse(() => parseArgs({ args, options, strict: true, allowPositionals: true }));
  const { positionals, values } = parsed;
  if (positionals.length > 1) throw new UsageError(usage);
  const [named] = positionals;
  const keepsOwn = named !== undefined && ownFiles.every((file) => existsSync(path.join(named, file)));
  const into = values.into ?? (keepsOwn ? named : shipped);
  const from = named ?? into;
  if (!existsSync(from) || !statSync(from).isDirectory()) throw new UsageError(`${from} is not a folder.\n${usage}`);
  const target = into === from || into === shipped ? '' : ` --into ${into}`;
  return { from, into, accept: values.accept ?? false, again: `npm run benchmarks -- ${from}${target} --accept` };
}

function parseOrRefuse<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.\n${usage}`);
  }
}

function known(folder: string) {
  try {
    return readPublishedFiles(folder);
  } catch (error) {
    if (error instanceof BenchmarkFileError) {
      throw new StoppedError(
        `${error.message} Nothing was written: correct the file, or restore it from version control.`,
      );
    }
    throw error;
  }
}
