import { type FigureId, figureKey, parseFigureKey } from '#figure';
import { type PublishableFigure, sameFigure } from '#published';
import { inHalves } from './in-halves.ts';
import { type Examination, keyOf, type Weakness, withoutNumbers } from './repair.ts';

/** How far a figure's neighbours go with it, the nearest first. */
const extents = ['category', 'breakdown', 'period', 'place', 'measure', 'day', 'publication'] as const;
export type Extent = (typeof extents)[number];

/** With so much, some of it is tried again once everything is closed. */
const wide: ReadonlySet<Extent> = new Set(['place', 'measure', 'day', 'publication']);

/** How often each kind of groups is tried at most: every try is an examination. */
const mostTries = 24;

/** Of so many figures, measures and days are tried whole before their tables. */
const manyGone = 50;

/** How often everything is examined again: where less is published, what is left can look more alike. */
const mostPasses = 3;

/** What is left of a publication where something could not be closed by hiding. */
export interface LeftOut {
  readonly rows: readonly PublishableFigure[];
  /** What is not published, by key, and with how much else it was left out. */
  readonly leftOut: ReadonlyMap<string, Extent>;
  /** The ids of the secrets for whose sake, by the keys of what is left out. */
  readonly for: ReadonlyMap<string, ReadonlySet<string>>;
  /** The keys of those that stay as they were published. */
  readonly asBefore: ReadonlySet<string>;
  /** A row of each figure that is not published, with no number: nobody may be able to work it out. */
  readonly silent: readonly PublishableFigure[];
  /** What a reader can narrow down all the same: what was published before, or is known elsewhere, gives it away. */
  readonly open: readonly Weakness[];
  /** Whether a reader could narrow anything else down if other rows were published in place of those. */
  readonly opens: (instead: readonly PublishableFigure[]) => Promise<boolean>;
}

interface Rest {
  readonly examine: Examination;
  /** What stands in the ledger, by key. */
  readonly published: ReadonlyMap<string, PublishableFigure>;
  /** Whether corrections wait no longer: what would be wrong if it stood is hidden then. */
  readonly correctionsAreDue: boolean;
}

/**
 * Leaves out what cannot be made safe, by itself: first what is said in the place of hidden figures, then the figures
 * of an open secret and their neighbours, ever more of them, and examines after each step what was open, at the end
 * everything. At last all of that place and day goes, whatever it measures, and all that is new. What went with a
 * whole place or further is brought back where that opens nothing, measure by measure, then day by day, then table by
 * table. A figure that was published before stays as it was, with all of its day, until corrections are due, and then
 * too where hiding the corrected one does not close it. What is left out counts as a secret still: a reader must not
 * be able to work it out either. For a secret that is open even if nothing at all is published now, nothing is left
 * out but what is said in its place.
 */
export async function leaveOut(
  rows: readonly PublishableFigure[],
  weak: readonly Weakness[],
  { examine: examineAsGiven, published, correctionsAreDue }: Rest,
): Promise<LeftOut> {
  const own = new Map(rows.map((row) => [figureKey(row), row]));
  const places = new Map([...own.keys()].map((key, place) => [key, place]));
  const kept = new Map(own);
  const silent = new Map<string, PublishableFigure>();
  const leftOut = new Map<string, Extent>();
  const reasons = new Map<string, ReadonlySet<string>>();
  const asBefore = new Set<string>();
  const asked = new Set<string>();
  const hopeless = new Map<string, Weakness>();
  let open: readonly Weakness[] = [];
  let changes = 0;
  let last: { of: string; found: readonly Weakness[] } | undefined;
  for (let pass = 0, news = weak; pass < mostPasses && news.length > 0; pass += 1) {
    await close(news);
    const again = changes === 0 ? [] : await examine([...kept.values()]);
    news = again.filter(staysOpen);
  }
  for (const groupsOf of gone().length > manyGone ? [measuresOf, daysOf, tablesOf] : [tablesOf])
    await inHalves(groupsOf(gone()), mostTries, bringBack);
  return {
    rows: [...kept.values()],
    silent: [...silent.values()],
    leftOut,
    for: reasons,
    asBefore,
    open: [...hopeless.values()],
    opens: async (instead) => (await examineAsGiven([...instead, ...silent.values()])).some(staysOpen),
  };

  /** In one order, whatever was left out and brought back: the auditor knows again what it has seen before. */
  function examine(all: readonly PublishableFigure[], only?: ReadonlySet<string>): Promise<readonly Weakness[]> {
    const placed = all.map((row) => ({ row, place: places.get(figureKey(row)) as number }));
    placed.sort((one, other) => one.place - other.place);
    return examineAsGiven(
      placed.map(({ row }) => row),
      only,
    );
  }

  /** The keys of what went with a whole place or further. */
  function gone(): string[] {
    return [...leftOut].filter(([, extent]) => wide.has(extent)).map(([key]) => key);
  }

  /** Closes more secrets, beside those that were to be closed before. */
  async function close(more: readonly Weakness[]): Promise<void> {
    const ids = new Set(more.map(({ id }) => id));
    // In full: where less is said, less is seen of what seems to hold between numbers. Then what is seen now, once more.
    for (const one of await examine(rows.map(nothingOf)))
      if (ids.has(one.id) && isGiven(one)) hopeless.set(one.id, one);
    await examine([...kept.values()]);
    for (const id of ids) asked.add(id);
    open = [...open, ...more.filter((one) => !isExcused(one))];
    sayNothingOf(more);
    if (open.length > 0) open = await stillOpen();
    for (const extent of extents) {
      if (open.length === 0) break;
      const near = nearest(extent);
      const places = placesOf(open, near);
      for (const [key, row] of [...kept]) {
        const secrets = places.get(near(row));
        if (secrets !== undefined) drop(key, row, extent, secrets);
      }
      open = await stillOpen();
    }
    for (const extent of ['day', 'publication'] as const) {
      if (open.length === 0) return;
      correctNothingOf(open, extent);
      open = await stillOpen();
    }
    // Nothing new is said any longer: the ledger alone gives it away.
    for (const one of open) hopeless.set(one.id, one);
    open = [];
  }

  /** A hidden number that a place and day were corrected of can be as open as one that is shown: then nothing of them is. */
  function correctNothingOf(secrets: readonly Weakness[], extent: Extent): void {
    const near = nearest(extent);
    const places = placesOf(secrets, near);
    for (const [key, row] of [...kept]) {
      const ids = places.get(near(row));
      if (ids !== undefined) asItWas(key, row, extent, ids);
    }
  }

  function sayNothingOf(more: readonly Weakness[]): void {
    const near = nearest('category');
    const places = placesOf(more, near);
    for (const [key, row] of kept) {
      if (!places.has(near(row)) || row.bound === undefined || isAsBefore(key, row)) continue;
      kept.set(key, withoutBound(row));
      changes += 1;
    }
  }

  /** Nothing is examined again as it was. */
  async function stillOpen(): Promise<Weakness[]> {
    const of = `${changes} ${asked.size}`;
    if (last?.of !== of) last = { of, found: await openIn([...kept.values(), ...silent.values()]) };
    return last.found.filter(staysOpen);
  }

  /** What of the secrets asked about is open: quickly, and where something is, in full. */
  async function openIn(all: readonly PublishableFigure[]): Promise<readonly Weakness[]> {
    const found = await examine(all, asked);
    if (!found.some(staysOpen)) return found;
    return (await examine(all)).filter(({ id }) => asked.has(id));
  }

  /**
   * How something is seen to be open, or null. Quickly, what seemed to hold when everything was examined last still does; more
   * may, so that what looks closed is tried in full.
   */
  async function opensSomething(): Promise<'quickly' | 'in full' | null> {
    const all = [...kept.values(), ...silent.values()];
    if ((await examine(all, asked)).some(staysOpen)) return 'quickly';
    return (await examine(all)).some(staysOpen) ? 'in full' : null;
  }

  function staysOpen(one: Weakness): boolean {
    return !isExcused(one) && isOpen(one);
  }

  /** What is given away in any case may not be narrowed down further. */
  function isExcused({ id, room = 0 }: Weakness): boolean {
    const given = hopeless.get(id);
    return given !== undefined && room >= (given.room ?? 0);
  }

  /** What the ledger gives away, or says of a figure; of what it says nothing of, that a number is small is nobody's secret. */
  function isGiven({ of, isExact = true }: Weakness): boolean {
    return isExact || of.some(([number]) => published.has(keyOf(number)));
  }

  /** What is not published at all is closed as soon as a second value is possible. */
  function isOpen({ of, isExact = true }: Weakness): boolean {
    return isExact || of.some(([number]) => kept.has(keyOf(number)));
  }

  function drop(key: string, row: PublishableFigure, extent: Extent, secrets: ReadonlySet<string>): void {
    if (isAsBefore(key, row)) return;
    if (!published.has(key)) leave(key, row, extent, secrets);
    else if (correctionsAreDue) keep(key, withoutNumbers(row), extent, secrets);
    else for (const [other, one] of [...kept]) if (dayOf(one) === dayOf(row)) asItWas(other, one, extent, secrets);
  }

  /** Of old and new numbers of a day side by side nothing would add up. */
  function asItWas(key: string, row: PublishableFigure, extent: Extent, secrets: ReadonlySet<string>): void {
    const before = published.get(key);
    if (before === undefined) leave(key, row, extent, secrets);
    else if (!sameFigure(before, row)) {
      keep(key, before, extent, secrets);
      asBefore.add(key);
    }
  }

  function keep(key: string, row: PublishableFigure, extent: Extent, secrets: ReadonlySet<string>): void {
    changes += 1;
    leftOut.set(key, extent);
    reasons.set(key, secrets);
    kept.set(key, row);
  }

  function leave(key: string, row: PublishableFigure, extent: Extent, secrets: ReadonlySet<string>): void {
    changes += 1;
    leftOut.set(key, extent);
    reasons.set(key, secrets);
    kept.delete(key);
    silent.set(key, nothingOf(row));
  }

  function isAsBefore(key: string, row: PublishableFigure): boolean {
    const before = published.get(key);
    return before !== undefined && sameFigure(before, row);
  }

  /** A row of which nothing is published now. */
  function nothingOf(row: PublishableFigure): PublishableFigure {
    const before = published.get(figureKey(row));
    return before ?? { ...withoutBound(row), numerator: null, denominator: null, value: null, symbol: '' };
  }

  /** Puts groups of figures back where that opens nothing; whether it did so. */
  async function bringBack(groups: readonly (readonly string[])[]): Promise<boolean> {
    const keys = groups.flat();
    changes += 1;
    const was = keys.map((key) => [key, kept.get(key), silent.get(key)] as const);
    for (const key of keys) {
      silent.delete(key);
      kept.set(key, own.get(key) as PublishableFigure);
    }
    const opened = await opensSomething();
    if (opened === null) {
      for (const key of keys) {
        leftOut.delete(key);
        reasons.delete(key);
        asBefore.delete(key);
      }
      return true;
    }
    for (const [key, row, quiet] of was) {
      if (row === undefined) kept.delete(key);
      else kept.set(key, row);
      if (quiet !== undefined) silent.set(key, quiet);
    }
    changes += 1;
    // What is seen where more is published is not seen of what is left.
    if (opened === 'in full') await examine([...kept.values(), ...silent.values()]);
    return false;
  }
}

/** Where open secrets lie, and which lie there. */
function placesOf(
  open: readonly Weakness[],
  near: (figure: FigureId) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { id, of } of open) {
    for (const [number] of of) {
      const place = near(parseFigureKey(number) as FigureId);
      places.set(place, (places.get(place) ?? new Set()).add(id));
    }
  }
  return places;
}

/** Keys of the same measure together, those with the most first: they are likeliest what opened something. */
function measuresOf(keys: readonly string[]): string[][] {
  const measures = Map.groupBy(keys, (key) => nearest('measure')(parseFigureKey(key) as FigureId));
  return [...measures.values()].toSorted((one, other) => other.length - one.length);
}

/** Keys of the same place and day together, those with the fewest first. */
function daysOf(keys: readonly string[]): string[][] {
  const days = Map.groupBy(keys, (key) => nearest('day')(parseFigureKey(key) as FigureId));
  return [...days.values()].toSorted((one, other) => one.length - other.length);
}

/** Keys of the same table and day together, the newest days first: those would be missed most. */
function tablesOf(keys: readonly string[]): string[][] {
  const dayOf = (key: string) => (parseFigureKey(key) as FigureId).periodEnd;
  const tables = Map.groupBy(keys, (key) => nearest('breakdown')(parseFigureKey(key) as FigureId));
  return [...tables.values()].toSorted(([one = ''], [other = '']) => (dayOf(one) > dayOf(other) ? -1 : 1));
}

/** What figures have in common that are left out together. */
function nearest(extent: Extent): (figure: FigureId) => string {
  return ({ measure, authority, periodEnd, breakdown, category }) => {
    if (extent === 'publication') return '';
    if (extent === 'day') return [authority, periodEnd].join('|');
    if (extent === 'measure') return measure;
    if (extent === 'place') return [measure, authority].join('|');
    const day = [measure, authority, periodEnd];
    if (extent === 'period') return day.join('|');
    return [...day, breakdown, ...(extent === 'breakdown' ? [] : [category])].join('|');
  };
}

const dayOf = ({ measure, periodEnd }: PublishableFigure): string => `${measure}|${periodEnd}`;

function withoutBound({ bound: _, ...row }: PublishableFigure): PublishableFigure {
  return row;
}
