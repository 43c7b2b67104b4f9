/** A link of a page that leads nowhere. */
export interface BrokenLink {
  page: string;
  link: string;
  why: string;
}

const reference = /\s(href|src|srcset|action|poster)=(?:"([^"]*)"|'([^']*)')/g;
const refresh = /<meta[^>]*http-equiv="refresh"[^>]*content="[^";]*;\s*url=([^"]+)"/gi;
const anchor = /\s(?:id|name)=(?:"([^"]*)"|'([^']*)')/g;
/** What only shows tags and leads nowhere: comments and scripts. */
const unread = /<!--[\s\S]*?-->|<script\b[^>]*>[\s\S]*?<\/script>/g;
const origin = 'https://site.invalid';

/**
 * Every internal link of a built site that leads to no file, to no anchor of its page or out of the site's base. `pages` are
 * the HTML files by path (`measures/cla_count/index.html`), `files` the paths of all files, `base` is empty or `/folder`,
 * `site` the site's own origin where it has one. Addresses of others, `mailto:` and `data:` are not looked at.
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  base = '',
  site?: string,
): BrokenLink[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (page: string): Set<string> => {
    const known = anchors.get(page) ?? new Set(matches(pages.get(page) ?? '', anchor));
    anchors.set(page, known);
    return known;
  };
  const checked = new Map<string, string | null>();
  const whyBroken = (url: URL): string | null => {
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return `it leads out of ${base}/`;
    const path = decode(url.pathname.slice(base.length + 1));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file))
      return files.has(`${path}/index.html`) ? 'a slash is missing at its end' : `there is no ${file}`;
    const name = decode(url.hash.slice(1));
    return name === '' || !pages.has(file) || anchorsOf(file).has(name) ? null : `${file} has no id="${name}"`;
  };
  const found: BrokenLink[] = [];
  for (const [page, html] of pages) {
    const address = new URL(`${base}/${page.replace(/(^|\/)index\.html$/, '$1')}`, origin);
    for (const link of new Set(linksOf(html.replace(unread, (piece) => /^<script[^>]*>/.exec(piece)?.[0] ?? '')))) {
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

/** What to tell the reader of a build that stopped: one line for each, page and link named. */
export function brokenLinksText(found: readonly BrokenLink[]): string {
  const lines = found.map(({ page, link, why }) => `  ${page} links to ${link}: ${why}`);
  return `${found.length === 1 ? 'A link leads' : `${found.length} links lead`} nowhere. Mend the page, or what it links to:\n${lines.join('\n')}`;
}

function linksOf(html: string): string[] {
  const found: string[] = [];
  for (const [, name, double, single] of html.matchAll(reference)) {
    const value = unescaped(double ?? single ?? '');
    if (name !== 'srcset') found.push(value);
    else found.push(...value.split(',').map((one) => one.trim().split(/\s/)[0] as string));
  }
  return [...found, ...matches(html, refresh).map(unescaped)];
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '');
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
