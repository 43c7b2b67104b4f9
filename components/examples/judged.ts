import type { Measure, Target } from '#catalogue';
import type { PeriodType } from '#figure';
import { type Card, cardOf, type Group, indexFigures, type Judged, judge, type SeriesPoint } from '#scorecard';
import { ledger, northtown } from './figures.ts';
import { measures } from './measure.ts';

export const index = indexFigures(ledger);

/** A target of nine in ten for the usual measure, and one for the measure with a long title. */
export const targets: readonly Target[] = [measures.usual, measures.long, measures.bounded].map(({ id }) => ({
  measure: id,
  from: '2022-01-01',
  value: 90,
  tolerance: { amount: 2, in: 'percentage points' },
  setBy: 'The board',
  setOn: '2021-12-01',
  why: 'Every child is to have one.',
}));

const context = { authority: northtown.code, place: northtown.name, targets, rebases: [] };
const firstOf = ({ periodTypes }: Measure): PeriodType => periodTypes[0] as PeriodType;
const judgedOf = (name: keyof typeof measures): Judged =>
  judge(cardOf(index, measures[name], northtown.code, firstOf(measures[name])), context);

/** Northtown's judged cards, each for one thing that a component has to cope with. */
export const judged = {
  usual: judgedOf('usual'),
  hidden: judgedOf('hidden'),
  bounded: judgedOf('bounded'),
  zero: judgedOf('zero'),
  long: judgedOf('long'),
  context: judgedOf('context'),
  groups: judgedOf('groups'),
  posts: judgedOf('posts'),
  days: judgedOf('days'),
  years: judgedOf('years'),
  due: judgedOf('due'),
  none: judgedOf('none'),
  oneNumber: judge(cardOf(index, measures.days, northtown.code, 'snapshot'), context),
} as const;

/** A scorecard with everything on it. */
export const scorecard: readonly Judged[] = Object.values(judged).filter((one) => one !== judged.oneNumber);

/** The latest figure of a card that has one. Throws a RangeError where it has none. */
export function latestOf({ latest, measure }: Card): SeriesPoint {
  if (latest === null) throw new RangeError(`${measure.id} has no figure`);
  return latest;
}

/** The group of a card's first breakdown at a place in its order. Throws a RangeError where there is none. */
export function groupOf({ breakdowns, measure }: Card, at: number): Group {
  const group = breakdowns[0]?.groups[at];
  if (group === undefined) throw new RangeError(`${measure.id} has no such group`);
  return group;
}
