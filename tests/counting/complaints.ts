import type { Book } from './book.ts';
import { newestFirst } from './care.ts';
import { type Day, never } from './day.ts';
import type { Row } from './extract.ts';
import { countBy, type Part } from './figure.ts';

const whom = ['child in care', 'care leaver', 'other child'];
const themes = [
  ...['communication', 'staff', 'delays and visits', 'home and care', 'family time', 'money', 'records', 'decisions'],
  ...['other', 'not recorded'],
];
const who = ['child or young person', 'advocate', 'parent or guardian', 'carer', 'other', 'not recorded'];

/**
 * Each complaint once, as the newest extract that has it tells of it; one that came in on a day that a newer extract covers
 * and does not have it was withdrawn.
 */
function complaintsOf({ council }: Book): (Row & { child: string })[] {
  const newest = new Map<string, Row & { child: string }>();
  let covered = never;
  for (const { coversFrom, tables } of newestFirst(council.extracts)) {
    for (const row of tables.complaints ?? []) {
      const { complaint_id: child = '', received_on = '' } = row;
      if (child !== '' && received_on < covered && !newest.has(child)) newest.set(child, { ...row, child });
    }
    if (tables.complaints !== undefined && coversFrom < covered) covered = coversFrom;
  }
  return [...newest.values()];
}

/** Complaints that came in from one day to another, by whom they are about, their theme and who made them. */
export function complaintsReceived(book: Book, first: Day, last: Day): Part[] {
  const received = complaintsOf(book).filter(({ received_on = '' }) => first <= received_on && received_on <= last);
  return countBy(received, {
    about: [whom, ({ about = '' }) => about],
    theme: [themes, ({ theme }) => theme || 'not recorded'],
    'made by': [who, ({ made_by }) => made_by || 'not recorded'],
  });
}

/** Complaints whose answer was due before a day and that have none by the end of it. */
export function complaintsOverdue(book: Book, day: Day): Part[] {
  const open = complaintsOf(book).filter(
    ({ due_on = never, answered_on }) => due_on < day && (answered_on || never) > day,
  );
  return countBy(open, { about: [whom, ({ about = '' }) => about] });
}
