import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isIsoDay, isMonth } from '#calendar';
import {
  CatalogueFileError,
  type Commentary,
  type MeetingPaper,
  type MeetingQuestions,
  type Plan,
  parseCommentary,
  parseMeeting,
  parsePlan,
  parseQuestions,
} from '#catalogue';
import { FolderError } from './folder-error.ts';
import { nothingWhereMissing } from './missing.ts';
import { shownPath } from './path.ts';

type Problems = string[];

/** Where commentary and meetings are kept; either folder may be missing. */
export interface PaperFolders {
  commentary: string;
  meetings: string;
}

/** A meeting with all that belongs to it. */
type Meeting = MeetingPaper & { plans: Plan[]; questions: MeetingQuestions };

/**
 * The folders that COMMENTARY_DIR and MEETINGS_DIR name, from `root`. Commentary and meetings speak of what is
 * published: unless named, they are looked for beside the folder that holds the editions. `published` is the folder of
 * one edition.
 */
export function paperFolders(
  environment: Record<string, string | undefined>,
  root: string,
  published: string,
): PaperFolders {
  const at = (name: string, usual: string) =>
    resolve(root, environment[name] || resolve(root, published, '..', '..', usual));
  return { commentary: at('COMMENTARY_DIR', 'commentary'), meetings: at('MEETINGS_DIR', 'meetings') };
}

/**
 * Reads commentary and meetings, oldest first; a folder that is missing holds nothing. Throws a FolderError that lists
 * every file which breaks its format or that nobody would read, with line and remedy.
 */
export async function readPapers(folders: PaperFolders): Promise<{ commentary: Commentary[]; meetings: Meeting[] }> {
  const problems: Problems = [];
  const commentary = await loadCommentary(folders.commentary, problems);
  const meetings = await loadMeetings(folders.meetings, problems);
  if (problems.length > 0) throw new FolderError(problems.join('\n'));
  return { commentary, meetings };
}

async function loadCommentary(folder: string, problems: Problems): Promise<Commentary[]> {
  const found: Commentary[] = [];
  for (const month of await namesIn(folder)) {
    const place = join(folder, month);
    if (!isMonth(month)) {
      problems.push(`${shownPath(place)}: it must be a folder called after a month, such as 2022-02.`);
      continue;
    }
    for (const name of await namesIn(place)) {
      if (name.endsWith('.md'))
        await attempt(problems, async () => found.push(await read(parseCommentary, place, name)));
      else problems.push(`${shownPath(join(place, name))}: commentary is a file <measure id>.md.`);
    }
  }
  return found;
}

async function loadMeetings(folder: string, problems: Problems): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const day of await namesIn(folder)) {
    const place = join(folder, day);
    if (!isIsoDay(day))
      problems.push(`${shownPath(place)}: it must be a folder called after a day, such as 2022-02-15.`);
    else await attempt(problems, async () => found.push(await loadMeeting(place, day, problems)));
  }
  return found;
}

async function loadMeeting(place: string, day: string, problems: Problems): Promise<Meeting> {
  const names = await namesIn(place);
  for (const name of names) {
    if (['meeting.md', 'questions.yaml', 'plans'].includes(name)) continue;
    problems.push(`${shownPath(join(place, name))}: a meeting has meeting.md, questions.yaml and a folder plans.`);
  }
  if (!names.includes('meeting.md')) {
    throw new CatalogueFileError(shownPath(place), null, 'meeting.md is missing: every meeting has one.');
  }
  const paper = await read(parseMeeting, place, 'meeting.md');
  const plans: Plan[] = [];
  for (const name of await namesIn(join(place, 'plans'))) {
    if (name.endsWith('.md'))
      await attempt(problems, async () => plans.push(await read(parsePlan, place, 'plans', name)));
    else problems.push(`${shownPath(join(place, 'plans', name))}: an action plan is a file <id>.md.`);
  }
  const none: MeetingQuestions = { asked: [], answered: [], file: shownPath(join(place, 'questions.yaml')) };
  const withDay = (source: string, file: string) => parseQuestions(source, file, day);
  const questions = names.includes('questions.yaml') ? await read(withDay, place, 'questions.yaml') : none;
  return { ...paper, plans, questions };
}

async function read<Paper>(parse: (source: string, file: string) => Paper, ...path: string[]): Promise<Paper> {
  return parse(await readFile(join(...path), 'utf8'), shownPath(join(...path)));
}

/** What is wrong with one file must not hide what is wrong with the next. */
async function attempt(problems: Problems, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (!(problem instanceof CatalogueFileError)) throw problem;
    problems.push(problem.message);
  }
}

/** The names in a folder in order, but for hidden files and notes to authors; none where there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(nothingWhereMissing)) ?? [];
  return names.filter((name) => !name.startsWith('.') && name !== 'README.md').toSorted();
}
