import { shellWords } from '#words';
import type { Site } from './site.ts';

type Of = Pick<Site, 'settings' | 'council' | 'newest'>;

/** What the site and the council are called where they are named in full, and how the title of each page ends. */
export function siteNames({ settings, council }: Pick<Of, 'settings' | 'council'>): {
  site: string;
  council: string;
  titleEnd: string;
} {
  const { site, council: full = council.name } = settings.appearance;
  const titleEnd = site === undefined ? shellWords.titleEnd(full) : shellWords.titleEndOf(site, full);
  return { site: site ?? shellWords.siteName, council: full, titleEnd };
}

/** The council's notice where the newest scorecard still has it, or null. */
export function noticeOf({ settings, newest }: Pick<Of, 'settings' | 'newest'>): string | null {
  const { notice } = settings.appearance;
  return notice === undefined || (notice.until ?? newest.publication) < newest.publication ? null : notice.text;
}

/** Where the style sheet of the council's colours stands. */
export const coloursPath = '/appearance/colours.css';
/** Where its logo stands. */
export const logoPath = (name: string): string => `/appearance/${name}`;

/** The files that a site has because of how its council wants it to look, by their paths in it; none without. */
export function appearanceFiles({ settings, logo }: Pick<Site, 'settings' | 'logo'>): Map<string, Uint8Array> {
  const { accent } = settings.appearance;
  const files = new Map<string, Uint8Array>();
  if (accent !== undefined) {
    // The style sheets of the site say where each of the two is used.
    const style = `:root{--accent-on-light:${accent.light};--accent-on-dark:${accent.dark}}\n`;
    files.set(coloursPath.slice(1), new TextEncoder().encode(style));
  }
  if (logo !== null) files.set(logoPath(logo.name).slice(1), logo.bytes);
  return files;
}
