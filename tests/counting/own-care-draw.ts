import { type Day, never, plusDays, plusMonths } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import type { Drawn } from './drawn.ts';
import type { Row } from './extract.ts';

/** The files that this draws. */
export const ownCareTables = [
  ...['health', 'siblings', 'homes', 'pre_proceedings', 'private_fostering', 'private_fostering_visits'],
];

/**
 * Adds what our own lists say of the children of a council, and children and arrangements that only these know. With dice of
 * their own, so that the other draws stay as they are.
 */
export function withOwnCare(children: readonly Drawn[], seed: number, authority: string, end: Day): Drawn[] {
  return drawn(seed + 1_000_000, end, (dice) => [
    ...children.map((child) => ({ ...child, rows: [...child.rows, ...rowsOf(dice, child, end)] })),
    ...Array.from({ length: 12 }, (_, at) => inProceedings(dice, `${authority.slice(-1)}PRE${at + 1}`, end)),
    ...Array.from({ length: 10 }, (_, at) => fostered(dice, `${authority.slice(-1)}PF${at + 1}`, end)),
  ]);
}

function rowsOf(dice: Dice, { id, life }: Drawn, end: Day): Drawn['rows'] {
  if (life === null) return [];
  const rows: Drawn['rows'] = [];
  const add = (table: string, row: Row, from: Day, to: Day = never) => rows.push({ table, row, from, to });
  for (const { start } of life.periods) {
    for (let times = dice.oneOf(0, 1, 1, 2); times > 0; times -= 1) {
      const day = plusDays(start, dice.oneOf(-1, 0, 14, dice.int(24, 34), dice.int(24, 34), dice.int(1, 90)));
      const kind = dice.oneOf('initial', 'initial', 'initial', 'review');
      if (!rows.some(({ row }) => row.assessed_on === day)) {
        add('health', { child_id: id, assessed_on: day, kind }, day, day);
      }
    }
  }
  if (dice.chance(60)) {
    add('siblings', { child_id: id, lives_with_siblings: dice.oneOf('all', 'some', 'none') }, '2000-01-01');
  }
  let since = dice.day(plusDays(end, -600), plusDays(end, 5));
  for (let times = dice.oneOf(0, 0, 1, 1, 2); times > 0; times -= 1) {
    const until = dice.chance(20) ? '' : dice.day(plusDays(since, 1), plusDays(since, 300));
    const registration = dice.oneOf('not registered', 'not registered', 'registered', 'not needed');
    add('homes', { child_id: id, moved_in_on: since, moved_out_on: until, registration }, since);
    if (until === '') break;
    since = plusDays(until, dice.int(0, 40));
  }
  return rows;
}

function inProceedings(dice: Dice, id: string, end: Day): Drawn {
  const rows: Drawn['rows'] = [];
  let start = dice.day(plusDays(end, -600), plusDays(end, 5));
  for (let times = dice.oneOf(1, 1, 1, 2); times > 0; times -= 1) {
    const ended = dice.chance(40) ? '' : dice.day(start, plusDays(start, 300));
    const row = { child_id: id, started_on: start, ended_on: ended, fgdm_offered: dice.oneOf('Y', 'N') };
    rows.push({ table: 'pre_proceedings', row, from: start, to: never });
    start = plusDays(ended || start, dice.int(1, 60));
  }
  return { id, life: null, rows };
}

function fostered(dice: Dice, id: string, end: Day): Drawn {
  const notified = dice.day(plusDays(end, -800), plusDays(end, 5));
  const started = dice.chance(90) ? plusDays(notified, dice.oneOf(0, 0, -30, -400, 20)) : '';
  const ended = dice.chance(50) ? '' : dice.day(plusDays(started || notified, 30), plusDays(end, 30));
  const visited = dice.chance(85) ? plusDays(notified, dice.oneOf(-1, 0, 7, 8, 9, 10, 11, 12, 13, 20)) : '';
  const row = {
    arrangement_id: id,
    notified_on: notified,
    started_on: started,
    ended_on: ended,
    first_visit_on: visited,
  };
  const rows: Drawn['rows'] = [{ table: 'private_fostering', row, from: notified, to: never }];
  const happened = (day: Day, kind: string) =>
    rows.push({
      table: 'private_fostering_visits',
      row: { arrangement_id: id, happened_on: day, kind },
      from: day,
      to: day,
    });
  const last = plusDays(end, 9);
  for (
    let day = plusDays(notified, dice.int(0, 60));
    day <= last;
    day = plusDays(day, dice.oneOf(30, 41, 42, 43, 83, 84, 85, 200))
  ) {
    happened(day, 'visit');
  }
  for (let day = plusMonths(notified, dice.int(6, 14)); day <= last; ) {
    happened(day, 'review');
    day = dice.oneOf(plusMonths(day, 12), plusDays(plusMonths(day, 12), dice.int(-1, 1)), plusMonths(day, 26));
  }
  return { id, life: null, rows };
}
