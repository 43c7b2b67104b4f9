import { searchWords } from '#words';
import type { SearchList } from './entry.ts';
import { type Found, finder } from './find.ts';
import { parted, snippet } from './snippet.ts';

const mostShown = 30;
/** The address of the list, relative to the search page. */
const listFrom = '../search.json';

/**
 * Shows the form of the search page and makes it work: first searches for what the address asks, then for whatever is
 * entered.
 */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.search-form');
  const input = form?.querySelector<HTMLInputElement>('input');
  const status = document.querySelector('.search-status');
  const results = document.querySelector<HTMLElement>('.search-results');
  const list = results?.querySelector('ol');
  if (!form || !input || !status || !results || !list) return;
  let loading: Promise<(query: string) => Found[]> | undefined;
  let asked = 0;

  const search = async (query: string): Promise<void> => {
    const turn = ++asked;
    if (query === '') {
      results.hidden = true;
      status.textContent = '';
      return;
    }
    status.textContent = searchWords.looking;
    loading ??= load(new URL(listFrom, location.href));
    const find = await loading.catch(() => null);
    if (turn !== asked) return;
    if (find === null) {
      loading = undefined;
      status.textContent = searchWords.failed;
      return;
    }
    const found = find(query);
    const shown = found.slice(0, mostShown);
    list.replaceChildren(...shown.map(resultOf));
    results.hidden = found.length === 0;
    status.textContent =
      found.length === 0
        ? searchWords.none(query)
        : found.length > shown.length
          ? searchWords.shown(found.length, shown.length, query)
          : searchWords.found(found.length, query);
  };

  const fromAddress = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void search(input.value.trim());
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = input.value.trim();
    history.pushState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    void search(query);
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
}

async function load(address: URL): Promise<(query: string) => Found[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { entries, sameAs } = (await answer.json()) as SearchList;
  return finder(entries, sameAs);
}

function resultOf({ entry, words }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = entry.path;
  link.append(...marked(entry.title, words));
  const kind = document.createElement('span');
  kind.className = 'detail';
  kind.textContent = searchWords.kinds[entry.kind];
  const text = document.createElement('p');
  text.append(...marked(snippet(entry.text, words), words));
  item.append(link, ' ', kind, text);
  return item;
}

function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return parted(text, words).map((part) => {
    if (!part.isMatch) return part.text;
    const mark = document.createElement('mark');
    mark.textContent = part.text;
    return mark;
  });
}
