import { lstat, readdir, readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { isIsoDay, isMonth } from '#calendar';
import {
  CatalogueFileError,
  type Commentary,
  type Inspection,
  type MeetingPaper,
  type MeetingQuestions,
  noVoice,
  type Plan,
  parseCommentary,
  parseInspection,
  parseMeeting,
  parsePlan,
  parseQuestions,
  parseReport,
  parseVoice,
  type Report,
  type Voice,
} from '#catalogue';
import { fileMetadata } from './file-metadata.ts';
import { FolderError } from './folder-error.ts';
import { nothingWhereMissing } from './missing.ts';
import { shownPath } from './path.ts';

type Problems = string[];

/** Where commentary, meetings and inspections are kept; any of the folders may be missing. */
export interface PaperFolders {
  commentary: string;
  meetings: string;
  inspections: string;
}

/** A paper in a meeting's folder `files`. */
interface MeetingFile {
  name: string;
  bytes: number;
  path: string;
  /** What it says besides its text: `names who wrote it`. */
  says: string[];
}

/** A meeting with all that belongs to it. */
interface Meeting extends MeetingPaper {
  plans: Plan[];
  reports: Report[];
  questions: MeetingQuestions;
  voice: Voice;
  files: MeetingFile[];
}

/** All that officers and the board wrote. */
interface Papers {
  commentary: Commentary[];
  meetings: Meeting[];
  inspections: Inspection[];
}

/**
 * The folders that COMMENTARY_DIR, MEETINGS_DIR and INSPECTIONS_DIR name, from `root`. What is written speaks of what is
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
  return {
    commentary: at('COMMENTARY_DIR', 'commentary'),
    meetings: at('MEETINGS_DIR', 'meetings'),
    inspections: at('INSPECTIONS_DIR', 'inspections'),
  };
}

/**
 * Reads commentary, and meetings and inspections, oldest first; a folder that is missing holds nothing. Throws a FolderError that lists
 * every file which breaks its format or that nobody would read, with line and remedy.
 */
export async function readPapers(folders: PaperFolders): Promise<Papers> {
  const problems: Problems = [];
  const commentary = await loadCommentary(folders.commentary, problems);
  const meetings = await loadMeetings(folders.meetings, problems);
  const inspections = await loadInspections(folders.inspections, problems);
  if (problems.length > 0) throw new FolderError(problems.join('\n'));
  return { commentary, meetings, inspections };
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

async function loadInspections(folder: string, problems: Problems): Promise<Inspection[]> {
  const found: Inspection[] = [];
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.yaml'))
      await attempt(problems, async () => found.push(await read(parseInspection, folder, name)));
    else
      problems.push(`${shownPath(join(folder, name))}: an inspection is a file <YYYY-MM-DD>.yaml, or <YYYY-MM>.yaml.`);
  }
  return found;
}

async function loadMeetings(folder: string, problems: Problems): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const day of await namesIn(folder)) {
    const place = join(folder, day);
    if (!isIsoDay(day)) problems.push(`${shownPath(place)}: ${isSecondOfDay(day) ? secondOfDay : afterADay}.`);
    else await attempt(problems, async () => found.push(await loadMeeting(place, day, problems)));
  }
  return found;
}

/** What a meeting's folder may hold. */
const ofMeeting = ['meeting.md', 'questions.yaml', 'voice.yaml', 'plans', 'reports', 'files'];

const afterADay = 'it must be a folder called after a day, such as 2022-02-15';
const secondOfDay =
  'two meetings of one day share its folder: put the items of both into its meeting.md, numbered so that none stands twice';

function isSecondOfDay(name: string): boolean {
  return isIsoDay(name.slice(0, 10));
}

async function loadMeeting(place: string, day: string, problems: Problems): Promise<Meeting> {
  const names = await namesIn(place);
  for (const name of names) {
    if (ofMeeting.includes(name)) continue;
    problems.push(
      `${shownPath(join(place, name))}: a meeting has meeting.md, questions.yaml, voice.yaml and the folders plans, reports and files.`,
    );
  }
  if (!names.includes('meeting.md')) {
    throw new CatalogueFileError(shownPath(place), null, 'meeting.md is missing: every meeting has one.');
  }
  const paper = await read(parseMeeting, place, 'meeting.md');
  const plans = await textsIn(join(place, 'plans'), parsePlan, 'an action plan', problems);
  const reports = await textsIn(join(place, 'reports'), parseReport, 'a report', problems);
  const at = (name: string) => shownPath(join(place, name));
  const none: MeetingQuestions = { asked: [], answered: [], source: null, file: at('questions.yaml') };
  const withDay = (source: string, file: string) => parseQuestions(source, file, day);
  const questions = names.includes('questions.yaml') ? await read(withDay, place, 'questions.yaml') : none;
  const voice = names.includes('voice.yaml') ? await read(parseVoice, place, 'voice.yaml') : noVoice(at('voice.yaml'));
  return { ...paper, plans, reports, questions, voice, files: await filesOf(paper, join(place, 'files'), problems) };
}

/** The texts of a folder, each called after its id. */
async function textsIn<Text>(
  folder: string,
  parse: (source: string, file: string) => Text,
  what: string,
  problems: Problems,
): Promise<Text[]> {
  const found: Text[] = [];
  for (const name of await namesIn(folder)) {
    if (name.endsWith('.md')) await attempt(problems, async () => found.push(await read(parse, folder, name)));
    else problems.push(`${shownPath(join(folder, name))}: ${what} is a file <id>.md.`);
  }
  return found;
}

/** The largest file that a page links to. */
const mostBytes = 40_000_000;

/** The files that a meeting's papers name: each is there, is what its name says, and is not too large. */
async function filesOf({ papers, file }: MeetingPaper, folder: string, problems: Problems): Promise<MeetingFile[]> {
  const names = await namesIn(folder);
  const wanted = [...new Set(papers.flatMap((paper) => paper.file ?? []))];
  for (const name of names.filter((one) => !wanted.includes(one))) {
    problems.push(
      `${shownPath(join(folder, name))}: no paper of meeting.md names this file, so nobody would find it. List it under papers:, or take it out.`,
    );
  }
  const found: MeetingFile[] = [];
  for (const name of wanted) {
    const path = join(folder, name);
    if (!names.includes(name)) {
      problems.push(`${file}: ${shownPath(path)} is missing: put the file there, or take it out of papers:.`);
      continue;
    }
    const entry = await lstat(path);
    if (!entry.isFile()) {
      problems.push(`${shownPath(path)}: it is no file of its own: put the file itself there, and no link to another.`);
      continue;
    }
    const bytes = entry.size;
    const content = bytes > mostBytes ? new Uint8Array() : await readFile(path);
    const problem = bytes > mostBytes ? tooLarge(bytes) : bytes === 0 ? 'is empty' : notWhatItSays(name, content);
    if (problem === null) found.push({ name, bytes, path, says: fileMetadata(name, content) });
    else problems.push(`${shownPath(path)}: the file ${problem}.`);
  }
  return found;
}

function tooLarge(bytes: number): string {
  const size = `${Math.ceil(bytes / 1_000_000)} MB`;
  return `has ${size}, and ${mostBytes / 1_000_000} are the most: save it smaller, or link to it with link:`;
}

function notWhatItSays(name: string, content: Uint8Array): string | null {
  const ending = extname(name).toLowerCase();
  const begins = new TextDecoder('latin1').decode(content.subarray(0, 1024));
  // A PDF may have something before its mark; a Word file is a zip.
  const isIt = ending === '.pdf' ? begins.includes('%PDF-') : begins.startsWith('PK');
  return isIt ? null : `is no ${ending === '.pdf' ? 'PDF' : 'Word file (.docx)'}, though its name says so`;
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
