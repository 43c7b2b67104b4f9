import { steered } from '../authority.ts';
import type { Random } from '../random.ts';
import { fitSum } from '../steering/fit-sum.ts';

/** A year's outcomes as DfE publishes them: percentages, and the mean score for strengths and difficulties. */
interface Published {
  immunised: number;
  developed: number;
  scored: number;
  score: number;
}

/** What the return says about a child in care for a year. */
export interface Outcome {
  immunised: boolean;
  /** Development check up to date; for those under five. */
  developed: boolean;
  /** Strengths and difficulties; null where none came back, or the age is not right. */
  score: number | null;
}

const of = (immunised: number, developed: number, scored: number, score: number): Published => ({
  immunised,
  developed,
  scored,
  score,
});

/** DfE, outcomes for children looked after: health and SDQ, 31 March 2021 and 2022. */
const published: Readonly<Record<string, Readonly<Record<number, Published>>>> = {
  E06000001: { 2021: of(94, 100, 99, 13.6), 2022: of(92, 100, 89, 13.1) },
  [steered.code]: { 2021: of(85, 65, 52, 13.2), 2022: of(77, 70, 88, 13.4) },
  E06000003: { 2021: of(67, 100, 97, 14.3), 2022: of(55, 97, 98, 14.6) },
  E06000004: { 2021: of(81, 100, 45, 14), 2022: of(83, 98, 59, 13.2) },
  E06000005: { 2021: of(100, 100, 91, 13.7), 2022: of(85, 100, 99, 13.8) },
};

/** How scores spread about their median. */
const spread = 0.5;

/** Draws the outcomes of children of these ages in the year to a 31 March, as many of each kind as were published. */
export function drawOutcomes(code: string, year: number, ages: readonly number[], random: Random): Outcome[] {
  const { immunised, developed, scored, score } = (published[code] as (typeof published)[string])[year] as Published;
  const chosen = (percent: number, isMeant: (age: number) => boolean): Set<number> => {
    const meant = ages.flatMap((age, index) => (isMeant(age) ? [index] : []));
    return new Set(random.shuffle(meant).slice(0, Math.round((percent / 100) * meant.length)));
  };
  const immune = chosen(immunised, () => true);
  const checked = chosen(developed, (age) => age < 5);
  const pupils = [...chosen(scored, (age) => age >= 5 && age <= 16)];
  const drawn = pupils.map(() => ({ value: Math.round(random.logNormal(score * 0.9, spread)), low: 0, high: 40 }));
  const scores = fitSum(drawn, Math.round(score * pupils.length));
  const scoreOf = new Map(pupils.map((index, order) => [index, scores[order] ?? 0]));
  return ages.map((_, index) => ({
    immunised: immune.has(index),
    developed: checked.has(index),
    score: scoreOf.get(index) ?? null,
  }));
}
