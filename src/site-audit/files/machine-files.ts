import { type ApiKnown, isOfApi, readApi } from './api.ts';
import { feedProblems, sitemapProblems } from './xml-files.ts';

/** What the files for machines are held against. */
export interface MachineKnown extends ApiKnown {
  /** Measures that have a page. */
  pages: ReadonlySet<string>;
  /** Whether an address leads to a file of the site, wherever it stands. */
  leads: (address: string) => boolean;
}

/**
 * Reads a file for machines; null where it is none that is text: those that must be unpacked are read by themselves.
 */
export function readMachineFile(
  file: string,
  text: string,
  known: MachineKnown,
): { problems: string[]; compared: number } | null {
  if (isOfApi(file)) return readApi(file, text, known.pages, known);
  if (file === 'feed.xml') return { problems: feedProblems(text, known.publications, known.leads), compared: 0 };
  if (file === 'sitemap.xml') return { problems: sitemapProblems(text, known.leads), compared: 0 };
  return null;
}

/** Whether an address leads to one of the files, under whatever origin and folder the site stands. */
export function leadingTo(files: ReadonlySet<string>): (address: string) => boolean {
  return (address) => {
    const path = address.replace(/^https?:\/\/[^/]+/, '');
    if (!path.startsWith('/') || /[?#]/.test(path)) return false;
    const parts = path.slice(1).split('/');
    return parts.some((_, at) => {
      const rest = parts.slice(at).join('/');
      return files.has(rest) || files.has(`${rest}index.html`);
    });
  };
}
