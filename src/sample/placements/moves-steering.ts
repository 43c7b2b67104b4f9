import type { Life } from '../care/life.ts';
import { holdsOn } from '../care/stock.ts';
import { at, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import { moveOn } from './moving-on.ts';
import type { RestlessTally } from './restless-year.ts';
import { movesBetween } from './stay.ts';

/**
 * A year and the mean number of moves in it of the children in care on its last day; `fill` is when moves may be added.
 */
interface MeanMoves {
  from: Day;
  to: Day;
  mean: number;
  fill: readonly [Day, Day];
}

/** No Wrong Door pilot evaluation, table 12. The last first: what is added for it counts for the others. */
const printed: readonly MeanMoves[] = [
  { from: at('2020-01-01'), to: at('2020-12-31'), mean: 1.47, fill: [at('2020-01-02'), at('2020-12-30')] },
  { from: at('2019-10-01'), to: at('2020-09-30'), mean: 1.4, fill: [at('2019-10-02'), at('2019-12-30')] },
  { from: at('2019-07-01'), to: at('2020-06-30'), mean: 1.4, fill: [at('2019-07-02'), at('2019-09-29')] },
];

/**
 * Makes children move more often until the mean numbers of moves are as printed: once where that changes nothing else,
 * and repeatedly where they have had three placements already.
 */
export function steerMoves(lives: readonly Life[], tally: RestlessTally, random: Random): void {
  for (const { from, to, mean, fill } of printed) {
    const inCare = lives.filter((life) => holdsOn(life, to));
    const moves = inCare.reduce((sum, { stays }) => sum + movesBetween(stays, from, to), 0);
    let left = Math.round(mean * inCare.length) - moves;
    const free = inCare.filter(isRestless);
    while (left > 0) {
      const before = left;
      for (const life of random.shuffle(free)) {
        if (left > 0 && moveOn(life, fill, (day) => tally.ignores(life, day), random)) left -= 1;
      }
      if (left === before) break;
    }
    if (left !== 0) throw new RangeError(`${left} more moves by the day ${to} find nobody who could move.`);
  }
}

/** Children new to care or nearly grown up move most; those who have been in care for long are left where they are. */
const isRestless = ({ start, person }: Life): boolean => start > at('2018-10-01') || person.birth < at('2005-06-01');
