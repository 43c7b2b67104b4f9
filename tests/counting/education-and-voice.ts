import type { Book } from './book.ts';
import { historyOf, inCareOn } from './care.ts';
import { type Day, firstOf, never, plusDays, plusMonths } from './day.ts';
import type { Row } from './extract.ts';
import { type Part, part, share, sum } from './figure.ts';

/** The 1 September with which the school year of a day began. */
const schoolYearOf = (day: Day): Day => {
  const september = `${day.slice(0, 4)}-09-01`;
  return september <= day ? september : `${Number(day.slice(0, 4)) - 1}-09-01`;
};

/** Whether a child was 5 to 15 on the day before the school year of a day. */
function isOfSchoolAge(book: Book, child: string, day: Day): boolean {
  const born = bornBefore(book, child, day);
  return born !== null && born >= 5 && born <= 15;
}

const bornBefore = (book: Book, child: string, day: Day): number | null =>
  book.ageOf(child, plusDays(schoolYearOf(day), -1));

/** Whether a child was in care on a day and had been for twelve months without a break. */
const wasThereAYear = (book: Book, child: string, day: Day): boolean =>
  inCareOn(book.periods, day).some(
    (one) => one.child === child && one.period.start <= plusMonths(plusDays(day, 1), -12),
  );

const rowsOf = (book: Book, table: string, dayOf: (row: Row) => Day): Row[] => historyOf(book.council, table, dayOf);

/** Support that began or was given on each day, each kind by itself. */
const supportOf = (book: Book): Row[] =>
  rowsOf(book, 'support', ({ recorded_on = '', kind = '' }) => `${recorded_on} ${kind}`);

interface Pupil {
  child: string;
  possible: number;
  missed: number;
}

function pupilsOf(book: Book, end: Day): Pupil[] {
  const year = schoolYearOf(end);
  const rows = rowsOf(book, 'attendance', (row) => row.half_term_end ?? '').filter(
    ({ half_term_end: day = '' }) => year <= day && day <= end,
  );
  const newest = rows
    .map((row) => row.half_term_end ?? '')
    .sort()
    .at(-1);
  if (newest === undefined) return [];
  return [...Map.groupBy(rows, (row) => row.child_id ?? '')]
    .map(([child, own]) => ({
      child,
      possible: sum(own.map((row) => Number(row.sessions_possible))),
      missed: sum(own.map((row) => Number(row.sessions_missed))),
    }))
    .filter(
      ({ child, possible }) => possible > 0 && isOfSchoolAge(book, child, end) && wasThereAYear(book, child, newest),
    );
}

/** What is told of a month's last day: attendance, life story work, independent visitors and advocacy. */
export function schoolAndSupport(book: Book, end: Day): Record<string, Part[]> {
  const pupils = pupilsOf(book, end);
  const children = pupils.map(({ child }) => child);
  const rows = supportOf(book);
  const inYear = ({ recorded_on = '' }: Row) => firstOf(12, end) <= recorded_on && recorded_on <= end;
  const inCare = book.inCare(end);
  const has = (kinds: readonly string[], holds: (row: Row) => boolean) => {
    const own = new Set(rows.filter((row) => kinds.includes(row.kind ?? '') && holds(row)).map((row) => row.child_id));
    return ({ child }: { child: string }) => own.has(child);
  };
  const isMatched = has(
    ['independent visitor'],
    ({ recorded_on = '', ended_on }) => recorded_on <= end && (ended_on || never) > end,
  );
  const askable = inCare.filter(({ child }) => (book.ageOf(child, end) ?? 0) >= 5);
  const visited = inCare.filter(isMatched).map(({ child }) => child);
  return {
    attendance_percent: [
      // Four decimals of each child's sessions in 100, added up in whole numbers.
      part(
        sum(pupils.map(({ possible, missed }) => Math.round((1_000_000 * (possible - missed)) / possible))) / 10_000,
        pupils.length,
        children,
      ),
    ],
    persistent_absence_percent: [share(pupils, (one) => one.missed / one.possible >= 0.1)],
    severe_absence_percent: [share(pupils, (one) => one.missed / one.possible >= 0.5)],
    life_story_percent: [share(inCare, has(['life story'], inYear))],
    advocacy_percent: [share(askable, has(['advocacy offered', 'advocacy taken up'], inYear))],
    independent_visitor_count: [part(visited.length, null, visited)],
  };
}

/** What is told of twelve months: changes of school, and what children answered in the survey. */
export function schoolsAndSurvey(book: Book, end: Day): Record<string, Part[]> {
  const first = firstOf(12, end);
  const starts = rowsOf(book, 'schools', (row) => row.school_started_on ?? '').filter(
    ({ school_started_on: day = '', reason }) =>
      reason !== 'first school' && first <= day && day <= end && !['08', '09'].includes(day.slice(5, 7)),
  );
  const cameFirst = (child: string): Day =>
    (book.periods.get(child) ?? []).map(({ start }) => start).sort()[0] ?? never;
  const pupils = book.inCare(end).filter(({ child }) => isOfSchoolAge(book, child, end));
  const answers = rowsOf(book, 'survey', (row) => row.asked_on ?? '')
    .filter(({ asked_on: day = '' }) => first <= day && day <= end)
    .toSorted((one, other) => ((one.asked_on ?? '') < (other.asked_on ?? '') ? -1 : 1));
  const newest = new Map(answers.map((row) => [`${row.child_id} ${row.item}`, row]));
  const byItem = Map.groupBy(newest.values(), (row) => row.item ?? '');
  return {
    mid_year_school_moves_percent: [
      share(pupils, ({ child }) =>
        starts.some((row) => row.child_id === child && (row.school_started_on ?? '') >= cameFirst(child)),
      ),
    ],
    wellbeing_item_percent: [...byItem].map(([item, own]) => ({
      ...share(
        own.map(({ child_id = '', answer }) => ({ child: child_id, answer })),
        ({ answer }) => answer === 'agree',
      ),
      breakdown: 'item',
      category: item,
    })),
  };
}

/** Results of the school year that ends on a 31 August, of those who had been in care for a year in March. */
export function results(book: Book, end: Day): Record<string, Part[]> {
  if (end.slice(5) !== '08-31') return {};
  const rows = rowsOf(book, 'attainment', (row) => row.results_on ?? '').filter(
    ({ results_on: day = '' }) => firstOf(12, end) <= day && day <= end,
  );
  const best = [...Map.groupBy(rows, (row) => row.child_id ?? '')]
    .filter(([child]) => wasThereAYear(book, child, `${end.slice(0, 4)}-03-31`))
    .map(([child, own]) => ({ child, score: Math.max(...own.map((row) => Number(row.attainment_8))) }));
  const scores = sum(best.map(({ score }) => score));
  return {
    attainment_8_mean: [
      part(
        scores,
        best.length,
        best.map(({ child }) => child),
      ),
    ],
  };
}
