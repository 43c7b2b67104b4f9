import { dayInWords, monthInWords } from '#calendar';
import { type Publication, sha256 } from '#published';
import { dataWords } from '#words';
import { xml } from './xml.ts';

/** Where things stand: an address of the site as a feed may give it. */
export type AddressOf = (path: string) => string;

/**
 * An Atom feed (RFC 4287) of the publications of an edition, newest first. The id of each comes from council, edition
 * and month alone, so that it stays the same wherever the site stands, and is dated by the day up to which its figures
 * count. `addressOf` gives addresses of pages: absolute ones where the site knows its own.
 */
export async function publicationsFeed(
  publications: readonly Publication[],
  addressOf: AddressOf,
  monthPath: (publication: string) => string,
): Promise<string> {
  const newest = publications.at(-1);
  if (newest === undefined) throw new TypeError('There is no publication to list.');
  const { council, edition } = newest;
  const members = edition === 'board' ? dataWords.dataset.members : '';
  const entries = publications
    .toReversed()
    .map(async ({ publication, asAt, counts, synthetic }) =>
      xml('entry', {}, [
        xml('id', {}, await idOf(`${council.code}|${edition}|${publication}`)),
        xml('title', {}, dataWords.feed.entry(monthInWords(publication))),
        xml('updated', {}, `${asAt}T00:00:00Z`),
        xml('link', { rel: 'alternate', type: 'text/html', href: addressOf(monthPath(publication)) }),
        xml('summary', {}, `${members}${dataWords.feed.summary(dayInWords(asAt), counts.revised > 0, synthetic)}`),
      ]),
    );
  const feed = xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' }, [
    xml('id', {}, await idOf(`${council.code}|${edition}`)),
    xml('title', {}, dataWords.feed.title(council.name)),
    xml('updated', {}, `${newest.asAt}T00:00:00Z`),
    xml('author', {}, [xml('name', {}, council.name)]),
    xml('link', { rel: 'self', type: 'application/atom+xml', href: addressOf('/feed.xml') }),
    xml('link', { rel: 'alternate', type: 'text/html', href: addressOf('/') }),
    ...(await Promise.all(entries)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.text}\n`;
}

/** A UUID of version 8 (RFC 9562) from the SHA-256 of a name. */
async function idOf(name: string): Promise<string> {
  const digits = await sha256(name);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}
