/** What is told of a hidden value: its smallest and its largest, both included, null where that is not told. */
export interface Bound {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}
