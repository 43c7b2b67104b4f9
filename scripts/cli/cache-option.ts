import { UsageError } from './command-line.ts';

/** What `--cache` says: whether extracts that have not changed are taken as they were read before. They usually are. */
export function cacheOption(said: string | undefined): boolean {
  if (said === undefined || said === 'yes') return true;
  if (said === 'no') return false;
  throw new UsageError(`--cache ${said}: it is yes, or no to read every extract again and keep nothing of them.`);
}
