import type { Filter } from '../comparator.ts';

/**
 * Whether a cell holds a text, whatever its capitals, commas and blanks; a text that ends in `*` needs only its
 * beginning.
 */
export function matches(cell: string, text: string): boolean {
  const tidy = plain(cell);
  return text.endsWith('*') ? tidy.startsWith(plain(text.slice(0, -1))) : tidy === plain(text);
}

/** Whether a row's cells meet every part of a filter. */
export function meets(cells: (column: string) => string, filter: Filter): boolean {
  return Object.entries(filter).every(([column, text]) => matches(cells(column), text));
}

/** Tables repeat a few hundred texts in their tens of thousands of rows. */
const known = new Map<string, string>();

function plain(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const tidy = text.toLowerCase().replaceAll(',', '').replace(/\s+/g, ' ').trim();
  known.set(text, tidy);
  return tidy;
}
