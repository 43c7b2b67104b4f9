import type { Month } from '#calendar';
import type { Catalogue } from '#catalogue';
import type { LedgerRow, Publication } from '#published';
import { extractGaps } from './extract-gaps.ts';
import { type ExtractsSince, goneExtracts } from './extracts-since.ts';
import { monthsBeforeFirst } from './months-before-first.ts';
import type { CheckedExtract } from './read-extracts.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { remarkLines } from './remark.ts';
import { doubtfulMonths, repeatedFiles } from './repeated-files.ts';

/** What was published before, and how the extracts differ from those that it was made from. */
interface Standing {
  newest: Publication;
  ledger: readonly LedgerRow[];
  since: ExtractsSince;
}

/**
 * What an analyst should know of the extracts before figures of `month` are published from them, a line each; `standing` is
 * null where nothing is published. Throws a RefreshStopped where one holds the files of another month and nothing says why.
 */
export function extractRemarks(
  extracts: readonly CheckedExtract[],
  month: Month,
  catalogue: Pick<Catalogue, 'settings' | 'settingsHash'>,
  standing: Standing | null,
): string[] {
  const repeated = repeatedFiles(extracts);
  if (repeated.length > 0)
    throw new RefreshStopped(
      [...repeated.map(({ says, remedy }) => `${says} ${remedy}`), 'Nothing was written.'].join('\n'),
    );
  const gone = standing === null ? [] : goneExtracts(standing.since, catalogue.settings);
  const early = standing === null ? [] : monthsBeforeFirst(catalogue, standing.ledger, standing.newest);
  return [
    ...remarkLines('warning', [...doubtfulMonths(extracts, month, standing?.newest ?? null), ...gone, ...early]),
    ...remarkLines('note', extractGaps(extracts.map(({ folder }) => folder.month))),
  ];
}
