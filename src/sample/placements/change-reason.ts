import { type Authority, steered } from '../authority.ts';
import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { at, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import type { Stay } from './stay.ts';

/** Reasons that count as the breakdown of a placement. */
const breakdowns = { ALLEG: 0.1, STAND: 0.06, CREQB: 0.44, CREQO: 0.26, CHILD: 0.14 };
const others = { CARPL: 0.66, LAREQ: 0.2, CLOSE: 0.06, APPRR: 0.03, OTHER: 0.05 };

/**
 * Share of children in care whose placement broke down in the year to a day: 9.8 in January 2021, under 5 a year later
 * (minutes of 15 February 2022).
 */
const printed = [
  { from: at('2020-02-01'), to: at('2021-01-31'), percent: 9.8 },
  { from: at('2021-02-01'), to: at('2022-01-31'), percent: 4.4 },
];

/** Says of each placement that another followed why it ended (REASON_PLACE_CHANGE). */
export function giveChangeReasons(authority: Authority, lives: readonly Life[], random: Random): void {
  const steers = authority.code === steered.code ? printed : [];
  for (const { stays } of lives) {
    for (const [index, stay] of stays.entries()) {
      const next = stays[index + 1];
      if (next === undefined) continue;
      const isSteered = steers.some(({ from, to }) => next.from >= from && next.from <= to);
      stay.changeReason = reasonFor(stay, next, !isSteered && random.chance(0.3), random);
    }
  }
  for (const { from, to, percent } of steers) {
    const inCare = lives.filter((life) => holdsOn(life, to));
    const moved = random.shuffle(inCare.filter((life) => movedBy(life, from, to).length > 0));
    for (const life of moved.slice(0, Math.round((percent / 100) * inCare.length))) {
      const ended = movedBy(life, from, to);
      for (const stay of random.shuffle(ended).slice(0, Math.max(1, ended.length - 1))) {
        stay.changeReason = random.weighted(breakdowns);
      }
    }
  }
}

/** The stays that ended in a move to other carers from one day to another. */
function movedBy(life: Life, from: Day, to: Day): Stay[] {
  return life.stays.filter((stay, index) => {
    const next = life.stays[index + 1];
    const planned = stay.group === 'parents' || next?.group === 'parents' || next?.group === 'adoptive';
    return next !== undefined && !next.sameCarer && !planned && next.from >= from && next.from <= to;
  });
}

function reasonFor(stay: Stay, next: Stay, brokeDown: boolean, random: Random): string | null {
  if (stay.place.startsWith('T') || next.place.startsWith('T')) return null;
  if (next.sameCarer) return 'PLACE';
  if (next.group === 'parents' || next.group === 'adoptive') return 'CARPL';
  if (next.group === 'secure') return next.from < at('2019-04-01') ? 'CARPL' : 'CUSTOD';
  if (stay.group === 'parents') return 'CARPL';
  return brokeDown ? random.weighted(breakdowns) : random.weighted(others);
}
