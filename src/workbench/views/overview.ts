import { monthInWords } from '#calendar';
import { workbenchWords } from '#words';
import { type Html, html } from '../html.ts';
import type { Overview } from '../overview.ts';

const words = workbenchWords.files;

/** So many files are more than the extracts of a council ever are. */
const many = 2000;

/** What was dropped so far, and what could not be used of it. */
export function overviewView(overview: Overview): Html {
  const { months, extracts, bytes, hasSettings, published, papers, findings, loose, problems } = overview;
  const isEmpty = extracts + published.length + papers + findings.length + loose.length === 0 && !hasSettings;
  if (isEmpty) return html`<p class="quiet">${words.none}</p>${problemsView(problems)}`;
  const size = (bytes / 1e6).toFixed(1);
  return html`<dl class="facts">
${extracts > 0 && fact(words.terms.extracts, html`${words.months(months.length)}${monthsView(months)}; ${words.extractFiles(extracts, size)}`)}
${fact(words.terms.settings, hasSettings ? words.settings.there : words.settings.missing)}
${fact(words.terms.published, published.length === 0 ? words.notPublished : published.map(({ edition, newest }) => words.published(edition, monthInWords(newest))).join('; '))}
${papers > 0 && fact(words.terms.papers, words.papers(papers))}
${findings.length > 0 && fact(words.terms.findings, words.earlierFindings(monthInWords(findings.at(-1) as string)))}
</dl>
${extracts > many && html`<p class="problem">${words.many}</p>`}
${problemsView(problems)}`;
}

function monthsView(months: Overview['months']): Html | null {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return html`, ${words.monthRange(monthInWords(first.month), monthInWords(last.month))}`;
}

const fact = (term: string, said: string | Html): Html => html`<div><dt>${term}</dt><dd>${said}</dd></div>`;

function problemsView(problems: readonly string[]): Html | null {
  return problems.length === 0
    ? null
    : html`<ul class="problems">${problems.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** The names of files of which it is not known which month they are of. */
export function looseNames(loose: Overview['loose']): string {
  const shown = loose.slice(0, 5).map(({ name }) => name);
  const rest = loose.length - shown.length;
  return [...shown, ...(rest > 0 ? [workbenchWords.loose.more(rest)] : [])].join(', ');
}
