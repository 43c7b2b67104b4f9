import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { addMonths, isIsoDay, isMonth, type Month, monthEnd, monthOf } from '../../src/calendar/index.ts';
import type { Settings } from '../../src/catalogue/index.ts';
import type { ExtractSource } from '../../src/extracts/index.ts';
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
 * Throws a StoppedError where the folder is missing, names an authority the settings do not know, or an
 * `extract.yaml` is wrong.
 */
export function findExtracts(root: string, settings: Settings, asAt: Month | undefined): ExtractFolder[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new StoppedError(`There is no folder ${root}. Put each month's CSV files into ${root}/<YYYY-MM>/.`);
  }
  const months = foldersIn(root).filter(isMonth).sort();
  if (months.length > 0) return months.flatMap((month) => extractsOfMonth(path.join(root, month), month, settings));
  if (csvFilesIn(root).length === 0 && foldersIn(root).length === 0) return [];
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
    return extractIn(inside, month, authority.code, { ...about, ...readAbout(inside) });
  });
  return [own, ...others].filter((extract) => extract.files.length > 0);
}

function extractIn(folder: string, month: Month, authority: string, about: About): ExtractFolder {
  const extractedOn = about.extracted_on ?? monthEnd(month);
  if (extractedOn < monthEnd(month) || extractedOn > addMonths(monthEnd(month), latestExtractMonths)) {
    throw new StoppedError(
      `${path.join(folder, 'extract.yaml')}: extracted_on is ${extractedOn}, but the folder is of ${month}. An extract of a month is taken on its last day or in the ${latestExtractMonths} months after: mend the date, or move the files.`,
    );
  }
  return {
    authority,
    month,
    extractedOn,
    coversFrom: about.covers_from ?? null,
    synthetic: about.synthetic ?? false,
    folder,
    files: csvFilesIn(folder),
  };
}

function readAbout(folder: string): About {
  const file = path.join(folder, 'extract.yaml');
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

function csvFilesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|txt|tsv)$/i.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}
