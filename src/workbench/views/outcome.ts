import { monthInWords } from '#calendar';
import { formatPart } from '#figure';
import type { Outcome } from '#refresh';
import { workbenchWords } from '#words';
import type { Checked } from '../check.ts';
import { type Html, html } from '../html.ts';

const words = workbenchWords.outcome;

/** What became of a check: what would be published, or what stopped it; and all that it said. */
export function outcomeView({ outcome, stopped, found, said }: Checked): Html {
  const hasErrors = found?.causes.some(({ severity }) => severity === 'error') ?? false;
  return html`${outcome !== null && html`<p class="result good">${outcomeWords(outcome)}</p>`}
${stopped !== null && html`<div class="result bad"><p><strong>${words.stopped}</strong>${hasErrors && ` ${words.errorsFirst}`}</p>${lines(stopped)}</div>`}
<details><summary>${words.said}</summary>${said.map((text) => lines(text))}</details>`;
}

function outcomeWords({ month, published, figures, suppressed }: Outcome): string {
  if (!published) return words.same(monthInWords(month));
  return `${words.ready(monthInWords(month), formatPart(figures), formatPart(suppressed))} ${words.notYet}`;
}

const lines = (text: string): Html =>
  html`<div class="said">${text
    .trim()
    .split('\n')
    .map((line) => html`<p>${line}</p>`)}</div>`;
