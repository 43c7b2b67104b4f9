import { isIsoDay } from '#calendar';
import type { Measure } from '#catalogue';
import { type Figure, figureOf } from '#figure';
import type { Row, Value } from '#warehouse';
import { MeasureRunError } from './error.ts';

/** Throws a MeasureRunError unless the columns are those that the measure's front matter calls for. */
export function checkColumns(measure: Measure, columns: readonly string[]): void {
  const required = ['authority', 'period_end', 'numerator', 'denominator'];
  if (measure.breakdowns.length > 0) required.push('breakdown', 'category');
  if (measure.periodTypes.length > 1) required.push('period_type');
  const missing = required.filter((name) => !columns.includes(name));
  const known = new Set([...required, 'period_type']);
  const extra = columns.filter((name) => !known.has(name));
  if (missing.length > 0) throw new MeasureRunError(measure.id, `its SQL gives no column ${list(missing)}.`);
  if (extra.length > 0) {
    const why = extra.includes('breakdown') ? ' (its front matter declares no breakdowns)' : '';
    throw new MeasureRunError(measure.id, `its SQL gives a column that has no meaning here: ${list(extra)}${why}.`);
  }
}

/**
 * The figure that one row of a measure's SQL gives. A category without a numerator is not known. Throws a
 * MeasureRunError that says what is wrong with the row.
 */
export function measuredFigure(measure: Measure, authorities: readonly string[], row: Row): Figure {
  const fail = (problem: string): never => {
    throw new MeasureRunError(measure.id, `${problem} (${described(row)}).`);
  };
  const authority = row.authority;
  if (typeof authority !== 'string' || !authorities.includes(authority)) {
    return fail('a row names an authority that the settings do not');
  }
  const periodEnd = row.period_end;
  if (typeof periodEnd !== 'string' || !isIsoDay(periodEnd)) return fail('a row has no day as its period_end');
  const periodType = measure.periodTypes.find((type) => type === (row.period_type ?? measure.periodTypes[0]));
  if (periodType === undefined) return fail('a row has a period_type that the front matter does not list');
  const breakdown = String(row.breakdown ?? '');
  const category = String(row.category ?? '');
  if ((breakdown === '') !== (category === ''))
    return fail('a row has a breakdown without a category or the other way');
  const declared = measure.breakdowns.find((one) => one.name === breakdown);
  if (breakdown !== '' && !declared?.categories.includes(category)) {
    return fail('a row has a breakdown or category that the front matter does not declare');
  }
  const denominator = number(row.denominator, () => fail('a denominator is not a number'));
  const given = number(row.numerator, () => fail('a numerator is not a number'));
  const numerator = given === null && denominator === 0 ? 0 : given;
  const problem = numerator === null && breakdown !== '' ? null : implausible(measure, numerator, denominator);
  if (problem !== null) return fail(problem);
  const id = { measure: measure.id, authority, periodType, periodEnd, breakdown, category };
  return figureOf(id, { numerator, denominator }, measure);
}

function number(value: Value | undefined, fail: () => never): number | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' && Number.isFinite(value) ? value : fail();
}

function implausible(measure: Measure, numerator: number | null, denominator: number | null): string | null {
  if (numerator === null) return 'a numerator is missing';
  if (denominator !== null && denominator < 0) return 'a denominator is below zero';
  const { shape, name } = measure.unit;
  if (shape === 'count') {
    if (!measure.signed && numerator < 0) return 'a count is below zero';
    if (!measure.signed && !Number.isInteger(numerator)) return 'a count is not a whole number';
    return null;
  }
  if (denominator === null) return 'a denominator is missing';
  if (shape === 'share' && !measure.signed && numerator < 0) return 'a numerator is below zero';
  if (name === 'percent' && numerator > denominator) return 'a numerator is greater than its denominator';
  return null;
}

function described(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `${name} ${value ?? 'empty'}`)
    .join(', ');
}

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
