import { attribute, elementsIn, readHtml } from './html.ts';

/** Hashes of what a page holds inside itself instead of in a file, as a policy writes them (`'sha256-…'`). */
export interface InlineHashes {
  scripts: string[];
  styles: string[];
}

/** A header of every answer: its name and value. */
export type Header = readonly [name: string, value: string];

/** What a page's own policy says besides its scripts and styles, which Astro adds with their hashes. */
export const pageDirectives = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  // No form is ever sent: the one of the search page is answered by its script.
  "form-action 'none'",
  "object-src 'none'",
] as const;

/** Types of files on which servers differ; data is always UTF-8. */
export const dataTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** What no page of the site asks a browser for. */
const unusedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

const oneYear = 31_536_000;

/**
 * The headers of every answer: nothing but the site's own files and what the hashes name may be used, no other site may
 * frame it, types are not guessed, no other site learns where a reader comes from, and a site once seen over https is
 * requested over https from then on. No search engine may list what is `forMembers`, pages and files alike.
 */
export function securityHeaders({ scripts, styles }: InlineHashes, forMembers = false): Header[] {
  const policy = [
    ...pageDirectives,
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "frame-ancestors 'none'",
  ];
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', unusedFeatures.map((feature) => `${feature}=()`).join(', ')],
    ['Strict-Transport-Security', `max-age=${oneYear}`],
    ...(forMembers ? [['X-Robots-Tag', 'noindex, nofollow, noarchive'] as const] : []),
  ];
}

/** What says in a policy who may frame a page. */
const framedBy = /; frame-ancestors [^;]*$/;

/**
 * Headers of two kinds of pages, where some may stand in frames of others: `embedded` for those; `unframed` for all
 * addresses, where a host may add the headers of several rules up or let the last count. It forbids frames by
 * `X-Frame-Options`, to which no browser listens where a policy speaks of frames (CSP level 3, 7.7.1.1).
 */
export function withFrames(headers: readonly Header[]): { unframed: Header[]; embedded: Header[] } {
  const changed = (to: string) =>
    headers.map(
      ([name, value]): Header => [name, name === 'Content-Security-Policy' ? value.replace(framedBy, to) : value],
    );
  return {
    unframed: [...changed(''), ['X-Frame-Options', 'DENY']],
    embedded: changed('; frame-ancestors *').filter(([name]) => name === 'Content-Security-Policy'),
  };
}

/** The policy that stands in a page, by directive; null where there is none. */
export function pagePolicy(html: string): Map<string, string[]> | null {
  const meta = elementsIn(readHtml(html)).find(
    (element) =>
      element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const content = meta && attribute(meta, 'content');
  if (content === undefined) return null;
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...values]) => [name as string, values]));
}

/** The hashes that any of these policies allows: what a policy for all of the pages must allow, each once, sorted. */
export function hashesOf(policies: readonly ReadonlyMap<string, readonly string[]>[]): InlineHashes {
  const allowed = (directive: string): string[] => {
    const values = policies.flatMap((policy) => policy.get(directive) ?? []);
    return [...new Set(values.filter((value) => /^'sha\d{3}-/.test(value)))].sort();
  };
  return { scripts: allowed('script-src'), styles: allowed('style-src') };
}
