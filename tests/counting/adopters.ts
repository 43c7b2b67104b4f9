import type { Book } from './book.ts';
import { newestFirst } from './care.ts';
import { type Day, daysBetween, never, plusMonths } from './day.ts';
import type { Row } from './extract.ts';
import { type Part, part, share, sum } from './figure.ts';

/** A family of list 11, as the newest list that has it describes it: a couple is two rows. */
interface Family {
  child: string;
  stage1From: Day | '';
  stage1To: Day | '';
  stage2From: Day | '';
  approvedOn: Day | null;
  /** The day from which it waits no longer. */
  waitsTo: Day;
}

const nameOf = ({ family_id, adopter_id = '' }: Row): string => family_id || adopter_id;

function familiesOf({ council }: Book): Family[] {
  const newest = new Map<string, Row[]>();
  for (const { tables } of newestFirst(council.extracts)) {
    for (const [name, rows] of Map.groupBy(tables.adopters ?? [], nameOf)) {
      if (name !== '' && !newest.has(name)) newest.set(name, rows);
    }
  }
  return [...newest].map(([name, rows]) => familyOf(name, rows));
}

function familyOf(child: string, rows: readonly Row[]): Family {
  const days = (column: string): Day[] =>
    rows
      .map((row) => row[column] ?? '')
      .filter(Boolean)
      .sort();
  const [first, last] = [(of: string) => days(of)[0] ?? '', (of: string) => days(of).at(-1) ?? ''];
  const [stage2From, stage2To, applied] = [first('stage2_started_on'), last('stage2_ended_on'), last('approved_on')];
  const [leftOn, isRefused] = [last('left_on'), (rows[0]?.left_reason ?? '').startsWith('3')];
  const decided = stage2To || (applied >= stage2From ? applied : '');
  const hasStages = stage2From !== '' || stage2To !== '';
  const leftBefore = hasStages && leftOn !== '' && leftOn <= decided;
  const found = first('matched_on') || first('placed_on') || last('adopted_on');
  return {
    child,
    stage1From: first('stage1_started_on'),
    stage1To: last('stage1_ended_on'),
    stage2From,
    approvedOn: decided === '' || isRefused || leftBefore ? null : decided,
    waitsTo: [found, leftOn].filter(Boolean).sort()[0] ?? never,
  };
}

/** Families who skip stage 1: the list has none, or one of a single day. */
const isOnFastTrack = ({ stage1From, stage1To }: Family): boolean => stage1From === '' || stage1From === stage1To;

const named = (families: readonly Family[]): string[] => families.map(({ child }) => child);

/** Days from the start of stage 1 to approval, of the families who were approved from one day to another. */
export function approvalDays(book: Book, first: Day, last: Day): Part[] {
  const approved = familiesOf(book).flatMap((family) => {
    const { approvedOn, stage1From } = family;
    if (approvedOn === null || approvedOn < first || approvedOn > last || isOnFastTrack(family)) return [];
    return stage1From <= approvedOn ? [{ family, days: daysBetween(stage1From, approvedOn) }] : [];
  });
  const families = approved.map(({ family }) => family);
  return [part(sum(approved.map(({ days }) => days)), approved.length, named(families))];
}

/** Families whose assessment began at stage 2 from one day to another, and who skipped stage 1. */
export function fastTrackStarts(book: Book, first: Day, last: Day): Part[] {
  const started = familiesOf(book).filter(
    (family) =>
      family.stage2From !== '' && family.stage2From >= first && family.stage2From <= last && isOnFastTrack(family),
  );
  return [part(started.length, null, named(started))];
}

/** Of the approved families who wait for a match on a month's last day, those who have waited for over three months. */
export function waitedLong(book: Book, day: Day): Part[] {
  const list = book.list('adopters', day);
  if (list === null) return [];
  const there = new Set(list.map(nameOf));
  const lists = book.council.extracts.filter(({ month, tables }) => month <= day.slice(0, 7) && tables.adopters);
  const wasOnOne = (name: string) => lists.some(({ tables }) => tables.adopters?.some((row) => nameOf(row) === name));
  const waiting = familiesOf(book).filter(
    ({ child, approvedOn, waitsTo }) =>
      approvedOn !== null && approvedOn <= day && waitsTo > day && (there.has(child) || !wasOnOne(child)),
  );
  return [share(waiting, ({ approvedOn }) => plusMonths(approvedOn as Day, 3) < day)];
}
