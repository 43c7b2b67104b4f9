import type { Target } from '#catalogue';
import { formatNumber } from '#figure';
import { type JudgedPoint, type Judgement, type Label, rules } from '#spc';
import { goalText, type Judgeable } from './against-target.ts';

/** What the variation icon says, in words; why there is none, where limits are withheld. */
export function variationWords({ variation, withheld, points }: Judgement): string {
  if (variation === null) return withheld === null ? 'There is no figure to judge.' : withheld.words;
  if (variation === 'common') return 'As usual: the figures vary no more than chance would make them.';
  const latest = points.findLastIndex(({ value }) => value !== null);
  const label = points[latest]?.label ?? 'none';
  const lead = { improvement: 'Better than usual', concern: 'Worse than usual', neutral: 'Not as usual' };
  const kind = variation.replace(/(High|Low)$/, '') as keyof typeof lead;
  return `${lead[kind]}: ${signalWords(label, runLength(points.slice(0, latest + 1), label))}.`;
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

/** How many of the newest points in a row meet the rule of a label on its side. */
function runLength(points: readonly JudgedPoint[], label: Label): number {
  const rule = rules.find((one) => label.startsWith(one));
  const sign = points.at(-1)?.met[rule ?? 'outside'];
  return points.length - 1 - points.findLastIndex(({ met }) => rule === undefined || met[rule] !== sign);
}

/** What a label says of the latest figure, at the end of a run of so many. */
function signalWords(label: Label, run: number): string {
  const many = formatNumber(run, 0);
  return {
    none: 'no rule is met',
    outsideHigh: 'the latest figure is above the upper limit',
    outsideLow: 'the latest figure is below the lower limit',
    trendUp: `${many} figures in a row, each higher than the one before`,
    trendDown: `${many} figures in a row, each lower than the one before`,
    twoOfThreeHigh: 'two of three figures in a row are close to the upper limit',
    twoOfThreeLow: 'two of three figures in a row are close to the lower limit',
    shiftHigh: `${many} figures in a row are above the mean`,
    shiftLow: `${many} figures in a row are below the mean`,
  }[label];
}
