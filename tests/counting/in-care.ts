import { type Path, pathsOf } from './adoption.ts';
import type { Book } from './book.ts';
import { type Episode, historyOf, type InCare, isOn, type Period, type Stay } from './care.ts';
import { type Day, daysBetween, firstOf, lastOfMonth, never, plusDays, plusMonths, plusWorkingDays } from './day.ts';
import type { Row } from './extract.ts';
import { countBy, type Part, part, share, sum } from './figure.ts';

/** The first code of each placement of the return, and who lives there, as the page of `placement_group_percent` has it. */
function homeOf({ place, provider }: Episode): string {
  if (/^U[123]$/.test(place)) return 'connected carers';
  if (/^U[456]$/.test(place)) {
    return provider === 'PR1' ? 'in-house foster' : provider === '' ? 'foster provider not known' : 'agency foster';
  }
  if (/^A[3456]$/.test(place)) return 'placed for adoption';
  if (place === 'P1') return 'with parents';
  if (place === 'K2') return "children's home";
  if (place === 'K1') return 'secure';
  if (['R1', 'R2', 'R3', 'R5', 'S1'].includes(place)) return 'other residential';
  return ['H5', 'K3', 'P2'].includes(place) ? 'supported accommodation' : 'other';
}

const homes = [
  'in-house foster',
  'agency foster',
  'foster provider not known',
  'connected carers',
  'with parents',
  "children's home",
  'other residential',
  'placed for adoption',
  'supported accommodation',
  'secure',
  'other',
];

const orderOf = (status: string): string =>
  ({ C1: 'interim care order', C2: 'full care order', E1: 'placement order', D1: 'placement order', V2: 'section 20' })[
    status
  ] ?? 'other';
const orders = ['full care order', 'interim care order', 'placement order', 'section 20', 'other'];

const bands = ['under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'not known'];
const bandOf = (age: number | null): string =>
  age === null
    ? 'not known'
    : age < 1
      ? 'under 1'
      : age < 5
        ? '1 to 4'
        : age < 10
          ? '5 to 9'
          : age < 16
            ? '10 to 15'
            : '16 and over';

const sexOf = (sex: string): string => ({ F: 'girls', M: 'boys' })[sex] ?? 'not known';
const ethnicOf = (code: string): string =>
  ['REFU', 'NOBT', ''].includes(code)
    ? 'not known'
    : code === 'CHNE'
      ? 'Asian'
      : code === 'OOTH'
        ? 'other'
        : ({ W: 'white', M: 'mixed', A: 'Asian', B: 'black' }[code[0] as string] ?? 'other');

const needs: Record<string, string> = {
  N1: 'abuse or neglect',
  N2: "the child's disability",
  N3: "a parent's illness or disability",
  N4: 'family under great stress',
  N5: 'family not coping',
  N6: "the child's behaviour",
  N7: 'low income',
  N8: 'no parent able to care',
};

/** Who is in care on a month's last day. */
export function onADay(book: Book, day: Day): Record<string, Part[]> {
  const all = book.inCare(day);
  const shareOf = (holds: (one: InCare) => boolean): Part[] => [share(all, holds)];
  const known = all.filter(({ period }) => period.begins !== 'before the records');
  const children = all.map(({ child }) => child);
  return {
    cla_count: countBy(all, {
      'placement group': [homes, ({ episode }) => homeOf(episode)],
      'legal status': [orders, ({ episode }) => orderOf(episode.status)],
      'age band': [bands, ({ child }) => bandOf(book.ageOf(child, day))],
      sex: [['girls', 'boys', 'not known'], ({ child }) => sexOf(book.sexOf(child))],
      'ethnic group': [
        ['white', 'mixed', 'Asian', 'black', 'other', 'not known'],
        ({ child }) => ethnicOf(book.ethnicityOf(child)),
      ],
    }),
    placed_with_parents_percent: shareOf(({ episode }) => episode.place === 'P1' && /^C[12]$/.test(episode.status)),
    placement_group_percent: homes.map((home) => {
      const own = all.filter(({ episode }) => homeOf(episode) === home);
      return part(own.length, all.length, children, ['placement group', home]);
    }),
    residential_count: countBy(
      all.filter(({ episode }) => episode.place === 'K2'),
      {
        provider: [
          ['the council', 'others', 'not known'],
          ({ episode: { provider } }) =>
            provider === 'PR1' ? 'the council' : provider === '' ? 'not known' : 'others',
        ],
      },
    ),
    foster_percent: shareOf(({ episode }) => /^U[1-6]$/.test(episode.place)),
    connected_carers_percent: shareOf(({ episode }) => /^U[123]$/.test(episode.place)),
    mean_days_looked_after: [
      part(
        sum(known.map(({ period }) => daysBetween(period.start, day))),
        known.length,
        known.map(({ child }) => child),
      ),
    ],
    long_term_stability_percent: [stability(book, day)],
    missing_children_percent: [missing(book, day)],
    three_plus_placements_percent: shareOf(({ child }) => homesInYear(book.periods.get(child) ?? [], day) >= 3),
    mean_placement_changes_12m: [
      part(sum(all.map(({ child }) => movesInYear(book.periods.get(child) ?? [], day))), all.length, children),
    ],
    placement_breakdown_percent_12m: shareOf(({ child }) => hasLostHome(book.periods.get(child) ?? [], day)),
    social_worker_changes_percent: [workers(book, day)],
    reviews_in_time_percent: reviews(book, day),
    visits_in_time_percent: [visits(book, day)],
    pep_percent: [plans(book, day)],
  };
}

/** Homes in which a child lived for a day or more. */
export const realStays = (periods: readonly Period[]): Stay[] =>
  periods.flatMap(({ stays }) => stays.filter(({ settled, start, end }) => settled !== null && start < end));

function homesInYear(periods: readonly Period[], day: Day): number {
  const first = firstOf(12, day);
  return realStays(periods).filter(({ start, end }) => start <= day && end >= first).length;
}

function movesInYear(periods: readonly Period[], day: Day): number {
  const first = firstOf(12, day);
  return sum(
    // The first home is how a child came into care.
    periods.map(
      (period) =>
        realStays([period])
          .slice(1)
          .filter(({ start }) => first <= start && start <= day).length,
    ),
  );
}

const brokenDown = ['ALLEG', 'STAND', 'CREQB', 'CREQO', 'CHILD'];

function hasLostHome(periods: readonly Period[], day: Day): boolean {
  const first = firstOf(12, day);
  return realStays(periods).some(
    ({ end, settled }) => first <= end && end <= day && brokenDown.includes(settled?.whyMoved ?? ''),
  );
}

function stability(book: Book, day: Day): Part {
  const [inCareSince, livesThereSince] = [firstOf(30, day), firstOf(24, day)];
  const settled: string[] = [];
  const moved: string[] = [];
  for (const { child, period, stay } of book.inCare(day)) {
    const age = book.ageOf(child, day);
    if (age === null || age >= 16 || period.start > inCareSince) continue;
    const at = period.stays.indexOf(stay);
    const before = period.stays.slice(0, at).findLast(({ settled: home, start, end }) => home && start < end);
    const withAdopters = /^A[46]$/.test(settledOn(stay, day)?.place ?? '');
    const home = withAdopters && before !== undefined ? before : stay;
    // Care is older than the records, and so, perhaps, is the home that they begin with.
    const isOlder = stay.start === period.seenFrom && period.start < period.seenFrom;
    if (home.start <= livesThereSince) settled.push(child);
    else if (!isOlder) moved.push(child);
  }
  return part(settled.length, settled.length + moved.length, [...settled, ...moved]);
}

function missing(book: Book, day: Day): Part {
  const first = firstOf(12, day);
  const incidents = historyOf(book.council, 'missing', (row) => row.mis_start ?? '').filter(
    (row) => row.missing === 'M' && (row.mis_start ?? '') <= day && (row.mis_end || backBy(book, row)) >= first,
  );
  const gone = new Set(incidents.map(({ child }) => child));
  return share(book.inCare(day), ({ child }) => gone.has(child));
}

/** By when a child was back of whom no return is recorded: once the home from which they went had ended. */
export function backBy(book: Book, { child = '', mis_start: day = '' }: Row): Day {
  const stays = (book.periods.get(child) ?? []).flatMap((period) => period.stays);
  const places = [...stays, ...stays.flatMap(awayFrom)].filter(({ start, end }) => start <= day && day <= end);
  const [last] = places
    .toSorted((one, other) => (one.start < other.start ? 1 : -1))
    .toSorted((one, other) => Number(other.end > day) - Number(one.end > day));
  return last?.end ?? day;
}

/** The times of a stay in one home that a child spent elsewhere. */
function awayFrom({ episodes }: Stay): { start: Day; end: Day }[] {
  const times: { start: Day; end: Day }[] = [];
  for (const [at, { start, until, place }] of episodes.entries()) {
    if (!/^T[0-4]$/.test(place)) continue;
    const goesOn = at > 0 && /^T[0-4]$/.test(episodes[at - 1]?.place ?? '');
    const now = times.at(-1);
    if (goesOn && now !== undefined) now.end = until;
    else times.push({ start, end: until });
  }
  return times;
}

function workers(book: Book, day: Day): Part {
  const first = firstOf(12, day);
  const spells = historyOf(book.council, 'social_worker_episodes', (row) => row.sw_decom ?? '').filter(
    (row) => (row.sw_decom ?? '') <= day && (row.sw_dec || never) >= first,
  );
  const howMany = (child: string) =>
    new Set(spells.filter((row) => row.child === child).map(({ sw_id }) => sw_id)).size;
  return share(
    book.inCare(day).filter(({ child }) => howMany(child) > 0),
    ({ child }) => howMany(child) >= 3,
  );
}

/** The days that lists 8 name as a child's latest of a kind; an earlier day on a newer list withdraws later ones. */
export function namedDays(book: Book, column: string): Map<string, Day[]> {
  const named = new Map<string, Day[]>();
  for (const { tables } of book.council.extracts.toSorted((a, b) => (a.takenOn < b.takenOn ? -1 : 1))) {
    for (const row of tables.children_in_care ?? []) {
      const day = row[column] ?? '';
      const child = row.child_id ?? '';
      if (day !== '') named.set(child, [...(named.get(child) ?? []).filter((one) => one < day), day]);
    }
  }
  return named;
}

/** Whether the month's list 8 has the child, and no day of a kind that came after the month. */
const saysNone = (book: Book, column: string, child: string, day: Day): boolean =>
  book
    .list('children_in_care', day)
    ?.some((row) => row.child_id === child && isOn(row, day) && (row[column] ?? '') <= day) ?? false;

function reviews(book: Book, day: Day): Part[] {
  const held = historyOf(book.council, 'reviews', (row) => row.review ?? '');
  const named = namedDays(book, 'last_review_on');
  const returnFrom = book.knownFrom('reviews', day) ?? never;
  const listsFrom = firstList(book, 'last_review_on') ?? never;
  // A review of the day before the records begin would be overdue.
  const showsAll = returnFrom < never && plusMonths(plusDays(returnFrom, -1), 6) < day;
  const known: { child: string; inTime: boolean; isDue: boolean }[] = [];
  const paths = new Map(pathsOf(book).map((path) => [path.child, path]));
  for (const { child, period } of book.inCare(day)) {
    const path = paths.get(child);
    const placed = path === undefined ? null : placedSince(path, day);
    const from = placed ?? period.start;
    const days = [
      ...held.filter((row) => row.child === child).map((row) => row.review ?? ''),
      ...(named.get(child) ?? []),
    ];
    const since = [...new Set(days)].filter((one) => from <= one && one <= day).sort();
    const last = since.at(-1);
    const listShows = listsFrom <= from && saysNone(book, 'last_review_on', child, day);
    if (last !== undefined) {
      const isFirst = since.length === 1 && (returnFrom <= from || listsFrom <= from);
      known.push({ child, inTime: plusMonths(last, isFirst ? 3 : 6) >= day, isDue: true });
    } else {
      const due = placed === null ? plusWorkingDays(period.start, 20) : plusDays(placed, 28);
      const isDue = due < day;
      if (!isDue || returnFrom <= from || showsAll || listShows) known.push({ child, inTime: false, isDue });
    }
  }
  const whole = share(
    known.filter(({ isDue }) => isDue),
    ({ inTime }) => inTime,
  );
  return [whole, share(known, ({ isDue }) => !isDue, ['due', 'not due yet'])];
}

/** The end of the first month whose list 8 names a day of a kind. */
function firstList(book: Book, column: string): Day | null {
  const ends = book.council.extracts
    .map(({ month }) => lastOfMonth(`${month}-01`))
    .filter((end) => book.list('children_in_care', end)?.some((row) => row[column]));
  return ends.sort()[0] ?? null;
}

/** The home of a stay as it was on a day, whether or not the child was away from it. */
function settledOn({ episodes }: Stay, day: Day): Episode | undefined {
  return episodes.findLast(({ start, place }) => start <= day && !/^T[0-4]$/.test(place));
}

/** Since when a child lives with the adopters of a day, by list 10 where it says so; null where the child does not. */
function placedSince({ homes }: Path, day: Day): Day | null {
  const home = homes
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .at(0);
  return home === undefined || home.end <= day ? null : (home.on ?? home.from);
}

function visits(book: Book, day: Day): Part {
  const rows = historyOf(book.council, 'visits', (row) => row.visit_date ?? '');
  const from = book.knownFrom('visits', day);
  const showsAll = from !== null && plusMonths(plusDays(from, -1), 3) < day;
  const known: { child: string; inTime: boolean }[] = [];
  for (const { child, period, stay } of book.inCare(day)) {
    const own =
      book.list('children_in_care', day)?.find((row) => row.child_id === child && isOn(row, day))?.last_visit_on ||
      never;
    const listed = own <= day ? [own] : [];
    const days = [...rows.filter((row) => row.child_id === child).map((row) => row.visit_date ?? ''), ...listed];
    const last = days
      .filter((one) => period.start <= one && one <= day)
      .sort()
      .at(-1);
    const firstDue = plusDays(period.start, 7);
    if (last === undefined) {
      if (showsAll || listed.length > 0 || firstDue >= day) known.push({ child, inTime: firstDue >= day });
      continue;
    }
    const isLongTerm = /^U[14]$/.test(settledOn(stay, day)?.place ?? '') && plusMonths(stay.start, 12) <= day;
    const due = isLongTerm ? plusMonths(last, 3) : plusDays(last, 42);
    if (showsAll || listed.length > 0 || firstDue >= day) known.push({ child, inTime: due >= day });
  }
  return share(known, ({ inTime }) => inTime);
}

function plans(book: Book, day: Day): Part {
  const first = firstOf(6, day);
  const done = historyOf(book.council, 'pep', (row) => row.pep_date ?? '').filter(
    ({ pep_date = '', status }) => status === 'completed' && first <= pep_date && pep_date <= day,
  );
  const group = book.inCare(day).filter(({ child }) => {
    const age = book.ageOf(child, day);
    return age !== null && age >= 4 && age <= 17;
  });
  return share(group, ({ child }) => done.some((row) => row.child_id === child));
}

const leftFor = (reason: string, age: number | null): string =>
  ['E11', 'E12'].includes(reason)
    ? 'adopted'
    : ['E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'].includes(reason)
      ? 'special guardianship or child arrangements order'
      : ['E4A', 'E4B', 'E13'].includes(reason)
        ? 'returned to family'
        : reason === 'E15' ||
            (['E5', 'E6', 'E7', 'E17'].includes(reason) && (age === null || age >= 18)) ||
            (reason === 'E8' && age !== null && age >= 18)
          ? 'turned 18'
          : 'other';

/** Who came into care from one day to another. */
export function startedBetween(book: Book, first: Day, last: Day): Part[] {
  const started = [...book.periods.values()]
    .flat()
    .filter(({ begins, start }) => begins !== 'before the records' && first <= start && start <= last);
  return countBy(started, {
    need: [[...Object.values(needs), 'not known'], ({ episodes }) => needs[episodes[0]?.need ?? ''] ?? 'not known'],
    'age band': [bands, ({ child, start }) => bandOf(book.ageOf(child, start))],
  });
}

const endedBetween = (book: Book, first: Day, last: Day): Period[] =>
  [...book.periods.values()].flat().filter(({ end, endReason }) => endReason !== '' && first <= end && end <= last);

/** Who left care from one day to another. */
export function ceasedBetween(book: Book, first: Day, last: Day): Part[] {
  return countBy(endedBetween(book, first, last), {
    reason: [
      ['adopted', 'special guardianship or child arrangements order', 'turned 18', 'returned to family', 'other'],
      ({ child, end, endReason }) => leftFor(endReason, book.ageOf(child, end)),
    ],
  });
}

/** How often a special guardian took a child from care. */
export const guardiansBetween = (book: Book, first: Day, last: Day): Part[] =>
  countBy(
    endedBetween(book, first, last).filter(({ endReason }) => /^E4[3-8]$/.test(endReason)),
    {},
  );

/** Of those who left care, each for the last time, who was adopted. */
export function adoptedOfLeavers(book: Book, first: Day, last: Day): Part[] {
  const left = new Map(endedBetween(book, first, last).map((period) => [period.child, period]));
  return [share([...left.values()], ({ endReason }) => /^E1[12]$/.test(endReason))];
}
