import type { Random } from '../random.ts';

const needs = { N1: 0.68, N2: 0.03, N3: 0.05, N4: 0.08, N5: 0.13, N6: 0.02, N8: 0.01 };

/** Category of need of a family; DfE, children looked after by need, North East, 2021, approximately. */
export function drawNeed(unaccompanied: boolean, random: Random): string {
  return unaccompanied ? 'N8' : random.weighted(needs);
}
