import type { ProtectedPublication } from '#disclosure';
import {
  formatBounds,
  formatLedger,
  formatPublication,
  type LedgerRow,
  parsePublication,
  rowsToAppend,
  sha256,
} from '#published';
import type { RefreshFiles } from './effects.ts';
import { type ManifestInput, manifestOf } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import { publishedBefore } from './published-before.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { subtractedReason } from './subtracted.ts';

type Ingredients = Omit<ManifestInput, 'figures' | 'rounds' | 'appended' | 'ledgerHash' | 'boundsHash' | 'previous'>;

/** What may be published beside what was published before. */
type Gate = (ledger: readonly LedgerRow[]) => Promise<Pick<ProtectedPublication, 'rows' | 'report'>>;

/** Why a ledger and the bounds beside it must not be published, or null where there is no reason. */
type Audit = (figures: string, bounds: string) => Promise<string | null>;

/**
 * Passes a publication through the gate and adds it to an edition's folder: new and revised figures to `figures.csv`,
 * the manifest beside it, both or neither. The ledger with them is read back by the auditor and by a pocket calculator
 * first. Where neither the figures nor what they were made from has changed, nothing is written. Rejects with a
 * RefreshStopped where small numbers could be worked out, where a later month is published already, where the folder is
 * not as its publications left it, where synthetic and real figures would mix, or where the folder cannot be written.
 */
export async function publish(
  files: Pick<RefreshFiles, 'published' | 'recover' | 'publish'>,
  folder: string,
  { gate, audit }: { gate: Gate; audit: Audit },
  ingredients: Ingredients,
): Promise<Outcome> {
  files.recover(folder);
  const { ledger, newest } = await publishedBefore(files, folder);
  if (newest !== null && newest.publication.edition !== ingredients.edition) {
    throw new RefreshStopped(
      `${folder} holds the ${newest.publication.edition} edition: the ${ingredients.edition} one cannot be published into it. Nothing was written.`,
    );
  }
  const later = newest !== null && newest.publication.publication > ingredients.month ? newest.publication : null;
  if (later !== null) {
    throw new RefreshStopped(
      `${later.publication} is already published in ${folder}, so ${ingredients.month} cannot be published after it. Nothing was written.`,
    );
  }
  const { rows: figures, report } = await gate(ledger);
  const appended = rowsToAppend(ledger, figures, ingredients.month);
  const rows = [...ledger, ...appended.rows];
  const text = formatLedger(rows);
  const bounds = formatBounds(rows);
  // Three ways that share no code: the gate, the auditor, and a pocket calculator that knows no catalogue.
  const against = (await audit(text, bounds)) ?? subtractedReason(text);
  if (against !== null) throw new RefreshStopped(`${against} Nothing was written; what was published before stands.`);
  const again = newest?.publication.publication === ingredients.month;
  const manifest = await manifestOf({
    ...ingredients,
    figures,
    rounds: report.reasons,
    appended,
    ledgerHash: await sha256(text),
    boundsHash: await sha256(bounds),
    previous: again ? newest.publication.previous : newest === null ? null : await sha256(newest.text),
  });
  if (newest !== null && newest.publication.synthetic !== manifest.synthetic) {
    throw new RefreshStopped(
      `${folder} holds ${newest.publication.synthetic ? 'synthetic' : 'real'} figures and these extracts are ${manifest.synthetic ? 'synthetic' : 'real'}: they must not mix. Publish into another folder with --published DIR, or move the old one away.`,
    );
  }
  const outcome = { month: ingredients.month, ...manifest.counts };
  const unchanged = again && appended.rows.length === 0 && sameIngredients(newest.text, formatPublication(manifest));
  if (unchanged) return { ...outcome, published: false };
  try {
    files.publish(folder, {
      'figures.csv': text,
      'bounds.csv': bounds,
      [`publications/${ingredients.month}.json`]: formatPublication(manifest),
    });
  } catch (error) {
    throw new RefreshStopped(
      `${folder} cannot be written (${(error as Error).message}). What was published before stands. Close whatever has its files open, and see that the disk has room.`,
    );
  }
  return { ...outcome, published: true };
}

/** Whether two manifests of the same month speak of the same figures from the same extracts. */
function sameIngredients(before: string, after: string): boolean {
  const essence = (text: string) => {
    const { counts: _, seal: __, ...rest } = parsePublication(text);
    return JSON.stringify(rest);
  };
  return essence(before) === essence(after);
}
