import { type Day, never, plusDays } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import type { Drawn } from './drawn.ts';

/** The files that this draws. */
export const staffTables = ['complaints', 'workforce', 'workforce_leavers'];

/** Complaints, posts and social workers who left, with dice of their own. */
export function complaintsAndStaff(seed: number, authority: string, end: Day): Drawn[] {
  const code = authority.slice(-1);
  return drawn(seed + 13_000_003, end, (dice) => {
    const isMarked = dice.chance(80);
    return [
      ...Array.from({ length: 25 }, (_, at) => complaintOf(dice, `${code}K${at + 1}`, end)),
      ...Array.from({ length: 12 }, (_, at) => postOf(dice, `${code}W${at + 1}`, isMarked)),
      ...Array.from({ length: 6 }, (_, at) => leaverOf(dice, `${code}Q${at + 1}`, end)),
    ];
  });
}

/** A complaint that comes again with its answer, and with what was not recorded at first. */
function complaintOf(dice: Dice, id: string, end: Day): Drawn {
  const received = dice.day(plusDays(end, -500), plusDays(end, 5));
  const due = dice.chance(50) ? dice.day(received, plusDays(received, 90)) : plusDays(received, dice.oneOf(14, 28, 35));
  const answered = dice.chance(25) ? never : dice.day(received, plusDays(received, 120));
  const theme = dice.oneOf('communication', 'staff', 'delays and visits', 'home and care', 'money', 'other', '', '');
  const maker = dice.oneOf('child or young person', 'advocate', 'parent or guardian', 'carer', 'other', '', '');
  const about = dice.oneOf('child in care', 'child in care', 'care leaver', 'other child');
  const open = {
    ...{ complaint_id: id, received_on: received, about, stage: '1', outcome: 'being investigated', due_on: due },
    ...{ answered_on: '', theme: dice.chance(70) ? theme : '', made_by: dice.chance(70) ? maker : '' },
  };
  const closed = { ...open, outcome: dice.oneOf('upheld', 'not upheld'), answered_on: answered, theme, made_by: maker };
  const rows: Drawn['rows'] = [{ table: 'complaints', row: open, from: received, to: never, gone: answered }];
  // Now and then a complaint is taken back, and newer extracts have it no longer.
  const gone = dice.chance(15) ? dice.day(plusDays(end, -60), end) : never;
  if (answered !== never) rows.push({ table: 'complaints', row: closed, from: answered, to: never, gone });
  return { id, life: null, rows };
}

function postOf(dice: Dice, id: string, isMarked: boolean): Drawn {
  const post = dice.oneOf('in post', 'in post', 'in post', 'agency', 'vacant');
  const row = {
    worker_id: post === 'vacant' ? '' : id,
    service_area: dice.oneOf('Assessment', 'Children looked after'),
    post,
    fte: dice.oneOf('1', '1', '0.6', '0.81', '0.3333'),
    cases: post === 'vacant' ? '' : String(dice.int(0, 25)),
    newly_qualified: isMarked ? dice.oneOf('Y', 'N', '') : '',
  };
  return { id, life: null, rows: [{ table: 'workforce', row, from: '2000-01-01', to: never }] };
}

function leaverOf(dice: Dice, id: string, end: Day): Drawn {
  const left = dice.day(plusDays(end, -450), plusDays(end, 6));
  const hours = () => dice.oneOf('1', '1', '0.6', '0.8111');
  const row = { worker_id: id, left_on: left, fte: hours() };
  const corrected = plusDays(end, -dice.int(0, 60));
  const rows: Drawn['rows'] = [
    { table: 'workforce_leavers', row, from: left, to: left, gone: dice.chance(30) ? corrected : never },
  ];
  if (rows[0]?.gone !== never) {
    const from = corrected > left ? corrected : left;
    rows.push({ table: 'workforce_leavers', row: { ...row, fte: hours() }, from, to: left });
  }
  return { id, life: null, rows };
}
