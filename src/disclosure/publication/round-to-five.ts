/**
 * A count to the nearest 5, but never to zero: 0 stays 0, 1 to 7 becomes 5.
 *
 * Source: NHS Digital, Hospital Episode Statistics analysis guide (sub-national counts), and the National Child Measurement
 * Programme.
 */
export function roundToFive(count: number): number {
  if (count === 0) return 0;
  return Math.max(5, 5 * Math.floor(count / 5 + 0.5));
}
