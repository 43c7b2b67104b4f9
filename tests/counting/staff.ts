import type { Book } from './book.ts';
import { newestFirst } from './care.ts';
import { type Day, never } from './day.ts';
import type { Row } from './extract.ts';
import { type Part, part } from './figure.ts';

/** Hours are counted in ten-thousandths of a post, so that they add up exactly. */
const hoursOf = (rows: readonly Row[]): number =>
  rows.reduce((total, { fte = '0' }) => total + Math.round(Number(fte) * 10_000), 0) / 10_000;

const ownWorkers = (list: readonly Row[]): Row[] => list.filter(({ post }) => post === 'in post');
const codesOf = (rows: readonly Row[]): string[] => rows.map(({ worker_id = '' }) => worker_id);

/** Own social workers in their first year among all own ones, by their hours; nothing where the list marks nobody. */
export function newlyQualified(book: Book, day: Day): Part[] {
  const own = ownWorkers(book.list('workforce', day) ?? []);
  if (own.every(({ newly_qualified }) => !newly_qualified)) return [];
  return [part(hoursOf(own.filter(({ newly_qualified }) => newly_qualified === 'Y')), hoursOf(own), codesOf(own))];
}

/** Own social workers who left from one day to another, against those in post on the last, by their hours. */
export function turnover(book: Book, first: Day, last: Day): Part[] {
  const list = book.list('workforce', last);
  if (list === null) return [];
  const left = new Map<string, Row>();
  let covered = never;
  for (const { coversFrom, tables } of newestFirst(book.council.extracts)) {
    for (const row of tables.workforce_leavers ?? []) {
      const { worker_id = '', left_on = '' } = row;
      const key = `${worker_id} ${left_on}`;
      const isTold = worker_id !== '' && left_on < covered && !left.has(key);
      if (isTold && first <= left_on && left_on <= last) left.set(key, row);
    }
    if (tables.workforce_leavers !== undefined && coversFrom < covered) covered = coversFrom;
  }
  const gone = [...left.values()];
  const [ofGone, ofOwn] = [hoursOf(gone), hoursOf(ownWorkers(list))];
  return ofGone > ofOwn ? [] : [part(ofGone, ofOwn, codesOf(gone))];
}
