/**
 * The address of a page or file under the site's base: `path` starts with `/`, as do the site's own addresses. The base is
 * SITE_BASE, as in Astro's configuration (its own BASE_URL gives way to any variable of that name in the environment).
 */
export function href(path: string, base: string = process.env.SITE_BASE ?? ''): string {
  const folder = base.replace(/^\/+|\/+$/g, '');
  return `${folder && `/${folder}`}${path}`;
}

export const measurePath = (id: string): string => `/measures/${id}/`;
export const sectionPath = (id: string): string => `/sections/${id}/`;
export const consortiumPath = (code: string): string => `/consortium/${code.toLowerCase()}/`;
export const cataloguePath = '/catalogue/';
export const meetingsPath = '/meetings/';
export const meetingPath = (date: string): string => `/meetings/${date}/`;
export const protectionPath = '/protection/';
