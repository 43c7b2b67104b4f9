import { type Month, monthInWords } from '#calendar';
import type { Settings } from '#catalogue';
import type { Publication } from '#published';
import { counted } from './findings-report.ts';
import { firstOf } from './first-of.ts';
import type { Outcome } from './outcome.ts';
import type { CheckedExtract } from './read-extracts.ts';
import type { Remark } from './remark.ts';

/** Whose extract, and of which month. */
type ExtractName = Pick<CheckedExtract['folder'], 'authority' | 'month'>;

/** How the extracts up to a publication differ from those that it was made from. */
export interface ExtractsSince {
  publication: Month;
  /** It was made from them, and they are not there any longer. */
  gone: ExtractName[];
  /** Their files, the day on which they were taken, or the first that they cover, are other ones. */
  changed: ExtractName[];
  /** They came later. */
  added: ExtractName[];
  /** Those that it was made from, and those that are there. */
  all: ExtractName[];
}

/** Compares the extracts up to a publication, and up to a month `until`, with those that it was made from. */
export function extractsSince(
  { publication, extracts: made }: Pick<Publication, 'publication' | 'extracts'>,
  extracts: readonly CheckedExtract[],
  until: Month = publication,
): ExtractsSince {
  const last = until < publication ? until : publication;
  const before = new Map(made.filter(({ month }) => month <= last).map((one) => [nameOf(one), one]));
  const now = new Map(
    extracts
      .filter(({ folder }) => folder.month <= last)
      .map(({ folder: { authority, month, extractedOn, coversFrom }, hash }) => [
        nameOf({ authority, month }),
        { authority, month, extractedOn, coversFrom, hash },
      ]),
  );
  return {
    publication,
    gone: [...before].flatMap(([name, one]) => (now.has(name) ? [] : one)),
    changed: [...now].flatMap(([name, one]) => (isOther(before.get(name), one) ? one : [])),
    added: [...now].flatMap(([name, one]) => (before.has(name) ? [] : one)),
    all: [...new Map<string, ExtractName>([...before, ...now]).values()],
  };
}

/** What a manifest keeps of an extract beside whose it is and of which month. */
type Kept = Pick<Publication['extracts'][number], 'hash' | 'extractedOn' | 'coversFrom'>;

/** Whether an extract is another one than a manifest names: of what that does not say, nothing is known to be otherwise. */
function isOther(then: Kept | undefined, now: Kept): boolean {
  if (then === undefined) return false;
  if (then.hash !== now.hash || then.extractedOn !== now.extractedOn) return true;
  return then.coversFrom !== undefined && then.coversFrom !== now.coversFrom;
}

/** That extracts are gone from which the newest publication was made; nothing where all are there. */
export function goneExtracts(since: ExtractsSince, settings: Settings): Remark[] {
  if (since.gone.length === 0) return [];
  return [
    {
      says: `${wordsSince('Gone', since, since.gone, settings)} What nothing but these files said counts no longer: figures of then may come out differently, or stay as they were published with nothing behind them.`,
      remedy: 'Put the files back, unless they are gone on purpose.',
    },
  ];
}

/**
 * The extracts that changed or came since the newest publication, and `remedy`, what brings them into the figures; nothing
 * where there are none.
 */
export function changedExtracts(since: ExtractsSince, settings: Settings, remedy: string): Remark[] {
  return changesIn(since, settings).map((says) => ({ says, remedy }));
}

/**
 * What came of it that extracts of months before the one published changed, or came late: null where none did. It does not
 * say which of them moved a figure, or brought one.
 */
export function olderChangesWords(
  since: ExtractsSince,
  { month, added, revised, withdrawn }: Pick<Outcome, 'month' | 'added' | 'revised' | 'withdrawn'>,
  settings: Settings,
): string | null {
  const older = (names: readonly ExtractName[]) => names.filter((one) => one.month < month);
  const changes = changesIn({ ...since, changed: older(since.changed), added: older(since.added) }, settings);
  if (changes.length === 0) return null;
  return [...changes, movedWords(revised + withdrawn, added)].join(' ');
}

/** The extracts that earlier publications were made from and the newest was not, and that are not there: in words, or null. */
export function goneEarlierWords(
  publications: readonly Pick<Publication, 'extracts'>[],
  extracts: readonly CheckedExtract[],
  settings: Settings,
): string | null {
  const made = publications.flatMap((one) => one.extracts);
  const known = new Set(
    [...(publications.at(-1)?.extracts ?? []), ...extracts.map(({ folder }) => folder)].map(nameOf),
  );
  const gone = [...new Map(made.filter((one) => !known.has(nameOf(one))).map((one) => [nameOf(one), one])).values()];
  if (gone.length === 0) return null;
  return `Earlier publications were made from extracts that are gone: ${extractNames(gone, made, settings)}. If that was not on purpose, put the files back.`;
}

/** Of a refresh that moved no figure: an older extract moves none that a later one says, and may still bring one that was missing. */
function movedWords(moved: number, added: number): string {
  if (moved > 0) return `With all that this refresh read, ${counted(moved, 'published figure')} came out differently.`;
  const none =
    'what a later extract covers is taken from that one. If a figure is still wrong, correct it in the case system and in the newest extract.';
  if (added === 0) return `No published figure came out differently: ${none}`;
  return `With all that this refresh read, ${counted(added, 'figure')} came that ${added === 1 ? 'was' : 'were'} not published before, and none that was came out differently: ${none}`;
}

function changesIn(since: ExtractsSince, settings: Settings): string[] {
  const { changed, added } = since;
  return [
    ...(changed.length === 0 ? [] : [wordsSince('Changed', since, changed, settings)]),
    ...(added.length === 0 ? [] : [wordsSince('Came', since, added, settings)]),
  ];
}

function wordsSince(
  what: 'Gone' | 'Changed' | 'Came',
  { publication, all }: ExtractsSince,
  names: readonly ExtractName[],
  settings: Settings,
): string {
  return `${what} since ${monthInWords(publication)} was published: ${extractNames(names, all, settings)}.`;
}

/** The months of some extracts, each with whose they are where others of the month are not among them. */
function extractNames(some: readonly ExtractName[], all: readonly ExtractName[], { authorities }: Settings): string {
  const sendersOf = (names: readonly ExtractName[], month: Month) => [
    ...new Set(names.filter((one) => one.month === month).map(({ authority }) => authority)),
  ];
  const months = [...new Set(some.map(({ month }) => month))].toSorted();
  return firstOf(
    months.map((month) => {
      const senders = sendersOf(some, month);
      if (senders.length === sendersOf(all, month).length) return month;
      const names = senders.map((code) => authorities.find((one) => one.code === code)?.name ?? code);
      return `${month} (${names.join(', ')})`;
    }),
  );
}

const nameOf = ({ month, authority }: ExtractName): string => `${month} ${authority}`;
