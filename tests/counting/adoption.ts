import type { Book } from './book.ts';
import { compare, newestFirst, type Period, type Stay } from './care.ts';
import { type Day, daysBetween, never, plusMonths } from './day.ts';
import type { Council, Row } from './extract.ts';
import { countBy, type Part, part, sum } from './figure.ts';

/** A time that began on a day which may not be known, and that is known from a day on. */
interface Spell {
  /** The day on which it began; null where the records begin later. */
  on: Day | null;
  from: Day;
  end: Day;
  /** Whether list 10 says the day. */
  isListed: boolean;
}

interface Adoptive extends Spell {
  /** The day of the move to another home, without an adoption. */
  movedOn: Day | null;
  place: string;
  /** Since when the child lived there as a foster child. */
  fosteredFrom: Day | null;
}

/** What is known of a child for whom adoption was ever the plan. */
export interface Path {
  child: string;
  row: Row;
  orders: Spell[];
  homes: Adoptive[];
  /** The home that lasts, or from which the child was adopted. */
  home: Adoptive | null;
  enteredOn: Day | null;
  matchedOn: Day | null;
  /** The day on which the child moved on from the family of the match. */
  matchEndedOn: Day | null;
  adoptedOn: Day | null;
  /** Whether foster carers adopt the child; null where the return contradicts itself. */
  byFosterCarers: boolean | null;
  decisions: { on: Day; isPlan: boolean }[];
}

/** The paths to adoption of a council's children. */
export function pathsOf(book: Book): Path[] {
  const newest = newestFirst(book.council.extracts);
  const rowsOf = (table: string) => newest.flatMap(({ tables }) => tables[table] ?? []);
  const listed = rowsOf('adoption_children');
  const adopted = rowsOf('ad1');
  const decided = rowsOf('placed_for_adoption');
  const children = new Set([...listed.map(({ child_id = '' }) => child_id), ...book.periods.keys()]);
  return [...children].map((child) =>
    pathOf(
      child,
      book.periods.get(child) ?? [],
      listed.find((row) => row.child_id === child) ?? {},
      adopted.find((row) => row.child === child) ?? {},
      decided
        .filter((row) => row.child === child)
        .toSorted((a, b) => compare(b.date_placed ?? '', a.date_placed ?? ''))[0] ?? {},
    ),
  );
}

function pathOf(child: string, periods: readonly Period[], row: Row, ad1: Row, decided: Row): Path {
  const orders = withListed(periods.flatMap(ordersOf), row.placement_order_on ?? '', (day) => ({
    on: day,
    from: day,
    end: never,
    isListed: true,
  }));
  const homes = withListed(periods.flatMap(adoptiveOf), row.placed_on ?? '', (day) => ({
    on: day,
    from: day,
    end: never,
    isListed: true,
    movedOn: null,
    place: '',
    fosteredFrom: null,
  }));
  const left = periods.findLast(({ endReason }) => /^E1[12]$/.test(endReason));
  const adoptedOn = left?.end ?? (row.adopted_on || null);
  const home =
    homes.findLast(({ movedOn, from }) => movedOn === null && (adoptedOn === null || from <= adoptedOn)) ?? null;
  const period = left ?? periods.at(-1);
  const matchedOn = row.matched_on || ad1.date_match || null;
  const isFosterPlace = home?.place ? /^A[35]$/.test(home.place) : null;
  const told = ad1.foster_care ? ad1.foster_care === 'Y' : null;
  return {
    child,
    row,
    orders,
    homes,
    home:
      home === null
        ? null
        : {
            ...home,
            // The first day that is known of living there.
            fosteredFrom:
              [row.fostering_for_adoption_on, home.fosteredFrom, home.on]
                .filter((day): day is Day => !!day)
                .sort()[0] ?? null,
          },
    enteredOn:
      row.entered_care_on || (period !== undefined && period.begins !== 'before the records' ? period.start : null),
    matchedOn,
    matchEndedOn:
      matchedOn === null
        ? null
        : (homes.map(({ movedOn }) => movedOn).find((day) => day !== null && day > matchedOn) ?? null),
    adoptedOn,
    byFosterCarers:
      told !== null && isFosterPlace !== null && told !== isFosterPlace ? null : (told ?? isFosterPlace ?? false),
    decisions: [
      { on: row.decision_on ?? '', isPlan: true },
      { on: row.reversed_on ?? '', isPlan: false },
      { on: decided.date_placed ?? '', isPlan: true },
      { on: decided.date_placed_ceased ?? '', isPlan: false },
    ].filter(({ on }) => on !== ''),
  };
}

/** The day of list 10 in place of the return's: of the spell nearest to it that had not ended, or of one of its own. */
function withListed<Of extends Spell>(spells: readonly Of[], day: Day | '', own: (day: Day) => Of): Of[] {
  if (day === '') return [...spells];
  const distance = ({ from }: Of) => Math.abs(daysBetween(from, day));
  const nearest = spells.filter(({ end }) => end > day).sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined) return [...spells, own(day)];
  return spells.map((one) =>
    one === nearest ? { ...one, on: day, from: one.from < day ? one.from : day, isListed: true } : one,
  );
}

function ordersOf({ begins, episodes }: Period): Spell[] {
  const spells: Spell[] = [];
  let holds = false;
  for (const [at, { start, until, status, rne }] of episodes.entries()) {
    const isOrder = status === 'E1' || status === 'D1';
    if (isOrder && !holds) {
      const isOlder = at === 0 && begins !== 'with S' && (rne === 'P' || rne === 'T');
      spells.push({ on: isOlder ? null : start, from: start, end: until, isListed: false });
    } else if (isOrder) (spells.at(-1) as Spell).end = until;
    holds = isOrder;
  }
  return spells;
}

const isWithAdopters = (place: string): boolean => /^A[3456]$/.test(place);

function adoptiveOf(period: Period): Adoptive[] {
  return period.stays.flatMap((stay, at) => adoptiveInStay(stay, period, at));
}

function adoptiveInStay(stay: Stay, period: Period, at: number): Adoptive[] {
  const settled = stay.episodes.filter(({ place }) => !/^T[0-4]$/.test(place));
  const found: Adoptive[] = [];
  for (const [turn, episode] of settled.entries()) {
    const { start, place, rne } = episode;
    if (!isWithAdopters(place)) continue;
    if (turn > 0 && isWithAdopters(settled[turn - 1]?.place ?? '')) continue;
    const after = settled.slice(turn).find((one) => !isWithAdopters(one.place));
    const isFirst = episode === period.episodes[0] && period.begins !== 'with S';
    const fosteredBefore = /^U/.test(settled[turn - 1]?.place ?? '');
    found.push({
      on: isFirst && rne === 'L' ? null : start,
      from: start,
      end: after?.start ?? stay.end,
      isListed: false,
      movedOn: after === undefined && at < period.stays.length - 1 ? stay.end : null,
      place,
      fosteredFrom: fosteredBefore ? stay.start : null,
    });
  }
  return found;
}

const isMinority = (ethnicity: string): boolean => !['', 'WBRI', 'REFU', 'NOBT'].includes(ethnicity);
const isWithin = (day: Day | null, first: Day, last: Day): day is Day => day !== null && first <= day && day <= last;

/** Brothers and sisters who moved in with one family within 28 days; null where that is not known of a child. */
function movedInTogether({ child, row, home }: Path, all: readonly Path[]): boolean | null {
  const day = home?.on ?? null;
  if (!row.family_id || day === null) return null;
  return all.some(
    (other) =>
      other.child !== child &&
      other.row.family_id === row.family_id &&
      other.home?.on != null &&
      Math.abs(daysBetween(day, other.home.on)) <= 28,
  );
}

const category = (name: string): readonly [string, string] => ['characteristic', name];
const countOf = (paths: readonly Path[], named: readonly [string, string]): Part =>
  part(
    paths.length,
    null,
    paths.map(({ child }) => child),
    named,
  );

export function adoptionOrders(book: Book, paths: readonly Path[], first: Day, last: Day): Part[] {
  const adopted = paths.filter(({ adoptedOn }) => isWithin(adoptedOn, first, last));
  const together = adopted.map((one) => movedInTogether(one, paths));
  const isKnown = adopted.length === 0 || together.some((one) => one !== null);
  return [
    countOf(adopted, ['', '']),
    countOf(
      adopted.filter(({ child }) => isMinority(book.ethnicityOf(child))),
      category('ethnic minority heritage'),
    ),
    part(
      isKnown ? together.filter(Boolean).length : null,
      null,
      adopted.map(({ child }) => child),
      category('brothers and sisters together'),
    ),
    countOf(
      adopted.filter(({ child, adoptedOn }) => (book.ageOf(child, adoptedOn as Day) ?? 0) >= 4),
      category('aged 4 or over'),
    ),
    countOf(
      adopted.filter(({ row }) => row.disability === 'Y'),
      category('health needs'),
    ),
  ];
}

/** Children who moved in with adopters, and whose adopters those are. `families` are those of the agency's own lists. */
export function adoptionPlacements(
  paths: readonly Path[],
  families: ReadonlySet<string>,
  first: Day,
  last: Day,
): Part[] {
  const placed = paths.flatMap(({ child, row, homes }) => {
    const newest = homes
      .filter(({ on }) => isWithin(on, first, last))
      .sort((a, b) => ((a.on as Day) < (b.on as Day) ? 1 : -1))[0];
    // The family is that of the day on the list; of the home that lasts, where the list has no day yet.
    const lasting = homes.findLast(({ movedOn }) => movedOn === null);
    return newest === undefined
      ? []
      : [
          {
            child,
            agency:
              (newest.isListed || (!row.placed_on && newest === lasting)) && families.has(row.family_id ?? '')
                ? 'own agency'
                : 'other agency',
          },
        ];
  });
  return countBy(placed, { agency: [['own agency', 'other agency'], ({ agency }) => agency] });
}

export const placementOrders = (paths: readonly Path[], first: Day, last: Day): Part[] => [
  countOf(
    paths.filter(({ orders }) => orders.some(({ on }) => isWithin(on, first, last))),
    ['', ''],
  ),
];

export function adoptionDays(paths: readonly Path[], first: Day, last: Day): Record<string, Part[]> {
  const adopted = paths.filter(({ adoptedOn }) => isWithin(adoptedOn, first, last));
  const mean = (daysOf: (path: Path) => number | null): Part[] => {
    const known = adopted.flatMap((path) => {
      const days = daysOf(path);
      return days === null || days < 0 ? [] : [{ child: path.child, days }];
    });
    return [
      part(
        sum(known.map(({ days }) => days)),
        known.length,
        known.map(({ child, days }) => `${child} (${days})`),
      ),
    ];
  };
  const from = (day: Day | null, to: Day | null) => (day === null || to === null ? null : daysBetween(day, to));
  return {
    adoption_a1_days: mean(({ byFosterCarers, enteredOn, home }) =>
      byFosterCarers === null ? null : from(enteredOn, home?.on ?? null),
    ),
    adoption_a10_days: mean(({ byFosterCarers, enteredOn, home }) =>
      byFosterCarers === null ? null : from(enteredOn, (byFosterCarers ? home?.fosteredFrom : home?.on) ?? null),
    ),
    adoption_a2_days: mean(({ orders, home, matchedOn, matchEndedOn, adoptedOn }) => {
      const placedOn = home?.on ?? null;
      if (placedOn === null || placedOn >= (adoptedOn as Day) || matchedOn === null || matchEndedOn !== null)
        return null;
      const order =
        orders.findLast((one) => one.from <= placedOn && one.end > placedOn) ??
        orders.findLast(({ end }) => end >= (adoptedOn as Day));
      const days = from(order?.on ?? null, matchedOn);
      return days === null ? null : Math.max(days, 0);
    }),
  };
}

/** Children with an order who were matched from one day to another, by the months from the order to the match. */
export function matchedByTime(paths: readonly Path[], first: Day, last: Day): Part[] {
  const bands = ['up to 4 months', 'over 4 to 6 months', 'over 6 to 12 months', 'over 12 months'] as const;
  const matched = paths.flatMap(({ child, orders, home, matchedOn, matchEndedOn, adoptedOn }) => {
    const placedOn = home?.on ?? null;
    // The order under which the child is placed, or is to be: it held on that day, or holds.
    const lasting = orders.filter(({ end }) => end > (placedOn ?? adoptedOn ?? '9999-12-30'));
    const order = lasting.findLast(({ from }) => placedOn === null || from <= placedOn) ?? lasting.at(-1);
    const orderOn = order?.on ?? null;
    if (!isWithin(matchedOn, first, last) || orderOn === null || orderOn >= (matchEndedOn ?? never)) return [];
    const limit = [4, 6, 12].findIndex((months) => matchedOn <= plusMonths(orderOn, months));
    return [{ child, band: bands.at(limit) as string }];
  });
  return countBy(matched, { 'time since the order': [bands, ({ band }) => band] });
}

export function waiting(book: Book, paths: readonly Path[], day: Day): Part[] {
  const list = book.list('adoption_children', day);
  if (list === null) return [];
  const inCare = new Map(book.inCare(day).map((one) => [one.child, one]));
  const holds = ({ from, end }: Spell): boolean => from <= day && day < end;
  const isGivenUp = ({ decisions }: Path): boolean => {
    const known = decisions.filter(({ on }) => on <= day);
    const since = known
      .filter(({ isPlan }) => !isPlan)
      .map(({ on }) => on)
      .sort()
      .at(-1);
    return since !== undefined && !known.some(({ on, isPlan }) => isPlan && on > since);
  };
  const wait = paths.filter(
    (path) =>
      inCare.has(path.child) &&
      path.orders.some(holds) &&
      !path.homes.some(holds) &&
      (path.adoptedOn === null || path.adoptedOn > day) &&
      !isGivenUp(path) &&
      !isGone(book.council, path.child, day),
  );
  const groups = wait.map(({ row }) => row.sibling_group ?? '').filter(Boolean);
  const knowsGroups = wait.length === 0 || paths.some(({ row }) => row.sibling_group);
  const some = (name: string, holdsFor: (path: Path) => boolean): Part =>
    countOf(wait.filter(holdsFor), category(name));
  return [
    countOf(wait, ['', '']),
    some(
      'without a confirmed link',
      ({ matchedOn, matchEndedOn }) =>
        matchedOn === null || matchedOn > day || (matchEndedOn !== null && matchEndedOn <= day),
    ),
    some('waiting over 18 months since entering care', ({ child, row }) => {
      // The list says when the newest time in care began.
      const listed = row.entered_care_on || never;
      const isOver = book.periods.get(child)?.some(({ start, end }) => start === listed && end <= day);
      const entered = listed <= day && !isOver ? listed : (inCare.get(child)?.period.start as Day);
      return plusMonths(entered, 18) < day;
    }),
    some('under 5', ({ child }) => (book.ageOf(child, day) ?? 99) < 5),
    some('5 or over', ({ child }) => (book.ageOf(child, day) ?? 0) >= 5),
    knowsGroups
      ? some('brothers and sisters together', ({ row }) => groups.filter((one) => one === row.sibling_group).length > 1)
      : part(null, null, [], category('brothers and sisters together')),
    some('ethnic minority heritage', ({ child }) => isMinority(book.ethnicityOf(child))),
    some('disabled', ({ row }) => row.disability === 'Y'),
  ];
}

/** Whether a child was on an earlier list 10 and is not on that of the month. */
function isGone({ extracts }: Council, child: string, day: Day): boolean {
  const has = (rows: readonly Row[]): boolean => rows.some(({ child_id }) => child_id === child);
  const lists = extracts.flatMap(({ month, tables }) =>
    tables.adoption_children === undefined ? [] : [{ month, rows: tables.adoption_children }],
  );
  const own = lists.find(({ month }) => month === day.slice(0, 7));
  return own !== undefined && !has(own.rows) && lists.some(({ month, rows }) => month < day.slice(0, 7) && has(rows));
}

/** Who the adopted children of a time are, and for how long each was waited for from the decision to the match. */
export function adoptedBy(book: Book, paths: readonly Path[], first: Day, last: Day): Record<string, Part[]> {
  const adopted = paths.filter(({ adoptedOn }) => isWithin(adoptedOn, first, last));
  const together = new Map(adopted.map((one) => [one.child, movedInTogether(one, paths)]));
  const isKnown = adopted.length === 0 || [...together.values()].some((one) => one !== null);
  const age = ({ child, adoptedOn }: Path) => book.ageOf(child, adoptedOn as Day);
  const isOlder = (path: Path) => (age(path) ?? 0) >= 5;
  const isOfMinority = ({ child }: Path) => isMinority(book.ethnicityOf(child));
  const isTogether = ({ child }: Path) => together.get(child) === true;
  const isDisabled = ({ row }: Path) => row.disability === 'Y';
  const some = (name: string, holds: (path: Path) => boolean) => countOf(adopted.filter(holds), category(name));
  const unlessUnknown = (name: string, holds: (path: Path) => boolean) =>
    isKnown ? some(name, holds) : part(null, null, [], category(name));
  const waits = adopted.flatMap(({ decisions, row, matchedOn, matchEndedOn, child }) => {
    const decidedOn = row.decision_on || decisions.find(({ isPlan }) => isPlan)?.on;
    if (!decidedOn || matchedOn === null || matchEndedOn !== null) return [];
    return [{ child, days: Math.max(daysBetween(decidedOn, matchedOn), 0) }];
  });
  return {
    children_adopted_12m: [
      countOf(adopted, ['', '']),
      some('under 5', (path) => (age(path) ?? 99) < 5),
      some('5 or over', isOlder),
      some('girls', ({ child }) => book.sexOf(child) === 'F'),
      some('boys', ({ child }) => book.sexOf(child) === 'M'),
      some('ethnic minority heritage', isOfMinority),
      unlessUnknown('brothers and sisters together', isTogether),
      some('disabled', isDisabled),
      unlessUnknown(
        'harder to place',
        (path) => isOlder(path) || isOfMinority(path) || isTogether(path) || isDisabled(path),
      ),
    ],
    decision_to_match_months: [
      part(
        sum(waits.map(({ days }) => days)) / 30.4375,
        waits.length,
        waits.map(({ child }) => child),
      ),
    ],
  };
}
