import type { Target } from '#catalogue';
import { type Judgement, type Label, rules } from '#spc';
import { goalText, type Judgeable } from './against-target.ts';

/** What the variation icon says, in words; why there is none, where limits are withheld. */
export function variationWords({ variation, withheld, points }: Judgement): string {
  if (variation === null) return withheld === null ? 'There is no figure to judge.' : withheld.words;
  if (variation === 'common') return 'As usual: the figures vary no more than chance lets them.';
  const label = points.findLast(({ value }) => value !== null)?.label ?? 'none';
  const lead = { improvement: 'Better than usual', concern: 'Worse than usual', neutral: 'Not as usual' };
  const kind = variation.replace(/(High|Low)$/, '') as keyof typeof lead;
  return `${lead[kind]}: ${signalWords(label)}.`;
}

/**
 * What the assurance icon says, in words; empty where there is neither icon nor a target that is met or missed every
 * time.
 */
export function assuranceWords(measure: Judgeable, { assurance, everyTime }: Judgement, target: Target | null): string {
  if (target === null) return '';
  const goal = `the target of ${goalText(measure, target)}`;
  if (everyTime !== null) return `Every figure is the same, and ${everyTime === 'met' ? 'meets' : 'misses'} ${goal}.`;
  switch (assurance) {
    case 'pass':
      return `If nothing changes, ${goal} will be met every time.`;
    case 'fail':
      return `If nothing changes, ${goal} will be missed every time: only another way of working can meet it.`;
    case 'hitOrMiss':
      return `If nothing changes, chance decides whether ${goal} is met.`;
    case null:
      return '';
  }
}

/** How many figures meet a rule, for the words beside a chart. */
export function signalCount({ points }: Judgement): number {
  return points.filter(({ met }) => rules.some((rule) => met[rule] !== 0)).length;
}

/** What a label says of the latest figure. */
function signalWords(label: Label): string {
  return labels[label];
}

const labels: Readonly<Record<Label, string>> = {
  none: 'no rule is met',
  outsideHigh: 'the latest figure is above the upper limit',
  outsideLow: 'the latest figure is below the lower limit',
  trendUp: 'seven figures in a row, each higher than the one before',
  trendDown: 'seven figures in a row, each lower than the one before',
  twoOfThreeHigh: 'two of three figures in a row are close to the upper limit',
  twoOfThreeLow: 'two of three figures in a row are close to the lower limit',
  shiftHigh: 'seven figures in a row are above the mean',
  shiftLow: 'seven figures in a row are below the mean',
};
