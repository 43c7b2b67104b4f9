/**
 * What is stated in place of a hidden value: the smallest and the largest that it can be, both included; null where one
 * is not stated.
 */
export interface Bound {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}
