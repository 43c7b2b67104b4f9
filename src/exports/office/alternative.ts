import type { ChartSpec } from '#charts';
import { officeWords } from '#words';

/**
 * What is said of a native chart to whoever cannot see it: small charts of a page are one chart with a line each here.
 */
export function nativeAlternative(spec: ChartSpec): string {
  if (spec.kind !== 'multiples') return spec.description;
  return officeWords.lines(
    spec.title,
    spec.panels.map(({ title }) => title),
  );
}
