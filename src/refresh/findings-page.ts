import { type Month, monthInWords } from '#calendar';
import type { Settings } from '#catalogue';
import { sha256 } from '#published';
import type { Cause, LocatedFinding } from './cause.ts';
import { escaped } from './escaped.ts';
import type { FindingsBefore } from './findings-before.ts';
import { newWord } from './findings-list.ts';
import {
  type Context,
  counted,
  extentOf,
  isOfKnownTable,
  mainProblem,
  notWorkedOut,
  placeOf,
} from './findings-report.ts';
import type { Moved } from './moved.ts';
import { movedInWords, movementWords } from './movement-words.ts';

/** How many findings a browser shows without trouble; the list has the rest. */
const most = 20_000;

/** Whose findings are shown: `all`, those of a team by its number, or those of which no list names one. */
const everyTeam = 'all';
const noTeam = 'none';

const generalStyle = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: auto; padding: 1rem; }
:root { color-scheme: light dark; }
.private { border: 0.25rem solid; padding: 0.5rem 1rem; }
details { border-top: 1px solid; padding: 0.5rem 0; }
summary { cursor: pointer; }
div { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid; }
td { overflow-wrap: anywhere; }
:target { outline: 0.2rem solid; }`;

/** A cause, and those of its findings that have room, each with its number on the page. */
interface Part {
  cause: Cause;
  rows: { number: number; one: LocatedFinding }[];
}

/**
 * What was found, as a page for the analyst's own browser: by cause in the order of what it does, and by child. It needs no
 * script, asks for nothing and is of one file. It holds child-level values: it stays private.
 */
export async function findingsPage(
  causes: readonly Cause[],
  { month, settings, before, effects }: Omit<Context, 'list' | 'page'>,
  room = most,
): Promise<string> {
  const title = `Findings, ${monthInWords(month)}`;
  const teams = teamsIn(causes);
  const style = `${generalStyle}${filterStyle(teams)}`;
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const parts = partsOf(causes, room);
  const children = byChild(parts);
  const ofTeam = (team: string | null): string => teamClass(teams, team);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title} (private)</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="private"><strong>Private. It must not be published.</strong> This page holds cells of extracts about children. Keep it
on your own machine: do not mail it, share it or put it on a server.</p>
${aboutAll(causes, parts, before)}
${filter(teams)}<h2>Contents</h2>
<ul>
<li><a href="#causes">By cause</a>
<ol>
${parts.map(({ cause }, index) => `<li><a href="#cause-${index + 1}">${nameOf(cause)}</a>${escaped(extentOf(cause, month))}</li>`).join('\n')}
</ol></li>
<li><a href="#children">By child</a> (${children.length})</li>
</ul>
<h2 id="causes">By cause</h2>
<p>Errors first: they stop everything. Then what is in the newest extracts, what moves a figure of ${monthInWords(month)} most, what
most measures read, and what is about most children. ${notWorkedOut(causes, { month, effects })}</p>
${parts.map((part, index) => ofCause(part, index + 1, { month, settings, ofTeam })).join('\n')}
<h2 id="children">By child</h2>
<p>Those with most findings first. A finding that is about no row of one child is above alone.</p>
${children.map((child) => ofChild(child, ofTeam)).join('\n')}
</main>
</body>
</html>
`;
}

function partsOf(causes: readonly Cause[], room: number): Part[] {
  let last = 0;
  return causes.map((cause) => ({
    cause,
    rows: cause.findings.slice(0, Math.max(0, room - last)).map((one) => {
      last += 1;
      return { number: last, one };
    }),
  }));
}

function aboutAll(
  causes: readonly Cause[],
  parts: readonly Part[],
  before: Pick<FindingsBefore, 'month'> | null,
): string {
  const size = causes.reduce((sum, { findings }) => sum + findings.length, 0);
  const shown = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const left = shown === size ? '' : ` The first ${shown} are below; the list beside this page has every one.`;
  const news =
    before === null
      ? 'There is no list of an earlier month to say which are new.'
      : `New are those that the list of ${monthInWords(before.month)} has not.`;
  return `<p>${counted(size, 'finding')} of ${counted(causes.length, 'kind')}.${left} ${news}</p>`;
}

type OfTeam = (team: string | null) => string;

function ofCause(
  { cause, rows }: Part,
  number: number,
  { month, settings, ofTeam }: { month: Month; settings: Settings; ofTeam: OfTeam },
): string {
  const { expected, remedy, rule, measures, findings, moved } = cause;
  const left = findings.length - rows.length;
  return `<details id="cause-${number}">
<summary><strong>${nameOf(cause)}</strong>${escaped(extentOf(cause, month))}: ${escaped(mainProblem(cause).problem)}</summary>
<dl>
<dt>What to do</dt><dd>${escaped(remedy)}</dd>
<dt>Expected</dt><dd>${escaped(expected)}</dd>
${rule === null ? '' : `<dt>Rule of the Department for Education</dt><dd>${escaped(rule)}</dd>\n`}${isOfKnownTable(cause) ? `<dt>Measures that read it</dt><dd>${measures.length === 0 ? 'none' : escaped(measures.join(', '))}</dd>\n` : ''}${moved === null ? '' : `<dt>Effect on figures of ${monthInWords(month)}</dt>${effectOf(moved, settings, month)}\n`}</dl>
${rows.length === 0 ? '' : tableOf(rows, ofTeam)}
${left === 0 ? '' : `<p>… and ${left} more: see the list.</p>`}
</details>`;
}

function effectOf(moved: Moved, settings: Settings, month: Month): string {
  const words = movementWords(moved, settings, Number.POSITIVE_INFINITY);
  const lines = words.length === 0 ? [movedInWords(moved, settings, month)] : words;
  return lines.map((line) => `<dd>${escaped(line)}</dd>`).join('');
}

function tableOf(rows: Part['rows'], ofTeam: OfTeam): string {
  return `<div><table>
<thead><tr><th scope="col">Child</th><th scope="col">Place</th><th scope="col">Cell</th><th scope="col">What is wrong</th><th scope="col">New</th><th scope="col">Team</th></tr></thead>
<tbody>
${rows.map(({ number, one: { finding, isNew, team } }) => `<tr id="finding-${number}"${ofTeam(team)}>${[finding.child ?? '', placeOf(finding), finding.value ?? '', finding.problem, newWord(isNew), team ?? ''].map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}

/** Each child's findings, in their order. */
function byChild(
  parts: readonly Part[],
): { child: string; team: string | null; found: { number: number; cause: Cause }[] }[] {
  const located = parts.flatMap(({ cause, rows }) =>
    rows.flatMap(({ number, one: { finding, team } }) =>
      finding.child === undefined ? [] : { number, cause, child: finding.child, team },
    ),
  );
  return [...Map.groupBy(located, ({ child }) => child)]
    .map(([child, found]) => ({ child, team: found.find(({ team }) => team !== null)?.team ?? null, found }))
    .toSorted((one, other) => other.found.length - one.found.length || (one.child < other.child ? -1 : 1));
}

function ofChild({ child, team, found }: ReturnType<typeof byChild>[number], ofTeam: OfTeam): string {
  return `<details${ofTeam(team)}>
<summary>Child ${escaped(child)}${team === null ? '' : escaped(`, ${team}`)}: ${counted(found.length, 'finding')}</summary>
<ul>
${found.map(({ number, cause }) => `<li><a href="#finding-${number}">${nameOf(cause)}</a></li>`).join('\n')}
</ul>
</details>`;
}

/** The teams that are named, in order; each is known by its place. */
function teamsIn(causes: readonly Cause[]): string[] {
  return [...new Set(causes.flatMap(({ findings }) => findings.flatMap(({ team }) => team ?? [])))].toSorted();
}

const teamClass = (teams: readonly string[], team: string | null): string =>
  teams.length === 0 ? '' : ` class="team-${team === null ? noTeam : teams.indexOf(team)}"`;

/** One team is shown at a time by the style alone: the page has no script. */
function filterStyle(teams: readonly string[]): string {
  const names = teams.length === 0 ? [] : [...teams.keys(), noTeam];
  return names
    .map((name) => `\nmain:has(#show-${name}:checked) [class^='team-']:not(.team-${name}) { display: none; }`)
    .join('');
}

function filter(teams: readonly string[]): string {
  if (teams.length === 0) return '';
  const choices = [
    [everyTeam, 'every team'],
    ...teams.map((team, at) => [`${at}`, team]),
    [noTeam, 'no team known'],
  ] as const;
  const inputs = choices.map(
    ([name, words]) =>
      `<label><input type="radio" name="team" id="show-${name}"${name === everyTeam ? ' checked' : ''}> ${escaped(words as string)}</label>`,
  );
  return `<fieldset>
<legend>Show the children of</legend>
${inputs.join('\n')}
<p>Causes and their numbers stay those of all teams; their rows and the children below are those of the team.</p>
</fieldset>
`;
}

/** A cause in a few words: how serious, what kind, and where. */
function nameOf({ severity, code, where, column }: Cause): string {
  return escaped(`${severity} ${code}: ${column === null ? where : `${where}, ${column}`}`);
}

/** What a policy calls the hash of a style. */
async function hashOf(text: string): Promise<string> {
  const digits = (await sha256(text)).match(/../g) ?? [];
  return btoa(digits.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''));
}
