import { attribute, type Element, elementsIn, readHtml } from './html.ts';

/** A link of a page that leads nowhere. */
export interface BrokenLink {
  page: string;
  link: string;
  why: string;
}

/** Attributes that hold an address. */
const references = ['href', 'src', 'action', 'poster'];
const origin = 'https://site.invalid';

/**
 * Every internal link of a built site that leads to no file, to no anchor of its page or out of the site's base.
 * `pages` are the HTML files by path (`measures/cla_count/index.html`), `files` the paths of all files, `base` is empty
 * or `/folder`, `site` the site's own origin where it has one. Addresses of others, `mailto:` and `data:` are not
 * looked at.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  base = '',
  site?: string,
): BrokenLink[] {
  const read = new Map([...pages].map(([page, html]) => [page, elementsIn(readHtml(html))]));
  const anchors = new Map([...read].map(([page, elements]) => [page, new Set(elements.flatMap(anchorsOf))]));
  const checked = new Map<string, string | null>();
  const whyBroken = (url: URL): string | null => {
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return `it leads out of ${base}/`;
    const path = decode(url.pathname.slice(base.length + 1));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file))
      return files.has(`${path}/index.html`) ? 'a slash is missing at its end' : `there is no ${file}`;
    const name = decode(url.hash.slice(1));
    return name === '' || !pages.has(file) || anchors.get(file)?.has(name) ? null : `${file} has no id="${name}"`;
  };
  const found: BrokenLink[] = [];
  for (const [page, elements] of read) {
    const address = new URL(`${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`, origin);
    for (const link of new Set(elements.flatMap(linksOf))) {
      const own =
        site !== undefined && link.startsWith(site) ? link.slice(site.replace(/\/$/, '').length) || '/' : link;
      const url = URL.parse(own, address);
      if (url === null) found.push({ page, link, why: 'it is no address' });
      if (url === null || url.origin !== origin) continue;
      const key = `${url.pathname}${url.hash}`;
      const why = checked.get(key) ?? whyBroken(url);
      checked.set(key, why);
      if (why !== null) found.push({ page, link, why });
    }
  }
  return found;
}

/** What a build that stopped reports: one line for each broken link, with its page. */
export function brokenLinksText(found: readonly BrokenLink[]): string {
  const lines = found.map(({ page, link, why }) => `  ${page} links to ${link}: ${why}`);
  return `${found.length === 1 ? 'A link leads' : `${found.length} links lead`} nowhere. Correct the page, or what it links to:\n${lines.join('\n')}`;
}

function anchorsOf(element: Element): string[] {
  return [attribute(element, 'id'), attribute(element, 'name')].filter((name) => name !== undefined);
}

function linksOf(element: Element): string[] {
  const plain = references.flatMap((name) => attribute(element, name) ?? []);
  const set = (attribute(element, 'srcset') ?? '').split(',').map((one) => one.trim().split(/\s/)[0] as string);
  return [...plain, ...set.filter(Boolean), ...refreshOf(element)];
}

/** Where a page sends its readers on to. */
function refreshOf(element: Element): string[] {
  if (element.tagName !== 'meta' || attribute(element, 'http-equiv')?.toLowerCase() !== 'refresh') return [];
  return /;\s*url=(.+)$/i.exec(attribute(element, 'content') ?? '')?.slice(1) ?? [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
