import { parseDocument } from 'yaml';
import { z } from 'zod';
import { addMonths, isIsoDay, isMonth, type Month, monthEnd, monthOf } from '#calendar';
import type { Settings } from '#catalogue';
import { type ExtractSource, isLeftBehind, nearNames } from '#extracts';
import type { Entry, ReadableFiles } from './effects.ts';
import { firstOf } from './first-of.ts';
import { monthMeant } from './month-meant.ts';
import { RefreshStopped } from './refresh-stopped.ts';

/** One authority's extract as it lies in its folder. */
export interface ExtractFolder extends Omit<ExtractSource, 'files'> {
  folder: string;
  files: string[];
  /** Whether an `extract.yaml` says on which day it was taken. */
  isDated: boolean;
  synthetic: boolean;
}

/** An extract that was taken later than this after its month is more likely in the wrong folder. */
const latestExtractMonths = 3;

const day = z.string().refine(isIsoDay, 'must be a day written like 2022-02-28');
const aboutSchema = z.strictObject({
  extracted_on: day.optional(),
  covers_from: day.optional(),
  short_breaks: z.literal('left out').optional(),
  synthetic: z.boolean().optional(),
});
type About = z.infer<typeof aboutSchema>;

/**
 * Finds the extracts in a folder: `<YYYY-MM>/` with the council's own files, `<YYYY-MM>/<authority>/` with each
 * authority's, or files that lie in the folder itself (one extract, of the month `asAt` or of its `extract.yaml`).
 * Throws a RefreshStopped where the folder is missing, names authorities the settings do not know, holds files that
 * would be left out, or an `extract.yaml` is wrong: with a line for each of these.
 */
export async function findExtracts(
  files: ReadableFiles,
  root: string,
  settings: Settings,
  asAt: Month | undefined,
): Promise<ExtractFolder[]> {
  const entries = await files.entries(root);
  if (entries === null) {
    throw new RefreshStopped(`There is no folder ${root}. Put each month's files into ${root}/<YYYY-MM>/.`);
  }
  const folders = foldersAmong(entries);
  const loose = filesAmong(entries).filter(isMeant);
  const months = folders.filter(isMonth);
  const misnamed: string[] = [];
  for (const name of folders) {
    if (!isMonth(name) && (await holds(files, files.join(root, name), refusedIn(name)))) misnamed.push(name);
  }
  if (months.length > 0 || misnamed.some((name) => monthMeant(name) !== null)) {
    const problems = new Problems();
    problems.add(...misnamedMonths(misnamed, months).map((line) => files.join(root, line)));
    if (loose.length > 0) problems.add(`${firstOf(loose.map((name) => files.join(root, name)))}: ${besideMonths}`);
    const found: ExtractFolder[] = [];
    for (const month of months) {
      found.push(...(await extractsOfMonth(files, files.join(root, month), month, settings, problems)));
    }
    problems.stop();
    return found;
  }
  if (loose.length === 0 && folders.length === 0) return [];
  const about = await readAbout(files, root);
  const month = asAt ?? (about.extracted_on === undefined ? undefined : monthOf(about.extracted_on));
  if (month === undefined) {
    throw new RefreshStopped(
      `Which month are the files in ${root} of? Name it with --as-at YYYY-MM, put them into ${root}/<YYYY-MM>/, or write extracted_on: YYYY-MM-DD into ${files.join(root, 'extract.yaml')}.`,
    );
  }
  const problems = new Problems();
  const found = await extractsOfMonth(files, root, month, settings, problems);
  problems.stop();
  return found;
}

/** What is wrong with folders, all of it before it stops anything. */
class Problems {
  readonly #lines: string[] = [];

  add(...lines: string[]): void {
    this.#lines.push(...lines);
  }

  /** What a step returns, or what stands for it where the step is stopped: why is kept. */
  async of<T>(step: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof RefreshStopped)) throw error;
      this.add(error.message);
      return otherwise;
    }
  }

  stop(): void {
    if (this.#lines.length > 0) throw new RefreshStopped(this.#lines.join('\n'));
  }
}

async function extractsOfMonth(
  files: ReadableFiles,
  folder: string,
  month: Month,
  settings: Settings,
  problems: Problems,
): Promise<ExtractFolder[]> {
  const about = await problems.of(() => readAbout(files, folder), {});
  const extracts = await problems.of(async () => [await extractIn(files, folder, month, settings.council, about)], []);
  for (const name of foldersAmong(await entriesOf(files, folder))) {
    const inside = files.join(folder, name);
    const authority = settings.authorities.find((one) => one.folder === name || one.code === name);
    if (authority === undefined) {
      problems.add(`${inside}: ${unknownAuthority(name, settings)}`);
      continue;
    }
    for (const deeper of foldersAmong(await entriesOf(files, inside))) {
      if (await holds(files, files.join(inside, deeper), (file) => !isNoData(file)))
        problems.add(`${files.join(inside, deeper)} ${tooDeep}`);
    }
    const own = { ...about, ...(await problems.of(() => readAbout(files, inside), {})) };
    const one = await problems.of(async () => [await extractIn(files, inside, month, authority.code, own)], []);
    extracts.push(...one);
  }
  const held = extracts.filter((extract) => extract.files.length > 0);
  for (const [index, { authority, folder: second }] of held.entries()) {
    const first = held.slice(0, index).find((one) => one.authority === authority);
    if (first === undefined) continue;
    problems.add(
      `${first.folder} and ${second} both hold files of the same authority for ${month}. Put all of them into one of the two.`,
    );
  }
  return held;
}

const besideMonths = 'beside the folders of months, so nobody knows which month that is of. Move each into <YYYY-MM>/.';
const notAMonth = 'is not the folder of a month, so its files would be left out.';
const tooDeep = 'lies too deep, so its files would be left out. Move them up one folder.';

/** For each folder whose name is not that of a month, what is to be done: its probable name where that can be told. */
function misnamedMonths(names: readonly string[], months: readonly Month[]): string[] {
  const meant = new Map<string, string>(months.map((month) => [month, month]));
  return names.map((name) => {
    const month = monthMeant(name);
    if (month === null) return `${name} ${notAMonth} Name it like 2022-02, or move it away.`;
    const other = meant.get(month);
    if (other === undefined) {
      meant.set(month, name);
      return `${name} ${notAMonth} Name it ${month}, or move it away.`;
    }
    const both = other === month ? 'which is there as well' : `as ${other} does`;
    return `${name} ${notAMonth} It looks like ${month}, ${both}: put what is right into ${month}, and move the other away.`;
  });
}

function unknownAuthority(name: string, { authorities }: Settings): string {
  const known = authorities.map(({ folder }) => folder);
  const [near] = nearNames(name, known);
  const rename =
    near === undefined ? `Rename it (known: ${known.join(', ')})` : `Rename it to ${near} if that is meant`;
  return `no authority of the settings has this folder. ${rename}, or add the authority to the settings.`;
}

async function holds(files: ReadableFiles, folder: string, isRefused: (name: string) => boolean): Promise<boolean> {
  for (const { name, kind } of await entriesOf(files, folder)) {
    if (kind === 'file' && isRefused(name)) return true;
    if (kind === 'folder' && (await holds(files, files.join(folder, name), isRefused))) return true;
  }
  return false;
}

async function extractIn(
  files: ReadableFiles,
  folder: string,
  month: Month,
  authority: string,
  about: About,
): Promise<ExtractFolder> {
  const extractedOn = about.extracted_on ?? monthEnd(month);
  if (extractedOn < monthEnd(month) || extractedOn > addMonths(monthEnd(month), latestExtractMonths)) {
    throw new RefreshStopped(
      `${files.join(folder, 'extract.yaml')}: extracted_on is ${extractedOn}, but the folder is of ${month}. An extract of a month is taken on its last day or in the ${latestExtractMonths} months after: correct the date, or move the files.`,
    );
  }
  if (about.covers_from !== undefined && about.covers_from > extractedOn) {
    throw new RefreshStopped(
      `${files.join(folder, 'extract.yaml')}: covers_from is ${about.covers_from}, after the extract was taken (${extractedOn}). It is the first day of which the files know.`,
    );
  }
  return {
    authority,
    month,
    extractedOn,
    isDated: about.extracted_on !== undefined,
    coversFrom: about.covers_from ?? null,
    ...(about.short_breaks === undefined ? {} : { withoutShortBreaks: true }),
    synthetic: about.synthetic ?? false,
    folder,
    files: filesAmong(await entriesOf(files, folder)),
  };
}

async function readAbout(files: ReadableFiles, folder: string): Promise<About> {
  const file = files.join(folder, 'extract.yaml');
  const names = (await entriesOf(files, folder)).map(({ name }) => name);
  const misnamed = ['extract.yml', 'extract.yaml.txt'].find((name) => names.includes(name));
  if (misnamed !== undefined) throw new RefreshStopped(`${files.join(folder, misnamed)}: rename it to extract.yaml.`);
  const text = await files.text(file);
  if (text === null) return {};
  const document = parseDocument(text);
  const problem = document.errors[0]?.message.split('\n')[0];
  if (problem !== undefined) throw new RefreshStopped(`${file}: not YAML: ${problem}`);
  const about = aboutSchema.safeParse(document.toJS() ?? {});
  if (!about.success) throw new RefreshStopped(`${file}: ${z.prettifyError(about.error)}`);
  return about.data;
}

async function entriesOf(files: ReadableFiles, folder: string): Promise<Entry[]> {
  return (await files.entries(folder)) ?? [];
}

function foldersAmong(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ kind, name }) => kind === 'folder' && !name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/**
 * Files of an extract: all but what systems leave behind. What cannot be read is handed over too, so that it is refused by
 * name rather than silently left out.
 */
function filesAmong(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ kind, name }) => kind === 'file' && !isNoData(name))
    .map(({ name }) => name)
    .sort();
}

/** What would be left out with a folder that is not called a month: where it means one, whatever a month's folder may hold. */
function refusedIn(name: string): (file: string) => boolean {
  return monthMeant(name) === null ? isMeant : (file) => !isNoData(file);
}

/** Whether a file that lies where no extract does was clearly meant to be one. */
function isMeant(name: string): boolean {
  return !isNoData(name) && /\.(csv|txt|tsv|xlsx|xlsm|xlsb|xls|ods|xml|json|zip|7z|rar|gz)$/i.test(name);
}

/** What systems leave behind, and what is said of the extract. */
function isNoData(name: string): boolean {
  return isLeftBehind(name) || /^extract\.yaml$/i.test(name);
}
