import { type Month, monthInWords } from '#calendar';
import { placeName, type Settings } from '#catalogue';
import { type Figure, formatPart, longValue, partsInWords, shortValue } from '#figure';
import type { Moved, Movement } from './moved.ts';

/** How many of the figures that a cause moves are told. */
const told = 3;

/** The figures that rows move most, each with and without them: nothing where none moves. Private: the numbers are exact. */
export function movementWords({ rows, movements }: Moved, settings: Settings, most = told): string[] {
  const many = settings.authorities.length > 1;
  const without = rows === 1 ? 'without this row' : `without these ${formatPart(rows)} rows`;
  const lines = movements.slice(0, most).map(({ measure, figure, without: other }) => {
    const place = many ? `, ${placeName(settings, figure.authority)}` : '';
    return `${measure.title}${place}: ${inFull(figure, measure)}, ${without} ${inShort(other, measure)}`;
  });
  const left = movements.length - lines.length;
  return left > 0 && lines.length > 0 ? [...lines, `and ${left} more of its figures`] : lines;
}

/** What the rows of a cause move, as one text. */
export function movedInWords(moved: Moved, settings: Settings, month: Month, most = told): string {
  const words = movementWords(moved, settings, most);
  return words.length === 0 ? `moves no figure of ${monthInWords(month)}` : words.join('; ');
}

function inFull({ value, ...parts }: Figure, { unit, decimals }: Movement['measure']): string {
  return `${longValue(value as number, unit, decimals)}${of(partsInWords(parts, unit))}`;
}

function inShort({ value, ...parts }: Figure, { unit, decimals }: Movement['measure']): string {
  return `${shortValue(value as number, unit, decimals)}${of(partsInWords(parts, unit))}`;
}

const of = (parts: string): string => (parts === '' ? '' : ` (${parts})`);
