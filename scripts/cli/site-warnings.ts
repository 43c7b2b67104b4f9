import { loadSite, sitePaths } from '#site';
import { StoppedError } from './command-line.ts';

/**
 * What is wrong with commentary, meetings and targets, a line each, for the site that the environment names. Throws a
 * StoppedError with every error, where the site cannot be built at all.
 */
export async function siteWarnings(environment: Record<string, string | undefined>): Promise<string[]> {
  try {
    return (await loadSite(sitePaths(environment, process.cwd()))).warnings;
  } catch (problem) {
    throw new StoppedError(`The site cannot be built:\n${(problem as Error).message}`);
  }
}
