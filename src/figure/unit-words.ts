import type { FigureParts } from './figure.ts';
import { formatNumber, formatPart } from './number-words.ts';
import { type Unit, unitNames, unitOf } from './unit.ts';

const singulars: Record<string, string> = {
  children: 'child',
  enquiries: 'enquiry',
  families: 'family',
  people: 'person',
  'young people': 'young person',
};

const afterMean: Record<string, string> = {
  'children per FTE': ' children for each full-time worker',
  'moves per child': ' moves for each child',
  'young people per adviser': ' young people for each adviser',
};

/** A value in the fewest signs: `503`, `83.2%`, `151.8`, `£434,553`. Unrounded value in, rounded text out. */
export function shortValue(value: number, unit: Unit, decimals: number): string {
  return `${signBefore(unit)}${formatNumber(value, decimals)}${signOf(unit) === '%' ? '%' : ''}`;
}

/** The size of a difference between two values, never below zero: `14.3`, `83`, `£12,000`. */
export function differenceSize(difference: number, unit: Unit, decimals: number): string {
  return `${signBefore(unit)}${formatNumber(Math.abs(difference), decimals)}`;
}

/** The sign with which numbers of a unit are written: `£` before them, `%` after them. */
export type UnitSign = '£' | '%';

/** The sign of a unit; undefined where it has none. */
export function signOf({ name }: Unit): UnitSign | undefined {
  if (name === 'pounds') return '£';
  return name === 'percent' ? '%' : undefined;
}

const signBefore = (unit: Unit): string => (signOf(unit) === '£' ? '£' : '');

/** A value with its unit in words: `503 children`, `83.2%`, `151.8 per 10,000 children`, `380 days`, `£434,553`. */
export function longValue(value: number, unit: Unit, decimals: number): string {
  const short = shortValue(value, unit, decimals);
  if (['percent', 'ratio', 'score', 'pounds'].includes(unit.name)) return short;
  if (unit.name === 'per 10000') return `${short} per 10,000 children`;
  if (unit.name === 'per 1000 days') return `${short} per 1,000 days in care`;
  const words = afterMean[unit.name];
  return words === undefined ? `${short} ${unitNoun(unit, short)}` : `${short}${words}`;
}

/** What stands behind a value as pages print it: `children`, `per 10,000 children`; nothing where its sign or title says it. */
export function unitAfter(value: number, unit: Unit, decimals: number): string {
  if (afterMean[unit.name] !== undefined) return '';
  return longValue(value, unit, decimals)
    .slice(shortValue(value, unit, decimals).length)
    .trim();
}

/** What a difference between two values is counted in: `percentage points`, `days`, or nothing for rates and ratios. */
export function differenceNoun(unit: Unit, short: string): string {
  if (unit.name === 'percent') return short === '1.0' || short === '1' ? 'percentage point' : 'percentage points';
  return ['days', 'weeks', 'months'].includes(unit.name) ? unitNoun(unit, short) : '';
}

/** What stands along the scale of a chart. */
export function scaleWords(unit: Unit): string {
  if (unit.name === 'percent') return 'Percent';
  if (unit.name === 'per 10000') return 'For every 10,000 children';
  if (unit.name === 'per 1000 days') return 'For every 1,000 days in care';
  if (unit.name === 'children per FTE') return 'Children for each full-time worker';
  if (unit.name === 'young people per adviser') return 'Young people for each adviser';
  if (unit.name === 'sessions in 100') return 'Sessions attended of every hundred';
  return `${unit.name.charAt(0).toUpperCase()}${unit.name.slice(1)}`;
}

/** The singular of what a count counts: `child` of `children`. */
function unitNoun(unit: Unit, short: string): string {
  if (short !== '1') return unit.name;
  return singulars[unit.name] ?? unit.name.replace(/s$/, '');
}

/**
 * What a value was worked out from: `444 of 480` for a share, `9,690 ÷ 30` for a mean, `average for 30 children` for one
 * whose sum is not shown; nothing where a part is not shown. `said` are a measure's own words for it, in which `#` stands for
 * numerator and denominator, or for the denominator alone: `£# of £#`, `average for # families`.
 */
export function partsInWords({ numerator, denominator }: FigureParts, unit: Unit, said?: string): string {
  if (unit.shape === 'count' || denominator === null) return '';
  const asked = said?.match(/#/g)?.length ?? 0;
  const parts = [numerator, denominator].slice(-asked);
  if (said !== undefined && parts.every((part) => part !== null)) return filledIn(said, parts);
  if (numerator === null) {
    return unit.shape === 'mean' ? `average for ${longValue(denominator, ofChildren, 0)}` : '';
  }
  return `${formatPart(numerator)}${unit.shape === 'share' ? ' of ' : ' ÷ '}${formatPart(denominator)}`;
}

/** A number and the noun after it, of which one may be left out. */
const blank = new RegExp(`#(?: (${unitNames.join('|')})\\b)?`, 'g');

function filledIn(said: string, parts: readonly number[]): string {
  const left = [...parts];
  return said.replace(blank, (_, noun?: string) => {
    const number = formatPart(left.shift() as number);
    return noun === undefined ? number : `${number} ${unitNoun(unitOf(noun), number)}`;
  });
}

/** Sums are not shown of what is about children, and of nothing else. */
const ofChildren = unitOf('children');
