import {
  type Episode,
  type InCare,
  idOf,
  inCareOn,
  newestFirst,
  type Period,
  periodsOf,
  shortBreaksOf,
} from './care.ts';
import { ageOn, type Day, firstOf, lastOfMonth, plusDays } from './day.ts';
import type { Council, Row } from './extract.ts';

/** What is known of a council, and of which days. */
export interface Book {
  council: Council;
  periods: ReadonlyMap<string, readonly Period[]>;
  /** Episodes of short breaks of each child. */
  shortBreaks: ReadonlyMap<string, readonly Episode[]>;
  /** Who is in care on a day. */
  inCare(day: Day): InCare[];
  ageOf(child: string, day: Day): number | null;
  sexOf(child: string): string;
  ethnicityOf(child: string): string;
  /** The rows of the month's own list, taken on its last day or later; null where none was. */
  list(table: string, monthEnd: Day): readonly Row[] | null;
  /** Whether a table's days from one to another are known without a gap. */
  knows(table: string, from: Day, to: Day): boolean;
  /** The first day of the unbroken stretch that a table knows up to a day; null where it does not know the day. */
  knownFrom(table: string, day: Day): Day | null;
}

/** The files of which a row says how things stand on the day of the list. */
const lists = [
  'children_in_need',
  'protection_plans',
  'children_in_care',
  'care_leavers',
  'adoption_children',
  'adopters',
  'siblings',
  'homes',
  'pre_proceedings',
  'private_fostering',
  'workforce',
];

export function bookOf(council: Council): Book {
  const periods = periodsOf(council);
  const people = peopleOf(council);
  const days = new Map<Day, InCare[]>();
  const knownFrom = (table: string, day: Day): Day | null => {
    const stretches = council.extracts
      .filter(({ tables }) => tables[table] !== undefined)
      .flatMap(({ month, takenOn, coversFrom }) => {
        const end = lastOfMonth(`${month}-01`);
        if (!lists.includes(table)) return { from: coversFrom, to: takenOn };
        const year = firstOf(12, end);
        return takenOn < end ? [] : { from: coversFrom < year ? coversFrom : year, to: end };
      });
    const own = lists.includes(table)
      ? stretches.filter(({ to }) => to === day)
      : stretches.filter(({ from, to }) => from <= day && day <= to);
    let from = own.map((one) => one.from).sort()[0] ?? null;
    for (let grows = from !== null; grows; ) {
      const before = stretches.find((one) => from !== null && one.from < from && plusDays(one.to, 1) >= from);
      grows = before !== undefined;
      if (before !== undefined) from = before.from;
    }
    return from;
  };
  const ageOf = (child: string, day: Day): number | null => {
    const born = people(child, 'born');
    return born === '' ? null : ageOn(born, day);
  };
  return {
    council,
    periods,
    shortBreaks: shortBreaksOf(council),
    inCare(day) {
      // Nobody is a child in care from the 18th birthday on.
      const found = days.get(day) ?? inCareOn(periods, day).filter(({ child }) => (ageOf(child, day) ?? 0) < 18);
      days.set(day, found);
      return found;
    },
    ageOf,
    sexOf: (child) => people(child, 'sex'),
    ethnicityOf: (child) => people(child, 'ethnicity'),
    list(table, monthEnd) {
      const own = council.extracts.find(
        ({ month, takenOn, tables }) =>
          month === monthEnd.slice(0, 7) && takenOn >= monthEnd && tables[table] !== undefined,
      );
      return own?.tables[table] ?? null;
    },
    knownFrom,
    knows(table, from, to) {
      const known = knownFrom(table, to);
      return known !== null && known <= from;
    },
  };
}

type Trait = 'born' | 'sex' | 'ethnicity';
const traits: Record<Trait, readonly string[]> = {
  born: ['dob', 'birth_date'],
  sex: ['sex'],
  ethnicity: ['ethnic', 'ethnicity'],
};

/** Traits of a child: the newest header comes first, then the newest list, then the other files of the return. */
function peopleOf(council: Council): (child: string, trait: Trait) => string {
  const newest = newestFirst(council.extracts);
  const rows = (tables: readonly string[]): Row[] =>
    newest.flatMap((extract) => tables.flatMap((table) => extract.tables[table] ?? []));
  const inOrder = [
    ...rows(['header']),
    ...rows(['children_in_care', 'care_leavers', 'adoption_children']),
    ...rows(['uasc']),
    ...rows(['ad1']),
  ];
  const byChild = Map.groupBy(inOrder, idOf);
  return (child, trait) =>
    (byChild.get(child) ?? []).map((row) => traits[trait].map((name) => row[name] ?? '').join('')).find(Boolean) ?? '';
}
