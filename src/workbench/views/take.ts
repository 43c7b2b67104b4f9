import { monthInWords } from '#calendar';
import { workbenchWords } from '#words';
import type { Checked } from '../check.ts';
import { type Html, html } from '../html.ts';

const words = workbenchWords.take;

/** What can be saved: each is asked for by its name when it is wanted. */
export function takeView({ outcome, folder, found }: Checked): Html {
  const { list } = words;
  const month = found?.month ?? '';
  const kinds: [string, string][] = [
    [`findings/${month}.csv`, list.findings],
    [`findings/${month}.html`, list.page],
    [`findings/${month}-hidden.csv`, list.hidden],
    [`findings/${month}-relations.csv`, list.relations],
    [`findings/${month}-not-shown.csv`, list['not-shown']],
  ];
  const lists = kinds.filter(([path]) => month !== '' && folder.has(path));
  return html`<p>${words.text}</p>
<ul class="takes">
<li>${outcome === null ? words.noBundle : html`${button('bundle', words.bundle(monthInWords(outcome.month)), true)}<span class="detail">${words.bundleNote}</span>`}</li>
${lists.slice(0, 1).map(([path, name]) => html`<li>${button(path, name)}</li>`)}
<li>${button('settings.yaml', words.settings)}</li>
</ul>
${lists.length > 1 && html`<h3>${words.lists}</h3><ul class="takes">${lists.slice(1).map(([path, name]) => html`<li>${button(path, name)}</li>`)}</ul>`}`;
}

const button = (path: string, name: string, isFirst = false): Html =>
  html`<button type="button" class="${isFirst ? 'main' : 'plain'}" data-take="${path}">${name}</button>`;
