import { sitePaths } from '#site';
import { siteOrStop } from './site-or-stop.ts';

/**
 * What is wrong with commentary, meetings and targets, a line each, for the site that the environment names. Throws a
 * StoppedError with every error, where the site cannot be built at all.
 */
export async function siteWarnings(environment: Record<string, string | undefined>): Promise<string[]> {
  return (await siteOrStop(sitePaths(environment, process.cwd()))).warnings;
}
