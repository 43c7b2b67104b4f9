import type { Bounds } from './bounds.ts';
import type { NumberedSystem } from './numbered.ts';

/** What was found about a block: the bounds of its sums, and why nothing could be proved about it as a whole. */
export interface BlockAudit {
  readonly bounds: readonly Bounds[];
  readonly problem: string;
}

/** What audits of one run have found about blocks, by everything that the finding depends on. For one solver. */
export type BlockMemory = Map<string, BlockAudit>;

/** Everything that a finding about a block depends on, but for the solver and how it hashes. */
export function blockName(
  { lower, upper, rows, sums }: NumberedSystem,
  names: readonly string[],
  how: readonly (string | number)[],
): string {
  const numbers: (string | number)[] = [...how, ...lower, ...upper];
  for (const { columns, coefficients, min, max } of rows) numbers.push('r', min, max, ...columns, ...coefficients);
  for (const { columns, coefficients } of sums) numbers.push('s', ...columns, ...coefficients);
  return `${names.join('\n')}\n${numbers.join(' ')}`;
}
