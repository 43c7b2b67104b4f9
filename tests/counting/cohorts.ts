import type { Book } from './book.ts';
import { type Episode, historyOf, type Period } from './care.ts';
import { type Day, daysBetween, firstOf, never, plusDays, plusMonths } from './day.ts';
import { type Part, part, share, sum } from './figure.ts';
import { backBy, realStays } from './in-care.ts';

/** Whoever came into care together, left it together or lives somewhere on a day: by the words of their pages. */
export function cohortsTo(book: Book, end: Day, children: number | undefined): Record<string, Part[]> {
  const first = firstOf(12, end);
  const [before, beforeEnd] = [firstOf(24, end), plusDays(first, -1)];
  const periods = [...book.periods.values()].flat();
  const began = (from: Day, to: Day) =>
    periods.filter(({ begins, start }) => begins !== 'before the records' && from <= start && start <= to);
  const ended = (from: Day, to: Day) =>
    periods.filter(({ end: on, endReason }) => endReason !== '' && from <= on && on <= to);
  const started = began(first, end).map(({ child }) => child);
  const left = ended(first, end);
  const orders = ordersUnderWay(book, first, end);
  return {
    cla_started_rate: children === undefined ? [] : [part(started.length, children, started)],
    repeat_missing_children: [{ ...oftenGone(book, first, end), breakdown: 'times', category: 'three times or more' }],
    sgo_leaving_percent: [share(left, ({ endReason }) => /^E4[3-8]$/.test(endReason))],
    cao_leaving_percent: [share(left, ({ endReason }) => endReason === 'E41')],
    permanence_within_12m_percent: [
      share(
        [...firstOfEach(began(before, beforeEnd)).values()],
        ({ start, end: on, endReason }) =>
          on <= plusMonths(start, 12) && /^(E4A|E4B|E11|E12|E13|E41|E4[3-8])$/.test(endReason),
      ),
    ],
    returned_to_care_percent: [cameBack(book, ended(before, beforeEnd))],
    moves_per_1000_days: [moves(began(first, end), end)],
    weeks_in_proceedings: weeks(interimOrders(book, first, end)),
    dolo_count: [part(orders.size, null, [...orders])],
  };
}

/** Where children live on a day. */
export function livingOn(book: Book, day: Day, children: number | undefined): Record<string, Part[]> {
  const all = book.inCare(day);
  const alone = all.filter(({ child }) => isAlone(book, child, day)).map(({ child }) => child);
  const atHome = all.filter(({ episode }) => episode.place === 'P1' && /^C[12]$/.test(episode.status));
  const tooYoung = all
    .filter(({ episode, child }) => /^(K3|H5|P2)$/.test(episode.place) && (book.ageOf(child, day) ?? 99) < 16)
    .map(({ child }) => child);
  const located = all.filter(({ episode }) => {
    const miles = milesOf(episode);
    if (episode.location === 'IN') return true;
    return miles !== null && (miles <= 20 || episode.location === 'OUT');
  });
  return {
    uasc_count: [part(alone.length, null, alone)],
    uasc_share_of_children: children === undefined ? [] : [part(alone.length, children, alone)],
    placed_with_parents_over_12m_percent: [share(atHome, ({ stay }) => plusDays(stay.start, 1) <= firstOf(12, day))],
    under_16_supported_count: [part(tooYoung.length, null, tooYoung)],
    placed_20_miles_percent: [
      share(located, ({ episode }) => episode.location === 'OUT' && (milesOf(episode) ?? 0) > 20),
    ],
    staying_put_percent: stayingPut(book, day),
  };
}

const milesOf = ({ distance }: Episode): number | null =>
  distance === '' || distance === '999.9' ? null : Number(distance);

/** Whether a child came alone: what the newest file says of the day on which that ended; else until 18. */
function isAlone(book: Book, child: string, day: Day): boolean {
  const rows = book.council.extracts
    .toSorted((one, other) => (one.takenOn < other.takenOn ? 1 : -1))
    .flatMap(({ tables }) => (tables.uasc ?? []).filter((row) => row.child === child));
  const [newest] = rows;
  if (newest === undefined) return false;
  return (newest.duc || never) > day && (book.ageOf(child, day) ?? 0) < 18;
}

function oftenGone(book: Book, first: Day, day: Day): Part {
  const times = historyOf(book.council, 'missing', (row) => row.mis_start ?? '').filter(
    (row) => row.missing === 'M' && (row.mis_start ?? '') <= day && (row.mis_end || backBy(book, row)) >= first,
  );
  const often = book
    .inCare(day)
    .map(({ child }) => child)
    .filter((child) => times.filter((row) => row.child === child).length >= 3);
  return part(often.length, null, often);
}

function firstOfEach(starts: readonly Period[]): Map<string, Period> {
  const first = new Map<string, Period>();
  for (const one of starts) if (one.start < (first.get(one.child)?.start ?? never)) first.set(one.child, one);
  return first;
}

function cameBack(book: Book, ends: readonly Period[]): Part {
  const asked = ends.filter(
    ({ child, end, endReason }) =>
      !['E11', 'E12', 'E2', 'E3', 'E15'].includes(endReason) && (book.ageOf(child, end) ?? 0) < 18,
  );
  return share(asked, (one) =>
    (book.periods.get(one.child) ?? []).some(
      (other) =>
        other.begins !== 'before the records' &&
        other.start > one.start &&
        one.end <= other.start &&
        other.start <= plusMonths(one.end, 12),
    ),
  );
}

function moves(entered: readonly Period[], day: Day): Part {
  return part(
    sum(entered.map((one) => realStays([one]).filter(({ start }, at) => at > 0 && start <= day).length)),
    sum(entered.map((one) => daysBetween(one.start, lastDayOf(one, day)))),
    entered.map(({ child }) => child),
  );
}

/** Until when a child was in care, so far: where nobody wrote down the end, to the last day that the records have. */
function lastDayOf({ end, episodes }: Period, day: Day): Day {
  const known = end === never ? day : (episodes.at(-1)?.until ?? end);
  return known < day ? known : day;
}

/** Interim care orders that ended from one day to another, with their days. */
function interimOrders(book: Book, first: Day, last: Day): { child: string; days: number }[] {
  return [...book.periods].flatMap(([child, own]) => {
    const episodes = [...own.flatMap((period) => period.episodes), ...(book.shortBreaks.get(child) ?? [])];
    const goesOn = (day: Day) =>
      episodes.some(({ start }) => start === day) || own.some(({ end, endReason }) => end === day && endReason !== '');
    const isSaid = (day: Day) => episodes.some(({ start, rne }) => start === day && !['P', 'T', ''].includes(rne));
    return own
      .flatMap(({ episodes: all }) => runsOf(all))
      .filter(({ status, start, end }) => status === 'C1' && isSaid(start) && goesOn(end))
      .filter(({ end }) => first <= end && end <= last)
      .map(({ start, end }) => ({ child, days: daysBetween(start, end) }));
  });
}

interface Run {
  status: string;
  start: Day;
  end: Day;
}

function runsOf(episodes: readonly Episode[]): Run[] {
  const runs: Run[] = [];
  for (const { status, start, until } of episodes) {
    const now = runs.at(-1);
    if (now !== undefined && now.status === status) now.end = until;
    else runs.push({ status, start, end: until });
  }
  return runs;
}

function weeks(orders: readonly { child: string; days: number }[]): Part[] {
  const of = (own: typeof orders, category: readonly [string, string]) =>
    part(
      sum(own.map(({ days }) => days)) / 7,
      own.length,
      own.map(({ child }) => child),
      category,
    );
  return [
    of(orders, ['', '']),
    of(
      orders.filter(({ days }) => days <= 26 * 7),
      ['length', 'up to 26 weeks'],
    ),
    of(
      orders.filter(({ days }) => days > 26 * 7),
      ['length', 'over 26 weeks'],
    ),
  ];
}

/** Children with an order that was in force on some day of a time. */
function ordersUnderWay(book: Book, first: Day, last: Day): Set<string> {
  const orders = historyOf(book.council, 'deprivation_of_liberty', (row) => row.dolo_start ?? '').filter((row) => {
    const { child = '', dolo_start: from = '', dolo_end: to } = row;
    const within = (book.periods.get(child) ?? []).filter(({ start, end }) => start <= from && from <= end).at(-1);
    const latest = within === undefined ? from : within.end;
    const end = (to || never) < latest ? to || never : latest;
    return from <= last && end >= first;
  });
  return new Set(orders.map(({ child = '' }) => child));
}

/** Young people whom the month's list has with the foster carers with whom they lived in care. */
function stayingPut(book: Book, day: Day): Part[] {
  const group = (book.list('care_leavers', day) ?? []).flatMap((row) => {
    const child = row.child_id ?? '';
    const age = book.ageOf(child, day);
    if (age === null || age < 18 || age > 20) return [];
    if (row.eligibility === 'qualifying' || ['DIED', 'RHOM'].includes(row.in_touch ?? '')) return [];
    const left = (book.periods.get(child) ?? []).some(({ end, endReason, episodes }) => {
      const last = episodes.at(-1);
      return (
        endReason !== '' && end <= day && (book.ageOf(child, end) ?? 0) >= 18 && /^U[1-6]$/.test(last?.place ?? '')
      );
    });
    return left ? [{ child, age, stays: row.accommodation === 'Z' }] : [];
  });
  const of = (own: typeof group) => share(own, ({ stays }) => stays);
  return [
    of(group),
    { ...of(group.filter(({ age }) => age === 18)), breakdown: 'age', category: '18' },
    { ...of(group.filter(({ age }) => age > 18)), breakdown: 'age', category: '19 or 20' },
  ];
}
