/** How good something about figures is. */
export const grades = ['good', 'fair', 'poor'] as const;
export type Grade = (typeof grades)[number];

/** What a measure's figures are graded by. */
export interface GradedBy {
  /** Of how many of those of whom the newest figure should be it is known, in per cent; null where nothing says it. */
  knownPercent: number | null;
  /** By how many months the newest figure is older than it should be. */
  monthsLate: number;
  /** How many figures an earlier publication had. */
  earlier: number;
  /** How many of those were changed since. */
  revised: number;
}

/** The grade of each matter, null where nothing is known of it, and of all together: the worst. */
export interface DataGrade extends GradedBy {
  known: Grade | null;
  age: Grade;
  steady: Grade | null;
  grade: Grade;
}

/** From where on something is good or fair; beyond that it is poor. Our own choice: no guidance sets a line. */
export const gradeLimits = {
  /** At least so many per cent known. */
  knownPercent: { good: 95, fair: 90 },
  /** At most so many months late. */
  monthsLate: { good: 0, fair: 2 },
  /** At most so many per cent revised. */
  revisedPercent: { good: 2, fair: 10 },
} as const;

/** Grades figures by how complete they are, how old, and how often they are changed later. */
export function dataGrade(by: GradedBy): DataGrade {
  const { knownPercent, monthsLate, revisedPercent } = gradeLimits;
  const known = by.knownPercent === null ? null : atLeast(by.knownPercent, knownPercent);
  const age = atMost(by.monthsLate, monthsLate);
  const steady = by.earlier === 0 ? null : atMost((100 * by.revised) / by.earlier, revisedPercent);
  const worst = Math.max(...[known, age, steady].flatMap((one) => (one === null ? [] : [grades.indexOf(one)])));
  return { ...by, known, age, steady, grade: grades[worst] as Grade };
}

interface Limits {
  good: number;
  fair: number;
}

const atLeast = (number: number, { good, fair }: Limits): Grade =>
  number >= good ? 'good' : number >= fair ? 'fair' : 'poor';
const atMost = (number: number, { good, fair }: Limits): Grade =>
  number <= good ? 'good' : number <= fair ? 'fair' : 'poor';
