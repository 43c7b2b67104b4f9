import { type Edition, editions } from '#catalogue';
import { UsageError } from './command-line.ts';

/**
 * The edition that `--edition` names; the public one unless asked. Throws a UsageError where there is no such edition.
 */
export function editionOption(asked: string | undefined): Edition {
  const edition = editions.find((one) => one === (asked || 'public'));
  if (edition === undefined) throw new UsageError(`--edition ${asked}: there are two, public and board.`);
  return edition;
}
