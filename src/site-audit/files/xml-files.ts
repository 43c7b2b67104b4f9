import { SaxesParser } from 'saxes';
import { plainWords } from '../plain-words.ts';

/** What is read of an element: its name, attributes and own text. */
interface Read {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of a document in their order; null where it is not well formed, or holds comments or instructions. */
function elementsOf(xml: string): Read[] | null {
  const parser = new SaxesParser();
  const [all, open]: [Read[], Read[]] = [[], []];
  let isStrange = false;
  parser.on('error', () => (isStrange = true));
  for (const event of ['comment', 'processinginstruction', 'doctype', 'cdata'] as const)
    parser.on(event, () => (isStrange = true));
  parser.on('opentag', ({ name, attributes }) => {
    const read = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(read);
    open.push(read);
  });
  parser.on('text', (text) => {
    const within = open.at(-1);
    if (within !== undefined) within.text += text;
  });
  parser.on('closetag', () => open.pop());
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return isStrange ? null : all;
}

const feedElements = ['feed', 'entry', 'id', 'title', 'updated', 'link', 'summary', 'author', 'name'];

/**
 * What is wrong with the feed of publications: an entry for each, newest first, whose words hold no number but dates
 * and whose links lead to pages of the site. `leads` says whether an address is one.
 */
export function feedProblems(
  xml: string,
  publications: readonly string[],
  leads: (address: string) => boolean,
): string[] {
  const all = elementsOf(xml);
  if (all === null) return ['is no XML'];
  const entries = all.filter(({ name }) => name === 'entry').length;
  const links = all.filter(({ name }) => name === 'link').map(({ attributes }) => String(attributes.href));
  const months = links.flatMap((address) => /\/months\/(\d{4}-\d\d)\/$/.exec(address)?.slice(1) ?? []);
  const said = all.filter(({ name }) => !['id', 'updated'].includes(name)).map(({ text }) => text);
  const ids = all.filter(({ name }) => name === 'id').map(({ text }) => text);
  const days = all.filter(({ name }) => name === 'updated').map(({ text }) => text);
  const strange =
    all.some(({ name }) => !feedElements.includes(name)) ||
    all.some(({ attributes }) =>
      Object.keys(attributes).some((name) => !['xmlns', 'xml:lang', 'rel', 'type', 'href'].includes(name)),
    );
  return [
    ...(strange ? ['has something that no feed has'] : []),
    ...(entries !== publications.length || months.join() !== publications.toReversed().join()
      ? ['does not list what was published']
      : []),
    ...(links.every(leads) ? [] : ['leads to no page of the site']),
    ...(said.some((words) => /\d/.test(plainWords(words))) ||
    ids.some((id) => !/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) ||
    new Set(ids).size < ids.length ||
    days.some((day) => !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(day))
      ? ['has a number that is no date']
      : []),
  ];
}

/**
 * What is wrong with the list of pages for search engines: absolute addresses of pages of the site, and nothing else.
 */
export function sitemapProblems(xml: string, leads: (address: string) => boolean): string[] {
  const all = elementsOf(xml);
  if (all === null) return ['is no XML'];
  const addresses = all.filter(({ name }) => name === 'loc').map(({ text }) => text);
  const strange = all.some(
    ({ name, text, attributes }) =>
      !['urlset', 'url', 'loc'].includes(name) ||
      (name !== 'loc' && text !== '') ||
      Object.keys(attributes).some((one) => one !== 'xmlns'),
  );
  return [
    ...(strange ? ['has something besides addresses'] : []),
    ...(addresses.every((one) => /^https?:\/\//.test(one) && leads(one)) ? [] : ['leads to no page of the site']),
  ];
}
