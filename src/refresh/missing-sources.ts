import { type Month, monthInWords } from '#calendar';
import { alternativesOf, authorityOf, type Catalogue, sourceName } from '#catalogue';
import { layouts } from '#extracts';
import { counted } from './findings-report.ts';
import type { CheckedExtract } from './read-extracts.ts';

/**
 * Says of which sources no file came with a month, by authority, and how many measures have no figure for lack of each:
 * a line a source, the ones that most measures want first. Empty where every source came. A missing value is never
 * zero, so nothing else would show it. A file of the year's outcomes is missed in March alone.
 */
export function missingSources(
  { settings, measures }: Pick<Catalogue, 'settings' | 'measures'>,
  extracts: readonly CheckedExtract[],
  month: Month,
): string[] {
  const sources = [...new Set(measures.flatMap((measure) => measure.sources))].filter((source) => isDue(source, month));
  const authorities = [...new Set(extracts.map(({ folder }) => folder.authority))].sort();
  const lines = authorities.flatMap((code) => {
    const { name } = authorityOf(settings, code);
    const own = extracts.filter(({ folder }) => folder.authority === code && folder.month === month);
    if (own.length === 0) return [`  ${name}: no extract at all`];
    const held = new Set(own.flatMap((extract) => extract.sources));
    const missing = sources.filter((source) => !alternativesOf(source).some((id) => held.has(id)));
    const stopped = missing
      .map((source) => ({ source, count: measures.filter((measure) => measure.sources.includes(source)).length }))
      .toSorted((one, other) => other.count - one.count);
    const lines = stopped.map(({ source, count }) => `    ${sourceName(source)}: ${counted(count, 'measure')}`);
    return lines.length === 0 ? [] : [`  ${name}:`, ...lines];
  });
  return lines.length === 0
    ? []
    : [`Files that did not come, and the measures without a figure of ${monthInWords(month)}:`, ...lines];
}

function isDue(source: string, month: Month): boolean {
  const yearly = alternativesOf(source).every((id) => layouts.find((layout) => layout.id === id)?.reach === 'year');
  return !yearly || month.endsWith('-03');
}
