/** The site cannot be built from what is there: what is wrong, and what to do. */
export class SiteDataError extends Error {
  override name = 'SiteDataError';
}
