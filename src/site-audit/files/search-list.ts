const fields = ['also', 'askedAs', 'kind', 'path', 'text', 'title'];
const word = /[\p{L}\p{N}][\p{L}\p{N}.,%’'-]*/gu;

/**
 * What is wrong with the list that the search page looks through: it holds the words of the pages themselves, so that a
 * number in it stands, with one of the words beside it, on the page that it leads to. `wordsAt` gives a page's words,
 * `names` are what measures are known by.
 */
export function searchProblems(
  json: string,
  wordsAt: (path: string) => string | null,
  names: ReadonlySet<string>,
): string[] {
  const { format, entries, sameAs, ...rest } = JSON.parse(json) as {
    format?: unknown;
    entries?: Record<string, unknown>[];
    sameAs?: unknown;
  };
  if (format !== 'search/2' || !Array.isArray(entries) || Object.keys(rest).length > 0) return ['is no list of words'];
  if (!isPairsOfWords(sameAs)) return ['has other words that are none'];
  const pairs = new Map<string, ReadonlySet<string>>();
  const pairsAt = (path: string): ReadonlySet<string> => {
    const known = pairs.get(path) ?? new Set(pairsIn(wordsAt(path) ?? ''));
    pairs.set(path, known);
    return known;
  };
  return entries.flatMap((entry, at) => {
    const fault = (words: string) => [`entry ${at + 1} ${words}`];
    const strange = Object.entries(entry).some(([field, text]) => !fields.includes(field) || typeof text !== 'string');
    if (strange) return fault('is not made of words');
    const path = String(entry.path).split('#')[0] as string;
    if (wordsAt(path) === null) return fault('leads nowhere');
    const own = pairsAt(path);
    const also = [entry.also, entry.askedAs]
      .flatMap((text) => String(text).split(', '))
      .filter((one) => !names.has(one));
    const loose = [entry.title, entry.text, ...also].flatMap((text) => unmatched(String(text), own));
    return loose.length === 0 ? [] : fault('has a number that its page does not have');
  });
}

/** Words for words, and no number among them. */
function isPairsOfWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every((pair) => pair.every((one) => typeof one === 'string' && !/\d/.test(one)));
}

const tokens = (text: string): string[] =>
  (text.toLowerCase().match(word) ?? []).map((one) => one.replace(/[.,’'-]+$/, ''));

function pairsIn(text: string): string[] {
  const all = tokens(text);
  return all.flatMap((token, at) => (/\d/.test(token) ? [`${all[at - 1]} ${token}`, `${token} ${all[at + 1]}`] : []));
}

function unmatched(text: string, own: ReadonlySet<string>): string[] {
  const all = tokens(text);
  return all.filter(
    // Letters with a number behind them are the name of a measure, of a list or of a code.
    (token, at) =>
      /\d/.test(token) &&
      !/^[a-z]+\d+$/.test(token) &&
      !own.has(`${all[at - 1]} ${token}`) &&
      !own.has(`${token} ${all[at + 1]}`),
  );
}
