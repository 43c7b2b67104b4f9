import { type Month, monthInWords } from '#calendar';
import { alternativesOf, authorityOf, type Catalogue } from '#catalogue';
import { layouts } from '#extracts';
import type { CheckedExtract } from './read-extracts.ts';

/**
 * Says which measures have no figure of a month because no file of a source came with it, a line an authority. Empty
 * where every source came. A missing value is never nought, so nothing else would tell. A file of the year's outcomes is
 * missed in March alone.
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
    const readers = (source: string) => measures.filter((measure) => measure.sources.includes(source));
    const said = missing.map(
      (source) =>
        `${source} (${readers(source)
          .map(({ id }) => id)
          .join(', ')})`,
    );
    return said.length === 0 ? [] : [`  ${name}: no ${said.join('; no ')}`];
  });
  return lines.length === 0
    ? []
    : [`Files that did not come, and the measures without a figure of ${monthInWords(month)}:`, ...lines];
}

function isDue(source: string, month: Month): boolean {
  const yearly = alternativesOf(source).every((id) => layouts.find((layout) => layout.id === id)?.reach === 'year');
  return !yearly || month.endsWith('-03');
}
