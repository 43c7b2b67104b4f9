import { type Month, monthInWords } from '#calendar';
import type { Settings } from '#catalogue';
import type { Finding } from '#extracts';
import { type Cause, severities } from './cause.ts';
import type { FindingsBefore } from './findings-before.ts';
import { type Effects, movable } from './movement.ts';
import { movedInWords } from './movement-words.ts';

/** Findings of one kind in one kind of file, of which the same is expected. */
export interface FindingGroup {
  code: string;
  severity: Finding['severity'];
  source: string | null;
  expected: string;
  remedy: string;
  findings: Finding[];
}

/** What there is to say of findings. */
export interface FindingsReport {
  /** Errors or warnings by cause, for the analyst's own screen; null where there are none. */
  said: string | null;
  /** Why nothing may be published; null where no finding is an error. */
  stops: string | null;
}

/** What to say of causes beside what is in them. */
export interface Context {
  /** The month that is published. */
  month: Month;
  /** For how many kinds it was worked out which figures they move. */
  effects?: Effects | undefined;
  settings: Settings;
  /** The list that findings are new against; null where there is none. */
  before: Pick<FindingsBefore, 'month'> | null;
  /** Where all of it stands. */
  list: string;
  page: string;
}

/** How many lines of a screen of 25 are for causes, and how much of a long list of codes is shown. */
const linesForCauses = 22;
const lettersShown = 160;

/** Puts findings of the same code about the same table together, errors first: what a manifest counts. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const key = [finding.severity, finding.code, finding.table, finding.expected].join('|');
    const group = groups.get(key);
    if (group === undefined) {
      const { code, severity, table: source, expected, remedy } = finding;
      groups.set(key, { code, severity, source, expected, remedy, findings: [finding] });
    } else group.findings.push(finding);
  }
  const rank = (group: FindingGroup): number => severities.indexOf(group.severity);
  return [...groups.values()]
    .map((group) => ({
      ...group,
      findings: group.findings.toSorted((a, b) => (a.file < b.file ? 1 : a.file > b.file ? -1 : 0)),
    }))
    .sort((a, b) => rank(a) - rank(b) || b.findings.length - a.findings.length);
}

/**
 * What was found, for the analyst's own screen, and whether it stops the publication of a month: the causes with the most
 * effect, each with its remedy and one place, and what to do next. Never more than a screen, however much was found.
 */
export function findingsReport(causes: readonly Cause[], context: Context): FindingsReport {
  const told = causes.filter(({ severity }) => severity !== 'note');
  if (told.length === 0) return { said: null, stops: null };
  const month = monthInWords(context.month);
  const errors = sizeOf(told.filter(({ severity }) => severity === 'error'));
  return {
    said: describeCauses(told, context),
    stops:
      errors === 0
        ? null
        : `${counted(errors, 'error')} ${errors === 1 ? 'stops' : 'stop'} the publication of ${month}. Nothing was written; what was published before stands.`,
  };
}

/** The errors if there are any, else the warnings. */
function describeCauses(causes: readonly Cause[], context: Context): string {
  const errors = causes.filter(({ severity }) => severity === 'error');
  const first = errors.length > 0 ? errors : causes;
  const shown = first.slice(0, linesForCauses).map((cause) => describeCause(cause, context));
  const fits = shown.findIndex((_, at) => shown.slice(0, at + 1).flat().length > linesForCauses);
  const most = fits === -1 ? shown.length : fits;
  const left = [...first.slice(most), ...(errors.length > 0 ? causes.slice(errors.length) : [])];
  const numbers = causes.some(({ moved }) => moved !== null) ? ', as are the numbers above' : '';
  return [
    headline(causes, context),
    ...shown.slice(0, most).flat(),
    ...restOf(left, notWorkedOut(causes, context)),
    `What to do next: open ${context.page} in a browser. It has every one, by cause and by child; ${context.list} has the same for a spreadsheet. Both are private${numbers}: they hold cells of the extracts.`,
  ].join('\n');
}

function restOf(left: readonly Cause[], more: string): string[] {
  const words = left.length === 0 ? '' : `… and ${counted(left.length, 'more kind')}: ${howMany(left)}.`;
  const line = [words, more].filter((part) => part !== '').join(' ');
  return line === '' ? [] : [line];
}

/** For how many kinds it is not worked out what their rows move, and how that is done; nothing while an error stops everything. */
export function notWorkedOut(causes: readonly Cause[], { month, effects }: Pick<Context, 'month' | 'effects'>): string {
  if (causes.some(({ severity }) => severity === 'error')) return '';
  const count = movable(causes, month).filter(({ moved }) => moved === null).length;
  if (count === 0) return '';
  const some = causes.some(({ moved }) => moved !== null);
  if (effects === 'all') return `The rows of ${counted(count, 'other kind')} are too many to be tried as well.`;
  return `Which figures ${some ? 'the other ' : ''}${counted(count, 'kind')} move: refresh with --effects all.`;
}

/** How many there are, how many of the newest month, and how many that were not there before. */
function headline(causes: readonly Cause[], { month, before }: Context): string {
  const found = causes.flatMap(({ findings }) => findings);
  const now = found.filter((one) => one.month === month).length;
  const fresh = found.filter(({ isNew }) => isNew).length;
  const news = before === null ? '' : `, ${fresh} not in the list of ${monthInWords(before.month)}`;
  const known = causes.some(({ moved }) => moved !== null);
  const order = known ? 'What moves a figure most first:' : 'What touches most figures first:';
  return `${howMany(causes)} of ${counted(causes.length, 'kind')}, ${now} in the extracts of ${monthInWords(month)}${news}. ${order}`;
}

function describeCause(cause: Cause, { month, settings }: Context): string[] {
  const { finding, problem } = mainProblem(cause);
  const { moved } = cause;
  return [
    `${cause.severity.toUpperCase()} ${cause.code}${extentOf(cause, month)}: ${problem}`,
    ...(moved === null ? [] : [`  Effect: ${oneLine(movedInWords(moved, settings, month, 1))}`]),
    `  Expected: ${shortened(cause.expected)}`,
    `  What to do: ${shortened(cause.remedy)}`,
    `    ${cause.findings.length > 1 ? 'first in ' : ''}${placeOf(finding)}`,
  ];
}

/** The most frequent problem of a cause, and where it first stands: against another line, it is the same problem. */
export function mainProblem({ findings }: Cause): { finding: Finding; problem: string } {
  const problems = Map.groupBy(findings, ({ finding }) => finding.problem.replace(/\b(line|row) \d+/g, 'another $1'));
  const [most] = [...problems].toSorted(([, one], [, other]) => other.length - one.length);
  const [said, those] = most as NonNullable<typeof most>;
  const { finding } = those[0] as (typeof those)[number];
  return { finding, problem: oneLine(those.length === 1 ? finding.problem : said) };
}

/** How far a cause reaches: how often, since when, how many children, how many measures. Counts alone. */
export function extentOf(cause: Cause, month: Month): string {
  const { findings, children } = cause;
  const now = findings.filter((one) => one.month === month).length;
  const share =
    now === findings.length ? [] : [`${now === 0 ? 'none' : now} in the extracts of ${monthInWords(month)}`];
  const said = [
    ...(findings.length > 1 ? [`${findings.length} times`] : []),
    ...share,
    ...(children > 1 ? [`${children} children`] : []),
    ...readersInWords(cause),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** Whether it is known what kind of file it is in, and so which measures read that. */
export const isOfKnownTable = ({ findings }: Cause): boolean => findings.some(({ finding }) => finding.table !== null);

/** How many measures read it; nothing where it is not known what kind of file it is. */
function readersInWords(cause: Cause): string[] {
  const { measures } = cause;
  if (!isOfKnownTable(cause)) return [];
  return [measures.length === 0 ? 'no measure reads it' : `read by ${counted(measures.length, 'measure')}`];
}

/** File, line and column. What the cell holds is in the private list alone: a screen's words end up in logs. */
export function placeOf({ file, line, column }: Finding): string {
  return oneLine([file, line, column].filter((part) => part !== null && part !== '').join(':'));
}

/** Headings and names of files are the analyst's: what would move the cursor of a screen is a blank. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

const shortened = (text: string): string =>
  text.length <= lettersShown ? oneLine(text) : `${oneLine(text.slice(0, lettersShown))}…`;

const sizeOf = (causes: readonly Cause[]): number => causes.reduce((sum, { findings }) => sum + findings.length, 0);

/** How many errors and how many warnings. */
function howMany(causes: readonly Cause[]): string {
  return severities
    .map((severity) => ({ severity, size: sizeOf(causes.filter((cause) => cause.severity === severity)) }))
    .flatMap(({ severity, size }) => (size === 0 ? [] : counted(size, severity)))
    .join(' and ');
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
