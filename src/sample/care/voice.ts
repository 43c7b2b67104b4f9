import { monthsFrom } from '#calendar';
import { type Authority, steered } from '../authority.ts';
import { ageAt, type Day, endOf, startOf } from '../day.ts';
import type { Random } from '../random.ts';
import type { Life } from './life.ts';
import { holdsOn } from './stock.ts';

/** A child's answer, on a scale of zero to ten, to how things were and how they are now. */
export interface Answer {
  day: Day;
  before: number;
  now: number;
}

/** How many answers changed by how much; percentages of 40 answers in the minutes of 15 February 2022. */
const printed: Readonly<Record<string, Readonly<Record<number, number>>>> = { '2022-01': { 4: 20, 2: 10, 1: 5, 0: 5 } };

/** By how much answers change, repeated as often as they do. */
const usual = { '-2': 0.02, '-1': 0.06, '0': 0.2, '1': 0.2, '2': 0.22, '3': 0.14, '4': 0.12, '5': 0.04 };

/** How many of a hundred children aged five or over are asked in a month. */
const asked = { steered: 9, others: 6 };

/** Answers of children who were asked, month by month since April 2020; nobody is asked twice in a month. */
export function drawAnswers(authority: Authority, lives: readonly Life[], random: Random): Map<Life, Answer[]> {
  const answers = new Map<Life, Answer[]>();
  const isSteered = authority.code === steered.code;
  for (const month of monthsFrom('2020-04', '2022-07')) {
    const [first, last] = [startOf(month), endOf(month)];
    const children = random.shuffle(
      lives.filter((life) => life.start < first && holdsOn(life, last) && ageAt(life.person.birth, first) >= 5),
    );
    const share = (isSteered ? asked.steered : asked.others) * (0.8 + 0.4 * random.next());
    const changes = (isSteered ? changesOf(printed[month]) : null) ?? drawn((children.length * share) / 100, random);
    for (const [index, change] of changes.entries()) {
      const life = children[index];
      if (life === undefined) break;
      const before = random.int(Math.max(0, -change), Math.min(6, 10 - change));
      answers.set(life, [...(answers.get(life) ?? []), { day: random.int(first, last), before, now: before + change }]);
    }
  }
  return answers;
}

const drawn = (count: number, random: Random): number[] =>
  Array.from({ length: Math.max(3, Math.round(count)) }, () => Number(random.weighted(usual)));

const changesOf = (counts: Readonly<Record<number, number>> | undefined): number[] | null =>
  counts === undefined
    ? null
    : Object.entries(counts).flatMap(([change, count]) => Array.from({ length: count }, () => Number(change)));
