import { xml } from './xml.ts';

/** `sitemap.xml` (sitemaps.org 0.9): absolute addresses of pages, each once, sorted. */
export function sitemap(addresses: readonly string[]): string {
  const urls = [...new Set(addresses)].sort().map((address) => xml('url', {}, [xml('loc', {}, address)]));
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls).text}\n`;
}
