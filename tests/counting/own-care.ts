import type { Book } from './book.ts';
import { newestFirst } from './care.ts';
import { type Day, never, plusDays, plusMonths, plusWorkingDays } from './day.ts';
import type { Row } from './extract.ts';
import { type Part, part } from './figure.ts';

/** Something that was due on a day. */
interface Due {
  child: string;
  on: Day;
  inTime: boolean;
}

/** Those whose time is up by a day, and how many are not due yet. */
function timeUp(all: readonly Due[], end: Day): Part[] {
  const up = all.filter(({ on }) => on <= end);
  const names = all.map(({ child }) => child);
  return [
    part(up.filter(({ inTime }) => inTime).length, up.length, names),
    part(all.length - up.length, all.length, names, ['due', 'not due yet']),
  ];
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/** Events as they are known: each day of the newest extract that covers it, and of an older one what none covers since. */
function events(book: Book, table: string, id: string, day: string): Map<string, Row[]> {
  const found: Row[] = [];
  let covered = never;
  for (const { coversFrom, tables } of newestFirst(book.council.extracts)) {
    const rows = tables[table];
    if (rows === undefined) continue;
    found.push(...rows.filter((row) => (row[day] ?? '') < covered));
    covered = earlier(covered, coversFrom);
  }
  return Map.groupBy(found, (row) => row[id] ?? '');
}

/** First health assessments due in some months. */
export function firstAssessments(book: Book, first: Day, end: Day): Part[] {
  const assessed = events(book, 'health', 'child_id', 'assessed_on');
  const due = [...book.periods.values()].flat().flatMap((period): Due[] => {
    const on = plusWorkingDays(period.start, 20);
    const isStillHere = period.end > earlier(on, end);
    if (period.begins === 'before the records' || period.start > end || on < first || !isStillHere) return [];
    const days = (assessed.get(period.child) ?? [])
      .filter(({ kind }) => kind === 'initial')
      .map(({ assessed_on = '' }) => assessed_on);
    return [{ child: period.child, on, inTime: days.some((day) => day >= period.start && day <= on) }];
  });
  return timeUp(due, end);
}

/** Children in care with brothers and sisters in care. */
export function withSiblings(book: Book, day: Day): Part[] {
  const list = book.list('siblings', day);
  if (list === null) return [];
  const lives = new Map(list.map((row) => [row.child_id ?? '', row.lives_with_siblings]));
  const here = book.inCare(day).flatMap(({ child }) => (lives.has(child) ? [{ child, with: lives.get(child) }] : []));
  const names = here.map(({ child }) => child);
  const count = (...kinds: string[]) => here.filter((one) => kinds.includes(one.with ?? '')).length;
  return [
    part(count('all', 'some'), here.length, names),
    ...['all', 'some', 'none'].map((kind) =>
      part(count(kind), here.length, names, ['living together', `with ${kind} of them`]),
    ),
  ];
}

/** Children who were in care and in a home that is not registered on some day from one to another. */
export function notRegistered(book: Book, first: Day, end: Day): Part[] {
  const list = book.list('homes', end);
  if (list === null) return [];
  const children = new Set(
    list
      .filter(({ registration }) => registration === 'not registered')
      .flatMap(({ child_id = '', moved_in_on = '', moved_out_on }) => {
        const periods = book.periods.get(child_id) ?? [];
        const starts = periods.map((period) => [
          [moved_in_on, period.start, first].sort().at(-1) ?? '',
          [moved_out_on || never, period.end, plusDays(end, 1)].sort()[0] ?? '',
        ]);
        return starts.some(([from = '', to = '']) => from < to) ? [child_id] : [];
      }),
  );
  return [part(children.size, null, [...children])];
}

const begunBy = (list: readonly Row[], day: Day) => list.filter(({ started_on = '' }) => started_on <= day);
const endOf = ({ ended_on }: Row): Day => ended_on || never;

/** Children in pre-proceedings. */
export function inPreProceedings(book: Book, day: Day): Part[] {
  const list = book.list('pre_proceedings', day);
  if (list === null) return [];
  const open = new Set(
    begunBy(list, day)
      .filter((row) => endOf(row) > day)
      .map(({ child_id = '' }) => child_id),
  );
  return [part(open.size, null, [...open])];
}

/** Families that were offered a meeting before pre-proceedings ended. */
export function offeredMeetings(book: Book, first: Day, end: Day): Part[] {
  const list = book.list('pre_proceedings', end);
  if (list === null) return [];
  const begun = begunBy(list, end);
  const ended = begun.filter((row) => endOf(row) >= first && endOf(row) <= end);
  const open = new Set(begun.filter((row) => endOf(row) > end).map(({ child_id = '' }) => child_id));
  return timeUp(
    [
      ...ended.map((row) => ({ child: row.child_id ?? '', on: endOf(row), inTime: row.fgdm_offered === 'Y' })),
      ...[...open].map((child) => ({ child, on: never, inTime: false })),
    ],
    end,
  );
}

/** First visits of private fostering due in some months. */
export function firstFosteringVisits(book: Book, first: Day, end: Day): Part[] {
  const due = (book.list('private_fostering', end) ?? []).flatMap((row): Due[] => {
    const { arrangement_id: child = '', notified_on = '', first_visit_on } = row;
    const on = plusWorkingDays(notified_on, 7);
    if (notified_on > end || on < first || endOf(row) <= earlier(on, end)) return [];
    return [{ child, on, inTime: (first_visit_on || never) <= on }];
  });
  return timeUp(due, end);
}

/** Visits to privately fostered children due in some months. */
export const fosteringVisits = (book: Book, first: Day, end: Day): Part[] =>
  repeated(book, first, end, 'visit', {
    begin: ({ notified_on = '', started_on = '', first_visit_on }) =>
      [started_on, first_visit_on || notified_on].sort().at(-1) ?? '',
    next: (day, from, started) => plusDays(day, from < plusMonths(started, 12) ? 42 : 84),
  });

/** Reviews of private fostering due in some months. */
export const fosteringReviews = (book: Book, first: Day, end: Day): Part[] =>
  repeated(book, first, end, 'review', {
    begin: ({ notified_on = '', started_on = '' }) => [notified_on, started_on].sort().at(-1) ?? '',
    next: (_, from, __, no) => plusMonths(from, 12 * no),
  });

interface Rhythm {
  begin(row: Row): Day;
  /** The last day for the one after `day`, whose time began on `from`, or for the `no`th after that. */
  next(day: Day, from: Day, started: Day, no: number): Day;
}

/** What has to be done again and again: walks from one time to the next. */
function repeated(book: Book, first: Day, end: Day, kind: string, { begin, next }: Rhythm): Part[] {
  const happened = events(book, 'private_fostering_visits', 'arrangement_id', 'happened_on');
  const due = (book.list('private_fostering', end) ?? []).flatMap((row): Due[] => {
    const { arrangement_id: child = '', started_on: started = '' } = row;
    const found: Due[] = [];
    let from = begin(row);
    if (started === '' || from > end) return [];
    const days = (happened.get(child) ?? [])
      .filter((one) => one.kind === kind && (one.happened_on ?? '') <= end)
      .map(({ happened_on = '' }) => happened_on)
      .sort();
    for (let goesOn = true; goesOn; ) {
      const done = days.find((day) => day > from);
      let on = next(from, from, started, 1);
      if (done !== undefined && done <= on) found.push({ child, on, inTime: true });
      else {
        for (let no = 2; on <= end && on < (done ?? never); no += 1) {
          found.push({ child, on, inTime: false });
          on = next(on, from, started, no);
        }
        if (done === undefined) found.push({ child, on, inTime: false });
      }
      goesOn = done !== undefined;
      from = done ?? from;
    }
    return found.filter((one) => one.on >= first && endOf(row) > earlier(one.on, end));
  });
  return timeUp(due, end);
}
