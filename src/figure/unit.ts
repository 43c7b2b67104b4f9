/**
 * How a value follows from numerator and denominator:
 * `count` is the numerator itself, `share` is that share times the factor, `mean` is numerator over denominator.
 */
export interface Unit {
  name: string;
  shape: 'count' | 'share' | 'mean';
  factor: number;
  decimals: number;
}

const counts = [
  'applications',
  'arrangements',
  'assessments',
  'children',
  'complaints',
  'enquiries',
  'families',
  'households',
  'notifications',
  'people',
  'placements',
  'places',
  'pounds',
  'referrals',
  'social workers',
  'suspensions',
  'visits',
  'young people',
];
const means = [
  'ratio',
  'days',
  'weeks',
  'months',
  'young people per adviser',
  'children per FTE',
  'moves per child',
  'score',
  'sessions in 100',
];

const units = new Map<string, Unit>([
  ...counts.map((name): [string, Unit] => [name, { name, shape: 'count', factor: 1, decimals: 0 }]),
  ...means.map((name): [string, Unit] => [name, { name, shape: 'mean', factor: 1, decimals: 1 }]),
  ['days', { name: 'days', shape: 'mean', factor: 1, decimals: 0 }],
  ['weeks', { name: 'weeks', shape: 'mean', factor: 1, decimals: 0 }],
  ['percent', { name: 'percent', shape: 'share', factor: 100, decimals: 1 }],
  ['per 10000', { name: 'per 10000', shape: 'share', factor: 10_000, decimals: 1 }],
  ['per 1000 days', { name: 'per 1000 days', shape: 'share', factor: 1000, decimals: 1 }],
]);

/** Names of the units that a measure file may use. */
export const unitNames: readonly string[] = [...units.keys()];

/** Units of a rate: its denominator is everybody who lives there, or days, and counts no children of whom something is told. */
const rates: readonly string[] = ['per 10000', 'per 1000 days'];

/** Whether a unit is that of a rate: only its numerator is a count of children, or of what happened to them. */
export const isRate = (unit: string): boolean => rates.includes(unit);

/** The unit of that name. Throws a RangeError for a name that `unitNames` does not list. */
export function unitOf(name: string): Unit {
  const unit = units.get(name);
  if (unit === undefined) throw new RangeError(`No unit is called "${name}". Known: ${unitNames.join(', ')}.`);
  return unit;
}

/**
 * The value of a figure, unrounded: a count is its numerator, everything else is `factor * numerator / denominator`
 * (multiplied first, so that 46 of 80 is 57.5 and not 57.49999999999999). Null where a part is missing or the
 * denominator is zero.
 */
export function figureValue(unit: Unit, numerator: number | null, denominator: number | null): number | null {
  if (numerator === null) return null;
  if (unit.shape === 'count') return numerator;
  if (denominator === null || denominator === 0) return null;
  return (unit.factor * numerator) / denominator;
}
