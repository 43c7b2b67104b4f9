import { type CheckedPapers, type Content, checkedPapers, type JudgedPapersContext } from '#board-papers';
import { SiteDataError } from './site-data-error.ts';

/**
 * Checks commentary, meetings and targets against what is published. Throws a SiteDataError that lists every error with
 * file, line and remedy.
 */
export function papersOrStop(written: Content, context: JudgedPapersContext): Omit<CheckedPapers, 'errors'> {
  const { errors, ...papers } = checkedPapers(written, context);
  if (errors.length > 0) throw new SiteDataError(errors.join('\n'));
  return papers;
}
