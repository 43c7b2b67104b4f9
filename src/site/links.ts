import { anchorOf, measurePath } from '#catalogue';
import { SiteDataError } from './site-data-error.ts';

/**
 * The address of a page or file under the site's base: `path` starts with `/`, as do the site's own addresses. The base
 * is SITE_BASE, as in Astro's configuration (its own BASE_URL gives way to any variable of that name in the
 * environment).
 */
export function href(path: string, base: string = process.env.SITE_BASE ?? ''): string {
  const folder = base.replace(/^\/+|\/+$/g, '');
  return `${folder && `/${folder}`}${path}`;
}

/**
 * The origin at which the site stands, such as `https://data.example.gov.uk`, of the address that SITE_URL or an option
 * names; undefined where none does. Throws a SiteDataError where that is no address or goes on behind the origin: the
 * folder is the base's alone, and would be lost in some addresses if it stood in both.
 */
export function originOfSite(named: string | undefined): string | undefined {
  if (named === undefined || named === '') return undefined;
  const url = URL.parse(named);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new SiteDataError(
      `SITE_URL (--url) is ${named}, which is no address: write it like https://data.example.gov.uk.`,
    );
  if (url.href === `${url.origin}/`) return url.origin;
  const isFolder = url.pathname !== '/' && url.href === `${url.origin}${url.pathname}`;
  const remedy = isFolder
    ? `The folder belongs into SITE_BASE (--base): give ${url.origin} and ${url.pathname.replace(/\/+$/, '')}.`
    : `Give ${url.origin} alone, and the folder, if there is one, in SITE_BASE (--base).`;
  throw new SiteDataError(`SITE_URL (--url) is ${named}: it names where the site stands without any folder. ${remedy}`);
}

/**
 * An address in full where the site knows where it stands (SITE_URL), else under its base alone: nobody could follow one
 * to nowhere. Throws a SiteDataError as `originOfSite` does.
 */
export function fullAddress(path: string, site: string | undefined = process.env.SITE_URL): string {
  const origin = originOfSite(site);
  return origin === undefined ? href(path) : new URL(href(path), origin).href;
}

export { anchorOf, measurePath };
/** The chart of a measure by itself, for pages of others. */
export const embedPath = (id: string): string => `/embed/${id}/`;
export const sectionPath = (id: string): string => `/sections/${id}/`;
export const consortiumPath = (code: string): string => `/consortium/${code.toLowerCase()}/`;
export const cataloguePath = '/catalogue/';
export const meetingsPath = '/meetings/';
export const meetingPath = (date: string): string => `/meetings/${date}/`;
/** A report and an action plan that a meeting heard. */
export const reportPath = (date: string, id: string): string => `${meetingPath(date)}reports/${id}/`;
export const planPath = (date: string, id: string): string => `${meetingPath(date)}plans/${id}/`;
/** A paper in a meeting's folder. */
export const meetingFilePath = (date: string, name: string): string => `${meetingPath(date)}files/${name}`;
/** What the board asked, and what changed. */
export const challengePath = '/challenge/';
export const questionPath = (id: string): string => `${challengePath}#question-${id}`;
export const inspectionsPath = '/inspections/';
export const findingPath = (date: string, id: string): string => `${inspectionsPath}#finding-${date}-${id}`;
export const monthPath = (publication: string): string => `/months/${publication}/`;
export const protectionPath = '/protection/';
export const glossaryPath = '/glossary/';
export const lawPath = '/law/';
export const searchPath = '/search/';
export const accessibilityPath = '/accessibility/';
export const childrenPath = '/children/';
export const definitionsPath = '/definitions/';
/** Where each figure of the board's papers stands: a page only where they are listed. */
export const fromPapersPath = '/papers/';
/** What one paper of the board printed. */
export const fromPaperPath = (id: string): string => `${fromPapersPath}${id}/`;
/** Measures that no page shows, each with the reason. */
export const notReportedPath = '/not-reported/';
export const qualityPath = '/data-quality/';
export const monthsPath = '/months/';
export const comparePath = '/compare/';
/** Everything that can be downloaded, for programs. */
export const dataPath = '/data/';
/** The short address of the measures that share a code, such as `/cp3/`. */
export const codePath = (code: string): string => `/${anchorOf(code)}/`;
/** A file that a section's page offers, by its name. */
export const sectionFilePath = (id: string, file: string): string => `${sectionPath(id)}${file}`;
/** A file that a measure's page offers: its figures or a drawing, by its name. */
export const measureFilePath = (id: string, file: string): string => `${measurePath(id)}${file}`;
