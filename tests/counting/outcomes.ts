import type { Book } from './book.ts';
import { isOn, newestFirst } from './care.ts';
import { type Day, daysBetween, plusMonths } from './day.ts';
import type { Row } from './extract.ts';
import { type Part, part, share } from './figure.ts';

/** What the return of outcomes says of some ages, of the children whom it is about. */
export function outcomesByAge(book: Book, rows: readonly Row[], march: Day): Record<string, Part[]> {
  const all = rows.map((row) => ({ child: row.child ?? '', row, age: book.ageOf(row.child ?? '', march) }));
  const aged = (least: number, most: number) => all.filter(({ age }) => age !== null && age >= least && age <= most);
  const scored = aged(5, 16).filter(({ row }) => row.sdq_score);
  return {
    sdq_received_percent: [share(aged(5, 16), ({ row }) => !!row.sdq_score)],
    sdq_concern_percent: [share(scored, ({ row }) => Number(row.sdq_score) >= 17)],
    convictions_percent: [share(aged(10, 17), ({ row }) => row.convicted === 'Y')],
    development_check_percent: [share(aged(0, 4), ({ row }) => row.health_check === 'Y')],
    substance_misuse_percent: [share(all, ({ row }) => row.substance_misuse === 'Y')],
  };
}

/** Reviews of a time to which a child of 4 or over came, or of which they sent word. */
export function viewsGiven(book: Book, first: Day, last: Day): Part[] {
  const held = new Map<string, string>();
  for (const { tables } of newestFirst(book.council.extracts)) {
    for (const { child = '', review = '', review_code = '' } of tables.reviews ?? []) {
      const key = `${child} ${review}`;
      if (first <= review && review <= last && !held.has(key)) held.set(key, review_code);
    }
  }
  const codes = [...held].filter(([, code]) => code !== '' && code !== 'PN0');
  const by = (...some: string[]) => codes.filter(([, code]) => some.includes(code)).length;
  const children = codes.map(([key]) => key.split(' ')[0] as string);
  const [came, sent, away] = [by('PN1', 'PN2', 'PN3', 'PN4'), by('PN5', 'PN6'), by('PN7')];
  const shareOf = (count: number, category: string) => part(count, codes.length, children, ['how', category]);
  return [
    part(came + sent, codes.length, children),
    shareOf(came, 'came to the review'),
    shareOf(sent, 'sent word'),
    shareOf(away, 'stayed away without a word'),
  ];
}

/** What list 8 says of a day of talks after going missing and of permanence plans. */
export function plansAndTalks(book: Book, day: Day): Record<string, Part[]> {
  const list = book.list('children_in_care', day);
  if (list === null) return {};
  const there = list.filter((row) => isOn(row, day));
  // Of a child who is on the list twice, the time in care that began last.
  const once = new Map(
    there
      .toSorted((a, b) => ((a.started_on ?? '') < (b.started_on ?? '') ? -1 : 1))
      .map((row) => [row.child_id ?? '', row]),
  );
  const rows = [...once].map(([child, row]) => ({ child, row }));
  const longer = rows.filter(({ row }) => row.started_on && plusMonths(row.started_on, 4) <= day);
  const planned = longer.filter(({ row }) => row.permanence_plan === 'Y');
  const missing = rows.filter(({ row }) => Number(row.missing_episodes_12m || 0) > 0);
  const isSaid = missing.some(({ row }) => row.return_interview_offered);
  const accepted = ({ row }: (typeof rows)[number]) => row.return_interview_accepted === 'Y';
  const offered = ({ row }: (typeof rows)[number]) => row.return_interview_offered === 'Y';
  const talks = (category: string, holds: (one: (typeof rows)[number]) => boolean): Part => ({
    ...share(missing, holds),
    breakdown: 'answer',
    category,
  });
  return {
    permanence_plan_percent: planned.length > 0 ? [share(longer, (one) => planned.includes(one))] : [],
    return_interview_percent: isSaid
      ? [share(missing, (one) => accepted(one) || offered(one)), talks('offered and accepted', accepted)]
      : [],
  };
}

/** Care leavers of 21 to 24 with whom somebody spoke in eight weeks, and young people for each adviser. */
export function leaversOver21(book: Book, day: Day): Record<string, Part[]> {
  const list = book.list('care_leavers', day);
  if (list === null) return {};
  const named = newestFirst(book.council.extracts).flatMap(({ tables }) => tables.care_leavers ?? []);
  const group = list
    .filter(({ in_touch = '', eligibility }) => !['DIED', 'RHOM'].includes(in_touch) && eligibility !== 'qualifying')
    .map((row) => ({ child: row.child_id ?? '', row, age: book.ageOf(row.child_id ?? '', day) }))
    .filter(({ age }) => age !== null && age >= 21 && age <= 24)
    .flatMap(({ child, row }) => {
      const own = row.last_contact_on ?? '';
      const earlier = named.filter(({ child_id }) => child_id === child).map((one) => one.last_contact_on ?? '');
      const before = earlier.filter((one) => one !== '' && one <= day).sort();
      const last = own <= day ? own : before.at(-1);
      return last === undefined ? [] : [{ child, last, inTouch: row.in_touch === 'YES' }];
    });
  const advised = list.filter(({ personal_adviser }) => personal_adviser);
  const advisers = new Set(advised.map(({ personal_adviser }) => personal_adviser));
  return {
    care_leavers_21_24_in_touch_percent: group.some(({ last }) => last !== '')
      ? [share(group, ({ last, inTouch }) => inTouch && last !== '' && daysBetween(last, day) <= 56)]
      : [],
    pa_caseload_mean:
      advised.length === 0
        ? []
        : [
            part(
              advised.length,
              advisers.size,
              advised.map(({ child_id = '' }) => child_id),
            ),
          ],
  };
}
