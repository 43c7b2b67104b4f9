import { loadSite, sitePaths } from '#site';
import { StoppedError } from './command-line.ts';

/**
 * What is amiss with commentary, meetings and targets, a line each, for the site that the environment and the variables
 * name. Throws a StoppedError with every error, where the site cannot be built at all.
 */
export async function paperWarnings(variables: Record<string, string> = {}): Promise<string[]> {
  try {
    return (await loadSite(sitePaths({ ...process.env, ...variables }, process.cwd()))).warnings;
  } catch (problem) {
    throw new StoppedError(`The site cannot be built:\n${(problem as Error).message}`);
  }
}
