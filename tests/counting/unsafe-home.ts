import type { Book } from './book.ts';
import { type Day, lastOfMonth, plusMonths } from './day.ts';
import { countBy, type Part, part } from './figure.ts';

/** Which codes of accommodation are no safe home of one's own. */
const unsafe: Readonly<Record<string, string>> = {
  S: 'no fixed abode',
  W: 'bed and breakfast',
  V: 'emergency accommodation',
  X: 'in custody',
};

/**
 * Care leavers whom a list of twelve months has without a safe home, and in which; no figure where fewer than so many of
 * those lists are there.
 */
export function withoutSafeHome(book: Book, day: Day, needed: number): Part[] {
  const months = Array.from({ length: 12 }, (_, at) => lastOfMonth(plusMonths(`${day.slice(0, 8)}01`, -at)));
  const lists = months.flatMap((end) => {
    const rows = book.list('care_leavers', end);
    return rows === null ? [] : [{ end, rows }];
  });
  if (lists.length < needed) return [];
  const found = lists.flatMap(({ end, rows }) =>
    rows
      .filter(({ child_id = '', eligibility }) => {
        const age = book.ageOf(child_id, end);
        return eligibility !== 'qualifying' && (eligibility !== 'eligible' || (age !== null && age >= 18));
      })
      .flatMap(({ child_id: child = '', accommodation = '' }) => {
        const home = unsafe[accommodation];
        return home === undefined ? [] : [{ child, home }];
      }),
  );
  const once = [...new Map(found.map((one) => [`${one.child} ${one.home}`, one])).values()];
  const children = [...new Set(found.map(({ child }) => child))];
  const [, ...homes] = countBy(once, { home: [Object.values(unsafe), ({ home }) => home] });
  return [part(children.length, null, children), ...homes];
}
