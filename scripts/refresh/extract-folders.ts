import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { addMonths, isIsoDay, isMonth, type Month, monthEnd, monthOf } from '#calendar';
import type { Settings } from '#catalogue';
import type { ExtractSource } from '#extracts';
import { StoppedError } from '../cli/command-line.ts';

/** One authority's extract as it lies on the disk. */
export interface ExtractFolder extends Omit<ExtractSource, 'files'> {
  folder: string;
  files: string[];
  synthetic: boolean;
}

/** An extract that was taken later than this after its month is more likely in the wrong folder. */
const latestExtractMonths = 3;

const day = z.string().refine(isIsoDay, 'must be a day written like 2022-02-28');
const aboutSchema = z.strictObject({
  extracted_on: day.optional(),
  covers_from: day.optional(),
  synthetic: z.boolean().optional(),
});
type About = z.infer<typeof aboutSchema>;

/**
 * Finds the extracts in a folder: `<YYYY-MM>/` with the council's own files, `<YYYY-MM>/<authority>/` with each
 * authority's, or files that lie in the folder itself (one extract, of the month `asAt` or of its `extract.yaml`).
 * Throws a StoppedError where the folder is missing, names an authority the settings do not know, holds files that would
 * be left out, or an `extract.yaml` is wrong.
 */
export function findExtracts(root: string, settings: Settings, asAt: Month | undefined): ExtractFolder[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new StoppedError(`There is no folder ${root}. Put each month's CSV files into ${root}/<YYYY-MM>/.`);
  }
  const months = foldersIn(root).filter(isMonth).sort();
  if (months.length > 0) {
    for (const name of foldersIn(root).filter((one) => !isMonth(one))) refuseData(path.join(root, name), notAMonth);
    if (dataFilesIn(root).length > 0)
      throw new StoppedError(`${path.join(root, dataFilesIn(root)[0] ?? '')}: ${loose}`);
    return months.flatMap((month) => extractsOfMonth(path.join(root, month), month, settings));
  }
  if (dataFilesIn(root).length === 0 && foldersIn(root).length === 0) return [];
  const about = readAbout(root);
  const month = asAt ?? (about.extracted_on === undefined ? undefined : monthOf(about.extracted_on));
  if (month === undefined) {
    throw new StoppedError(
      `Which month are the files in ${root} of? Name it with --as-at YYYY-MM, put them into ${root}/<YYYY-MM>/, or write extracted_on: YYYY-MM-DD into ${path.join(root, 'extract.yaml')}.`,
    );
  }
  return extractsOfMonth(root, month, settings);
}

function extractsOfMonth(folder: string, month: Month, settings: Settings): ExtractFolder[] {
  const about = readAbout(folder);
  const own = extractIn(folder, month, settings.council, about);
  const others = foldersIn(folder).map((name) => {
    const authority = settings.authorities.find((one) => one.folder === name || one.code === name);
    if (authority === undefined) {
      const known = settings.authorities.map((one) => one.folder).join(', ');
      throw new StoppedError(
        `${path.join(folder, name)}: no authority of the settings has this folder (known: ${known}). Rename it, or add the authority to the settings.`,
      );
    }
    const inside = path.join(folder, name);
    for (const deeper of foldersIn(inside)) refuseData(path.join(inside, deeper), tooDeep);
    return extractIn(inside, month, authority.code, { ...about, ...readAbout(inside) });
  });
  const extracts = [own, ...others].filter((extract) => extract.files.length > 0);
  for (const [index, { authority, folder: second }] of extracts.entries()) {
    const first = extracts.slice(0, index).find((one) => one.authority === authority);
    if (first === undefined) continue;
    throw new StoppedError(
      `${first.folder} and ${second} both hold files of the same authority for ${month}. Put all of them into one of the two.`,
    );
  }
  return extracts;
}

const loose = 'beside the folders of months, so nobody knows which month it is of. Move it into <YYYY-MM>/.';
const notAMonth =
  'is not the folder of a month, so its files would be left out. Name it like 2022-02, or move it away.';
const tooDeep = 'lies too deep, so its files would be left out. Move them up one folder.';

/** Stops where a folder that is never read holds files that were surely meant to be. */
function refuseData(folder: string, why: string): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && isData(entry.name))) throw new StoppedError(`${folder} ${why}`);
}

function extractIn(folder: string, month: Month, authority: string, about: About): ExtractFolder {
  const extractedOn = about.extracted_on ?? monthEnd(month);
  if (extractedOn < monthEnd(month) || extractedOn > addMonths(monthEnd(month), latestExtractMonths)) {
    throw new StoppedError(
      `${path.join(folder, 'extract.yaml')}: extracted_on is ${extractedOn}, but the folder is of ${month}. An extract of a month is taken on its last day or in the ${latestExtractMonths} months after: mend the date, or move the files.`,
    );
  }
  if (about.covers_from !== undefined && about.covers_from > extractedOn) {
    throw new StoppedError(
      `${path.join(folder, 'extract.yaml')}: covers_from is ${about.covers_from}, after the extract was taken (${extractedOn}). It is the first day of which the files know.`,
    );
  }
  return {
    authority,
    month,
    extractedOn,
    coversFrom: about.covers_from ?? null,
    synthetic: about.synthetic ?? false,
    folder,
    files: dataFilesIn(folder),
  };
}

function readAbout(folder: string): About {
  const file = path.join(folder, 'extract.yaml');
  const misnamed = ['extract.yml', 'extract.yaml.txt'].find((name) => existsSync(path.join(folder, name)));
  if (misnamed !== undefined) throw new StoppedError(`${path.join(folder, misnamed)}: rename it to extract.yaml.`);
  if (!existsSync(file)) return {};
  const document = parseDocument(readFileSync(file, 'utf8'));
  const problem = document.errors[0]?.message.split('\n')[0];
  if (problem !== undefined) throw new StoppedError(`${file}: not YAML: ${problem}`);
  const about = aboutSchema.safeParse(document.toJS() ?? {});
  if (!about.success) throw new StoppedError(`${file}: ${z.prettifyError(about.error)}`);
  return about.data;
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** Files that are read. Workbooks are no CSV: they are read to be refused by name rather than left out in silence. */
function dataFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isData(entry.name))
    .map((entry) => entry.name)
    .sort();
}

function isData(name: string): boolean {
  return /\.(csv|txt|tsv|xlsx|xlsm|xls|ods)$/i.test(name) && !/^(\.|~\$|extract\.yaml)/.test(name);
}
