import { type Day, never } from './day.ts';
import type { Council, Extract, Row } from './extract.ts';

/** An episode of the return, up to the day on which the next one took its place. */
export interface Episode {
  child: string;
  start: Day;
  /** Its own end, which may be missing though another episode has begun. */
  end: Day;
  until: Day;
  rne: string;
  status: string;
  need: string;
  place: string;
  provider: string;
  urn: string;
  /** Miles from home, and IN or OUT of the area. */
  distance: string;
  location: string;
  endReason: string;
  whyMoved: string;
}

/** An unbroken time in one home, temporary stays elsewhere in it. */
export interface Stay {
  start: Day;
  end: Day;
  /** The last episode in the home itself; null where the child was only ever away from one that is not known. */
  settled: Episode | null;
  episodes: Episode[];
}

/** An unbroken time in care. */
export interface Period {
  child: string;
  start: Day;
  /** The first day of it that the episodes have. */
  seenFrom: Day;
  begins: 'with S' | 'on the list' | 'before the records';
  end: Day;
  /** Why the child left; empty where that is not known, or care goes on. */
  endReason: string;
  episodes: Episode[];
  stays: Stay[];
}

const shortBreaks = ['V3', 'V4'];
const isShortBreak = (status: string): boolean => shortBreaks.includes(status);
const isTemporary = (place: string): boolean => /^T[0-4]$/.test(place);

export const newestFirst = (extracts: readonly Extract[]): Extract[] =>
  extracts.toSorted((one, other) => (one.takenOn < other.takenOn ? 1 : -1));

/** The rows of a table that still count: of an older extract, those of days that no newer one covers. */
export function historyOf({ extracts }: Council, table: string, dayOf: (row: Row) => Day): Row[] {
  const found: Row[] = [];
  let covered = never;
  for (const { coversFrom, tables } of newestFirst(extracts)) {
    const rows = tables[table];
    if (rows === undefined) continue;
    const keys = new Set(found.map((row) => `${idOf(row)} ${dayOf(row)}`));
    found.push(...rows.filter((row) => dayOf(row) < covered && !keys.has(`${idOf(row)} ${dayOf(row)}`)));
    if (coversFrom < covered) covered = coversFrom;
  }
  return found;
}

export const idOf = (row: Row): string => row.child ?? row.child_id ?? '';

/** The episodes of each child, one after the other. */
function episodesOf(council: Council): Map<string, Episode[]> {
  const withEpisodes = newestFirst(council.extracts).filter(({ tables }) => tables.episodes !== undefined);
  const rows = historyOf(council, 'episodes', (row) => row.decom ?? '').map((row): Episode => {
    const source = withEpisodes.findIndex(({ tables }) => tables.episodes?.includes(row));
    // What newer extracts no longer have was over when they begin.
    const goneFrom = withEpisodes
      .slice(0, source)
      .reduce((day, { coversFrom }) => (coversFrom < day ? coversFrom : day), never);
    const end = row.dec || never;
    return {
      child: row.child ?? '',
      start: row.decom ?? '',
      end: end < goneFrom ? end : goneFrom,
      until: end < goneFrom ? end : goneFrom,
      rne: row.rne ?? '',
      status: row.ls ?? '',
      need: row.cin ?? '',
      place: row.place ?? '',
      provider: row.place_provider ?? '',
      urn: row.urn ?? '',
      distance: row.pl_distance ?? '',
      location: row.pl_location ?? '',
      endReason: end <= goneFrom && row.dec ? (row.rec ?? '') : '',
      whyMoved: row.reason_place_change ?? '',
    };
  });
  const byChild = Map.groupBy(rows, ({ child }) => child);
  for (const [child, own] of byChild) {
    const sorted = own.toSorted((a, b) => compare(a.start, b.start) || compare(a.until, b.until));
    byChild.set(
      child,
      sorted.map((one, at) => {
        const next = sorted[at + 1]?.start ?? never;
        return next < one.until ? { ...one, until: next, endReason: '' } : one;
      }),
    );
  }
  return byChild;
}

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Each child's episodes of short breaks. */
export const shortBreaksOf = (council: Council): Map<string, Episode[]> =>
  new Map([...episodesOf(council)].map(([child, own]) => [child, own.filter(({ status }) => isShortBreak(status))]));

const isFinal = (reason: string): boolean => reason !== '' && reason !== 'X1';

/** Each child's times in care: DfE's guide to the return, reasons for a new episode and for its end. */
export function periodsOf(council: Council): Map<string, Period[]> {
  const lists = newestFirst(council.extracts).flatMap(({ tables }) => tables.children_in_care ?? []);
  return new Map(
    [...episodesOf(council)].map(([child, episodes]) => [
      child,
      periodsOfChild(
        episodes,
        lists.filter((row) => row.child_id === child),
      ),
    ]),
  );
}

function periodsOfChild(episodes: readonly Episode[], listed: readonly Row[]): Period[] {
  const periods: Period[] = [];
  let open: Period | null = null;
  const close = (end: Day, reason: string) => {
    if (open === null) return;
    open.end = end;
    open.endReason = reason;
    open = null;
  };
  for (const [at, episode] of episodes.entries()) {
    if (isShortBreak(episode.status)) {
      close(episode.start, '');
      continue;
    }
    // Care begins where short breaks go over into it without a day between.
    const last = episodes[at - 1];
    const goesOver = last !== undefined && isShortBreak(last.status) && last.end === episode.start;
    const before = open?.episodes.at(-1);
    // Care ended, though nobody said why: the child came back later.
    const cameBack = before !== undefined && before.end < episode.start && before.endReason === '';
    if (episode.rne === 'S' || cameBack) close(episode.start, '');
    if (open === null) {
      open = beginning(episode, goesOver, listed, periods.at(-1)?.end ?? '');
      periods.push(open);
    }
    (open as Period).episodes.push(episode);
    if (isFinal(episode.endReason)) close(episode.until, episode.endReason);
  }
  for (const period of periods) {
    // What ended without a reason is over too, unless it says that another episode follows.
    const last = period.episodes.at(-1);
    if (period.end === never && last !== undefined && last.endReason !== 'X1') period.end = last.until;
    period.stays = staysOf(period.episodes);
  }
  return periods;
}

function beginning(first: Episode, goesOver: boolean, listed: readonly Row[], before: Day): Period {
  const { child, start } = first;
  const isStart = first.rne === 'S' || goesOver;
  const told = listed
    .filter((row) => row.started_on && row.started_on <= start && row.started_on >= before)
    .map((row) => row.started_on as Day)[0];
  const begins = isStart ? 'with S' : told === undefined ? 'before the records' : 'on the list';
  return {
    child,
    start: isStart ? start : (told ?? start),
    seenFrom: start,
    begins,
    end: never,
    endReason: '',
    episodes: [],
    stays: [],
  };
}

/** The homes of a time in care, by DfE's rules for placement stability and the settings of this dashboard. */
function staysOf(episodes: readonly Episode[]): Stay[] {
  const stays: Stay[] = [];
  for (const episode of episodes) {
    const now = stays.at(-1);
    if (now === undefined || begins(episode, now)) {
      stays.push({
        start: episode.start,
        end: episode.until,
        settled: isTemporary(episode.place) ? null : episode,
        episodes: [episode],
      });
      continue;
    }
    now.episodes.push(episode);
    now.end = episode.until;
    if (!isTemporary(episode.place)) now.settled = episode;
  }
  return stays;
}

function begins({ rne, place, provider, urn }: Episode, now: Stay): boolean {
  if (isTemporary(place)) return false;
  if (now.settled === null) return true;
  if (!['S', 'P', 'B'].includes(rne)) return false;
  // Foster carers who are to adopt: the child lives with them already.
  if (/^A[35]$/.test(place) && /^(U[1-6]|A[35])$/.test(now.settled.place)) return false;
  const isAway = isTemporary(now.episodes.at(-1)?.place ?? '');
  const { settled } = now;
  const isBack = place === settled.place && provider === settled.provider && urn === settled.urn;
  return !(isAway && isBack);
}

/** A child in care on a day: the state on it. */
export interface InCare {
  child: string;
  episode: Episode;
  period: Period;
  stay: Stay;
}

/** Who is in care on a day, once each. */
export function inCareOn(periods: ReadonlyMap<string, readonly Period[]>, day: Day): InCare[] {
  return [...periods].flatMap(([child, own]) =>
    own
      .flatMap((period) =>
        period.episodes
          .filter(({ start, end }) => start <= day && day < end)
          .map((episode): InCare => {
            const stay = period.stays.find(({ episodes }) => episodes.includes(episode)) as Stay;
            return { child, episode, period, stay };
          }),
      )
      .slice(-1),
  );
}

/** Whether list 8 has a child as in care on a day: without a start it has. */
export const isOn = ({ started_on = '', ceased_on, legal_status = '' }: Row, day: Day): boolean =>
  !isShortBreak(legal_status) && started_on <= day && (ceased_on || never) > day;
