import type { Measure, Settings } from '#catalogue';
import { figureValue, isWholePeriod, type PeriodType } from '#figure';
import type { OutsideColumn, OutsideRow } from './outside-row.ts';

/** What is wrong with a row, and in which column. */
export type Fault = [column: OutsideColumn | null, problem: string];

/** Why a row cannot be a fact about one of our figures; null where it can. */
export function faultOf(row: OutsideRow, measure: Measure | undefined, settings: Settings): Fault | null {
  if (measure === undefined) {
    return [
      'measure',
      `there is no measure ${row.measure}: write the id of one in data/measures that counts the same.`,
    ];
  }
  const codes = [...settings.authorities.map(({ code }) => code), settings.consortium?.code];
  if (!codes.includes(row.authority)) {
    return [
      'authority_code',
      `the settings name no authority ${row.authority}: write one of theirs, or leave the row out.`,
    ];
  }
  if (periodTypeOf(row, measure) === undefined) {
    const types = measure.periodTypes.join(', ');
    return [
      'period_end',
      `${measure.id} has no figure for ${row.periodStart} to ${row.periodEnd} (it is of: ${types}).`,
    ];
  }
  if (row.publishedOn < row.periodEnd) return ['published_on', 'lies before the period ends.'];
  return breakdownFault(row, measure) ?? numberFault(row, measure);
}

/** The measure's period type of which a row's days are a whole period, if there is one. */
export function periodTypeOf({ periodStart, periodEnd }: OutsideRow, measure: Measure): PeriodType | undefined {
  return measure.periodTypes.find((type) => isWholePeriod(type, periodStart, periodEnd, measure.yearStartsIn));
}

function breakdownFault({ breakdown, category }: OutsideRow, measure: Measure): Fault | null {
  if (breakdown === '') return category === '' ? null : ['breakdown', 'is empty, but there is a category.'];
  const known = measure.breakdowns.find(({ name }) => name === breakdown);
  if (known === undefined) return ['breakdown', `${measure.id} has no breakdown by ${breakdown}.`];
  return known.categories.includes(category)
    ? null
    : ['category', `is none of ${breakdown}: ${known.categories.join(', ')}.`];
}

function numberFault(row: OutsideRow, { unit, signed }: Measure): Fault | null {
  const { numerator, denominator, value, decimals } = row;
  if (numerator === null && denominator === null && value === null)
    return ['value', 'no number at all: leave the row out.'];
  const parts = [
    ['numerator', numerator],
    ['denominator', denominator],
    ...(unit.shape === 'count' ? [['value', value] as const] : []),
  ] as const;
  for (const [column, number] of parts) {
    if (number === null) continue;
    if (number < 0 && !signed) return [column, 'is below zero.'];
    if (unit.shape !== 'mean' && !Number.isInteger(number))
      return [column, 'is no whole number, and children are counted.'];
  }
  if (unit.name === 'percent' && numerator !== null && denominator !== null && numerator > denominator) {
    return ['numerator', 'is more than the denominator.'];
  }
  const follows = figureValue(unit, numerator, denominator);
  if (follows === null || value === null || decimals === null) return null;
  const step = 0.5 * 10 ** -decimals + 1e-9;
  return Math.abs(follows - value) <= step ? null : ['value', 'does not follow from numerator and denominator.'];
}
