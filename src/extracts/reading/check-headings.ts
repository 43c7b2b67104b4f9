import type { Report } from '../report.ts';
import { headingKey, isIdentifying, isUnsafe } from './heading.ts';
import type { Fit } from './recognise.ts';

/** Checks headings one by one: none twice, none that tells who a child is, none that cannot be used; the unknown are named. */
export function checkHeadings(
  raw: readonly string[],
  headings: readonly string[],
  line: number,
  fit: Fit,
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
    else if (extra.has(index) && isIdentifying(heading)) report('identifying-column', place);
    else if (extra.has(index) && table !== null) report('unknown-column', place);
    seen.add(key);
  });
  if (raw.some((heading, index) => heading !== (headings[index] ?? heading))) report('tidied-headers', { line, table });
}
