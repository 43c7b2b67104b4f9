import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Meeting } from '#board-papers';
import { isIsoDay, isMonth } from '#calendar';
import {
  CatalogueFileError,
  type Commentary,
  type MeetingQuestions,
  type Plan,
  parseCommentary,
  parseMeeting,
  parsePlan,
  parseQuestions,
} from '#catalogue';
import { shownPath } from '#folders';
import { SiteDataError } from './site-data-error.ts';

type Problems = string[];

/**
 * Reads commentary and meetings; a folder that is missing holds nothing. Throws a SiteDataError that lists every file which
 * breaks its format or that nobody would read, with line and remedy.
 */
export async function loadContent(folders: { commentary: string; meetings: string }): Promise<Content> {
  const problems: Problems = [];
  const commentary = await loadCommentary(folders.commentary, problems);
  const meetings = await loadMeetings(folders.meetings, problems);
  if (problems.length > 0) throw new SiteDataError(problems.join('\n'));
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
  const names = await readdir(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  });
  return names.filter((name) => !name.startsWith('.') && name !== 'README.md').toSorted();
}
