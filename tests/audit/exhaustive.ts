import type { System } from '#audit';

/**
 * The smallest and largest value of each target, by going through the points of a small system one by one; null where
 * no point is feasible. A constraint is given up as soon as the unknowns that are still open cannot make it hold.
 */
export function searchExhaustively({ unknowns, constraints, targets }: System): ([number, number] | null)[] {
  const place = new Map(unknowns.map(({ id }, at) => [id, at]));
  const dense = (terms: System['constraints'][number]['terms']): number[] => {
    const coefficients = unknowns.map(() => 0);
    for (const [id, coefficient] of terms) {
      const at = place.get(id) as number;
      coefficients[at] = (coefficients[at] as number) + coefficient;
    }
    return coefficients;
  };
  const checks = constraints.map(({ terms, min = -Infinity, max = Infinity }) => {
    const coefficients = dense(terms);
    const [least, most] = [[0], [0]];
    for (let at = unknowns.length - 1; at >= 0; at -= 1) {
      const ends = [unknowns[at]?.min, unknowns[at]?.max].map((end) => (end as number) * (coefficients[at] as number));
      least.unshift((least[0] as number) + Math.min(...ends));
      most.unshift((most[0] as number) + Math.max(...ends));
    }
    return { coefficients, least, most, min, max };
  });
  const sums = targets.map(({ terms }) => dense(terms));
  const found: ([number, number] | null)[] = targets.map(() => null);

  function go(at: number, soFar: readonly number[], point: readonly number[]): void {
    const possible = checks.every(
      ({ least, most, min, max }, check) =>
        (soFar[check] as number) + (most[at] as number) >= min &&
        (soFar[check] as number) + (least[at] as number) <= max,
    );
    if (!possible) return;
    const unknown = unknowns[at];
    if (unknown === undefined) {
      sums.forEach((coefficients, target) => {
        const value = coefficients.reduce(
          (sum, coefficient, column) => sum + coefficient * (point[column] as number),
          0,
        );
        const [low, high] = found[target] ?? [value, value];
        found[target] = [Math.min(low, value), Math.max(high, value)];
      });
      return;
    }
    for (let value = unknown.min; value <= unknown.max; value += 1) {
      const next = checks.map(
        ({ coefficients }, check) => (soFar[check] as number) + (coefficients[at] as number) * value,
      );
      go(at + 1, next, [...point, value]);
    }
  }

  go(
    0,
    checks.map(() => 0),
    [],
  );
  return found;
}
