import type { Measure, Target } from '#catalogue';
import type { Assurance, Judgement, VariationIcon, Withheld } from '#spc';
import { type Card, cardOf } from '../card.ts';
import type { FigureIndex } from '../figure-index.ts';
import { headline } from '../headline.ts';
import { type LeadPeriods, leadFirst } from '../lead-period.ts';
import { type Said, type SpeaksOf, speaksOfSeries, textOf } from '../speaks-of.ts';
import { type AgainstTarget, targetInForce } from './against-target.ts';
import { alternativeSaid } from './alternative-text.ts';
import type { Comparison } from './comparison.ts';
import type { JudgementContext } from './context.ts';
import { controlOf } from './control.ts';
import { held } from './held.ts';
import type { Missed } from './missed-since.ts';
import { travelOf } from './travel.ts';
import { assuranceWords, variationWords } from './variation-words.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import {
  besideOf,
  readingOf,
  readingSpeaksOf,
  subtitleOf,
  targetBeside,
  targetSpeaksOf,
  targetWords,
} from './words.ts';

/** All that is said of a card, made from the same facts as its marks. None is empty but `assurance`. */
export interface JudgedWords {
  /** At most fifteen words. */
  title: string;
  subtitle: string;
  /** The reading beside the figure itself. */
  beside: string;
  /** One line for the scorecard; the title again where there are groups but no whole. */
  reading: string;
  alternative: string;
  target: string;
  /** The same beside the figure itself. */
  targetBeside: string;
  variation: string;
  /** Empty where there is no target, or limits are withheld. */
  assurance: string;
}

/** What the numbers in the words of a judgement are of. */
export interface JudgedSpeaksOf {
  title: SpeaksOf;
  reading: SpeaksOf;
  target: SpeaksOf;
  variation: SpeaksOf;
  assurance: SpeaksOf;
  alternative: Said;
}

/** A card judged: facts that stand side by side, and the one verdict that a reader takes away. */
export interface Judged {
  card: Card;
  place: string;
  /** Against target. Null without a target in force or a number, and for a measure that is never judged. */
  target: AgainstTarget | null;
  /** The target in force, whether or not there is a number to set against it. */
  inForce: Target | null;
  /** The targets of these figures through time, for a chart; none for a measure that is never judged. */
  targets: readonly Target[];
  /** The one word on it, by target or by change. */
  verdict: Verdict;
  /** How long the target has been missed; null where it is not. */
  missed: Missed | null;
  /** Direction of travel. */
  travel: readonly Comparison[];
  variation: VariationIcon | null;
  assurance: Assurance | null;
  everyTime: 'met' | 'missed' | null;
  /** Why there are no limits and so neither icon. */
  withheld: Withheld | null;
  /** Phases with their limits, and points with their signals, for a chart. */
  control: Judgement;
  words: JudgedWords;
  speaksOf: JudgedSpeaksOf;
}

/**
 * Judges a card, from published figures and the settings of its place alone.
 * @throws RangeError where the settings start limits afresh on a day that has no figure
 */
export function judge(card: Card, context: JudgementContext): Judged {
  const { measure, series, latest } = card;
  const { periodType, threeYearsSeries } = card;
  const goal = held(measure, { series, periodType, threeYears: threeYearsSeries }, context);
  const { against: target, targets: own } = goal;
  const inForce = latest === null ? null : targetInForce(measure, own, latest.periodEnd);
  const control = controlOf(measure, series, context);
  const travel = travelOf(measure, series, control, inForce?.value ?? null);
  const { variation, assurance, everyTime, withheld } = control;
  const ofTarget = targetWords(measure, latest, target, goal.inForce);
  const alternative = alternativeSaid(card, context.place, control, {
    inForce,
    against: target?.of === latest ? target : null,
  });
  return {
    card,
    place: context.place,
    target,
    targets: own,
    verdict: verdictOf(latest, target, travel),
    missed: goal.missed,
    inForce: goal.inForce,
    travel,
    variation,
    assurance,
    everyTime,
    withheld,
    control,
    words: {
      title: card.headline ?? headline(measure, series, control),
      subtitle: subtitleOf(card, context.place),
      reading: card.headline ?? readingOf(measure, latest, travel, target),
      alternative: textOf(alternative),
      beside: card.headline ?? besideOf(measure, latest, travel, target),
      target: ofTarget,
      targetBeside: targetBeside(measure, target, ofTarget),
      variation: variationWords(control),
      assurance: assuranceWords(measure, control, inForce),
    },
    speaksOf: {
      title: { figures: card.headlineFigures },
      reading:
        card.headline !== null ? { figures: card.headlineFigures } : readingSpeaksOf(measure, latest, travel, target),
      target: targetSpeaksOf(measure, target),
      variation: speaksOfSeries(series),
      assurance: { said: 'target' },
      alternative,
    },
  };
}

/** Judges every measure of one place, by each of its period types, the lead period first, in the order of the measures. */
export function judgeAll(
  index: FigureIndex,
  measures: readonly Measure[],
  context: JudgementContext,
  leads: LeadPeriods,
): Judged[] {
  return measures.flatMap((measure) =>
    leadFirst(measure, leads(measure, context.authority)).map((periodType) =>
      judge(cardOf(index, measure, context.authority, periodType), context),
    ),
  );
}
