import { type Authority, steered } from '../authority.ts';
import { type Day, lastDay } from '../day.ts';
import type { Random } from '../random.ts';

/** How many of a hundred reviews of a pathway plan come later than the six months within which they are due. */
const late = { steered: 30, others: 22 };

/** Draws the days on which a pathway plan was reviewed, from some weeks before the day care ended. */
export function drawPlanReviews({ code }: Authority, since: Day, random: Random): Day[] {
  const share = (code === steered.code ? late.steered : late.others) / 100;
  const days: Day[] = [];
  let day = since - random.int(10, 170);
  while (day <= lastDay) {
    days.push(day);
    day += random.chance(share) ? random.int(186, 330) : random.int(125, 181);
  }
  return days;
}
