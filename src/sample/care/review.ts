import { ageAt, type Day, firstDay, lastDay, monthsLater } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';

/** A statutory review and how the child took part (REVIEW_CODE). */
export interface Review {
  day: Day;
  code: string;
}

const parts = { PN1: 0.5, PN2: 0.05, PN3: 0.02, PN4: 0.04, PN5: 0.09, PN6: 0.22, PN7: 0.08 };

/** Reviews by the statutory timetable (regulation 33): 20 working days, three months on, then every six; some late. */
export function drawReviews(life: Life, random: Random): Review[] {
  const until = Math.min(life.end ?? lastDay, lastDay);
  const reviews: Review[] = [];
  let due = life.start + 28;
  for (let number = 1; due - 3 <= until; number += 1) {
    const held = due + (random.chance(0.2) ? random.int(2, 75) : -random.int(0, number === 1 ? 5 : 12));
    if (held > until || held <= life.start) break;
    const code = ageAt(life.person.birth, held) < 4 ? 'PN0' : random.weighted(parts);
    if (held >= firstDay) reviews.push({ day: held, code });
    due = monthsLater(held, number === 1 ? 3 : 6);
  }
  return reviews;
}
