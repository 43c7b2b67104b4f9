import type { CaseResult } from '../case-result.ts';

/** A passed case where both are equal, otherwise a failed one that says what came instead. */
export function result(
  id: string,
  expected: string | number | undefined,
  got: string | number | null | undefined,
): CaseResult {
  if (expected !== undefined && expected === got) return { id, status: 'passed', detail: '' };
  return { id, status: 'failed', detail: `${got ?? 'nothing'} instead of ${expected}` };
}
