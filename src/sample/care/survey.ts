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

/** How many of a hundred children asked answer each item, and how many of a hundred answers agree. */
const items: Readonly<Record<string, readonly [answer: number, agree: number]>> = {
  'safe at home': [99, 90],
  'trusted adult': [96, 91],
  'listened to': [90, 74],
  'sees family enough': [84, 57],
  'likes school': [93, 69],
  'knows why in care': [87, 78],
  'same chances': [79, 75],
  hopeful: [74, 80],
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
        .filter(([, [answered]]) => random.chance(answered / 100))
        .map(([item, [, agree]]): SurveyAnswer => {
          const answer = random.chance((agree + mood) / 100) ? 'agree' : random.chance(0.6) ? 'neither' : 'disagree';
          return { day, item, answer };
        });
      answers.set(life, [...(answers.get(life) ?? []), ...own]);
    }
  }
  return answers;
}
