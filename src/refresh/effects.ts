import type { Elsewhere as AuditElsewhere, EditionAudit, PublishedFiles, Solver } from '#audit';
import type { Catalogue, Edition, Measure, Settings } from '#catalogue';
import type { Tie } from '#disclosure';
import type { Figure } from '#figure';
import type { Chain, Head, HeadEnd, LedgerRow, OutsideFact } from '#published';
import type { Database } from '#warehouse';

/** Everything outside itself that a refresh reads, writes or calls. */
export interface RefreshEffects {
  files: RefreshFiles;
  output: Output;
  /**
   * Takes the steps one after another and shows how far they are. Rejects as the first that fails does; the rest are
   * left out.
   */
  progress: (steps: readonly Step[]) => Promise<void>;
  /** A database; what it holds is replaced. */
  database: () => Promise<Database>;
  /** What earlier refreshes kept in a private folder. */
  kept: (folder: string) => KeptValues;
  solver: () => Promise<Solver>;
  auditor: Auditor;
  /**
   * What commentary and meetings that are read beside the editions of a folder give away of figures: exact numbers, and the
   * same for the analyst, a line each. Rejects where they cannot be read.
   */
  said: (published: string, of: WorkedOut) => Promise<{ facts: readonly OutsideFact[]; lines: readonly string[] }>;
  /** The version of the product, as manifests name it. */
  version: string;
}

/** Figures that were worked out, and what they are figures of. */
export interface WorkedOut {
  figures: readonly Figure[];
  measures: readonly Measure[];
  settings: Settings;
  synthetic: boolean;
}

/** One of the steps of a refresh. */
export interface Step {
  title: string;
  /** `say` shows how far the step is, in a word. */
  run: (say: (word: string) => void) => Promise<void>;
}

/** Where the analyst reads what a refresh says. */
export interface Output {
  log: (text: string) => void;
}

/** One of the things in a folder. */
export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'other';
}

/** Files to read, by paths that only `join` makes. */
export interface ReadableFiles {
  /** The path of something in a folder. */
  join: (...parts: string[]) => string;
  /** What lies in a folder; null where there is no such folder. */
  entries: (folder: string) => Promise<Entry[] | null>;
  /** The text of a file; null where there is none. */
  text: (file: string) => Promise<string | null>;
  bytes: (file: string) => Promise<Uint8Array>;
}

/** The files that a refresh reads and writes. */
export interface RefreshFiles extends ReadableFiles {
  /** The settings of an edition and the measures. Rejects with a RefreshStopped that lists every fault. */
  catalogue: (settings: string, measures: string, edition: Edition, ownMeasures?: string) => Promise<Catalogue>;
  /**
   * What the folder of an edition holds; null where nothing is published there. Rejects with a RefreshStopped where it
   * is not as its publications left it; where it `mayBeGone`, not because nothing is there any longer.
   */
  published: (folder: string, mayBeGone?: boolean) => Promise<(Chain & { ledger: LedgerRow[] }) | null>;
  /** What is known beside the folder of an edition of its newest publication; null where nothing is. */
  head: (folder: string) => Promise<Head | null>;
  /** Writes a private list and the folder that it is in. */
  write: (file: string, text: string) => Promise<void>;
  /**
   * Keeps others from publishing under a folder until the returned function is called. `note` is given a message about
   * a lock that was left behind. Throws where somebody else publishes there.
   */
  lock: (published: string, note: (line: string) => void) => () => void;
  /** Writes files into the folder of an edition and what is newest beside it, all or none. */
  publish: (folder: string, files: Readonly<Record<string, string>>, publishing: Publishing) => void;
  /** Makes the folder of an edition whole again where a publication was interrupted. */
  recover: (folder: string) => void;
}

/** Values in a private folder, each under a name in hexadecimal digits that no other value has. */
export interface KeptValues {
  /** Names the code that makes what is kept, and all that it runs on: by other code, other values come of the same. */
  madeBy: string;
  /** A value as it was put there; null where it is not there, or not whole. Never rejects. */
  get: (name: string) => Promise<unknown>;
  /** Rejects where it cannot be kept. */
  put: (name: string, value: unknown) => Promise<void>;
  /** Removes all other values, as far as it can. Never rejects. */
  keepOnly: (names: ReadonlySet<string>) => Promise<void>;
}

/** What stands beside a folder once a publication is written into it, and what becomes of what is in it. */
export interface Publishing {
  /** The newest publication before; null where there was none. */
  was: HeadEnd | null;
  /** The publication that is written. */
  head: HeadEnd;
  /** Either it stays, or the folder starts afresh: with all of it kept in its folder `earlier`, or without. */
  before: 'stays' | 'kept as earlier' | 'removed';
}

/** The auditor, which shares no code with the gate. */
export interface Auditor {
  /**
   * What can be worked out from an edition, with what readers have besides; of `only` some secrets, where they are given.
   * `which` tells editions apart that are audited in turn: of each, what earlier audits found may be used again.
   */
  ofEdition: (
    files: PublishedFiles,
    elsewhere: AuditElsewhere,
    only?: ReadonlySet<string>,
    which?: 'this' | 'the other',
  ) => Promise<EditionAudit>;
  /** What ties the numbers of figures together, whatever of them is shown. */
  tiesOf: (files: Pick<PublishedFiles, 'figures' | 'measures'>) => readonly Tie[];
  /** In a sentence that names no value, why an edition must not be published; null where nothing speaks against it. */
  reasonAgainst: (audit: EditionAudit) => string | null;
}

/** Takes steps one after another, and shows nothing. */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  for (const { run } of steps) await run(() => {});
}
