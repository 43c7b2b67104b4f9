import type { Measure, SectionId } from '#catalogue';
import { figureKey, formatNumber, periodLabel, roundHalfUp } from '#figure';
import type { Judged, Said, SeriesPoint } from '#scorecard';
import { childrenWords } from '#words';

/** A number that children may want to know, in a plain sentence, and what time it speaks of. */
export interface ChildSentence {
  measure: string;
  section: SectionId;
  sentence: Said;
  /** The figure whose number it says. */
  figure: SeriesPoint;
  period: string;
}

const sentences: Readonly<Record<string, (words: string) => readonly string[]>> = childrenWords.figures;

/**
 * Sentences for the page for children, in reading order, from the latest published figures. A measure whose latest
 * figure is hidden, missing or marked by any symbol has none; nothing is said of an earlier figure instead.
 */
export function childSentences(judged: readonly Judged[]): ChildSentence[] {
  return judged.flatMap(({ card: { measure, latest } }) => {
    const sentence = sentences[measure.id];
    if (sentence === undefined || latest === null || latest.value === null || latest.symbol !== '') return [];
    const [before = '', number = '', after = ''] = sentence(valueInPlainWords(latest.value, measure));
    const said: Said = [
      { text: before },
      { text: number, of: { figure: figureKey(latest) } },
      { text: after, of: { said: 'definition' } },
    ];
    return [
      { measure: measure.id, section: measure.section, sentence: said, figure: latest, period: periodLabel(latest) },
    ];
  });
}

/** Whether the latest figure of a measure that has a sentence is hidden. */
export function hidesAny(judged: readonly Judged[]): boolean {
  return judged.some(({ card: { measure, latest } }) => measure.id in sentences && (latest?.symbol ?? '') === 'c');
}

/** `503`, or for a percentage `93 out of every 100`. Never says all or none of what is only nearly so. */
export function valueInPlainWords(value: number, { unit, decimals }: Pick<Measure, 'unit' | 'decimals'>): string {
  if (unit.name !== 'percent') return formatNumber(value, decimals);
  const { none, hardlyAny, some, nearlyAll, all } = childrenWords.share;
  const of100 = roundHalfUp(value, 0);
  if (value === 0) return none;
  if (value === 100) return all;
  if (of100 === 0) return hardlyAny;
  return of100 === 100 ? nearlyAll : some(formatNumber(of100, 0));
}
