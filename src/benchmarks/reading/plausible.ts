import type { Binding, Comparator } from '../comparator.ts';
import { areaTypes, type BenchmarkFigure } from '../figure.ts';
import { type BenchmarkFinding, firstOf } from '../finding.ts';
import { shareOf } from '../round.ts';

/**
 * What is implausible about a comparator's figures in one file: values outside its range, authorities' values that do
 * not follow from their own parts (regional parts are rounded and never checked), years of nothing but `x`.
 */
export function implausibleIn(
  file: string,
  comparator: Comparator,
  binding: Binding,
  figures: readonly BenchmarkFigure[],
): BenchmarkFinding[] {
  return [
    ...outsideRange(file, comparator, binding, figures),
    ...unlikeParts(file, comparator, binding, figures),
    ...emptyYears(file, comparator, binding, figures),
  ];
}

function outsideRange(file: string, comparator: Comparator, { value }: Binding, figures: readonly BenchmarkFigure[]) {
  return areaTypes.flatMap((type): BenchmarkFinding[] => {
    const [least, greatest] = comparator.range[type];
    const outside = figures.filter(
      (one) => one.areaType === type && one.value !== null && (one.value < least || one.value > greatest),
    );
    if (outside.length === 0) return [];
    const message =
      `${counted(outside)} for ${comparator.id} outside ${least} to ${greatest} (${shown(outside)}): ` +
      `the row or column may be another measure's. If they are right, widen the range in src/benchmarks/comparators.`;
    return [{ severity: 'error', code: 'outside-range', file, column: value, message }];
  });
}

function unlikeParts(
  file: string,
  comparator: Comparator,
  { value, factor }: Binding,
  figures: readonly BenchmarkFigure[],
) {
  if (factor === undefined) return [];
  const unlike = figures.filter(
    (one) =>
      one.areaType === 'authority' &&
      one.value !== null &&
      one.numerator !== null &&
      one.denominator !== null &&
      one.denominator > 0 &&
      shareOf(one.numerator, one.denominator, factor) !== one.value,
  );
  if (unlike.length === 0) return [];
  const message =
    `${counted(unlike)} for ${comparator.id} not given by numerator and denominator (${shown(unlike)}): ` +
    'the parts or the value may be of another row. Compare the file with the published page.';
  return [{ severity: 'error', code: 'differs-from-parts', file, column: value, message } as const];
}

function emptyYears(file: string, comparator: Comparator, { value }: Binding, figures: readonly BenchmarkFigure[]) {
  const years = [...new Set(figures.map(({ year }) => year))].sort();
  const empty = years.filter((year) => figures.every((one) => one.year !== year || one.symbol === 'x'));
  if (empty.length === 0) return [];
  const message = `${comparator.id} has nothing but "x" (not available) for ${empty.join(', ')}: those years are left out. Look for a later release.`;
  return [{ severity: 'warning', code: 'year-without-figures', file, column: value, message } as const];
}

function shown(figures: readonly BenchmarkFigure[]): string {
  return firstOf(figures.map(({ areaName, year, value }) => `${areaName} ${year}: ${value}`));
}

function counted({ length }: readonly BenchmarkFigure[]): string {
  return length === 1 ? '1 value' : `${length} values`;
}
