import type { BenchmarkFigure, Comparison } from '#benchmarks';
import { figureKey, longValue, periodPhrase, scaleWords, shortValue, type Unit } from '#figure';
import type { Card } from '../card.ts';
import type { ComparedLine } from '../compared-line.ts';
import { shownOf } from '../shown.ts';
import { speaksOfOther } from '../speaks-of.ts';
import type { OwnLatest, PublishedValue } from './benchmark-sentence.ts';
import { areaInSentence, publishedSymbolWords } from './benchmark-words.ts';

/** The latest figure of a line of a measure as it can be set beside those published for a day in a unit. */
export function ownLatest(
  measure: Card['measure'],
  { latest, category, form }: ComparedLine,
  periodEnd: string,
  unit: Unit,
): OwnLatest {
  const whose = category === null ? 'ours above' : `ours of the group ${category}`;
  const Whose = `O${whose.slice(1)}`;
  if (latest === null) return { problem: 'We have published no figure of our own yet.' };
  const when = periodPhrase(latest).replace(/^(on|in|from) /, '');
  if (latest.value === null) return { problem: `${Whose}, for ${when}, is not a number that can be compared.` };
  if (measure.unit.name !== unit.name) {
    const [theirs, ours] = [unit, measure.unit].map((one) => scaleWords(one).toLowerCase());
    return {
      problem: `They are counted differently (${theirs}) from ${whose} (${ours}), so the two are not compared.`,
      of: { said: 'definition' },
    };
  }
  return {
    whose,
    when,
    sameDay: latest.periodEnd === periodEnd && latest.periodType === 'snapshot',
    shown: shownOf({ ...latest, value: latest.value }, form),
    text: `${form.isRounded ? 'about ' : ''}${longValue(latest.value, form.unit, form.decimals)}`,
    of: { figure: figureKey(latest) },
  };
}

/** What the region and England have for a year: a value each, where a table has a row for them. */
export function publishedValues(
  { region, england, periodEnd }: Comparison,
  measure: string,
  unit: Unit,
  decimals: number,
): PublishedValue[] {
  return [region, england]
    .filter((one) => one !== null)
    .map((figure) => ({
      name: areaInSentence(figure),
      ...valueInWords(figure, unit, decimals),
      of: speaksOfOther({ name: figure.areaName, on: periodEnd, measure }),
    }));
}

function valueInWords(figure: BenchmarkFigure, unit: Unit, decimals: number): Pick<PublishedValue, 'shown' | 'text'> {
  if (figure.value === null) return { shown: null, text: publishedSymbolWords(figure) };
  return { shown: { value: figure.value, decimals }, text: shortValue(figure.value, unit, decimals) };
}
