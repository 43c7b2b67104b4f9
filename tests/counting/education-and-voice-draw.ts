import { type Day, never, plusDays, plusMonths } from './day.ts';
import { type Dice, drawn } from './dice.ts';
import type { Drawn } from './drawn.ts';
import type { Row } from './extract.ts';

/** The tables that these draws fill. */
export const educationAndVoiceTables = ['attendance', 'schools', 'attainment', 'support', 'survey'];

const reasons = ['first school', 'next phase', 'moved home', 'excluded', 'better suited', 'other'];
const kinds = ['life story', 'independent visitor', 'advocacy offered', 'advocacy taken up'];
const items = ['safe at home', 'trusted adult', 'listened to'];

/**
 * The children with what is known of their schools, of support and of what they say. Dice of its own: what was drawn
 * before stays as it was.
 */
export function withEducationAndVoice(children: readonly Drawn[], seed: number, end: Day): Drawn[] {
  return drawn(seed + 1_000_003, end, (dice) => {
    const halfTerms = halfTermsOf(dice, end);
    return children.map((child) =>
      child.life === null ? child : { ...child, rows: [...child.rows, ...rowsOf(dice, child, halfTerms, end)] },
    );
  });
}

/** Last days of half-terms, some of them at the edges of school years. */
function halfTermsOf(dice: Dice, end: Day): Day[] {
  const year = Number(end.slice(0, 4));
  const edges = [year - 2, year - 1, year].flatMap((one) => [`${one}-08-31`, `${one}-09-01`]);
  const others = Array.from({ length: 12 }, () => dice.day(plusDays(end, -800), plusDays(end, 9)));
  return [...new Set([...edges, ...others])].filter((day) => day <= plusDays(end, 9)).sort();
}

function rowsOf(dice: Dice, { id: child_id, life }: Drawn, halfTerms: readonly Day[], end: Day): Drawn['rows'] {
  const rows: Drawn['rows'] = [];
  const taken = new Set<string>();
  const add = (table: string, key: string, row: Row, from: Day, to: Day = from, gone: Day = never) => {
    if (taken.has(`${table} ${key}`)) return;
    taken.add(`${table} ${key}`);
    rows.push({ table, row: { child_id, ...row }, from, to, gone });
  };
  for (const day of halfTerms.filter(() => dice.chance(75))) {
    const sessions_possible = dice.oneOf(0, 1, 10, 40, 60, 70);
    const least = Math.floor(sessions_possible / 10);
    const sessions_missed = Math.min(
      sessions_possible,
      dice.oneOf(0, least, least, Math.max(0, least - 1), Math.ceil(sessions_possible / 2), sessions_possible),
    );
    const row = { half_term_end: day, sessions_possible: String(sessions_possible) };
    add('attendance', day, { ...row, sessions_missed: String(sessions_missed) }, day);
  }
  const starts = (life?.periods ?? []).flatMap(({ start }) => [plusDays(start, -1), start, plusDays(start, 20)]);
  const moves = [
    ...starts.filter(() => dice.chance(25)),
    ...Array.from({ length: dice.int(0, 2) }, () => dice.day(plusDays(end, -700), plusDays(end, 9))),
    ...(dice.chance(15) ? [`${end.slice(0, 4)}-${dice.oneOf('07-31', '08-01', '09-30', '10-01')}`] : []),
  ];
  for (const day of moves) add('schools', day, { school_started_on: day, reason: dice.oneOf(...reasons) }, day);
  const august = `${Number(end.slice(0, 4)) - dice.int(0, 1)}-08-${dice.oneOf('12', '31')}`;
  const later = dice.oneOf(august, plusMonths(august, 1), plusDays(august, 6));
  for (const day of dice.chance(40) ? [august, later] : []) {
    add('attainment', day, { results_on: day, attainment_8: String(dice.int(0, 180) / 2) }, day);
  }
  for (let times = dice.int(0, 4); times > 0; times -= 1) {
    const day = dice.day(plusDays(end, -700), plusDays(end, 9));
    const kind = dice.oneOf(...kinds);
    const hasEnd = kind === 'independent visitor' || kind === 'advocacy taken up';
    const ended_on = hasEnd && dice.chance(50) ? dice.day(plusDays(day, 1), plusDays(end, 20)) : '';
    add('support', `${kind} ${day}`, { kind, recorded_on: day, ended_on }, day, hasEnd ? ended_on || never : day);
  }
  for (let times = dice.int(0, 2); times > 0; times -= 1) {
    const day = dice.day(plusDays(end, -700), plusDays(end, 9));
    for (const item of items.filter(() => dice.chance(80))) {
      const answer = dice.oneOf('agree', 'agree', 'neither', 'disagree');
      add('survey', `${day} ${item}`, { asked_on: day, item, answer }, day);
    }
  }
  return rows;
}
