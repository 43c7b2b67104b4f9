import type { FigureRow } from '#audit';
import { figureKey, isRate, unitOf } from '#figure';
import { attribute, type Element, elementsIn, find, type Markup, wordsOf } from './markup.ts';
import { numbersIn, rounded, type WrittenNumber } from './number-forms.ts';
import { plainWords } from './plain-words.ts';
import type { WrittenMeasure } from './written-measure.ts';

/** Whether a figure is a part that is shown to the nearest 5. */
export function isRounded(
  { breakdown }: Pick<FigureRow, 'breakdown'>,
  measure: Pick<WrittenMeasure, 'rounded'>,
): boolean {
  return breakdown !== '' && measure.rounded.has(breakdown);
}

/** To how many decimals a figure is written: a share of rounded numbers to none. */
export function decimalsOf(row: Pick<FigureRow, 'breakdown'>, measure: WrittenMeasure): number {
  const isShare = measure.unit === 'percent' || isRate(measure.unit);
  return isShare && isRounded(row, measure) ? 0 : measure.decimals;
}

/** What is wrong with figures as the newest publication left them: parts that are rounded are multiples of 5. */
export function unrounded(rows: readonly FigureRow[], measures: readonly WrittenMeasure[]): string[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const wrong = [...new Map(rows.map((row) => [figureKey(row), row])).values()].some((row) => {
    const measure = byId.get(row.measure);
    return measure !== undefined && row.value !== '' && isRounded(row, measure) && !isOfFives(row, measure);
  });
  return wrong ? ['has a part that is not rounded to the nearest 5'] : [];
}

/** Of a rate the denominator is everybody who lives there; of a mean the numerator is not shown. */
function isOfFives({ numerator, denominator, value }: FigureRow, { unit, decimals }: WrittenMeasure): boolean {
  const ofFive = (number: number | null) => number === null || number % 5 === 0;
  if (!ofFive(numerator) || !(isRate(unit) || ofFive(denominator))) return false;
  const shown = Number(value);
  if (numerator === null) return rounded(shown, decimals) === shown;
  if (denominator === null) return shown === numerator;
  const ratio = numerator / denominator;
  if (unit === 'percent') return shown === rounded(100 * ratio, 0);
  return Math.abs(shown - (isRate(unit) ? unitOf(unit).factor : 1) * ratio) <= 1e-9 * Math.max(1, shown);
}

/** What says beside numbers that they are rounded. */
export const saysRounded = (words: string): boolean => /\brounded to the nearest 5\b/i.test(words);

/** The tables of a page that say of their numbers that they are rounded, in their caption or in what describes them. */
export function tablesOfRounded({ root }: Markup): Set<Element> {
  const byId = new Map([...elementsIn(root)].map((element) => [attribute(element, 'id'), element]));
  return new Set(
    find(root, 'table').filter((table) => {
      const described = byId.get(attribute(table, 'aria-describedby') ?? '');
      return [...find(table, 'caption'), ...(described === undefined ? [] : [described])]
        .map(wordsOf)
        .some(saysRounded);
    }),
  );
}

/**
 * Whether words say "about" of each number that is of a rounded part. `isExact` says of a number that it is none, as zero
 * is none: that nobody is there is not rounded.
 */
export function saysAbout(words: string, isExact: (number: WrittenNumber) => boolean): boolean {
  return numbersIn(plainWords(words)).every(
    (number) => number.size === 0 || isExact(number) || /\babout $/i.test(words.slice(0, number.at)),
  );
}
