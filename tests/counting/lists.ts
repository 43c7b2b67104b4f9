import type { Book } from './book.ts';
import { isOn, newestFirst } from './care.ts';
import { type Day, firstOf, never, plusMonths } from './day.ts';
import type { Row } from './extract.ts';
import { countBy, type Part, part, share, sum } from './figure.ts';
import { namedDays } from './in-care.ts';
import { outcomesByAge } from './outcomes.ts';

/** What lists 6, 7 and 8 say of a month's last day; nothing of a month without such a list. */
export function openCases(book: Book, table: string, day: Day): Part[] {
  const list = book.list(table, day);
  if (list === null) return [];
  const open = list.filter(({ started_on, ended_on }) => started_on && started_on <= day && (ended_on || never) > day);
  const children = new Set(open.map(({ child_id = '' }) => child_id));
  return countBy(
    [...children].map((child) => ({ child })),
    {},
  );
}

export function outOfArea(book: Book, day: Day): Part[] {
  const list = book.list('children_in_care', day);
  if (list === null) return [];
  const there = list
    .filter((row) => isOn(row, day))
    .toSorted((a, b) => ((a.started_on ?? '') < (b.started_on ?? '') ? 1 : -1));
  const once = new Map(there.toReversed().map((row) => [row.child_id ?? '', row]));
  const known = [...once]
    .map(([child, row]) => ({ child, location: row.placement_location }))
    .filter(({ location }) => location);
  return [share(known, ({ location }) => location === 'out')];
}

/** Checks of those who have been in care for twelve months. */
export function checkedInTime(book: Book, column: string, monthsOf: (age: number | null) => number, day: Day): Part[] {
  const list = book.list('children_in_care', day);
  if (list === null) return [];
  const named = namedDays(book, column);
  const isOnlyLater = (child: string): boolean =>
    list.some((row) => row.child_id === child && isOn(row, day) && (row[column] ?? '') > day) &&
    !(named.get(child) ?? []).some((one) => one <= day);
  const group = book.inCare(day).filter(({ child, period }) => period.start <= firstOf(12, day) && !isOnlyLater(child));
  return [
    share(group, ({ child }) => {
      const first = firstOf(monthsOf(book.ageOf(child, day)), day);
      return (named.get(child) ?? []).some((one) => first <= one && one <= day);
    }),
  ];
}

/** The return of outcomes for a 31 March, of the children whom it is about. */
function outcomesOf(book: Book, march: Day): Row[] | null {
  const own = newestFirst(book.council.extracts).find(
    ({ takenOn, tables }) => tables.oc2 !== undefined && lastMarch(takenOn) === march,
  );
  if (own === undefined) return null;
  const rows = own.tables.oc2 ?? [];
  if (!book.knows('episodes', march, march)) return [...rows];
  const inCare = new Map(book.inCare(march).map((one) => [one.child, one]));
  return rows.filter(({ child = '' }) => {
    const one = inCare.get(child);
    if (one === undefined) return false;
    const hadBreaks = (book.shortBreaks.get(child) ?? []).some(
      ({ start, until }) => start <= march && until > firstOf(12, march),
    );
    const leftInYear = (book.periods.get(child) ?? []).some(({ end }) => firstOf(12, march) < end && end <= march);
    const isOfTheYear = one.period.start <= firstOf(12, march) || one.period.begins === 'before the records';
    return isOfTheYear && !hadBreaks && !leftInYear;
  });
}

const lastMarch = (day: Day): Day => {
  const march = `${day.slice(0, 4)}-03-31`;
  return march <= day ? march : `${Number(day.slice(0, 4)) - 1}-03-31`;
};

export function outcomes(book: Book, march: Day): Record<string, Part[]> {
  const rows = outcomesOf(book, march);
  if (rows === null) return {};
  const scored = rows.filter(({ child = '', sdq_score }) => {
    const age = book.ageOf(child, march);
    return sdq_score && age !== null && age >= 5 && age <= 16;
  });
  return {
    ...outcomesByAge(book, rows, march),
    immunisations_percent: [
      share(
        rows.map(({ child = '', immunisations }) => ({ child, immunisations })),
        ({ immunisations }) => immunisations === 'Y',
      ),
    ],
    sdq_mean: [
      part(
        sum(scored.map(({ sdq_score }) => Number(sdq_score))),
        scored.length,
        scored.map(({ child = '' }) => child),
      ),
    ],
  };
}

/** Young people on the month's list of care leavers. */
export function leavers(book: Book, day: Day): Record<string, Part[]> {
  const list = book.list('care_leavers', day);
  if (list === null) return {};
  const all = list
    .map(
      (row) =>
        ({
          ...row,
          child: row.child_id ?? '',
          age: book.ageOf(row.child_id ?? '', day),
          reviewed: row.pathway_plan_review_on ?? '',
        }) as Leaver,
    )
    .filter(({ in_touch, eligibility }) => !['DIED', 'RHOM'].includes(in_touch) && eligibility !== 'qualifying');
  const group = all.filter(
    ({ age, eligibility }) => age !== null && age >= (eligibility === 'eligible' ? 18 : 17) && age <= 21,
  );
  const byAge = (holds: (one: Leaver) => boolean): Part[] => [
    share(group, holds),
    ...(['17 to 18', '19 to 21'] as const).map((category) => ({
      ...share(
        group.filter(({ age }) => (age !== null && age <= 18) === (category === '17 to 18')),
        holds,
      ),
      breakdown: 'age',
      category,
    })),
  ];
  return {
    care_leavers_in_touch_percent: byAge(({ in_touch }) => in_touch === 'YES'),
    care_leavers_suitable_percent: byAge(({ suitable }) => suitable === 'suitable'),
    care_leavers_eet_percent: byAge(({ activity }) => /^[FP][1-5]$/.test(activity)),
    pathway_plan_percent: pathwayPlans(book, all, day),
  };
}

/** Plans that were reviewed in time; none of a month whose list has no such day at all. */
function pathwayPlans(book: Book, leavers: readonly Leaver[], day: Day): Part[] {
  const named = newestFirst(book.council.extracts).flatMap(({ tables }) => tables.care_leavers ?? []);
  const known = leavers
    .filter(({ age, eligibility }) => eligibility !== 'eligible' || (age !== null && age >= 18))
    .flatMap(({ child, reviewed }) => {
      const earlier = named.filter((row) => row.child_id === child).map((row) => row.pathway_plan_review_on || never);
      const last =
        reviewed <= day
          ? reviewed
          : earlier
              .filter((one) => one <= day)
              .sort()
              .at(-1);
      return last === undefined ? [] : [{ child, last }];
    });
  return known.some(({ last }) => last !== '')
    ? [share(known, ({ last }) => last !== '' && plusMonths(last, 6) >= day)]
    : [];
}

interface Leaver {
  child: string;
  age: number | null;
  /** The newest review of the plan that the list names; empty where it names none. */
  reviewed: Day | '';
  in_touch: string;
  eligibility: string;
  suitable: string;
  activity: string;
}
