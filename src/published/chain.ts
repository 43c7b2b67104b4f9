import type { Month } from '../calendar/index.ts';
import { sha256 } from './hash.ts';
import { ledgerColumns } from './ledger-row.ts';
import { isOldManifest, isSealed, type Publication, parsePublication } from './publication.ts';

/** A manifest as its file holds it. */
export interface ManifestFile {
  name: string;
  text: string;
}

/** An edition's folder of which every publication is vouched for by the next one; texts with line feeds. */
export interface Chain {
  ledgerText: string;
  /** Oldest first; at least one. */
  manifests: { text: string; publication: Publication }[];
}

/** What stands in an edition's folder is not what its publications left. */
export class ChainError extends Error {
  /** The publication that is broken, or null where that cannot be told. */
  readonly publication: Month | null;

  constructor(publication: Month | null, problem: string, remedy = restore) {
    super(`${problem} ${remedy}`);
    this.name = 'ChainError';
    this.publication = publication;
  }
}

const restore = 'Take figures.csv and the folder publications, both, from version control or a backup.';
const publishAnew =
  "Move the edition's folder away and publish its months again, oldest first (npm run refresh -- --as-at YYYY-MM).";

/**
 * Checks an edition's folder from its first publication to its newest: each manifest is as it was written (its seal) and names
 * the hash of the one before it and of the ledger's rows up to its month, all are of one edition and of one kind of figures.
 * Null where nothing is published. Throws a ChainError for the first publication that is not as it was left.
 *
 * @param files every manifest, in any order
 * @param ledger the text of `figures.csv`, or null where it is missing
 */
export async function verifyChain(files: readonly ManifestFile[], ledger: string | null): Promise<Chain | null> {
  if (files.length === 0 && ledger === null) return null;
  if (files.length === 0) throw new ChainError(null, 'figures.csv has no manifest: publications holds no file.');
  const manifests = await linkedManifests(files);
  if (ledger === null) {
    const newest = manifests.at(-1)?.publication.publication as Month;
    throw new ChainError(newest, `figures.csv is missing: it was removed after the publication of ${newest}.`);
  }
  const ledgerText = withLineFeeds(ledger);
  await checkLedger(
    ledgerText,
    manifests.map(({ publication }) => publication),
  );
  return { ledgerText, manifests };
}

async function linkedManifests(files: readonly ManifestFile[]): Promise<Chain['manifests']> {
  const manifests: Chain['manifests'] = [];
  let previous: string | null = null;
  for (const file of files.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const text = withLineFeeds(file.text);
    const publication = await readManifest(file.name, text);
    const month = publication.publication;
    const before = manifests.at(-1)?.publication;
    if (publication.previous !== previous) {
      const after = before === undefined ? 'is not the first' : `does not follow that of ${before.publication}`;
      throw new ChainError(
        month,
        `The publication of ${month} ${after}: a manifest before it is missing, was put in another's place or was made anew.`,
      );
    }
    if (before !== undefined && before.edition !== publication.edition) {
      throw new ChainError(month, `${before.publication} is of the ${before.edition} edition and ${month} is not.`);
    }
    if (before !== undefined && before.synthetic !== publication.synthetic) {
      throw new ChainError(month, `Of ${before.publication} and ${month} one is synthetic and one is not.`);
    }
    previous = await sha256(text);
    manifests.push({ text, publication });
  }
  return manifests;
}

async function readManifest(name: string, text: string): Promise<Publication> {
  const publication = parsed(name, text);
  const month = publication.publication;
  if (name !== `${month}.json`) {
    throw new ChainError(month, `publications/${name} says it is of ${month}: its name must say the same.`);
  }
  if (!(await isSealed(text))) throw new ChainError(month, `publications/${name} was edited after it was written.`);
  return publication;
}

function parsed(name: string, text: string): Publication {
  let old = false;
  try {
    old = isOldManifest(text);
    if (!old) return parsePublication(text);
  } catch {
    throw new ChainError(null, `publications/${name} is not a manifest that a publication left.`);
  }
  throw new ChainError(null, `publications/${name} is from before publications were chained.`, publishAnew);
}

/** Rows come in the order of their publications, and those up to each month are the bytes that its manifest names. */
async function checkLedger(text: string, publications: readonly Publication[]): Promise<void> {
  const ends = endsOfMonths(text);
  const known = new Set(publications.map(({ publication }) => publication));
  for (const { publication, ledger } of publications) {
    const end = ends.findLast(({ month }) => month <= publication)?.end ?? ledgerHeader.length;
    if ((await sha256(text.slice(0, end))) === ledger) continue;
    throw new ChainError(
      publication,
      `figures.csv is not the ledger that publications/${publication}.json was made with: a row of ${publication} was edited, added or removed.`,
    );
  }
  const stranger = ends.find(({ month }) => !known.has(month));
  if (stranger !== undefined) {
    const { month } = stranger;
    throw new ChainError(month, `figures.csv holds rows of ${month}, of which there is no manifest.`);
  }
}

const ledgerHeader = `${ledgerColumns.join(',')}\n`;

/** Where in the ledger's text the rows of each month end. */
function endsOfMonths(text: string): { month: Month; end: number }[] {
  if (!text.startsWith(ledgerHeader))
    throw new ChainError(null, 'figures.csv:1: the columns are not those of a ledger.');
  const ends: { month: Month; end: number }[] = [];
  let line = 1;
  for (let start = ledgerHeader.length; start < text.length; ) {
    line += 1;
    const month = text.slice(start, text.indexOf(',', start));
    const last = ends.at(-1);
    if (last !== undefined && last.month > month) {
      throw new ChainError(month, `figures.csv:${line}: a row of ${month} stands after one of ${last.month}.`);
    }
    const feed = text.indexOf('\n', start);
    start = feed === -1 ? text.length : feed + 1;
    if (last?.month === month) last.end = start;
    else ends.push({ month, end: start });
  }
  return ends;
}

/** Version control may have turned line ends into those of the machine. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
