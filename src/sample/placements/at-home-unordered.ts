import type { Choosing } from '../care/choosing.ts';
import { statusOn, underCareOrder } from '../care/legal-status.ts';
import type { Life } from '../care/life.ts';
import { at, type Day, lastDay } from '../day.ts';
import { stayOn } from './stay.ts';

/** Times between the days for which children at home are printed. */
const times = [
  { from: at('2022-03-08'), to: at('2022-06-14') },
  { from: at('2022-07-06'), to: null },
];

/** Whether a child lives with parents under one order for some days before and after a time. */
function livesAtHome({ stays, statuses, end }: Life, from: Day, to: Day): boolean {
  const [first, last] = [from - 7, Math.min(to + 5, lastDay)];
  const stay = stayOn(stays, first);
  const same = stay?.group === 'parents' && stay === stayOn(stays, last);
  const order = statusOn(statuses, first) === statusOn(statuses, last) && underCareOrder(statuses, first);
  return same && order && (end === null || end > last);
}

/** Records of children at home say for a time that no court has put them in care (DfE, validation rule 378). */
export function liveAtHomeUnordered(choosing: Choosing): void {
  for (const { from, to } of times) {
    for (const { statuses } of choosing.take(1, (life) => livesAtHome(life, from, to ?? lastDay))) {
      const order = statusOn(statuses, from);
      statuses.push({ code: 'V2', from });
      if (to !== null) statuses.push({ code: order, from: to });
      statuses.sort((one, other) => one.from - other.from);
    }
  }
}
