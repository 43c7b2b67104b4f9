import type { Measure } from '#catalogue';
import { type ShownFigure, shortValue, type Unit } from '#figure';
import { boundInWords } from './bound-words.ts';
import { reasonWords } from './symbol-words.ts';

/** What a value cell holds: the number, or a symbol with its words, or what is shown in the symbol's place. */
export interface ValueCell {
  text: string;
  explanation: string;
}

/** A figure as a table shows it. A figure of low reliability has both a number and a symbol. */
export function valueCell(
  figure: (Pick<ShownFigure, 'value' | 'symbol' | 'bound'> & { isHole?: true | undefined }) | null,
  unit: Unit,
  decimals: number,
  measure: Pick<Measure, 'coverage'> = {},
): ValueCell {
  if (figure === null) return { text: '–', explanation: 'no figure published' };
  const explanation = figure.symbol === '' ? '' : reasonWords({ ...figure, symbol: figure.symbol }, measure);
  const instead = figure.bound === undefined ? figure.symbol : boundInWords(figure.bound, unit);
  const text = figure.value === null ? instead : shortValue(figure.value, unit, decimals);
  return { text, explanation };
}
