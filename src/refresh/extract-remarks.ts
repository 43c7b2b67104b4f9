import type { Month } from '#calendar';
import type { Catalogue } from '#catalogue';
import type { LedgerRow, Publication } from '#published';
import { extractGaps } from './extract-gaps.ts';
import { type ExtractsSince, goneExtracts } from './extracts-since.ts';
import { monthsBeforeFirst } from './months-before-first.ts';
import { newestGone } from './newest-gone.ts';
import type { CheckedExtract } from './read-extracts.ts';
import { remarkLines } from './remark.ts';
import { doubtfulMonths, repeatedFiles } from './repeated-files.ts';
import { stopFor } from './stop-for.ts';

/**
 * What was published before, how the extracts differ from those that it was made from, and every month of which there is
 * one, also after the month that is published.
 */
interface Standing {
  months: readonly Month[];
  newest: Publication;
  ledger: readonly LedgerRow[];
  since: ExtractsSince;
}

/**
 * What an analyst should know of the extracts before figures of `month` are published from them, a line each; `standing` is
 * null where nothing is published. Throws a RefreshStopped where one holds the files of another month and nothing says why,
 * or those of the month that was published last are gone.
 */
export function extractRemarks(
  extracts: readonly CheckedExtract[],
  month: Month,
  catalogue: Pick<Catalogue, 'settings' | 'settingsHash'>,
  standing: Standing | null,
): string[] {
  stopFor([...repeatedFiles(extracts), standing && newestGone(standing.newest, standing.months)]);
  const gone = standing === null ? [] : goneExtracts(standing.since, catalogue.settings);
  const early = standing === null ? [] : monthsBeforeFirst(catalogue, standing.ledger, standing.newest);
  return [
    ...remarkLines('warning', [...doubtfulMonths(extracts, month, standing?.newest ?? null), ...gone, ...early]),
    ...remarkLines('note', extractGaps(extracts.map(({ folder }) => folder.month))),
  ];
}
