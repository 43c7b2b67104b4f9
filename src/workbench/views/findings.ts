import { type Month, monthInWords } from '#calendar';
import type { Settings } from '#catalogue';
import { type Cause, extentOf, mainProblem, movedInWords, movementWords, placeOf } from '#refresh';
import { workbenchWords } from '#words';
import type { Found } from '../check.ts';
import { childrenIn, type FindingsGroup, type FindingsQuery, groupsOf, type Row } from '../findings.ts';
import { type Html, html } from '../html.ts';

const words = workbenchWords.findings;

/** How many groups and rows are shown at once: a page of many thousands is slow to read and to draw. */
const groupsAtOnce = 25;
const rowsAtOnce = 100;

/** What a query asks for, in groups; each group's rows are asked for when it is opened. */
export function findingsView(found: Found, query: FindingsQuery, shown = groupsAtOnce): { counts: string; list: Html } {
  const all = found.causes.reduce((sum, { findings }) => sum + findings.length, 0);
  if (all === 0) return { counts: words.none, list: html`` };
  const groups = groupsOf(found.causes, found.month, query);
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const noun = words.nouns[query.by][groups.length === 1 ? 0 : 1];
  const rest = groups.length - shown;
  return {
    counts: rows === 0 ? words.noneLeft : words.counts(rows, all, groups.length, noun),
    list: html`${groups.slice(0, shown).map((group, at) => groupView(group, at, query, found))}
${rest > 0 && html`<p><button type="button" class="plain" data-more-groups="${shown + groupsAtOnce}">${words.moreGroups(Math.min(rest, groupsAtOnce))}</button></p>`}`,
  };
}

/** The rows of one of the groups of a query, from one on. */
export function rowsView({ causes, month }: Found, query: FindingsQuery, at: number, from: number): Html {
  const group = groupsOf(causes, month, query)[at];
  if (group === undefined) return html``;
  const rows = group.rows.slice(from, from + rowsAtOnce);
  const rest = group.rows.length - from - rows.length;
  const ofOneCause = group.cause !== null;
  const { heads } = words;
  const columns = [...(ofOneCause ? [] : [words.kind]), ...Object.values(heads)];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${titleOf(group)}"><table>
<thead><tr>${columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowView(row, ofOneCause))}</tbody>
</table></div>
${rest > 0 && html`<p><button type="button" class="plain" data-group="${at}" data-from="${from + rowsAtOnce}">${words.more(Math.min(rest, rowsAtOnce))}</button></p>`}`;
}

function rowView({ cause, one: { finding, isNew, team } }: Row, ofOneCause: boolean): Html {
  const news = isNew === null ? '' : isNew ? words.isNew : words.isOld;
  const cells = [finding.child ?? '', placeOf(finding), finding.value ?? '', finding.problem, news, team ?? ''];
  const kind = html`<td>${cause.severity} ${cause.code}${cause.rule === null ? '' : `, ${cause.rule}`}<br><span class="detail">${cause.remedy}</span></td>`;
  return html`<tr>${!ofOneCause && kind}${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
}

function groupView(group: FindingsGroup, at: number, query: FindingsQuery, found: Found): Html {
  const { cause, rows } = group;
  return html`<article class="cause">
<h3>${cause !== null && html`<span class="severity ${cause.severity}">${words.severityNames[cause.severity]}</span> `}${titleOf(group)}</h3>
${cause === null ? html`<p>${words.inGroup(rows.length, query.by === 'child' ? 0 : childrenIn(group))}</p>` : causeView(cause, found)}
<details data-rows="${at}"><summary>${words.rows(rows.length)}</summary><div></div></details>
</article>`;
}

function titleOf({ cause, name, rows }: FindingsGroup): string {
  if (cause === null) return name ?? (rows.every(({ one }) => one.finding.child) ? words.ofNoTeam : words.ofNoChild);
  return `${cause.code}: ${cause.column === null ? cause.where : `${cause.where}, ${cause.column}`}`;
}

function causeView(cause: Cause, { month, settings }: Pick<Found, 'month' | 'settings'>): Html {
  const { rule, expected, remedy, measures, moved } = cause;
  return html`<p>${mainProblem(cause).problem}${extentOf(cause, month)}</p>
<dl class="facts">
${
  moved !== null &&
  fact(
    words.effect(monthInWords(month)),
    effectLines(moved, settings, month).map((line) => html`<span class="line">${line}</span>`),
  )
}
${fact(words.todo, [remedy])}
${fact(words.expected, [shortened(expected)])}
${rule !== null && fact(words.rule, [rule])}
${fact(words.readBy, [measures.length === 0 ? words.noReader : measures.join(', ')])}
</dl>`;
}

function effectLines(moved: NonNullable<Cause['moved']>, settings: Settings, month: Month): string[] {
  const lines = movementWords(moved, settings, mostEffects);
  return lines.length === 0 ? [movedInWords(moved, settings, month)] : lines;
}

const mostEffects = 5;
const mostLetters = 400;

/** A list of codes may be very long. */
const shortened = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

const fact = (term: string, said: readonly (string | Html)[]): Html =>
  html`<div><dt>${term}</dt><dd>${said}</dd></div>`;
