import { activityOf } from './activity.ts';
import type { Row } from './numbered.ts';
import { fewTightenings, propagate } from './propagate.ts';

/**
 * For each of some rows, whether it can hold beside `first` and those before it that can: as far as arithmetic alone sees,
 * which rules out nothing that can hold. Null where it rules out `first` itself.
 */
export function rowsThatFit(
  first: readonly Row[],
  rows: readonly Row[],
  bounds: { readonly lower: readonly number[]; readonly upper: readonly number[] },
): boolean[] | null {
  let [lower, upper] = [[...bounds.lower], [...bounds.upper]];
  const naming = lower.map((): Row[] => []);
  const rowsNaming = (column: number) => naming[column] as Row[];
  const keep = (row: Row) => {
    for (const column of row.columns) naming[column]?.push(row);
  };
  const mayTighten = fewTightenings();
  for (const row of first) keep(row);
  if (!propagate(first, { lower, upper }, { rowsNaming, mayTighten })) return null;
  return rows.map((row) => {
    const activity = activityOf(row, lower, upper);
    const isImplied = activity !== null && activity.least >= row.min && activity.most <= row.max;
    if (!isImplied) {
      const before = [lower, upper] as const;
      [lower, upper] = [[...lower], [...upper]];
      if (!propagate([row], { lower, upper }, { rowsNaming, mayTighten })) {
        [lower, upper] = before;
        return false;
      }
    }
    keep(row);
    return true;
  });
}
