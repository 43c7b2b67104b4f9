import type { Findings } from '#audit';
import { monthInWords } from '#calendar';
import type { ProtectedPublication } from '#disclosure';
import { figureKey } from '#figure';
import {
  endOf,
  formatPublication,
  type LedgerRow,
  type LedgerTexts,
  type Publication,
  parsePublication,
  rowsToAppend,
  sayingNothing,
  sha256,
  textsOf,
} from '#published';
import type { Publishing, RefreshFiles } from './effects.ts';
import { type ManifestInput, manifestOf } from './manifest.ts';
import { mixedWithPublished, otherParts } from './mixtures.ts';
import type { Outcome } from './outcome.ts';
import type { PublishedBefore } from './published-before.ts';
import { RefreshStopped } from './refresh-stopped.ts';
import { stopFor } from './stop-for.ts';

type Ingredients = Omit<
  ManifestInput,
  'figures' | 'rounds' | 'appended' | 'ledgerHash' | 'boundsHash' | 'previous' | 'afresh'
>;

/** What may be published beside what was published before. */
type Gate = (ledger: readonly LedgerRow[]) => Promise<ProtectedPublication>;

/**
 * What speaks against a ledger, in which figures that were left out have a row without a number; `silent` is the same in
 * which nothing new is said, and the keys of those figures.
 */
type Audit = (ledger: LedgerTexts, silent: () => LedgerTexts, leftOut: ReadonlySet<string>) => Promise<Findings>;

/** What was published in a folder before, and why it is left behind where the edition starts afresh. */
interface Before extends PublishedBefore {
  afresh?: string | undefined;
}

/**
 * Passes a publication through the gate and adds it to an edition's folder: new and revised figures to `figures.csv`,
 * the manifest beside it, both or neither. The ledger with them is read back by the auditor first. Where neither the
 * figures nor what they were made from has changed, nothing is written. Where the edition starts afresh, the ledger begins
 * anew, and what was published before is kept inside the folder. Rejects with a RefreshStopped where small numbers could be
 * worked out that need not be, where a later month is published already, where synthetic and real figures would mix, or
 * where the folder cannot be written.
 */
export async function publish(
  files: Pick<RefreshFiles, 'publish'>,
  folder: string,
  before: Before,
  { gate, audit }: { gate: Gate; audit: Audit },
  ingredients: Ingredients,
): Promise<Outcome> {
  const isAfresh = before.afresh !== undefined;
  const { ledger, newest } = isAfresh ? { ledger: [], newest: null } : before;
  refuseOtherEdition(folder, before, ingredients);
  refuseLater(folder, newest, ingredients);
  stopFor([otherParts(folder, newest?.publication ?? null, ingredients.catalogue.settings)]);
  const { rows: figures, silent, report } = await gate(ledger);
  const appended = rowsToAppend(ledger, figures, ingredients.month);
  const again = newest?.publication.publication === ingredients.month;
  if (!again && silent.length > 0 && !appended.rows.some(({ status }) => status === 'final'))
    throw new RefreshStopped(
      `No new figure of ${monthInWords(ingredients.month)} can be published safely: each had to be left out, for the sake of numbers that the private list of what is hidden names. Nothing was written.`,
    );
  const texts = textsOf([...ledger, ...appended.rows]);
  const quiet = rowsToAppend([], silent, ingredients.month).rows;
  const { reason } = await audit(
    textsOf([...ledger, ...appended.rows, ...quiet]),
    () => textsOf([...ledger, ...appended.rows.map(sayingNothing), ...quiet]),
    new Set(quiet.map(figureKey)),
  );
  if (reason !== null) throw new RefreshStopped(`${reason} Nothing was written; what was published before stands.`);
  const synthetic = ingredients.extracts.some(({ folder: extract }) => extract.synthetic);
  const afresh = await leftBehind(before, synthetic);
  const manifest = await manifestOf({
    ...ingredients,
    figures,
    rounds: report.reasons,
    appended: again
      ? rowsToAppend(
          ledger.filter(({ published }) => published < ingredients.month),
          figures,
          ingredients.month,
        )
      : appended,
    ledgerHash: await sha256(texts.figures),
    boundsHash: await sha256(texts.bounds),
    previous: again ? newest.publication.previous : newest === null ? null : await sha256(newest.text),
    afresh: again ? newest.publication.afresh : afresh,
  });
  stopFor([mixedWithPublished(folder, newest?.publication ?? null, synthetic)]);
  const { rows: _, ...news } = appended;
  const outcome = { month: ingredients.month, ...manifest.counts, ...news };
  const text = formatPublication(manifest);
  const unchanged = again && appended.rows.length === 0 && sameIngredients(newest.text, text);
  if (unchanged) return { ...outcome, published: false };
  const kept = afresh?.earlier.isKept === true ? 'kept as earlier' : 'removed';
  const publishing: Publishing = {
    was: before.newest === null ? (before.head?.newest ?? null) : await endOf(before.newest),
    head: await endOf({ text, publication: manifest }),
    before: isAfresh ? kept : 'stays',
  };
  try {
    files.publish(
      folder,
      {
        'figures.csv': texts.figures,
        'bounds.csv': texts.bounds,
        [`publications/${ingredients.month}.json`]: text,
      },
      publishing,
    );
  } catch (error) {
    throw new RefreshStopped(
      `${folder} cannot be written (${(error as Error).message}). What was published before stands. Close whatever has its files open, and see that the disk has room.`,
    );
  }
  return { ...outcome, published: true };
}

/** What a manifest says of an edition that starts afresh; undefined where it does not. */
async function leftBehind({ afresh, newest, head, chain }: Before, synthetic: boolean): Promise<Publication['afresh']> {
  if (afresh === undefined) return undefined;
  const earlier = newest === null ? head?.newest : await endOf(newest);
  if (earlier === undefined || earlier === null) throw new RangeError('Nothing was published before.');
  const isKept = chain !== null && !(earlier.synthetic && synthetic);
  return { reason: afresh, earlier: { ...earlier, isKept } };
}

type Newest = PublishedBefore['newest'];

function refuseOtherEdition(folder: string, { newest }: Before, { edition }: Ingredients): void {
  if (newest === null || newest.publication.edition === edition) return;
  throw new RefreshStopped(
    `${folder} holds the ${newest.publication.edition} edition: the ${edition} one cannot be published into it. Nothing was written.`,
  );
}

function refuseLater(folder: string, newest: Newest, { month }: Ingredients): void {
  if (newest === null || newest.publication.publication <= month) return;
  throw new RefreshStopped(
    `${newest.publication.publication} is already published in ${folder}, so ${month} cannot be published after it. Nothing was written. To bring its extracts in, leave them in their folder and publish ${newest.publication.publication} again, for which its own extracts must be there, or the next month.`,
  );
}

/**
 * Whether two manifests of the same month speak of the same figures from the same extracts: by what the earlier one says of
 * them, which is not all where it was written before a manifest kept what an extract covers.
 */
function sameIngredients(before: string, after: string): boolean {
  const [then, now] = [parsePublication(before), parsePublication(after)];
  const saysCover = then.extracts.every(({ coversFrom }) => coversFrom !== undefined);
  const essence = ({ counts: _, seal: __, extracts, ...rest }: Publication) =>
    JSON.stringify([rest, saysCover ? extracts : extracts.map(({ coversFrom: ___, ...one }) => one)]);
  return essence(then) === essence(now);
}
