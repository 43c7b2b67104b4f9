import { StoppedError } from '../cli/command-line.ts';

/** Errors that say in words for people what is wrong with what was asked or given. */
const said = new Set(['PackError', 'SiteDataError', 'TemplateError']);

/** Runs what may throw such an error. Throws a StoppedError with its message in its place. */
export async function stopAt<Value>(run: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw said.has((error as Error).name) ? new StoppedError((error as Error).message) : error;
  }
}
