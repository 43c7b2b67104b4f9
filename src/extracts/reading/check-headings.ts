import type { Report } from '../report.ts';
import { namesAuthority } from './authority.ts';
import { headingKey, isUnsafe } from './heading.ts';
import { identifyingCells, isIdentifying } from './identifying.ts';
import type { Fit } from './recognise.ts';

/**
 * Checks headings one by one: none may come twice or be unusable; a column the layout does not know is named, and
 * refused where its heading or the form of its cells identifies people.
 */
export function checkHeadings(
  raw: readonly string[],
  headings: readonly string[],
  line: number,
  fit: Fit,
  rows: readonly string[][],
  report: Report,
): void {
  const table = fit.missing.length === 0 ? fit.layout.table : null;
  const extra = new Set(fit.extra);
  const twice = new Set(fit.twice);
  const seen = new Set<string>();
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const key = headingKey(heading) || heading;
    const place = { line, column: heading, table };
    if (isUnsafe(heading)) report('unsafe-header', place);
    else if (seen.has(key) || twice.has(index)) report('duplicate-header', place);
    else if (extra.has(index)) checkUnknown(heading, index, rows, place, report);
    seen.add(key);
  });
  if (raw.some((heading, index) => heading !== (headings[index] ?? heading))) report('tidied-headers', { line, table });
}

function checkUnknown(
  heading: string,
  index: number,
  rows: readonly string[][],
  place: { line: number; column: string; table: string | null },
  report: Report,
): void {
  if (isIdentifying(heading)) {
    report('identifying-column', place);
    return;
  }
  const what = identifyingCells(rows.map((row) => row[index] ?? ''));
  if (what !== null) report('identifying-cells', { ...place, fill: { what } });
  else if (place.table !== null && !namesAuthority(heading)) report('unknown-column', place);
}
