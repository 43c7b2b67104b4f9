import { workedOut } from '#pocket-calculator';

/**
 * Why a ledger must not be published, as a reader with a pocket calculator shows it: hidden numbers come out by
 * subtraction. Names the first and no value. Null where none comes out.
 *
 * @param figures the text of `figures.csv`
 */
export function subtractedReason(figures: string): string | null {
  const found = workedOut(figures);
  const [first] = found;
  if (first === undefined) return null;
  return `${found.length} of the hidden numbers come out by subtraction, the first of them ${first.what} (published ${first.published}).`;
}
