import { ageAt, at, type Day } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';
import { holdsOn } from './stock.ts';

/** A child's answer to an item of the survey. */
export interface SurveyAnswer {
  day: Day;
  item: string;
  answer: 'agree' | 'neither' | 'disagree';
}

/** How many of a hundred children agree with each item. */
const items: Readonly<Record<string, number>> = {
  'safe at home': 90,
  'trusted adult': 91,
  'listened to': 74,
  'sees family enough': 57,
  'likes school': 69,
  'knows why in care': 78,
  'same chances': 75,
  hopeful: 80,
};

const waves = [2018, 2019, 2020, 2021].map((year) => ({ from: at(`${year}-11-01`), to: at(`${year}-11-30`) }));

/** Answers of about three in ten children aged eight or over, each November. */
export function drawSurvey(lives: readonly Life[], random: Random): Map<Life, SurveyAnswer[]> {
  const answers = new Map<Life, SurveyAnswer[]>();
  for (const { from, to } of waves) {
    for (const life of lives) {
      if (life.start >= from || !holdsOn(life, to) || ageAt(life.person.birth, from) < 8 || !random.chance(0.28))
        continue;
      const day = random.int(from, to);
      const mood = random.int(-8, 8);
      const own = Object.entries(items)
        .filter(() => random.chance(0.96))
        .map(([item, agree]): SurveyAnswer => {
          const answer = random.chance((agree + mood) / 100) ? 'agree' : random.chance(0.6) ? 'neither' : 'disagree';
          return { day, item, answer };
        });
      answers.set(life, [...(answers.get(life) ?? []), ...own]);
    }
  }
  return answers;
}
