import type { FigureRow } from '#audit';
import { namesPeriod, standsFor } from './figure-forms.ts';
import { followsFrom } from './follows.ts';
import type { KnownFigures } from './known-figures.ts';
import type { Mark } from './mark.ts';
import { numbersIn, rounded, showsNumber, showsPart, type WrittenNumber } from './number-forms.ts';
import { plainWords } from './plain-words.ts';
import { decimalsOf } from './rounded.ts';
import type { WrittenMeasure } from './written-measure.ts';

/** What else the words of a figure may speak of. */
export interface Beside {
  measure: WrittenMeasure;
  known: Pick<KnownFigures, 'measures'>;
  target: readonly string[];
}

/**
 * What is wrong with the words of an element that shows a side of a figure; null where nothing is. `rows` are the
 * figure itself and, where a change is shown, the one that it is compared with. Dates and names are no numbers.
 */
export function figureProblem(mark: Mark, words: string, rows: readonly FigureRow[], beside: Beside): string | null {
  const row = rows[0] as FigureRow;
  const { known, target } = beside;
  const numbers = numbersIn(plainWords(words));
  switch (mark.part) {
    case 'period':
      return namesPeriod(words.replace(/^[\s(:,]+|[\s):.,]+$/g, ''), row) ? null : 'has the period of another figure';
    case 'numerator':
    case 'denominator':
      return showsOnly(words, numbers, row[mark.part]) ? null : `has another ${mark.part} than the figure`;
    case 'parts':
      return showsParts(words, numbers, row) ? null : 'has parts that are not those of the figure';
    case 'bar':
      return /\d/.test(words) ? 'has words beside a bar' : null;
    case 'change': {
      if (numbers.length > 0 && mark.against === null) return 'shows a change and not from what';
      if (numbers.length > 0 && rows.some(({ value }) => value === ''))
        return 'shows a change of what is hidden or missing';
      return numbers.every(followsFrom(rows, known, target))
        ? null
        : 'shows a change that does not follow from its figures';
    }
    case 'value':
    case null:
      return valueProblem(words, numbers, row, beside);
  }
}

function showsOnly(words: string, [number, ...more]: WrittenNumber[], part: number | null): boolean {
  if (part === null) return number === undefined && words === '–';
  return number !== undefined && more.length === 0 && showsPart(number, part);
}

function showsParts(words: string, numbers: WrittenNumber[], { numerator, denominator }: FigureRow): boolean {
  if (words === '') return true;
  const [first, second, ...more] = numbers;
  if (denominator !== null && first !== undefined && second === undefined)
    return /\baverage for (?:about )?\d/i.test(words) && showsPart(first, denominator);
  if (numerator === null || denominator === null || first === undefined || second === undefined) return false;
  return more.length === 0 && showsPart(first, numerator) && showsPart(second, denominator);
}

/** A value in words alone, as pages write what is none, all or nearly all. */
const inWords: readonly (readonly [words: RegExp, is: (value: number) => boolean])[] = [
  [/^nearly all\b/i, (value) => value >= 99 && value < 100],
  [/^all\b/i, (value) => value === 100],
  [/^(?:no|none|nobody)\b/i, (value) => value === 0],
];

function valueProblem(
  words: string,
  numbers: WrittenNumber[],
  row: FigureRow,
  { measure, target, known }: Beside,
): string | null {
  if (row.value === '') {
    const instead = standsFor(row, measure);
    const said = words.toLowerCase();
    const rest = said.startsWith(instead) ? said.slice(instead.length) : said;
    if (/\d/.test(plainWords(rest))) return 'has a number where the figure is hidden or missing';
    return rest !== said ? null : 'shows something else where the figure is hidden or missing';
  }
  const value = Number(row.value);
  if (numbers.length === 0) {
    const matching = inWords.find(([pattern]) => pattern.test(words));
    return matching?.[1](value) ? null : 'does not show the figure';
  }
  const [number, ...more] = numbers as [WrittenNumber, ...WrittenNumber[]];
  const ofHundred = /\bout of every 100\b/.test(words);
  const percent = measure.unit === 'percent';
  if (ofHundred && /^fewer than 1\b/i.test(words))
    return percent && value > 0 && value < 1 ? null : 'shows another value';
  const right = ofHundred
    ? percent && Math.abs(rounded(value, 0)) === number.size && !number.percent
    : number.percent === percent && showsNumber(number, value, decimalsOf(row, measure));
  if (!right) return 'shows another value than the figure has';
  const may = followsFrom([row], known, target);
  return more.every((one) => target.length > 0 && may(one)) ? null : 'has a second number beside the value';
}
