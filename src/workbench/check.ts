import type { Month } from '#calendar';
import type { Catalogue, Edition, Settings } from '#catalogue';
import type { Figure } from '#figure';
import type { LedgerRow } from '#published';
import {
  type Cause,
  type Effects,
  type Outcome,
  type RefreshEffects,
  type RefreshFiles,
  type RefreshOptions,
  RefreshStopped,
  refresh,
} from '#refresh';
import { memoryFiles, type Reading } from './memory-files.ts';
import type { MemoryFolder } from './memory-folder.ts';
import { productPlaces } from './product.ts';

/** What a refresh needs besides files: the engine, the solver and the auditor of the page. */
export interface Engines extends Pick<RefreshEffects, 'database' | 'solver' | 'auditor' | 'said' | 'version'> {
  reading: Reading;
}

/** What the analyst chose. */
export interface CheckOptions {
  /** The newest month of which there are extracts, where not given. */
  asAt?: Month | undefined;
  edition: Edition;
  effects: Effects;
}

/** How far a check is, as it goes on. */
export type CheckEvent =
  | { kind: 'step'; title: string; number: number; of: number }
  | { kind: 'word'; word: string }
  | { kind: 'found' };

/** What was found. */
export interface Found {
  causes: readonly Cause[];
  month: Month;
  settings: Settings;
  /** The month of the list that findings are new against; null where there is none. */
  before: Month | null;
}

/** What was worked out, before anything was hidden. */
export interface Inside {
  figures: readonly Figure[];
  month: Month;
  catalogue: Catalogue;
}

/** All that a check came to. */
export interface Checked {
  edition: Edition;
  /** The folder as the refresh left it. */
  folder: MemoryFolder;
  /** What the refresh said, in order. */
  said: string[];
  found: Found | null;
  inside: Inside | null;
  /** What it published; null where something stopped it. */
  outcome: Outcome | null;
  /** What stopped it; null where nothing did. */
  stopped: string | null;
  /** The ledger of the edition before, and as it is now. */
  before: LedgerRow[];
  ledger: LedgerRow[];
}

/**
 * Refreshes a folder in memory, just as `npm run refresh` does with a folder of a machine. What stops a refresh is in the
 * result; rejects where the product itself fails. `tell` is given how far it is, `partly` what is known as yet.
 */
export async function check(
  folder: MemoryFolder,
  { asAt, edition, effects }: CheckOptions,
  { reading, ...engines }: Engines,
  tell: (event: CheckEvent, partly: Checked) => void,
): Promise<Checked> {
  const files = memoryFiles(folder, reading);
  const checked: Checked = {
    ...{ edition, folder, said: [], found: null, inside: null, outcome: null, stopped: null },
    ...{ before: [], ledger: [] },
  };
  const options: RefreshOptions = { ...places, asAt, edition, effects, cache: false };
  const standing = `${places.published}/${edition}`;
  try {
    checked.before = await ledgerBefore(files, standing);
    checked.outcome = await refresh(
      options,
      {
        ...engines,
        files,
        output: { log: (text) => checked.said.push(text) },
        kept: () => nothingKept,
        progress: async (steps) => {
          for (const [at, { title, run }] of steps.entries()) {
            tell({ kind: 'step', title, number: at + 1, of: steps.length }, checked);
            await run((word) => tell({ kind: 'word', word }, checked));
          }
        },
      },
      {
        causes: (causes, of) => {
          checked.found = { causes, ...of };
          tell({ kind: 'found' }, checked);
        },
        figures: (figures, of) => {
          checked.inside = { figures, ...of };
        },
      },
    );
    checked.ledger = (await files.published(standing))?.ledger ?? [];
  } catch (error) {
    if (!(error instanceof RefreshStopped)) throw error;
    checked.stopped = error.message;
  }
  return checked;
}

/** The ledger before; of one that is not as it was left, the refresh itself says so. */
async function ledgerBefore(files: Pick<RefreshFiles, 'published'>, folder: string): Promise<LedgerRow[]> {
  const chain = await files.published(folder).catch((problem: unknown) => {
    if (problem instanceof RefreshStopped) return null;
    throw problem;
  });
  return chain?.ledger ?? [];
}

/** Where everything lies in the folder. */
const places = {
  ...{ extracts: 'extracts', settings: 'settings.yaml', ownMeasures: 'measures', published: 'published' },
  ...{ findings: 'findings', outside: 'outside', ...productPlaces },
};

/** A page keeps nothing from one check to the next. */
const nothingKept = {
  madeBy: '',
  get: async () => null,
  put: async () => {},
  keepOnly: async () => {},
};
