import type { Column } from '../layout.ts';
import type { Report } from '../report.ts';
import { inColumn } from '../sheet-path.ts';
import { namesAuthority } from './authority.ts';
import { headingKey, isUnsafe } from './heading.ts';
import { identifyingCells, isIdentifying } from './identifying.ts';
import { isUsed } from './near-headings.ts';
import type { Fit } from './recognise.ts';

/**
 * Checks headings one by one: none may come twice or be unusable; a column the layout does not know is named, and
 * refused where its heading or the form of its cells identifies people. Where it may be meant for a column that the file
 * lacks, that one is named, and asked for.
 */
export function checkHeadings(
  raw: readonly string[],
  headings: readonly string[],
  { path, line }: { path: string; line: number },
  fit: Fit,
  rows: readonly string[][],
  report: Report,
): void {
  const table = fit.missing.length === 0 ? fit.layout.table : null;
  const extra = new Set(fit.extra);
  const twice = new Set(fit.twice);
  const seen = new Set<string>();
  const meant = new Map([...fit.near].map(([column, index]) => [index, column]));
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const key = headingKey(heading) || heading;
    const place = { line, column: heading, table };
    if (isUnsafe(heading)) report('unsafe-header', place);
    else if (seen.has(key) || twice.has(index)) report('duplicate-header', place);
    else if (extra.has(index)) checkUnknown(heading, index, rows, { path, ...place, meant: meant.get(index) }, report);
    seen.add(key);
  });
  if (raw.some((heading, index) => heading !== (headings[index] ?? heading))) report('tidied-headers', { line, table });
}

function checkUnknown(
  heading: string,
  index: number,
  rows: readonly string[][],
  {
    path,
    meant,
    ...place
  }: { path: string; line: number; column: string; table: string | null; meant?: Column | undefined },
  report: Report,
): void {
  if (isIdentifying(heading)) {
    report('identifying-column', place);
    return;
  }
  const what = identifyingCells(rows.map((row) => row[index] ?? ''));
  if (what !== null) {
    const near = meant === undefined ? '' : ` (the heading ${meant.heading} is near: is it that?)`;
    report('identifying-cells', { ...place, fill: { what, near } });
  } else if (place.table === null || namesAuthority(heading)) return;
  else if (meant === undefined) report('unknown-column', place);
  else if (!isUsed(meant)) report('unknown-column-unread', { ...place, fill: { heading: meant.heading } });
  else {
    report('near-heading', {
      ...place,
      column: meant.heading,
      fill: { heading: meant.heading, near: `${heading}${inColumn(path, index)}` },
    });
    report('unknown-column-near', { ...place, fill: { heading: meant.heading } });
  }
}
