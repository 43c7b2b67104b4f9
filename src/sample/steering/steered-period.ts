import { partAdopted, steerPairs } from '../adoption/adopted-together.ts';
import { middlesbroughFlow, peak } from '../care/middlesbrough-flow.ts';
import { drawPeriods, type PeriodOfCare } from '../care/period-of-care.ts';
import { highestCount } from '../care/stock.ts';
import type { Random } from '../random.ts';
import { healthCohorts, steerCohorts } from './cohort-steering.ts';
import { steerWeeksInCare } from './leaver-steering.ts';

const mostDraws = 300;

/** Periods of care of the steered authority: draws again where a draw cannot match what was printed. */
export function drawSteeredPeriods(random: Random): PeriodOfCare[] {
  let problem: unknown;
  for (let draw = 1; draw <= mostDraws; draw += 1) {
    const chance = random.fork(`draw ${draw}`);
    const periods = drawPeriods(middlesbroughFlow, chance);
    if (highestCount(periods) > peak.children) continue;
    try {
      steerPairs(periods);
      partAdopted(periods);
      steerCohorts(periods, healthCohorts, chance);
      steerWeeksInCare(periods);
      return periods;
    } catch (error) {
      problem = error;
    }
  }
  throw new RangeError('No draw of the periods of care fits what was printed.', { cause: problem });
}
