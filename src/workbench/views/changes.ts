import { monthInWords } from '#calendar';
import type { Measure } from '#catalogue';
import { figureKey, periodLabel } from '#figure';
import { asKnownNow, type LedgerRow } from '#published';
import { formOf, valueCell, valueInForm } from '#scorecard';
import { workbenchWords } from '#words';
import type { Checked } from '../check.ts';
import { type Html, html } from '../html.ts';

const words = workbenchWords.changes;
const most = 200;

/** What a publication changes of what was published before, figure by figure. */
export function changesView({ outcome, before, ledger, inside }: Checked): Html {
  if (outcome === null || inside === null) return html`<p>${words.nothingPublished}</p>`;
  const newest = before.reduce((last, { published }) => (published > last ? published : last), '');
  if (newest === '') return html`<p>${words.first}</p>`;
  const { settings, measures } = inside.catalogue;
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const changed = changedRows(before, ledger).filter(({ now }) => byId.has(now.measure));
  const { added, revised, withdrawn } = outcome;
  return html`<p>${words.since(monthInWords(newest))} ${words.counts(added, revised, withdrawn)}</p>
${changed.length === 0 ? html`<p>${words.none}</p>` : table(changed.slice(0, most))}
${changed.length > most && html`<p>${words.more(changed.length - most)}</p>`}`;

  function table(rows: readonly Changed[]): Html {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.caption}"><table>
<caption>${words.caption}</caption>
<thead><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(({ was, now }) => {
      const measure = byId.get(now.measure) as Measure;
      const group = now.breakdown === '' ? words.whole : `${now.breakdown}: ${now.category}`;
      const value = (row: LedgerRow) => writtenOf(row, measure, settings.publication.parts);
      return html`<tr><th scope="row">${measure.title}</th>${[now.authorityName, periodLabel(now), group, value(was), value(now)].map((cell) => html`<td>${cell}</td>`)}</tr>`;
    })}</tbody></table></div>`;
  }
}

interface Changed {
  was: LedgerRow;
  now: LedgerRow;
}

/** Figures that stood before and stand otherwise now, the newest periods first. */
function changedRows(before: readonly LedgerRow[], ledger: readonly LedgerRow[]): Changed[] {
  const known = new Map(asKnownNow(before).map((row) => [figureKey(row), row]));
  return ledger
    .slice(before.length)
    .flatMap((now) => {
      const was = known.get(figureKey(now));
      return was === undefined ? [] : [{ was, now }];
    })
    .toSorted((one, other) =>
      one.now.periodEnd < other.now.periodEnd ? 1 : one.now.periodEnd > other.now.periodEnd ? -1 : 0,
    );
}

function writtenOf(row: LedgerRow, measure: Measure, parts: Parameters<typeof formOf>[2]): string {
  const form = formOf(measure, row.breakdown, parts);
  return row.value === null ? valueCell(row, form.unit, form.decimals, measure).text : valueInForm(row.value, form);
}
