/**
 * The year that a row is about: four digits as they stand, six for a year across two (`202425` is 2025). Null for
 * anything else.
 */
export function readYear(text: string): number | null {
  const found = /^(\d{4})(\d{2})?$/.exec(text.trim());
  if (found === null) return null;
  const [, first, second] = found;
  if (second === undefined) return Number(first);
  const next = Number(first) + 1;
  return next % 100 === Number(second) ? next : null;
}
