import { loadSite, type Site, type SitePaths } from '#site';
import { StoppedError } from './command-line.ts';

/** All that a site is built from. Throws a StoppedError with every error, where it cannot be built at all. */
export async function siteOrStop(paths: SitePaths): Promise<Site> {
  try {
    return await loadSite(paths);
  } catch (problem) {
    throw new StoppedError(`The site cannot be built:\n${(problem as Error).message}`);
  }
}
