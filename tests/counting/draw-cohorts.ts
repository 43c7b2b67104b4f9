import { type Day, never, plusDays, plusMonths } from './day.ts';
import type { Dice } from './dice.ts';
import type { Row } from './extract.ts';
import type { Life } from './life.ts';

/** What is known of a child, and when: as `Drawn` of `draw.ts`, which draws with these. */
interface Known {
  id: string;
  life: Life | null;
  rows: { table: string; row: Row; from: Day; to: Day; gone?: Day }[];
}

/**
 * What else is known of a child in care: how far away and where each home is, whether the child came alone, and orders of
 * deprivation of liberty. Drawn with dice of its own, so that nothing else is drawn otherwise.
 */
export function withWhereabouts(dice: Dice, drawn: Known, end: Day): Known {
  const { id, life } = drawn;
  if (life === null) return drawn;
  const rows: Known['rows'] = drawn.rows.map((one) =>
    one.table === 'episodes'
      ? {
          ...one,
          row: {
            ...one.row,
            pl_distance: dice.oneOf('', '0', '3.5', '20', '20.1', '41', '999.9'),
            pl_location: dice.oneOf('IN', 'IN', 'OUT', 'OUT', ''),
          },
        }
      : one,
  );
  const first = life.periods[0]?.start ?? end;
  const latest = plusDays(end, 9);
  if (dice.chance(20)) {
    const until = dice.oneOf('', dice.day(first, latest));
    rows.push({ table: 'uasc', row: { child: id, duc: until }, from: first, to: never });
  }
  let from = dice.day(plusMonths(end, -40), latest);
  for (let times = dice.oneOf(0, 0, 0, 0, 1, 2); times > 0 && from <= latest; times -= 1) {
    const to = dice.oneOf('', dice.day(from, plusDays(from, 200)));
    const row = { child: id, dob: life.born, dolo_start: from, dolo_end: to };
    rows.push({ table: 'deprivation_of_liberty', row, from, to: to || never });
    from = dice.day(plusDays(from, 1), plusDays(from, 300));
  }
  return { ...drawn, rows };
}

/** A young person who grew up in care and left it around the 18th birthday, with what the list of care leavers says. */
export function grownUp(dice: Dice, id: string, end: Day): Known {
  const age = dice.int(17, 21);
  const born = plusDays(plusMonths(end, -12 * age), dice.oneOf(-200, -90, -1, 0, 0, 1, 60));
  const start = plusMonths(born, 12 * dice.int(13, 16));
  const left = plusDays(plusMonths(born, 216), dice.oneOf(0, 0, 0, 0, -1, 1, -300));
  const place = (): string => dice.oneOf('U1', 'U3', 'U4', 'U6', 'U6', 'K2', 'H5');
  const episode = { child: id, cin: 'N1', place_provider: 'PR1', urn: '', reason_place_change: '' };
  const moved = dice.day(plusDays(start, 1), plusDays(left, -1));
  const homes = [
    {
      ...episode,
      decom: start,
      rne: 'S',
      ls: 'C2',
      place: place(),
      dec: moved,
      rec: 'X1',
      reason_place_change: 'CARPL',
    },
    { ...episode, decom: moved, rne: 'P', ls: 'C2', place: place(), dec: left, rec: dice.oneOf('E17', 'E5', 'E8') },
  ];
  const listed = {
    child_id: id,
    birth_date: born,
    eligibility: dice.oneOf('former relevant', 'former relevant', 'qualifying', ''),
    in_touch: dice.oneOf('YES', 'YES', 'YES', 'NO', 'RHOM', 'DIED', ''),
    accommodation: dice.oneOf('Z', 'Z', 'U', ''),
    suitable: 'suitable',
    activity: 'F2',
  };
  return {
    id,
    life: null,
    rows: [
      { table: 'header', row: { child: id, sex: 'F', dob: born, ethnic: 'WBRI' }, from: start, to: never },
      ...homes.map((row) => ({ table: 'episodes', row, from: row.decom, to: row.dec })),
      { table: 'care_leavers', row: listed, from: plusMonths(born, 204), to: never },
    ],
  };
}
