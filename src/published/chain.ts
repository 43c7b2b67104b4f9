import type { Month } from '#calendar';
import { boundColumns } from './bound.ts';
import { sha256 } from './hash.ts';
import { ledgerColumns } from './ledger-row.ts';
import { isOldManifest, isSealed, type Publication, parsePublication } from './publication.ts';

/** A manifest as its file holds it. */
export interface ManifestFile {
  name: string;
  text: string;
}

/** A manifest, and its text with line feeds. */
export interface ChainLink {
  text: string;
  publication: Publication;
}

/** An edition's folder in which each publication confirms the one before it by hash; texts with line feeds. */
export interface Chain {
  ledgerText: string;
  /** `bounds.csv`; only its header where no publication has stated bounds. */
  boundsText: string;
  /** Oldest first; at least one. */
  manifests: ChainLink[];
  /** What was published before the edition was started afresh, where it was and that is kept. */
  earlier: Chain | null;
}

/** The files of an edition's folder are not as its publications left them. */
export class ChainError extends Error {
  /** The publication that is broken, or null where that cannot be found out. */
  readonly publication: Month | null;

  constructor(publication: Month | null, problem: string, remedy = restore) {
    super(`${problem} ${remedy}`);
    this.name = 'ChainError';
    this.publication = publication;
  }
}

const restore =
  'Take figures.csv, bounds.csv and the folder publications, all of them, from version control or a backup.';
const move = 'Move it away.';
const publishAnew =
  "Move the edition's folder away and publish its months again, oldest first (npm run refresh -- --as-at YYYY-MM).";

/**
 * Checks an edition's folder from its first publication to its newest: each manifest is as it was written (its seal)
 * and names the hashes of the one before it and of the rows of the ledger and of the bounds up to its month, all are of
 * one edition and of one kind of figures. Null where nothing is published. Throws a ChainError for the first
 * publication that is not as it was left.
 *
 * @param files every manifest, in any order
 * @param ledger the text of `figures.csv`, or null where it is missing
 * @param bounds the same for `bounds.csv`, which editions from before there were bounds do not have
 * @param earlier what was published before the edition was started afresh, null where nothing of it is kept
 */
export async function verifyChain(
  files: readonly ManifestFile[],
  ledger: string | null,
  bounds: string | null = null,
  earlier: Chain | null = null,
): Promise<Chain | null> {
  if (files.length === 0 && ledger === null && bounds === null) return null;
  if (files.length === 0 && ledger === null) throw new ChainError(null, 'bounds.csv stands without figures.csv.');
  if (files.length === 0) throw new ChainError(null, 'figures.csv has no manifest: publications holds no file.');
  const manifests = await linkedManifests(files);
  const publications = manifests.map(({ publication }) => publication);
  const missing = (name: string, newest = publications.at(-1)?.publication as Month) =>
    new ChainError(newest, `${name} is missing: it was removed after the publication of ${newest}.`);
  if (ledger === null) throw missing('figures.csv');
  const ledgerText = withLineFeeds(ledger);
  await checkRows(figuresFile, ledgerText, publications);
  if (bounds === null && publications.some((publication) => publication.bounds !== undefined)) {
    throw missing('bounds.csv');
  }
  const boundsText = bounds === null ? boundsFile.header : withLineFeeds(bounds);
  await checkRows(boundsFile, boundsText, publications);
  await checkEarlier(publications, earlier);
  return { ledgerText, boundsText, manifests, earlier };
}

/** A chain that was started afresh goes on from what was published before, and nothing else has anything before it. */
async function checkEarlier([first, ...later]: readonly Publication[], earlier: Chain | null): Promise<void> {
  const strange = later.find(({ afresh }) => afresh !== undefined);
  if (strange !== undefined) {
    const { publication } = strange;
    throw new ChainError(publication, `The publication of ${publication} starts afresh and is not the first.`);
  }
  const before = first?.afresh?.earlier;
  const kept = before?.isKept === true ? before : null;
  if (kept === null && earlier === null) return;
  const month = first?.publication ?? null;
  if (kept === null) throw new ChainError(month, 'The folder earlier stands where nothing was published before.', move);
  const last = earlier?.manifests.at(-1);
  if (last === undefined || (await sha256(last.text)) !== kept.manifest) {
    throw new ChainError(
      month,
      `The folder earlier does not hold what was published up to ${kept.publication}, before it was started afresh.`,
      'Take the folder earlier from version control or a backup: readers still know what it says.',
    );
  }
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
        `The publication of ${month} ${after}: a manifest before it is missing, was put in place of another or was written again.`,
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

/** A file of which each publication adds rows, and the hash that its manifest names. */
interface GrowingFile {
  name: string;
  what: string;
  header: string;
  /** Undefined where the publication added no rows and names no hash. */
  hashIn(publication: Publication): string | undefined;
}

const figuresFile: GrowingFile = {
  name: 'figures.csv',
  what: 'the ledger',
  header: `${ledgerColumns.join(',')}\n`,
  hashIn: ({ ledger }) => ledger,
};

const boundsFile: GrowingFile = {
  name: 'bounds.csv',
  what: 'the file of bounds',
  header: `${boundColumns.join(',')}\n`,
  hashIn: ({ bounds }) => bounds,
};

/** Rows come in the order of their publications, and those up to each month are the bytes that its manifest names. */
async function checkRows(file: GrowingFile, text: string, publications: readonly Publication[]): Promise<void> {
  const { name, what, header, hashIn } = file;
  const ends = endsOfMonths(file, text);
  const known = new Set(publications.map(({ publication }) => publication));
  for (const publication of publications) {
    const month = publication.publication;
    const hash = hashIn(publication);
    const last = ends.findLast((end) => end.month <= month);
    if (hash === undefined ? last === undefined : (await sha256(text.slice(0, last?.end ?? header.length))) === hash) {
      continue;
    }
    throw new ChainError(
      month,
      `${name} is not ${what} that publications/${month}.json was made with: a row of ${month} was edited, added or removed.`,
    );
  }
  const stranger = ends.find(({ month }) => !known.has(month));
  if (stranger !== undefined) {
    const { month } = stranger;
    throw new ChainError(month, `${name} holds rows of ${month}, of which there is no manifest.`);
  }
}

/** Where in a file's text the rows of each month end. */
function endsOfMonths({ name, what, header }: GrowingFile, text: string): { month: Month; end: number }[] {
  if (!text.startsWith(header)) throw new ChainError(null, `${name}:1: the columns are not those of ${what}.`);
  const ends: { month: Month; end: number }[] = [];
  let line = 1;
  for (let start = header.length; start < text.length; ) {
    line += 1;
    const month = text.slice(start, text.indexOf(',', start));
    const last = ends.at(-1);
    if (last !== undefined && last.month > month) {
      throw new ChainError(month, `${name}:${line}: a row of ${month} stands after one of ${last.month}.`);
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
