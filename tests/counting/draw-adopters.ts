import { type Day, lastOfMonth, never, plusDays, plusMonths } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import type { Drawn } from './drawn.ts';

/**
 * Adds families who adopt or want to, and homes of care leavers that are not safe and change from list to list. With dice
 * of their own, so that the other draws stay as they are.
 */
export function withAdoptersAndHomes(children: readonly Drawn[], seed: number, authority: string, end: Day): Drawn[] {
  return drawn(seed + 11_000_003, end, (dice) => [
    ...children.map((child) => withHomes(dice, child, end)),
    ...Array.from({ length: 14 }, (_, at) => familyOf(dice, `${authority.slice(-1)}V${at + 1}`, end)),
  ]);
}

function withHomes(dice: Dice, child: Drawn, end: Day): Drawn {
  const rows = child.rows.flatMap((one): Drawn['rows'] => {
    if (one.table !== 'care_leavers') return [one];
    const home = () => dice.oneOf(one.row.accommodation ?? '', one.row.accommodation ?? '', 'S', 'V', 'W', 'X', '');
    const first = { ...one, row: { ...one.row, accommodation: home() } };
    const moved = dice.day(plusDays(end, -90), end);
    if (one.from >= moved || (one.gone ?? never) <= moved || !dice.chance(40)) return [first];
    return [
      { ...first, gone: moved },
      { ...one, row: { ...one.row, accommodation: home() }, from: moved },
    ];
  });
  return { ...child, rows };
}

/** A family on its way, as one adopter or two: stages, approval, a match and its end, each of which a list may lack. */
function familyOf(dice: Dice, family: string, end: Day): Drawn {
  const isFast = dice.chance(25);
  const latest = plusDays(end, 9);
  const later = (day: Day, days: number): Day => dice.day(day, plusDays(day, days));
  const told = (day: Day, percent = 85): Day | '' => (dice.chance(percent) ? day : '');
  const began = dice.day(plusMonths(end, -22), latest);
  const stage1To = later(began, 90);
  const stage2From = later(stage1To, 60);
  // Approved three months before the end of one of the last months, to the day or nearly.
  const approved = dice.chance(40)
    ? plusDays(plusMonths(lastOfMonth(plusMonths(end, -dice.int(0, 3))), -3), dice.int(-1, 1))
    : later(stage2From, 150);
  const matched = later(approved, 200);
  const leaves = dice.chance(25);
  const stages = isFast
    ? dice.oneOf(
        { stage1_started_on: '', stage1_ended_on: '' },
        { stage1_started_on: stage2From, stage1_ended_on: stage2From },
      )
    : { stage1_started_on: told(began), stage1_ended_on: told(stage1To) };
  const row = {
    ...stages,
    stage2_started_on: told(stage2From),
    stage2_ended_on: told(approved, 70),
    approved_on: dice.oneOf('', approved, plusDays(approved, dice.int(-200, 5))),
    matched_on: dice.chance(40) ? told(matched, 70) : '',
    placed_on: dice.chance(30) ? told(later(matched, 40)) : '',
    adopted_on: dice.chance(20) ? later(matched, 300) : '',
    left_on: leaves ? dice.oneOf(approved, later(approved, 200), later(began, 200)) : '',
    left_reason: leaves ? dice.oneOf('3', '1', '2', '') : '',
  };
  const gone = dice.chance(15) ? plusDays(lastOfMonth(plusMonths(end, -1)), -dice.int(-10, 20)) : never;
  const isOne = dice.chance(30);
  const adopters = isOne ? [''] : ['A', 'B'];
  const rows = adopters.map((one): Drawn['rows'][number] => ({
    table: 'adopters',
    row: { adopter_id: `${family}${one}`, family_id: isOne ? '' : family, ...row, ...otherwise(dice, one, row) },
    from: began,
    to: never,
    gone,
  }));
  return { id: family, life: null, rows };
}

/** The second adopter of a couple, for whom somebody may have entered another day or none. */
function otherwise(dice: Dice, one: string, row: Readonly<Record<string, string>>): Record<string, string> {
  if (one !== 'B' || !dice.chance(40)) return {};
  const column = dice.oneOf('stage1_started_on', 'stage1_ended_on', 'stage2_started_on', 'stage2_ended_on', 'left_on');
  const day = row[column];
  return day ? { [column]: dice.oneOf('', plusDays(day, dice.oneOf(-30, -1, 1, 30))) } : {};
}
